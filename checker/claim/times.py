"""Times in words, and how much time may lie between two of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from fractions import Fraction

from checker.frozen import dataclass
from checker.language.english.times import MONTHS, WEEKDAYS
from checker.language.reading import Grain, Moment
from checker.logic.calendar_span import Days, days, months, spread
from checker.logic.exact import Exact
from checker.logic.range import Range

UNTOLD = "it cannot be told from these dates"
"""Why a claim is left open whose times are told too roughly to decide it."""
_INSTANT = timedelta(microseconds=1)
_DAY_IN_SECONDS = 86400
_ABOUT = {
    Grain.SECOND: 1,
    Grain.MINUTE: 60,
    Grain.HOUR: 3600,
    Grain.DAY: _DAY_IN_SECONDS,
    Grain.WEEK: 7 * _DAY_IN_SECONDS,
    Grain.MONTH: 30 * _DAY_IN_SECONDS,
    Grain.QUARTER: 91 * _DAY_IN_SECONDS,
    Grain.YEAR: 365 * _DAY_IN_SECONDS,
    Grain.DECADE: 3652 * _DAY_IN_SECONDS,
    Grain.CENTURY: 36525 * _DAY_IN_SECONDS,
}
"""How far off a time may be that is said to be about so, by its grain."""
_FINE = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How long it may be between two times, counted in one way."""

    range: Range
    nominal: Fraction | None
    """The length that a reader would work out: 2001 to 2021 is 20 years."""
    both_ends: bool = False
    """Whether the first and the last day both count."""
    rough: bool = False
    """Whether one of the times is a longer stretch, so that no single length can be told."""


def elapsed(start: Moment, end: Moment, unit: Grain) -> tuple[Elapsed, ...]:
    """The time between two times in each way of counting it, in seconds, days or months.

    Days and months are the calendar's, counted without the last day and then with it; what is
    told to the hour is in days the hours over 24 too.
    """
    wide_start, wide_end = loosened(start), loosened(end)
    same = start.grain is end.grain or (start.grain in _FINE and end.grain in _FINE)
    rough = not (_is_one(start) and _is_one(end))
    if unit is Grain.SECOND:
        nominal = _between(start.start, end.start) if same else None
        return (Elapsed(_seconds(wide_start, wide_end), nominal, rough=rough),)
    measure = months if unit is Grain.MONTH else days
    one, other = days_of(wide_start), days_of(wide_end)
    first, second = days_of(start), days_of(end)
    found = [
        Elapsed(
            spread(measure, one, other), _plain(measure, first.first, second.first, same=same), rough=rough
        ),
        Elapsed(
            spread(measure, one, Days(_next(other.first), _next(other.last))),
            _plain(measure, first.first, _next(second.last), same=same),
            both_ends=True,
            rough=rough,
        ),
    ]
    if unit is Grain.DAY and (start.grain in _FINE or end.grain in _FINE):
        found.append(Elapsed(_seconds(wide_start, wide_end).times(Exact(1, _DAY_IN_SECONDS)), None))
    return tuple(found)


def _is_one(moment: Moment) -> bool:
    """Whether a time is one unit of its grain, and not a stretch of them such as "overnight" or two days.

    An open end is that of the day that is named; months and years are not all of one length.
    """
    if moment.start is None or moment.end is None:
        return True
    return (moment.end - moment.start) * 4 <= timedelta(seconds=_ABOUT[moment.grain]) * 5


def loosened(moment: Moment) -> Moment:
    """A time that is only said to be about so, wider by its grain on either side."""
    if not moment.approximate:
        return moment
    wider = timedelta(seconds=_ABOUT[moment.grain])
    try:
        start = moment.start - wider if moment.start else None
        end = moment.end + wider if moment.end else None
    except OverflowError:
        start = end = None
    if (
        start
        and end
        and moment.start
        and moment.end
        and moment.grain is Grain.HOUR
        and end - start > 3 * wider
    ):
        # A part of a day: early on Saturday is not Friday, and Friday evening not Saturday.
        start = max(start, _midnight(moment.start))
        end = min(end, _midnight(moment.end - _INSTANT) + timedelta(days=1))
    return Moment(moment.phrase, start, end, moment.grain, moment.why)


def _midnight(instant: datetime) -> datetime:
    return instant.replace(hour=0, minute=0, second=0, microsecond=0)


def days_of(moment: Moment) -> Days:
    """The days on which a time may lie, by its own clock."""
    return Days(
        moment.start.date() if moment.start else None,
        (moment.end - _INSTANT).date() if moment.end else None,
    )


def certainly_before(one: Moment, other: Moment) -> bool:
    """Whether every instant of one time lies before every instant of the other."""
    one, other = loosened(one), loosened(other)
    return one.end is not None and other.start is not None and one.end <= other.start


def apart(one: Moment, other: Moment) -> bool:
    """Whether no instant lies in both times."""
    return certainly_before(one, other) or certainly_before(other, one)


def within(one: Moment, other: Moment) -> bool:
    """Whether every instant of one time lies in the other."""
    begins = other.start is None or (one.start is not None and one.start >= other.start)
    return begins and (other.end is None or (one.end is not None and one.end <= other.end))


def _seconds(start: Moment, end: Moment) -> Range:
    low, high = _between(start.end, end.start), _between(start.start, end.end)
    return Range(low, high, low_open=low is not None, high_open=high is not None)


def _between(start: datetime | None, end: datetime | None) -> Fraction | None:
    """The seconds that pass, also in a night when the clocks change: one zone's clocks alone would not tell."""
    if start is None or end is None:
        return None
    shifted = (end.utcoffset() or timedelta()) - (start.utcoffset() or timedelta())
    passed = end.replace(tzinfo=None) - start.replace(tzinfo=None) - shifted
    return Exact(passed // _INSTANT, 10**6)


def _plain(
    measure: Callable[[date, date], Fraction], start: date | None, end: date | None, *, same: bool
) -> Fraction | None:
    """The length between two times of one grain, as a reader works it out: 2001 to 2021 is 20 years."""
    return measure(start, end) if same and start is not None and end is not None else None


def _next(day: date | None) -> date | None:
    return None if day is None or day == date.max else day + timedelta(days=1)


def told(moment: Moment, *, year: bool = True) -> str:
    """A time in words: `Friday 6 August 2021`, `May 2021`, `1990 to 1999`.

    Without the year where another one beside it gives it.
    """
    about = "about " if moment.approximate else ""
    if moment.start is None or moment.end is None:
        return about + _open(moment)
    first, last = moment.start, moment.end - _INSTANT
    if first.date() == last.date():
        return about + _day(first.date(), year=year) + _hours(first, moment.end)
    if moment.grain in _FINE or first.time() != datetime.min.time():
        return f"between {_point(first)} and {_point(moment.end)}"
    if (first.day, moment.end.day) == (1, 1):
        return about + _months(first.date(), last.date())
    return f"{about}{_day(first.date(), year=first.year != last.year)} to {_day(last.date())}"


def told_both(one: Moment, other: Moment) -> tuple[str, str]:
    """Two times in words, with the year once where both are days of the same year."""
    first, second = days_of(one), days_of(other)
    same = first.only is not None and second.only is not None and first.only.year == second.only.year
    return told(one, year=not same), told(other)


def _open(moment: Moment) -> str:
    if moment.start is not None:
        return f"{_day(moment.start.date())} or later"
    if moment.end is not None:
        return f"{_day((moment.end - _INSTANT).date())} or earlier"
    return moment.phrase


def _hours(start: datetime, end: datetime) -> str:
    if end - start >= timedelta(hours=23):
        return ""
    return (
        f" at {_clock(start)}"
        if end - start <= timedelta(minutes=1)
        else f" from {_clock(start)} to {_clock(end)}"
    )


def _point(instant: datetime) -> str:
    return f"{_day(instant.date())} at {_clock(instant)}"


def _clock(instant: datetime) -> str:
    return instant.time().isoformat("minutes" if not instant.second else "seconds")


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTH[first.month]} {first.year}"
    if first.year == last.year:
        return f"{_MONTH[first.month]} to {_MONTH[last.month]} {last.year}"
    return f"{_MONTH[first.month]} {first.year} to {_MONTH[last.month]} {last.year}"


def _day(day: date, *, year: bool = True) -> str:
    return f"{_WEEKDAY[day.weekday()]} {day.day} {_MONTH[day.month]}{f' {day.year}' if year else ''}"


def _first_names(table: dict[str, int]) -> dict[int, str]:
    return {number: name.capitalize() for name, number in reversed(table.items())}


# Not from `strftime`, whose names follow the machine's language.
_MONTH = _first_names(MONTHS)
_WEEKDAY = _first_names(WEEKDAYS)
