"""Times that lie a length of time from another, by the calendar."""

from __future__ import annotations

from datetime import datetime, timedelta
from fractions import Fraction

from checker.language.english.times import UNITS
from checker.language.reading import Grain
from checker.language.stretch import DAY, Stretch, midnight, moved
from checker.logic.exact import Exact
from checker.logic.range import Range

_MONTH = Exact(3_652_425, 120_000)
"""Days of a mean month of the Gregorian calendar."""


def exact(whole: tuple[tuple[int, str], ...], start: datetime, sign: int) -> datetime:
    """The time that lies exactly so many units off, by the calendar."""
    months = sum(int(UNITS[unit][1]) * n for n, unit in whole if _in_months(unit))
    days = sum(int(UNITS[unit][1]) * n for n, unit in whole if UNITS[unit][0] in {Grain.DAY, Grain.WEEK})
    seconds = sum(int(UNITS[unit][1]) * n for n, unit in whole if in_seconds(unit))
    if max(months, days, seconds) > 10**12:
        raise OverflowError
    return moved(start, months=sign * months, days=sign * days) + sign * timedelta(seconds=seconds)


def _in_months(unit: str) -> bool:
    return not in_seconds(unit) and UNITS[unit][0] not in {Grain.DAY, Grain.WEEK}


def in_seconds(unit: str) -> bool:
    """Whether a unit is shorter than a day."""
    return UNITS[unit][0] in {Grain.SECOND, Grain.MINUTE, Grain.HOUR}


def between(now: datetime, apart: Range, unit: Grain, grain: Grain, sign: int) -> Stretch:
    """What lies within a range of lengths from a time; whole days for what is not told in hours."""
    near = off(now, apart.low, unit, sign)
    far = off(now, apart.high, unit, sign)
    start, end = (far, near) if sign < 0 else (near, far)
    if unit is not Grain.SECOND:
        start = midnight(start.date()) if start else None
        end = midnight(end.date()) + DAY if end else None
    elif start == end and start and end:
        end += timedelta(minutes=1)
    return Stretch(start, end, grain, approximate=True)


def off(now: datetime, count: Fraction | None, unit: Grain, sign: int) -> datetime | None:
    """The time so many seconds, days or (perhaps broken) months off; None stays an open end."""
    if count is None:
        return None
    if count > 10**12:
        raise OverflowError
    match unit:
        case Grain.SECOND:
            return now + sign * timedelta(seconds=float(count))
        case Grain.DAY:
            return now + sign * timedelta(days=float(count))
        case _:
            months = int(count)
            left = float((count - months) * _MONTH)
            return moved(now, months=sign * months) + sign * timedelta(days=left)
