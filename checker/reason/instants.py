"""Times as numbers: seconds since 1970 for instants, and for days the seconds at their midnight by their own clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from checker.claim.times import days_of, loosened
from checker.language.reading import Clock, Grain, Lapse, Moment
from checker.logic.exact import Exact
from checker.logic.range import Range

DAY = 86400
DAYS = " day"
"""How the names of variables end that stand for days."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MONTH = Exact(1461, 48)
"""The mean length of a month in days: 365.25 / 12."""
_MONTH_SLACK = 5
"""By how many days so many months can differ from as many mean ones."""


def within_a_day(moment: Moment) -> bool:
    """Whether a time lies in one day of the calendar."""
    if moment.start is None or moment.end is None:
        return False
    return days_of(loosened(moment)).only is not None


def _instant(at: datetime) -> Fraction:
    return Exact((at - EPOCH) // timedelta(microseconds=1), 10**6)


def seconds(moment: Moment) -> Range:
    """The instants that a time may be."""
    wide = loosened(moment)
    return Range(
        None if wide.start is None else _instant(wide.start),
        None if wide.end is None else _instant(wide.end),
        high_open=True,
    )


def midnights(moment: Moment) -> Range:
    """The days that a time may lie on."""
    days = days_of(loosened(moment))
    return Range(_midnight(days.first), _midnight(days.last))


def _midnight(day: date | None) -> Fraction | None:
    return None if day is None else Exact((day - EPOCH.date()).days * DAY)


def day_of(instant: Fraction, clock: Clock | None) -> Fraction:
    """The midnight that begins an instant's day, by a clock."""
    at = _at(instant).astimezone(clock.zone if clock else UTC)
    return Exact((at.date() - EPOCH.date()).days * DAY)


def begin_of(day: Fraction, clock: Clock | None) -> Fraction:
    """The instant at which a day begins, by a clock."""
    return _instant(_at(day).replace(tzinfo=clock.zone if clock else UTC))


def _at(seconds_: Fraction) -> datetime:
    return EPOCH + timedelta(microseconds=int(seconds_ * 10**6))


def in_days(lapse: Lapse, range_: Range) -> Range:
    """A reading of a length of time in days of the calendar; months may be long ones or short."""
    if lapse.unit is Grain.DAY:
        return range_
    if lapse.unit is Grain.SECOND:
        return range_.times(Exact(1, DAY)) + Range.between(-1, 1)
    return range_.times(_MONTH) + Range.between(-_MONTH_SLACK, _MONTH_SLACK)


def offsets(clock: Clock | None) -> tuple[int, int]:
    """How far, at least and at most, a clock may be ahead of universal time, in seconds."""
    if clock is None:
        return -12 * 3600, 14 * 3600
    found = _each_month(clock)
    return min(found), max(found)


def one_clock(clock: Clock | None) -> bool:
    """Whether a clock is never put forward or back."""
    return clock is not None and len(set(_each_month(clock))) == 1


def _each_month(clock: Clock) -> list[int]:
    firsts = (datetime(clock.now.year, month, 1, tzinfo=clock.zone) for month in range(1, 13))
    return [int((first.utcoffset() or timedelta(0)).total_seconds()) for first in firsts]
