"""The quotations of the copy: words in quotation marks, who says them, and with which verb.

Words in marks that nobody is said to have spoken are the article's own (titles, terms held at arm's length) unless
they are long enough to be somebody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.copy.mention import Mention, Sort
from checker.copy.row import row
from checker.copy.words import Copy

_MARKS = re.compile(
    r"[“„«\"](?P<double>[^“”„«»\"\n]{2,1500}?)(?:[”»\"“]|\Z)|(?<![\w’'])‘(?P<single>[^‘\n]{2,1500}?)’(?!\w)"
)
_SAID = re.compile(
    r"\b(?:said|says|say|saying|told|tells|telling|added|adds|wrote|writes|writing|tweeted|posted|called|calls|calling|described"
    r"|describes|describing|dubbed|warned|warns|insisted|insists|argued|argues|claimed|claims|declared|stated|states|announced"
    r"|replied|asked|asks|explained|explains|noted|notes|admitted|admits|conceded|vowed|promised|urged|urges|urging|stressed"
    r"|stresses|according to|recalled|remarked|commented|quoted|quoting|labelled|labeled|shouted|joked|read|reads|spoke of|hailed"
    r"|denounced|condemned|dismissed|praised|concluded|continued|predicted|suggested|testified|accused|pledged|demanded)\b"
)
_SPOKEN_BEFORE = re.compile(
    r"(?P<who>[^,;:.“”\"]{1,80}?)\s*(?:has|had|have|also|later|then|often|who|,|\s)*$"
)
_WHO = re.compile(
    r"\s*(?:by\s+)?(?P<who>[^,.;:()]{2,80}?(?:\b[A-Z]\.[^,.;:()]{1,60}?)?)"
    r"(?=[,;:.()]|\s+(?:on|in|from|by|at|as|after|when|who|whose|released|told|that|but|and)\b|\Z)"
)
_ARTICLES = row("a an the one another his her its their")
_LEAST_WORDS = 4
_LONGEST_SUBJECT = 6
_NEAR_BY = 120
"""Characters between a quotation and the next one of the same breath."""
_PRONOUNS = frozenset({"he", "she"})


def quotations(copy: Copy, named: Sequence[Mention]) -> Iterator[Mention]:
    """Every quotation; `named` are the names of the copy, by which a speaker is known."""
    for begin, end in copy.blocks:
        ends, last, speaker = begin, begin - _NEAR_BY, ""
        for match in _MARKS.finditer(copy.text, begin, end):
            group = "double" if match["double"] is not None else "single"
            start, stop = match.span(group)
            words = copy.text[start:stop]
            before, ends = copy.text[max(ends, _sentence(copy, start)[0]) : match.start()], match.end()
            after = _following(copy, match.end(), end)
            verb, who = _speaker(before, after)
            heading = any(word.heading for word in copy.words if start <= word.start < stop)
            if not verb and start - last < _NEAR_BY:
                who = speaker
            last, speaker = stop, who
            if verb or len(words.split()) >= _LEAST_WORDS:
                stripped = words.strip()
                start += words.index(stripped) if stripped else 0
                yield Mention(
                    Sort.QUOTATION, start, start + len(stripped), stripped, _sentence(copy, start),
                    of=verb, who=_named(who, verb, start, named), heading=heading,
                )  # fmt: skip


def _sentence(copy: Copy, place: int) -> tuple[int, int]:
    return next(((a, b) for a, b in reversed(copy.sentences) if a <= place), (0, len(copy.text)))


def _following(copy: Copy, place: int, end: int) -> str:
    """What stands behind a quotation up to the end of its sentence or the next one."""
    piece = copy.text[place : min(end, place + 160)]
    return re.sub(r"\A\s*\([^)]*\)", "", re.split(r"[“\"]|[.!?](?:\s|\Z)", piece, maxsplit=1)[0])


def _speaker(before: str, after: str) -> tuple[str, str]:
    """The verb of speech and who speaks, in the copy's words; "" for what is not there."""
    verb = _SAID.search(after)
    clause = after[: verb.start()].rpartition(",")[2].strip() if verb else ""
    if verb and len(clause.split()) <= _LONGEST_SUBJECT and (clause or not after[: verb.start()].strip(" ,")):
        said = verb.group()
        return said, clause if clause and said != "according to" else _after(after, verb.end())
    spoken = [*_SAID.finditer(before)]
    if not spoken:
        return "", ""
    verb = spoken[-1]
    if verb.group() == "according to":
        return verb.group(), _after(before, verb.end())
    ahead = _SPOKEN_BEFORE.search(before[: verb.start()])
    return verb.group(), ahead["who"].strip() if ahead else ""


def _after(text: str, place: int) -> str:
    who = _WHO.match(text, place)
    return who["who"].strip() if who else ""


def _named(who: str, verb: str, place: int, named: Sequence[Mention]) -> str:
    """The full name of the speaker: a name within the words; for a pronoun, or none, a person named before."""
    first = who.split(maxsplit=1)[0].lower() if who else ""
    within = [one for one in named if re.search(rf"\b{re.escape(one.words)}\b", who)]
    if within and first not in {"a", "an", "one", "another"}:
        people = [one for one in within if len(one.who.split()) > 1]
        return (people or within)[-1].who
    if first in _ARTICLES or not (set(who.lower().split()) & _PRONOUNS or verb.endswith("ing")):
        return who
    before = [one for one in named if one.start < place and len(one.who.split()) > 1]
    return before[-1].who if before else who
