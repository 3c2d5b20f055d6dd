"""How a phrase was read, as values that every program understands: the same for `check` and `understand`.

Bounds are decimal strings, never floats: exact wherever a decimal can be, else to twenty digits.
"""

from __future__ import annotations

from datetime import timedelta
from decimal import Context, Decimal, Inexact
from fractions import Fraction
from typing import TypeAlias

from checker.frozen import dataclass
from checker.language.reading import Figure, Grain, Lapse, Moment
from checker.logic.range import Range
from checker.result import Sort

_EXACT = Context(prec=200)
_CLOSE = Context(prec=20)
_DAY = 86_400
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from `low` to `high`; null is an end at infinity."""

    low: str | None
    high: str | None
    low_open: bool
    """Whether `low` itself is left out."""
    high_open: bool
    """Whether `high` itself is left out."""


@dataclass(frozen=True, slots=True)
class FigureReading:
    """One way to read a figure, in its unit."""

    strict: Interval
    generous: Interval
    unit: str
    """"" for a plain number, "%", "points", "times", a currency's ISO 4217 code, or a unit's short name."""
    stated: str
    """The number that the words name, without their hedge or rounding: 9000 for "about 9,000"; the middle
    of a range that names no number."""
    hedge: str
    """"" for none, else its plain name: "more than", "at least", "less than", "at most", "nearly", "about",
    "just over", "exactly" or "between"."""


@dataclass(frozen=True, slots=True)
class TimeReading:
    """One way to read a time; null is an open end."""

    first_day: str | None
    """By the clock that the time is told by; both days belong to it."""
    last_day: str | None
    earliest: str | None
    """The first instant, with its zone."""
    latest: str | None
    """The instant at which it is over, with its zone."""
    grain: str


@dataclass(frozen=True, slots=True)
class SpanReading:
    """One way to read a length of time; null is an open end.

    A year counts 365 days here, and a month beyond whole years 30.
    """

    low_seconds: str | None
    high_seconds: str | None
    grain: str


AnyReading: TypeAlias = FigureReading | TimeReading | SpanReading


def reading(meant: Figure | Moment | Lapse) -> AnyReading:
    """One reading as plain values."""
    if isinstance(meant, Figure):
        strict, generous = _interval(meant.strict), _interval(meant.generous)
        return FigureReading(strict, generous, meant.unit, decimal(meant.stated), meant.hedge)
    if isinstance(meant, Moment):
        return _time(meant)
    low, high = (_seconds(end, meant.unit) for end in (meant.strict.low, meant.strict.high))
    return SpanReading(low, high, meant.grain.value)


def sort_of(meant: Figure | Moment | Lapse) -> Sort:
    """What sort of phrase it is a reading of: "figure", "time" or "span"."""
    return "figure" if isinstance(meant, Figure) else "time" if isinstance(meant, Moment) else "span"


def decimal(value: Fraction) -> str:
    """A number in decimal digits, without an exponent: `26.45`, `0.33333333333333333333`."""
    exact = _EXACT.copy()
    found = exact.divide(Decimal(value.numerator), Decimal(value.denominator))
    if exact.flags[Inexact]:
        found = _CLOSE.divide(Decimal(value.numerator), Decimal(value.denominator))
    text = f"{found:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _interval(range_: Range) -> Interval:
    low, high = (None if end is None else decimal(end) for end in (range_.low, range_.high))
    return Interval(low, high, range_.low_open, range_.high_open)


def _time(moment: Moment) -> TimeReading:
    start, end = moment.start, moment.end
    # The end does not belong to the time: the day before midnight is the last one.
    last = end - _INSTANT if end is not None and (start is None or end > start) else end
    return TimeReading(
        None if start is None else start.date().isoformat(),
        None if last is None else last.date().isoformat(),
        None if start is None else start.isoformat(),
        None if end is None else end.isoformat(),
        moment.grain.value,
    )


def _seconds(length: Fraction | None, unit: Grain) -> str | None:
    if length is None:
        return None
    if unit is Grain.SECOND:
        return decimal(length)
    if unit is Grain.DAY:
        return decimal(length * _DAY)
    years, months = divmod(length, 12)
    return decimal((years * 365 + months * 30) * _DAY)
