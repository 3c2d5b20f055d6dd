"""How long it is between two days of the calendar, exactly, and between two days not known exactly.

Months are counted along the calendar: as many whole ones as fit, each from a day to the same day of a
later month (or its last, where it has no such day), and of the next one as large a part as its days
make up. From 31 January to 28 February is one month, from 1 to 15 February half of one.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from checker.logic.exact import Exact
from checker.logic.range import Range


class Days(NamedTuple):
    """The days on one of which something lies; None where there is no first or no last."""

    first: date | None
    last: date | None

    @property
    def only(self) -> date | None:
        """The day, if there is just one."""
        return self.first if self.first == self.last else None


def days(start: date, end: date) -> Fraction:
    """How many days the end lies after the start; less than nought where it lies before."""
    return Exact((end - start).days)


def months(start: date, end: date) -> Fraction:
    """How many months the end lies after the start, with the exact part of the last one."""
    if end < start:
        return -months(end, start)
    whole = (end.year - start.year) * 12 + end.month - start.month
    if _later(start, whole) > end:
        whole -= 1
    reached = _later(start, whole)
    part: Fraction = Exact((end - reached).days, _length(start, whole, reached))
    return whole + part


def spread(measure: Callable[[date, date], Fraction], start: Days, end: Days) -> Range:
    """All lengths that may lie between two days that are not known exactly."""
    low = None if start.last is None or end.first is None else measure(start.last, end.first)
    high = None if start.first is None or end.last is None else measure(start.first, end.last)
    return Range(low, high)


def _later(start: date, count: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _length(start: date, whole: int, reached: date) -> int:
    """How many days the month that begins at `reached` has, counted from the start's own day."""
    if (reached.year, reached.month) == (date.max.year, date.max.month):
        return 31
    return (_later(start, whole + 1) - reached).days
