from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from checker.logic.calendar_span import Days, days, months, spread
from checker.logic.range import Range


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2021-01-31", "2021-02-28", Fraction(1)),
        ("2021-02-01", "2021-02-15", Fraction(1, 2)),
        ("2020-02-29", "2021-02-28", Fraction(12)),
        ("2005-11-22", "2021-12-08", 192 + Fraction(16, 30)),
        ("2021-08-11", "2021-08-11", Fraction(0)),
        ("2021-03-01", "2021-02-01", Fraction(-1)),
        ("9999-12-01", "9999-12-31", Fraction(30, 31)),
        ("0001-01-01", "9999-12-31", 9998 * 12 + 11 + Fraction(30, 31)),
    ],
)
def test_months_follow_the_calendar(start: str, end: str, expected: Fraction) -> None:
    assert months(date.fromisoformat(start), date.fromisoformat(end)) == expected


def test_more_days_are_never_fewer_months() -> None:
    start = date(2020, 1, 31)
    found = [months(start, date.fromordinal(start.toordinal() + step)) for step in range(800)]
    assert found == sorted(found)


def test_a_spread_goes_from_the_nearest_to_the_farthest() -> None:
    august = Days(date(2021, 8, 1), date(2021, 8, 31))
    day = Days(date(2021, 9, 2), date(2021, 9, 2))
    assert spread(days, august, day) == Range.between(2, 32)
    assert spread(days, Days(date(2021, 8, 1), None), day) == Range(None, Fraction(32))
    assert spread(days, Days(None, None), day) == Range.everything()
    assert day.only == date(2021, 9, 2)
    assert august.only is None
