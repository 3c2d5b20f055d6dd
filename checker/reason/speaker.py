"""Who speaks the words that a quotation quotes, as the source has it.

The source bears the quotation out wherever its speaker is named near: in the same paragraph, or in
the sentence before or after, unless their own paragraph has somebody else say them. Where somebody else is named as speaking right beside the words, and the
speaker nowhere near, the words are another's. All else is unknown, and no fault: a pronoun, a
headline, a list of sayings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.claim.answer import Around
from checker.claim.mention import Named
from checker.frozen import dataclass
from checker.reason.naming import names, stands, tokens

_SAYS_WORDS = """said says say saying told tells added adds wrote writes declared declares insisted insists argued
    argues asked asks replied replies announced announces explained explains stated states warned warns
    promised promises tweeted posted admitted admits claimed claims concluded concludes noted notes
    remarked remarks recalled recalls quipped ended began continued vowed vows"""
_SAYS = frozenset(_SAYS_WORDS.split())
_BETWEEN_WORDS = "has had have also later then once already recently publicly again himself herself"
_BETWEEN = frozenset(_BETWEEN_WORDS.split())
_TO_WHOM_WORDS = "to of about on for with by from against in at after before that told tells asked and or"
_TO_WHOM = frozenset(_TO_WHOM_WORDS.split())
_ENDS = frozenset(".?!;")
_MARKS = frozenset("\"'")
_PARTED = re.compile(r"\n[ \t\r]*\n")
_FARTHEST = 14
"""Words from the quotation to whoever is said to speak it."""
_LONGEST_ASIDE = 9
_LONGEST_REST = 120
"""Words of a quotation that may follow those that are quoted."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a source says of the speaker: that it is the one claimed, or who else it is."""

    by_speaker: bool = False
    by: Named | None = None


def spoken(speaker: Named, others: Iterable[Named], around: Sequence[Around]) -> Spoken:
    """Who speaks some words at the places where they stand."""
    near = [(tokens(_last_paragraph(one.before)), tokens(_PARTED.split(one.after)[0])) for one in around]
    own = names(speaker)
    if any(stands(name, side) for spot in near for side in spot for name in own):
        return Spoken(by_speaker=True)
    known = [one for one in others if _may_be_mistaken(one, speaker)]
    # Whoever says them in their very paragraph does, whoever is named in the next.
    if (by := _one_says(known, near) or _one_says(known, near, _labelled)) is not None:
        return Spoken(by=by)
    spots = [(tokens(one.before), tokens(one.after)) for one in around]
    if any(stands(name, side) for spot in spots for side in spot for name in own):
        return Spoken(by_speaker=True)
    return Spoken(by=_one_says(known, spots))


def _last_paragraph(before: str) -> str:
    return _PARTED.split(before)[-1]


def _one_says(
    known: Sequence[Named],
    spots: Sequence[tuple[list[str], list[str]]],
    how: Callable[[list[str], list[str], list[str]], bool] | None = None,
) -> Named | None:
    """Who is named as speaking the words, where it is one and the same at every place; None where it is not known."""
    says = how or _says
    found = [[one for one in known if any(says(name, *spot) for name in names(one))] for spot in spots]
    first = found[0] if found else []
    return first[0] if len(first) == 1 and all(here == first for here in found) else None


def _may_be_mistaken(other: Named, speaker: Named) -> bool:
    """Whether the two are different people; of an office and its holder either may be named."""
    people = other.is_.casefold() == "person" and speaker.is_.casefold() in {"person", ""}
    if not people or other.key == speaker.key:
        return False
    mine = {word for name in names(speaker) for word in name}
    return not any(mine & set(name) for name in names(other))


def _says(name: list[str], before: list[str], after: list[str]) -> bool:
    """Whether somebody is named as speaking in the clause before the words or in the one after."""
    if before.count('"') % 2:
        # Of a quotation that goes on, only a piece is quoted: who speaks stands outside the whole of it.
        opens = len(before) - before[::-1].index('"')
        before = before[:opens]
        if '"' in after[:_LONGEST_REST]:
            after = after[max(0, after.index('"') - 1) :]
            after = after[after[0] not in _MARKS | _ENDS | {","} :]
    return _introduces(name, _last_clause(before)) or _follows(name, _first_clause(after))


def _labelled(name: list[str], before: list[str], after: list[str]) -> bool:
    """Whether their paragraph of a transcript begins with the name: `PRESIDENT BIDEN: Thank you. …`."""
    colon = before.index(":") if ":" in before[:6] else 0
    others = {"said", "quoted", "quote", '"', *_SAYS}
    return before[:colon][-len(name) :] == name and not others & {
        *before[:colon],
        *before[colon:],
        *after[:4],
    }


def _last_clause(words: list[str]) -> list[str]:
    """What leads up to the words: from the last full stop on, without the marks that open a quotation."""
    kept = list(words)
    while kept and kept[-1] in _MARKS:
        kept.pop()
    for place in range(len(kept) - 1, -1, -1):
        if kept[place] in _ENDS:
            return kept[place + 1 :][-_FARTHEST:]
    return kept[-_FARTHEST:]


def _first_clause(words: list[str]) -> list[str]:
    start = 0
    while start < len(words) and (words[start] in _MARKS or words[start] in {",", "."}):
        # A full stop inside the marks ends the quotation: `… fight." Biden said …` may begin another.
        if words[start] == ".":
            return []
        start += 1
    for place in range(start, len(words)):
        if words[place] in _ENDS:
            return words[start:place][:_FARTHEST]
    return words[start:][:_FARTHEST]


def _introduces(name: list[str], clause: list[str]) -> bool:
    """`Biden said: …`, `Biden, the president, told reporters that …`, `according to Biden, …`, `Biden: …`."""
    bare = clause[:-1] if clause[-1:] == [":"] else clause
    lead = bare[: -len(name)]
    if (
        clause[-1:] == [":"]
        and bare[-len(name) :] == name
        and len(lead) <= 4
        and not set(lead) & (_TO_WHOM | _SAYS)
    ):
        return True
    for place in _places(name, bare):
        if bare[max(0, place - 2) : place] == ["according", "to"]:
            return True
        if place and bare[place - 1] in _TO_WHOM:
            continue
        if _verb_after(bare, place + len(name)):
            return True
    return False


def _follows(name: list[str], clause: list[str]) -> bool:
    """`… said Biden`, `… said President Joe Biden`, `… Biden told reporters`."""
    for place in _places(name, clause):
        if place <= 4 and not set(clause[:place]) & _TO_WHOM and _verb_after(clause, place + len(name)):
            return True
        lead = clause[:place]
        if (
            lead
            and lead[0] in _SAYS - {"told", "tells", "asked", "asks"}
            and not set(lead) & (_TO_WHOM | {","})
        ):
            return True
    return False


def _verb_after(words: list[str], place: int) -> bool:
    """Whether a verb of saying follows, after an aside between commas at most."""
    if words[place : place + 1] == ["'s"]:
        return False
    if words[place : place + 1] == [","] and words[place + 1 : place + 2] and words[place + 1] in _SAYS:
        return True
    if words[place : place + 1] == [","]:
        close = next(
            (at for at in range(place + 1, min(len(words), place + 2 + _LONGEST_ASIDE)) if words[at] == ","),
            0,
        )
        place = close + 1 if close else len(words)
    while place < len(words) and words[place] in _BETWEEN:
        place += 1
    return words[place : place + 1] != [] and words[place] in _SAYS


def _places(name: list[str], words: list[str]) -> Iterator[int]:
    return (place for place in range(len(words) - len(name) + 1) if words[place : place + len(name)] == name)
