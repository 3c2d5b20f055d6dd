"""Ranges at their ends: open and closed, at infinity, touching nought."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.logic.range import Range

FIVE = Range.exactly(5)
OPEN_UNIT = Range(Fraction(0), Fraction(1), low_open=True, high_open=True)
UNIT = Range.between(0, 1)
ALL = Range.everything()
POSITIVE = Range.above(0)
NEGATIVE = Range.below(0)


def test_an_end_belongs_to_a_closed_range_only() -> None:
    assert 0 in UNIT
    assert 1 in UNIT
    assert 0 not in OPEN_UNIT
    assert 1 not in OPEN_UNIT
    assert Fraction(1, 2) in OPEN_UNIT
    assert 10**100 in ALL


def test_above_and_below_are_open_unless_told() -> None:
    assert 5 not in Range.above(5)
    assert 5 in Range.above(5, open_=False)
    assert 5 not in Range.below(5)
    assert 5 in Range.below(5, open_=False)


def test_an_end_at_infinity_is_never_open() -> None:
    assert Range(None, None, low_open=True, high_open=True) == ALL
    assert Range.above(1) + Range.below(1) == ALL


@pytest.mark.parametrize(
    "range_",
    [
        Range(Fraction(2), Fraction(1)),
        Range(Fraction(1), Fraction(1), low_open=True),
        Range(Fraction(1), Fraction(1), high_open=True),
        Range.nothing(),
    ],
)
def test_a_range_without_numbers_is_empty(range_: Range) -> None:
    assert range_.empty
    assert range_.point is None
    assert range_.within(FIVE)
    assert not range_.meets(ALL)
    assert range_.hull(FIVE) == FIVE
    assert FIVE.hull(range_) == FIVE
    assert (range_ + ALL).empty
    assert (FIVE - range_).empty
    assert (range_ * UNIT).empty
    assert range_.times(0).empty
    quotient = range_ / FIVE
    assert quotient is not None
    assert quotient.empty


def test_what_is_not_empty() -> None:
    assert not ALL.empty
    assert not FIVE.empty
    assert not OPEN_UNIT.empty


def test_point_and_middle() -> None:
    assert FIVE.point == 5
    assert UNIT.point is None
    assert UNIT.middle == Fraction(1, 2)
    assert POSITIVE.middle is None
    assert ALL.middle is None


def test_within_tells_open_from_closed() -> None:
    assert OPEN_UNIT.within(UNIT)
    assert not UNIT.within(OPEN_UNIT)
    assert UNIT.within(ALL)
    assert not ALL.within(UNIT)
    assert not POSITIVE.within(UNIT)
    assert POSITIVE.within(Range.above(0, open_=False))
    assert not Range.above(0, open_=False).within(POSITIVE)


def test_ranges_that_touch_meet_only_when_both_are_closed() -> None:
    assert UNIT.meets(Range.between(1, 2))
    assert not UNIT.meets(Range.above(1))
    assert not OPEN_UNIT.meets(Range.between(1, 2))
    assert not NEGATIVE.meets(POSITIVE)


def test_both_takes_the_tighter_end_and_hull_the_looser() -> None:
    assert UNIT.both(OPEN_UNIT) == OPEN_UNIT
    assert UNIT.hull(OPEN_UNIT) == UNIT
    assert POSITIVE.both(Range.below(5, open_=False)) == Range(Fraction(0), Fraction(5), low_open=True)
    assert UNIT.both(Range.between(2, 3)).empty
    assert UNIT.hull(Range.between(2, 3)) == Range.between(0, 3)
    assert POSITIVE.hull(NEGATIVE) == ALL
    assert POSITIVE.both(ALL) == POSITIVE


def test_sums_and_differences() -> None:
    assert UNIT + FIVE == Range.between(5, 6)
    assert UNIT - UNIT == Range.between(-1, 1)
    assert (UNIT + OPEN_UNIT) == Range(Fraction(0), Fraction(2), low_open=True, high_open=True)
    assert FIVE - POSITIVE == Range.below(5)
    assert -POSITIVE == NEGATIVE


def test_times_a_factor() -> None:
    assert UNIT.times(3) == Range.between(0, 3)
    assert UNIT.times(-3) == Range.between(-3, 0)
    assert POSITIVE.times(-1) == NEGATIVE
    assert ALL.times(0) == Range.exactly(0)


def test_products_with_infinite_ends() -> None:
    assert POSITIVE * POSITIVE == POSITIVE
    assert POSITIVE * NEGATIVE == NEGATIVE
    assert ALL * Range.exactly(0) == Range.exactly(0)
    assert ALL * ALL == ALL
    assert UNIT * POSITIVE == Range.above(0, open_=False)
    assert OPEN_UNIT * POSITIVE == POSITIVE
    assert Range.between(-1, 1) * POSITIVE == ALL


def test_a_product_reaches_nought_when_one_factor_does() -> None:
    assert UNIT * OPEN_UNIT == Range(Fraction(0), Fraction(1), high_open=True)
    assert OPEN_UNIT * Range.between(-1, 1) == Range(Fraction(-1), Fraction(1), low_open=True, high_open=True)


def test_quotients() -> None:
    assert Range.exactly(9) / Range.exactly(34) == Range.exactly(Fraction(9, 34))
    assert UNIT / Range.between(2, 4) == Range.between(0, Fraction(1, 2))
    assert FIVE / Range.above(5, open_=False) == Range(Fraction(0), Fraction(1), low_open=True)
    assert FIVE / Range.between(-2, -1) == Range(Fraction(-5), Fraction(-5, 2))


def test_division_by_a_range_that_touches_nought() -> None:
    assert UNIT / UNIT is None
    assert UNIT / ALL is None
    assert UNIT / Range.exactly(0) is None
    assert UNIT / Range.between(-1, 0) is None
    assert FIVE / OPEN_UNIT == Range.above(5)
    assert FIVE / POSITIVE == POSITIVE
    assert FIVE / NEGATIVE == NEGATIVE
    assert Range.exactly(0) / POSITIVE == Range.exactly(0)


def test_division_by_nothing_gives_nothing() -> None:
    quotient = FIVE / Range(Fraction(0), Fraction(0), low_open=True)
    assert quotient is not None
    assert quotient.empty
