"""What a claim says of figures and times together, for all claims to be held against each other at once.

A kind works a claim out from its parts by itself; its ties say the same so that nothing is worked out
yet: `part / whole` comes to `value`, `earlier` lies before `later`. They are no stricter than the
generous reading that the kind itself allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from fractions import Fraction
from typing import TypeAlias

from checker.claim.alike import aligned, told_in
from checker.claim.mention import Member
from checker.claim.reckoning import Amount, Extent, Lacking
from checker.frozen import dataclass
from checker.language.change import DOWN, EITHER, Way
from checker.language.reading import Lapse
from checker.logic.exact import Exact
from checker.logic.expression import Binary, Call, Literal, Name, Node
from checker.logic.range import Range
from checker.place import Place, Route

Given: TypeAlias = Route | str
"""A field of the claim, by its keys; or the figure of another claim of the file, by its id."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Arithmetic over figures lies in one of `extents`, counted from the figure of `right` where there is one."""

    left: Node
    names: tuple[Given, ...]
    """What the names in `left` stand for."""
    extents: tuple[Extent, ...]
    about: Place
    """Where the words stand that say so."""
    right: Route | None = None


class Order(Enum):
    """How two times lie to each other."""

    BEFORE = auto()
    """All of the one lies before all of the other."""
    NOT_AFTER = auto()
    APART = auto()
    """So long apart as the lapse says."""
    SAME_DAY = auto()
    MEET = auto()
    """Some instant is common to both."""


@dataclass(frozen=True, slots=True)
class Lag:
    """How the time `later` lies to the time `earlier`."""

    earlier: Route | Member
    later: Route | Member
    order: Order
    about: Place
    lapses: tuple[Lapse, ...] = ()
    """For `APART`: how long, in one of these readings."""
    both_ends: bool = False
    """Whether the first and the last day may both have been counted."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A member's place in a row that others may speak of too."""

    row: str
    member: Member
    position: int
    about: Place


@dataclass(frozen=True, slots=True)
class Standing:
    """A place among rivals whose places others may tell, too."""

    rivals: frozenset[str]
    """The keys of all that are ranked."""
    subject: Given
    first: int
    last: int
    about: Place
    highest: bool
    """Whether the places count from the highest figure."""


Bond: TypeAlias = Tie | Lag | Turn | Standing


def factors(amounts: Sequence[Amount]) -> list[Fraction]:
    """By how much each must be taken for all to be in one unit.

    Raises:
        Lacking: where they cannot be.
    """
    told = aligned(amounts)
    if isinstance(told, Amount):
        raise Lacking("units differ", told=True)
    return [_factor(own, its) for own, its in zip(amounts, told, strict=True)]


def factor_to(amount: Amount, unit: str) -> Fraction:
    """By how much an amount must be taken to be in a unit.

    Raises:
        Lacking: where it cannot be.
    """
    told = told_in(amount, unit)
    if told is None:
        raise Lacking("units differ", told=True)
    return _factor(amount, told)


def _factor(own: Amount, told: Amount) -> Fraction:
    if own.nominal:
        return told.nominal / own.nominal
    # Nought is nought in every unit: ask for one of it.
    one = replace(own, figure=replace(own.figure, stated=Exact(1)))
    moved = told_in(one, told.unit)
    return Exact(1) if moved is None else moved.nominal


def multiple(factor: Fraction, index: int) -> Node:
    """So many times the `index`-th name."""
    return Name(index) if factor == 1 else Binary("*", Literal(factor), Name(index))


def added(terms: Sequence[Fraction]) -> Node:
    """The names from the first on, each so many times, added up."""
    return Call("sum", tuple(multiple(factor, index) for index, factor in enumerate(terms)))


def ratio(factor: Fraction) -> Node:
    """So many times the first name, divided by the second."""
    return Binary("*", Literal(factor), Binary("/", Name(0), Name(1)))


def distance(
    way: Way,
    direction: int,
    figure: Amount,
    ends: tuple[tuple[Given, Amount], tuple[Given, Amount]],
    about: Place,
) -> Tie | None:
    """That the second end lies so far from the first as a figure says; None where the words leave it open.

    `figure` is told as the way asks: in per cent, as a factor, or in the unit that both ends come to.
    """
    first, second = factors([amount for _, amount in ends])
    names = tuple(field for field, _ in ends)
    one, other = figure.extent, figure.extent.times(-1)
    extents = (one, other) if direction == EITHER else (other,) if direction == DOWN else (one,)
    if way in {Way.AMOUNT, Way.POINTS}:
        return Tie(Binary("-", multiple(second, 1), multiple(first, 0)), names, extents, about)
    if any(amount.unit == "%" for _, amount in ends) and way is Way.SHARE:
        # Per cent of a share is often meant in points.
        return None
    if way is Way.RATIO:
        up = not (direction == DOWN and figure.nominal > 1)
        return Tie(
            ratio(second / first if up else first / second), names[::-1] if up else names, (one,), about
        )
    hundred = Literal(Exact(100))
    share = Binary("*", hundred, Binary("-", ratio(second / first), Literal(Exact(1))))
    return Tie(share, names[::-1], extents, about)


ABOVE = Extent(Range.above(0), Range.above(0))
NOT_BELOW = Extent(Range.above(0, open_=False), Range.above(0, open_=False))
EQUAL = Extent.exactly(0)
