"""Which mentions of the copy the claims cover, and which nobody has claimed yet.

A mention is covered where the words that a claim quotes touch it. Of a quotation they must hold half: a claim about a
figure in what somebody said does not yet say that they said so. A name needs one claim, or a place among the entities, and not
one at each of its mentions; what is named in passing, once and without an office, needs none. What a headline repeats
is covered where the article says it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from enum import StrEnum

from checker.copy.mention import Mention, Sort
from checker.frozen import dataclass
from checker.language.reading import Figure


class Topic(StrEnum):
    """The sorts of mentions that are counted together."""

    FIGURE = "figure"
    DATE = "date"
    QUOTATION = "quotation"
    SUPERLATIVE = "superlative"
    NAME = "name"


_TOPICS = {
    Sort.FIGURE: Topic.FIGURE,
    Sort.TIME: Topic.DATE,
    Sort.SPAN: Topic.DATE,
    Sort.QUOTATION: Topic.QUOTATION,
    Sort.RANK: Topic.SUPERLATIVE,
    Sort.COMPARISON: Topic.SUPERLATIVE,
}
"""Lists and changes are made of figures, and counted by them; names are counted once each."""
_RECURS = 2


@dataclass(frozen=True, slots=True)
class Quoted:
    """Characters of the copy that a claim quotes."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the claims on an article cover."""

    found: Mapping[Topic, int]
    """How many mentions of each topic there are."""
    missing: Mapping[Topic, Sequence[Mention]]
    """Those of them that no claim covers, in the order of the copy; a name stands where it is first mentioned."""


def coverage(mentions: Sequence[Mention], quoted: Sequence[Quoted], named: Container[str]) -> Coverage:
    """What of the copy's mentions is covered; `named` has the names of the entities in small letters."""
    told = [one for one in mentions if one.sort in _TOPICS]
    covered = {one for one in told if _touched(one, quoted)}
    said = {_meant(one) for one in covered}
    # A headline says again what the article says.
    covered |= {one for one in told if one.heading and _meant(one) in said}
    found = dict.fromkeys(Topic, 0)
    missing: dict[Topic, list[Mention]] = {topic: [] for topic in Topic}
    for one in told:
        found[_TOPICS[one.sort]] += 1
        if one not in covered:
            missing[_TOPICS[one.sort]].append(one)
    names = _names(mentions)
    found[Topic.NAME] = len(names)
    missing[Topic.NAME] = [
        group[0]
        for group in names
        if not any(one.words.lower() in named or one.who.lower() in named for one in group)
        and not any(_touched(one, quoted) for one in group)
    ]
    return Coverage(found, missing)


def _touched(one: Mention, quoted: Iterable[Quoted]) -> bool:
    if one.sort is Sort.QUOTATION:
        claimed = sum(max(0, min(one.end, each.end) - max(one.start, each.start)) for each in set(quoted))
        return claimed * 2 >= one.end - one.start
    return any(each.start < one.end and one.start < each.end for each in quoted)


def _meant(one: Mention) -> object:
    """What a mention says, by which a headline's is known again."""
    first = one.readings[0] if one.readings else None
    if isinstance(first, Figure):
        return one.sort, first.strict, first.unit
    return one.sort, one.words.lower()


def _names(mentions: Sequence[Mention]) -> list[list[Mention]]:
    """All mentions of each name that the copy leans on: it recurs, or comes with an office."""
    by_name: dict[str, list[Mention]] = {}
    offices = {one.who for one in mentions if one.sort is Sort.OFFICE}
    for one in mentions:
        if one.sort is Sort.NAME and not one.heading:
            by_name.setdefault(one.who, []).append(one)
    return [group for who, group in by_name.items() if len(group) >= _RECURS or who in offices]
