from __future__ import annotations

from fractions import Fraction

import pytest

from checker.claim.alike import sort_of, told_in
from checker.claim.reckoning import Amount
from checker.language.figure import read_figure
from checker.language.reading import Unread
from checker.place import Place


def amount(phrase: str) -> Amount:
    read = read_figure(phrase)
    assert not isinstance(read, Unread)
    return Amount(read[0], Place("claims.yaml"))


@pytest.mark.parametrize(
    ("phrase", "unit", "number"),
    [
        ("10 miles", "km", Fraction("16.09344")),
        ("2 years", "month", 24),
        ("3 tonnes", "kg", 3000),
        ("90 minutes", "hour", Fraction(3, 2)),
        ("5", "USD", 5),
        ("$5", "", 5),
        ("a quarter", "%", 25),
        ("0.25", "%", Fraction(1, 4)),
        ("3 points", "%", 3),
        ("twice", "", 2),
    ],
)
def test_an_amount_is_told_in_another_unit(phrase: str, unit: str, number: Fraction) -> None:
    told = told_in(amount(phrase), unit)
    assert told is not None
    assert told.nominal == number


@pytest.mark.parametrize(
    ("phrase", "unit"), [("$5", "EUR"), ("$5", "km"), ("5 km", "%"), ("3 months", "day")]
)
def test_what_measures_something_else_is_not(phrase: str, unit: str) -> None:
    assert told_in(amount(phrase), unit) is None


def test_units_of_one_sort_are_known_even_where_no_factor_is() -> None:
    assert sort_of("USD") == sort_of("EUR") != sort_of("%")
    assert sort_of("month") == sort_of("day")
    assert sort_of("degC") == sort_of("degF")
    assert sort_of("") == sort_of("times")
