"""Exact numbers come to what fractions come to, whatever stands on the other side."""

from __future__ import annotations

import operator
import pickle
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.logic.exact import Exact

NUMBERS = st.one_of(
    st.integers(-6, 6).map(Fraction),
    st.fractions(min_value=-5, max_value=5, max_denominator=12),
    st.fractions(),
)
OTHERS = st.one_of(NUMBERS, st.integers(-6, 6), NUMBERS.map(Exact))
WAYS: tuple[Callable[[Fraction, Fraction | int], object], ...] = (
    *(operator.add, operator.sub, operator.mul, operator.truediv),
    *(operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne),
    *(operator.floordiv, operator.mod),
)


@given(NUMBERS, OTHERS)
def test_both_sides_of_every_sign_are_as_with_fractions(number: Fraction, other: Fraction | int) -> None:
    exact, plain = Exact(number), Fraction(other)
    for way in WAYS:
        if not (way in {operator.truediv, operator.floordiv, operator.mod} and not plain):
            assert way(exact, other) == way(number, plain)
        if not (way in {operator.truediv, operator.floordiv, operator.mod} and not number):
            assert way(Fraction(other), exact) == way(plain, number)


@given(NUMBERS, OTHERS)
def test_what_comes_out_is_exact_and_in_lowest_terms(number: Fraction, other: Fraction | int) -> None:
    exact = Exact(number)
    for found in (exact + other, other - exact, exact * other, other + -exact, abs(exact) - other):
        assert type(found) is Exact
        plain = Fraction(found.numerator, found.denominator)
        assert (found.numerator, found.denominator) == (plain.numerator, plain.denominator)
    if other:
        assert type(exact / other) is Exact
        assert (exact / other).denominator > 0


@given(NUMBERS)
def test_it_stands_where_a_fraction_stands(number: Fraction) -> None:
    exact = Exact(number)
    assert hash(exact) == hash(number)
    assert bool(exact) == bool(number)
    assert (-exact, abs(exact), round(exact, 2), float(exact)) == (
        -number,
        abs(number),
        round(number, 2),
        float(number),
    )
    assert pickle.loads(pickle.dumps(exact)) == number  # noqa: S301 - our own


def test_nothing_is_divided_by_nought() -> None:
    for one, other in ((Exact(1), 0), (1, Exact(0)), (Exact(1), Exact(0))):
        with pytest.raises(ZeroDivisionError):
            _ = one / other


def test_other_numbers_are_left_to_the_fraction() -> None:
    assert Exact(1, 2) + 0.5 == 1.0
    assert Exact(1, 2) < 0.75
    assert Exact(1, 2) != "1/2"
