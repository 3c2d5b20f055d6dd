"""Readings as plain values: decimal strings, days and instants, seconds."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction

import pytest

from checker.language.reading import Figure, Grain, Lapse, Moment
from checker.logic.range import Range
from checker.show.readings import FigureReading, Interval, SpanReading, TimeReading, decimal, reading


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(9), "9"),
        (Fraction(0), "0"),
        (Fraction(-5, 2), "-2.5"),
        (Fraction(5291, 200), "26.455"),
        (Fraction(1, 3), "0.33333333333333333333"),
        (Fraction(2, 3) * 10**6, "666666.66666666666667"),
        (Fraction(10**60), "1" + "0" * 60),
        (Fraction(1, 10**30), "0." + "0" * 29 + "1"),
        (Fraction(1200), "1200"),
    ],
)
def test_decimals_are_exact_where_they_can_be(value: Fraction, text: str) -> None:
    assert decimal(value) == text


def test_a_figure() -> None:
    quarter = Range.above(Fraction(1, 4))
    meant = Figure("more than a quarter", quarter, quarter, Fraction(1, 4))
    interval = Interval("0.25", None, low_open=True, high_open=False)
    assert reading(meant) == FigureReading(interval, interval, "", "0.25", "")


def test_a_day_belongs_to_itself_only() -> None:
    meant = Moment("Friday", datetime(2021, 8, 6, tzinfo=UTC), datetime(2021, 8, 7, tzinfo=UTC), Grain.DAY)
    start, end = "2021-08-06T00:00:00+00:00", "2021-08-07T00:00:00+00:00"
    assert reading(meant) == TimeReading("2021-08-06", "2021-08-06", start, end, "day")


def test_open_ends_are_null() -> None:
    since = Moment("since May", datetime(2021, 5, 1, tzinfo=UTC), None, Grain.MONTH)
    assert reading(since) == TimeReading("2021-05-01", None, "2021-05-01T00:00:00+00:00", None, "month")
    by = Moment("by 31 August", None, datetime(2021, 9, 1, tzinfo=UTC), Grain.DAY)
    assert reading(by) == TimeReading(None, "2021-08-31", None, "2021-09-01T00:00:00+00:00", "day")


@pytest.mark.parametrize(
    ("low", "high", "unit", "seconds"),
    [
        (45, 45, Grain.SECOND, ("45", "45")),
        (0, 7, Grain.DAY, ("0", "604800")),
        (1, 1, Grain.MONTH, ("2592000", "2592000")),
        (36, 36, Grain.MONTH, ("94608000", "94608000")),
        (18, None, Grain.MONTH, ("47088000", None)),
    ],
)
def test_spans_in_seconds(low: int, high: int | None, unit: Grain, seconds: tuple[str, str | None]) -> None:
    range_ = Range(Fraction(low), None if high is None else Fraction(high))
    assert reading(Lapse("so long", range_, range_, unit, unit)) == SpanReading(*seconds, unit.value)
