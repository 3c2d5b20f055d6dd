"""A phrase that tells a change: "23 per cent", "fell by 9.3 per cent", "doubled", "up by 300".

What it is a change of stands elsewhere; the phrase tells how far and, often, which way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from checker.frozen import dataclass
from checker.language.english import changes as en
from checker.language.figure import read_figure
from checker.language.policy import DEFAULT, Policy
from checker.language.reading import Figure, Unread
from checker.logic.exact import Exact
from checker.logic.range import Range

UP, DOWN, EITHER = 1, -1, 0
_LONGEST = 3


class Way(StrEnum):
    """How the figure measures the change."""

    AMOUNT = "amount"
    """The difference itself."""
    SHARE = "share"
    """The difference as a part of where it began; in per cent, or as a plain fraction."""
    RATIO = "ratio"
    """How many times where it began; of a fall, how many times less."""
    POINTS = "points"
    """The difference of two shares, in percentage points."""


@dataclass(frozen=True, slots=True)
class Change:
    """One way to read a change. `figure` is never negative; None where only the direction is told."""

    phrase: str
    way: Way
    direction: int
    """1 up, -1 down, 0 where the words do not say."""
    figure: Figure | None
    start: Figure | None = None
    """Where it began, if the words say so themselves: "down from 46"."""

    @property
    def why(self) -> str:
        """How the figure was read, where that is not plain."""
        return self.figure.why if self.figure else ""


@lru_cache(maxsize=4096)
def read_change(phrase: str, policy: Policy = DEFAULT) -> tuple[Change, ...] | Unread:
    """Every reading of a change, the likeliest first, or why it is not read."""
    words = phrase.split()
    if len(phrase) > 160:
        return Unread(phrase, "it is longer than 160 characters", "unreadable-figure")
    if " ".join(words).lower() in en.SAME:
        nought = Range.exactly(0)
        return (Change(phrase, Way.AMOUNT, EITHER, Figure(phrase, nought, nought, Exact(0))),)
    if "double digit" in " ".join(words).lower().replace("-", " "):
        return Unread(phrase, "`double digits` may be points or per cent", "unreadable-figure")
    found: list[Change] = []
    for candidate in (_halved, _bare, _turned_before, _turned_after):
        found = list(dict.fromkeys(candidate(phrase, words, policy)))
        if found:
            return tuple(found)
    plain = read_figure(phrase, policy)
    why = plain.why if isinstance(plain, Unread) else "the words tell no change"
    return Unread(
        phrase, why, "unreadable-figure", "write it as in `4 per cent`, `up by 300`, `doubled` or `fell`"
    )


def _bare(phrase: str, words: list[str], policy: Policy) -> Iterator[Change]:
    """A figure without a word that turns it; a sign may."""
    text = " ".join(words[1:] if words and words[0].lower() == "by" else words)
    signed = text.startswith("+")
    for figure in _figures(text.removeprefix("+").strip(), policy):
        if figure.stated < 0:
            turned = replace(figure, strict=-figure.strict, generous=-figure.generous, stated=-figure.stated)
            yield Change(phrase, way_of(figure), DOWN, turned)
        else:
            # A factor says by itself whether more or less comes out.
            yield Change(phrase, way_of(figure), UP if signed or figure.unit == "times" else EITHER, figure)


def _halved(phrase: str, words: list[str], policy: Policy) -> Iterator[Change]:
    rest = [word for word in words if word.lower() not in en.BESIDE]
    if not rest or [word for word in rest if word.lower() in en.HALVED] != rest[-1:]:
        return
    for figure in _figures(" ".join([*rest[:-1], "half"]), policy):
        yield Change(phrase, Way.SHARE, DOWN, replace(figure, phrase=phrase))


def _turned_before(phrase: str, words: list[str], policy: Policy) -> Iterator[Change]:
    """Such as "fell by 9.3 per cent", "a rise of 300", "fell to a third", and "rose" alone."""
    lowered = [word.lower() for word in words]
    start = _past(lowered, 0, en.BESIDE | en.ADVERBS)
    for end in range(min(start + _LONGEST, len(words)), start, -1):
        key = " ".join(lowered[start:end])
        if key in en.IN_HALF:
            yield from _halved(phrase, ["halved"], policy)
            return
        direction = en.BEFORE.get(key)
        if direction is None:
            continue
        after = _past(lowered, end, en.ADVERBS)
        rest = _without_since(words[after:])
        if not rest or rest == ["from"]:
            yield Change(phrase, Way.AMOUNT, direction, None)
        elif rest[0].lower() == "from":
            for began in _figures(" ".join(rest[1:]), policy):
                yield Change(phrase, Way.AMOUNT, direction, None, began)
        elif rest[0].lower() == "to":
            yield from _ended_at(phrase, rest[1:], policy)
        else:
            by = rest[0].lower() == "by"
            yield from _turned(phrase, rest[by:], direction, policy, by=by)
        return


def _turned_after(phrase: str, words: list[str], policy: Policy) -> Iterator[Change]:
    """Such as "4 per cent lower", "a 4 % rise", "300 fewer than before"."""
    words = _without_since(words)
    lowered = [word.lower() for word in words]
    start = _past(lowered, 0, en.BESIDE)
    for size in (2, 1):
        direction = en.AFTER.get(" ".join(lowered[-size:])) if len(words) > size + start else None
        if direction is not None:
            rest = words[start:-size]
            yield from _turned(phrase, rest, direction, policy)
            if lowered[start] in {"a", "an"}:
                yield from _turned(phrase, rest[1:], direction, policy)
            return


def _turned(
    phrase: str, words: list[str], direction: int, policy: Policy, *, by: bool = False
) -> Iterator[Change]:
    for figure in _figures(" ".join(words), policy):
        if figure.stated < 0:
            continue
        told = replace(figure, phrase=phrase)
        way = way_of(figure)
        yield Change(phrase, way, direction, told)
        if way is Way.RATIO and direction == UP and by:
            # "grew by three times": as much again three times over, for some.
            one = Range.exactly(1)
            more = replace(
                told, strict=told.strict + one, generous=told.generous + one, stated=told.stated + 1
            )
            yield Change(phrase, way, direction, more)


def _ended_at(phrase: str, words: list[str], policy: Policy) -> Iterator[Change]:
    """Such as "fell to a third": what is left, as a part of where it began. "Fell to 300" belongs in `to`."""
    for figure in _figures(" ".join(words), policy):
        if figure.unit == "times" or _is_fraction(figure):
            yield Change(phrase, Way.RATIO, UP, replace(figure, phrase=phrase, unit="times"))


def way_of(figure: Figure) -> Way:
    """How a figure measures a change, by its unit."""
    if figure.unit == "points":
        return Way.POINTS
    if figure.unit == "times":
        return Way.RATIO
    return Way.SHARE if figure.unit == "%" or _is_fraction(figure) else Way.AMOUNT


def _is_fraction(figure: Figure) -> bool:
    """Whether it is a part of something, as "a third" is; "0.5" is a number."""
    return not figure.unit and figure.rounded_to == 0 and 0 < figure.stated < 1


def _figures(text: str, policy: Policy) -> tuple[Figure, ...]:
    to_one = next((text.removesuffix(tail) for tail in en.TO_ONE if text.lower().endswith(tail)), "")
    read = read_figure(to_one or text, policy) if text else ()
    figures = () if isinstance(read, Unread) else read
    return (
        tuple(replace(one, phrase=text, unit="times") for one in figures if not one.unit)
        if to_one
        else figures
    )


def _past(words: list[str], start: int, small: frozenset[str]) -> int:
    while start < len(words) and words[start] in small:
        start += 1
    return start


def _without_since(words: list[str]) -> list[str]:
    text = " ".join(words).lower()
    tail = next((tail for tail in en.SINCE if text.endswith(tail)), "")
    return words[: len(words) - len(tail.split())]
