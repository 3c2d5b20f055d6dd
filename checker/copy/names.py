"""The proper names of the copy, which of them mean the same, and the offices that the copy gives their bearers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from checker.copy import english_names as en
from checker.copy.mention import Mention, Sort
from checker.copy.words import Copy
from checker.frozen import dataclass

_POSSESSIVE = re.compile(r"['’]s?\Z")
_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z]s?|[A-Z]{2,}")
_NAMELIKE = re.compile(r"[^\W\d_][\w.'’&-]*")
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that belong together: from the first to the last, titles left out."""

    first: int
    last: int
    title: int
    """The first word of the titles before it; `first` where there is none."""
    name: str


def names(copy: Copy, taken: set[int]) -> Iterator[Mention]:
    """Every proper name and every office that is given with one; `taken` are the words of times."""
    runs = [*_runs(copy, taken)]
    full = _full_names(copy, runs)
    for run in runs:
        who = full[run.name]
        yield _name(copy, run, who)
        title = copy.cut(run.title, run.first - 1) if run.title < run.first else ""
        if title and not {*title.lower().replace(".", "").split()} <= en.HONORIFICS:
            yield _office(copy, run.title, run.last, who, title)
        yield from _appositions(copy, run, who)


def _name(copy: Copy, run: Run, who: str) -> Mention:
    start = copy.words[run.first].start
    words = _bare(copy.cut(run.first, run.last))
    return _placed(copy, run.first, Mention(Sort.NAME, start, start + len(words), words, (0, 0), who=who))


def _office(copy: Copy, first: int, last: int, who: str, office: str) -> Mention:
    words = copy.cut(first, last)
    start = copy.words[first].start
    return _placed(
        copy, first, Mention(Sort.OFFICE, start, start + len(words), words, (0, 0), of=office, who=who)
    )


def _placed(copy: Copy, first: int, mention: Mention) -> Mention:
    word = copy.words[first]
    return replace(mention, sentence=copy.sentences[word.sentence], heading=word.heading)


def _bare(words: str) -> str:
    return _POSSESSIVE.sub("", words)


def _runs(copy: Copy, taken: set[int]) -> Iterator[Run]:
    inside = {_bare(word.text) for place, word in enumerate(copy.words) if _mid_sentence(copy, place)}
    lower = {_bare(word.low) for word in copy.words if word.text[0].islower()}
    place = 0
    while place < len(copy.words):
        last = _run_end(copy, place, taken) if _may_begin(copy, place, taken) else -1
        if last < place:
            place += 1
            continue
        title = place
        first = _past_titles(copy, place, last)
        if copy.begins(place) and first == place and not _known(copy, place, last, inside, lower):
            first += 1
            title = first
        while first <= last and _bare(copy.words[first].low) in en.NO_NAMES:
            first += 1
            title = first
        if first <= last and _is_name(copy, first, last):
            yield Run(
                first,
                last,
                min(title, first),
                " ".join(_bare(copy.cut(first, last)).split()),
            )
        place = last + 1


def _mid_sentence(copy: Copy, place: int) -> bool:
    word = copy.words[place]
    return word.capital and not word.heading and not copy.begins(place) and not word.opens


def _may_begin(copy: Copy, place: int, taken: set[int]) -> bool:
    word = copy.words[place]
    dateline = copy.begins(place) and word.text.isupper() and len(word.text) > 3 and bool(word.closes)
    return place not in taken and word.capital and not dateline and _NAMELIKE.fullmatch(word.text) is not None


def _run_end(copy: Copy, place: int, taken: set[int]) -> int:
    last = place
    while last - place < _LONGEST and not _owns(copy.words[last].text) and _goes_on(copy, last):
        following = copy.words[last + 1]
        if last + 1 in taken:
            break
        if following.capital and _NAMELIKE.fullmatch(following.text):
            last += 1
        elif _links(copy, last) and copy.words[last + 2].capital and last + 2 not in taken:
            last += 2
        else:
            break
    return last


def _owns(text: str) -> bool:
    """Whether it ends with "'s"; the plural of "Voters' Association" is part of a name."""
    return text.endswith(("'s", "’s"))


def _goes_on(copy: Copy, last: int) -> bool:
    one = copy.words[last]
    if copy.joined(last):
        return True
    if one.closes in {"'", "’"} and one.text.endswith("s") and copy.words[last + 1 : last + 2]:
        return (
            copy.words[last + 1].sentence == one.sentence and not copy.words[last + 1].opens
        )  # "Voters' Association"
    initial = one.closes == "." and (len(one.text) == 1 or one.low in en.HONORIFICS)
    return initial and last + 1 < len(copy.words) and not copy.words[last + 1].opens


def _links(copy: Copy, last: int) -> bool:
    """Whether a small word goes on with the name: "van der", "Bank of England"."""
    if last + 2 >= len(copy.words) or not copy.joined(last + 1):
        return False
    low = copy.words[last + 1].low
    return low in en.JOINS or (low == "of" and copy.words[last].low in en.INSIDE_OF)


def _past_titles(copy: Copy, place: int, last: int) -> int:
    """The first word that is no title; titles alone are no name."""
    first = place
    while first <= last and (
        copy.words[first].low.rstrip(".") in en.BEFORE_AN_OFFICE or copy.words[first].low in en.OFFICES
    ):
        first += 1
    titled = any(word.low.rstrip(".") in en.HONORIFICS | en.OFFICES for word in copy.words[place:first])
    # "British Columbia" is no office of Columbia's: only behind an office or a "Mr" do titles come off.
    return first if titled else place


def _known(copy: Copy, first: int, last: int, inside: set[str], lower: set[str]) -> bool:
    """Whether the word that opens a sentence or stands in a heading is a name all the same."""
    word = copy.words[first]
    text = _bare(word.text)
    low = _bare(word.low)
    if low in en.NO_NAMES or (low in lower and text not in inside):
        return False
    if text in inside or _ACRONYM.fullmatch(text) or "-" in text and text.split("-")[-1][:1].isupper():  # noqa: RUF021
        return True
    if low.endswith(en.NOT_AT_A_START) or low in en.DEMONYMS:
        return False
    recurs = sum(_bare(one.text) == text for one in copy.words) > 1
    return last > first or recurs or _POSSESSIVE.search(word.text) is not None


def _is_name(copy: Copy, first: int, last: int) -> bool:
    if first == last:
        low = _bare(copy.words[first].low).rstrip(".")
        if low in en.NO_NAMES or low in en.DEMONYMS or low in en.OFFICES or len(low) < 2:
            return False
        if "-" in low and copy.words[first].text.rpartition("-")[2][:1].islower():
            return False  # "US-led"
        heading = copy.words[first].heading
        return not heading or any(
            other.text == copy.words[first].text
            for place, other in enumerate(copy.words)
            if _mid_sentence(copy, place)
        )
    return any(_bare(word.low) not in en.NO_NAMES | en.DEMONYMS for word in copy.words[first : last + 1])


def _full_names(copy: Copy, runs: Sequence[Run]) -> Mapping[str, str]:
    """For each name the fullest that means the same: `Ghani` is `Ashraf Ghani`, `SPD` what it stood behind."""
    every = list(dict.fromkeys(run.name for run in runs))
    full = {name: name for name in every}
    for one, other in pairwise(runs):
        bracketed = other.first == one.last + 1 and copy.words[other.first].opens.endswith("(")
        if bracketed and _ACRONYM.fullmatch(other.name):
            full[other.name] = one.name
    for name in every:
        if full[name] == name:
            longer = [other for other in every if other != name and _means(name, other)]
            # Of "Ashraf Ghani" and "Rula Ghani" nobody can say which "Ghani" is.
            tops = {full[other] for other in longer if not any(_means(other, third) for third in longer)}
            if len(tops) == 1:
                full[name] = tops.pop()
    return {name: full.get(top, top) for name, top in full.items()}


def _means(name: str, longer: str) -> bool:
    """Whether a short name may stand for a longer one: a surname, or the beginning of a name with hyphens."""
    if len(longer) <= len(name):
        return False
    parts = longer.split()
    person = len(parts) > 1 and not {part.lower() for part in parts} & en.ORGANISATIONS
    surname = person and longer.endswith(f" {name}")
    given = name.split()
    middle = person and len(given) > 1 and given[0] == parts[0] and given[-1] == parts[-1]
    return surname or middle or (len(parts) == 1 and longer.startswith(f"{name}-"))


def _appositions(copy: Copy, run: Run, who: str) -> Iterator[Mention]:
    """Offices that stand behind a name or before it, between commas."""
    words = copy.words
    if words[run.last].closes == "," and run.last + 1 < len(words):
        first, last = run.last + 1, run.last + 1
        while not words[last].closes and last - run.last < 10 and copy.joined(last):
            last += 1
        office = _office_in(copy, first, last)
        if office and (words[first].low in {"the", "a", "an", "its", "former", "then"} or office == first):
            yield _office(copy, run.first, last, who, _titled(copy, first, last))
    before = run.first - 1
    if (
        before >= 0
        and words[before].closes == ","
        and words[run.last].closes[:1] in {",", "."}
        and not copy.begins(run.first)
    ):
        first = before
        while (
            first and copy.joined(first - 1) and before - first < 5 and words[first].low not in {"the", "its"}
        ):
            first -= 1
        if words[first].low in {"the", "its"} and words[before].low in en.OFFICES:
            yield _office(copy, first, run.last, who, _titled(copy, first, before))


def _office_in(copy: Copy, first: int, last: int) -> int:
    for place in range(first, last + 1):
        if copy.words[place].low in en.OFFICES:
            return place
        if copy.words[place].low in {"who", "which", "was", "is", "said", "has", "had"}:
            break
    return 0


def _titled(copy: Copy, first: int, last: int) -> str:
    """The office alone, without its article."""
    low = copy.words[first].low
    return copy.cut(first + 1 if low in {"the", "a", "an", "its"} and last > first else first, last)
