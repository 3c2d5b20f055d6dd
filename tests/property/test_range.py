"""Interval arithmetic holds every pointwise result, and the order of ranges agrees with membership."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from checker.logic.range import Range

FEW = st.integers(-3, 3).map(Fraction)
"""Few numbers, so that ends often fall together."""
NUMBERS = st.one_of(FEW, st.fractions(min_value=-4, max_value=4, max_denominator=4))
RANGES = st.builds(Range, st.none() | FEW, st.none() | FEW, st.booleans(), st.booleans())
PROBES = sorted({Fraction(n, 4) for n in range(-20, 21)})
"""Every end that a range of `RANGES` can have, with numbers between, below and above them."""


@st.composite
def filled(draw: st.DrawFn) -> tuple[Range, Fraction]:
    """A range and a number that lies in it."""
    range_, number = draw(RANGES), draw(NUMBERS)
    assume(number in range_)
    return range_, number


@given(filled(), filled())
def test_arithmetic_holds_every_pointwise_result(
    a: tuple[Range, Fraction], b: tuple[Range, Fraction]
) -> None:
    (x, p), (y, q) = a, b
    assert p + q in x + y
    assert p - q in x - y
    assert p * q in x * y
    assert -p in -x
    assert p * 3 in x.times(3)
    assert p * q in x.times(q)
    quotient = x / y
    assert (quotient is None) == (0 in y)
    if quotient is not None:
        assert p / q in quotient


@given(RANGES, RANGES)
def test_products_are_no_wider_than_they_must_be(x: Range, y: Range) -> None:
    product = x * y
    for end, is_open in ((product.low, product.low_open), (product.high, product.high_open)):
        if end is None or product.empty:
            continue
        reached = any(
            p * q == end
            for p in (*PROBES, x.low, x.high)
            for q in (*PROBES, y.low, y.high)
            if p is not None and q is not None and p in x and q in y
        )
        assert reached != is_open


@given(RANGES, RANGES)
def test_order_agrees_with_membership(x: Range, y: Range) -> None:
    in_x = {p for p in PROBES if p in x}
    in_y = {p for p in PROBES if p in y}
    assert x.empty == (not in_x)
    assert x.within(y) == (in_x <= in_y)
    assert x.meets(y) == bool(in_x & in_y)
    assert {p for p in PROBES if p in x.both(y)} == in_x & in_y


@given(RANGES, RANGES)
def test_hull_is_the_smallest_range_that_holds_both(x: Range, y: Range) -> None:
    hull = x.hull(y)
    held = {p for p in PROBES if p in x or p in y}
    inside = [p for p in PROBES if p in hull]
    assert held <= set(inside)
    if held:
        assert inside[0] == min(held)
        assert inside[-1] == max(held)
    else:
        assert not inside


@given(filled())
def test_point_is_the_only_member(a: tuple[Range, Fraction]) -> None:
    range_, number = a
    if range_.point is not None:
        assert number == range_.point


@given(RANGES, RANGES)
def test_the_order_of_operands_changes_nothing(x: Range, y: Range) -> None:
    assert x + y == y + x
    assert x * y == y * x
    assert x.both(y) == y.both(x)
    assert x.meets(y) == y.meets(x)
    if not (x.empty and y.empty):
        assert x.hull(y) == y.hull(x)
