from __future__ import annotations

from fractions import Fraction

import pytest

from checker.claim.words import show


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (1_695_000_000_000, "USD", "$1.695 trillion"),
        (-320_000_000_000, "EUR", "-€320 billion"),
        (2_500_000, "", "2.5 million"),
        (46_854_508, "", "46,854,508"),
        (999_999, "", "999,999"),
        (Fraction(10_739_000_000_000, 6), "USD", "$1.79 trillion"),
        (Fraction(53, 2), "%", "26.5 %"),
        (1, "points", "1 point"),
        (1, "day", "1 day"),
        (10, "day", "10 days"),
        (12, "km", "12 km"),
    ],
)
def test_numbers_are_shown_as_a_reader_would_write_them(value: Fraction, unit: str, shown: str) -> None:
    assert show(Fraction(value), unit) == shown


def test_two_numbers_that_differ_are_shown_apart() -> None:
    assert show(Fraction(1, 3), apart_from=Fraction(3334, 10_000)) != show(Fraction(3334, 10_000))
