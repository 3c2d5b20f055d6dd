"""Times as newsrooms write them: ISO 8601, EDTF level 1 and English, counted from the publication.

A time is a stretch of instants with a grain. Where the words allow several readings all are
given, the likeliest first. A date that cannot be (`impossible-date`), a weekday that disagrees
with its date (`weekday-differs`) and what is not wholly understood (`unreadable-time`) give
`Unread`. Nothing depends on the machine's clock, zone or language.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from checker.language.english.calendar_words import month_number
from checker.language.english.grammar import understand
from checker.language.english.words import LONGEST, PLAIN, unstopped, words_of
from checker.language.iso import iso_stretches
from checker.language.reading import Clock, Grain, Moment, Unread
from checker.language.stretch import FaultyTimeError, Setting, Stretch, distinct

NOT_A_TIME = "no time can be read in it"
_PRECISE = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)
_HOUR = timedelta(hours=1)
_OLD_YEAR = 3
"""Digits of a year before the year 1000."""
_HELP = "write the time alone, as in `2021-08-06`, `6 August 2021`, `Friday`, `since May` or `20 years ago`"


def read_moment(phrase: str, clock: Clock | None, *, ahead: bool = False) -> tuple[Moment, ...] | Unread:
    """Read a time; the likeliest reading first, which with `ahead` is the one that is to come.

    Without a clock only full dates are read, in UTC, as nothing can be counted from a
    publication that is not known.
    """
    if len(phrase) > LONGEST:
        return Unread(phrase[:LONGEST] + "…", f"it is longer than {LONGEST} characters", "unreadable-time")
    return _read(phrase, clock, ahead=ahead)


def read_when(phrase: str, clock: Clock | None, *, ahead: bool = False) -> tuple[Moment, ...] | Unread:
    """Read what stands where only a time can: there a lone number of three digits is a year."""
    bare = phrase.strip()
    if len(bare) != _OLD_YEAR or not (bare.isascii() and bare.isdecimal()) or bare[0] == "0":
        return read_moment(phrase, clock, ahead=ahead)
    read = read_moment(f"0{bare}", clock, ahead=ahead)
    return read if isinstance(read, Unread) else tuple(replace(one, phrase=phrase) for one in read)


def present_of(published: Moment) -> datetime | None:
    """The instant from which relative times count: of a day that is told without its hour, the noon."""
    if published.start is None or published.grain is not Grain.DAY:
        return published.start
    return published.start.replace(hour=12)


def read_month(phrase: str) -> int | Unread:
    """The number of a month by its name: that in which a fiscal year begins."""
    number = month_number(phrase.strip().strip(".").lower())
    why = f"`{phrase}` is not a month; write it like `April`"
    return Unread(phrase, why, "unreadable-time") if number is None else number


@lru_cache(maxsize=4096)
def _read(phrase: str, clock: Clock | None, *, ahead: bool) -> tuple[Moment, ...] | Unread:
    zone = clock.zone if clock else UTC
    try:
        stretches = _stretches(phrase, clock, ahead=ahead)
        moments = [moment for s in distinct(stretches) for moment in _moments(phrase, s, zone)]
    except FaultyTimeError as fault:
        return Unread(phrase, fault.why, fault.fault, fault.help)
    except (OverflowError, ValueError):
        return Unread(phrase, "it lies outside the years 1 to 9999", "unreadable-time")
    if not moments:
        return Unread(phrase, NOT_A_TIME, "unreadable-time", _HELP)
    return tuple(moments)


def _stretches(phrase: str, clock: Clock | None, *, ahead: bool) -> list[Stretch]:
    plain = phrase if phrase.isascii() else phrase.translate(PLAIN)
    iso = iso_stretches(unstopped(plain).strip()) if plain.isascii() else []
    if iso:
        return iso
    fiscal_start = clock.fiscal_start if clock else None
    return Setting(_wall(clock) if clock else None, understand, fiscal_start, ahead).read(words_of(phrase))


def _wall(clock: Clock) -> datetime:
    """The publication by the clock of the place; a time without a zone is that clock's own."""
    now = clock.now if clock.now.tzinfo else clock.now.replace(tzinfo=clock.zone)
    return now.astimezone(clock.zone).replace(tzinfo=None)


def _moments(phrase: str, stretch: Stretch, zone: tzinfo) -> list[Moment]:
    """The instants of a stretch on the wall; two readings where the clocks struck the hour twice."""
    if stretch.start and stretch.end and stretch.grain in _PRECISE and stretch.end - stretch.start <= _HOUR:
        starts = _instants(stretch.start, stretch.zone or zone)
        told = stretch.because("the clocks struck that hour twice") if len(starts) > 1 else stretch
        return [_moment(phrase, told, start, zone) for start in starts]
    start = _boundary(stretch.start, stretch.zone or zone)
    end = _boundary(stretch.end, stretch.zone or zone)
    return [_told(phrase, stretch, start, end, zone)]


def _moment(phrase: str, stretch: Stretch, start: datetime, zone: tzinfo) -> Moment:
    length = stretch.end - stretch.start if stretch.end and stretch.start else timedelta(0)
    return _told(phrase, stretch, start, start + length, zone)


def _told(phrase: str, s: Stretch, start: datetime | None, end: datetime | None, zone: tzinfo) -> Moment:
    return Moment(
        phrase,
        start.astimezone(zone) if start else None,
        end.astimezone(zone) if end else None,
        s.grain,
        s.why,
        s.approximate,
    )


def _instants(wall: datetime, zone: tzinfo) -> list[datetime]:
    """The instants at which the clock shows a time: one, two in the hour that comes twice, or a fault."""
    both = [wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)]
    shown = [instant for instant in both if instant.astimezone(zone).replace(tzinfo=None, fold=0) == wall]
    if not shown:
        raise FaultyTimeError("impossible-date", f"the clocks of {zone} were put forward over that time")
    return list(dict.fromkeys(shown))


def _boundary(wall: datetime | None, zone: tzinfo) -> datetime | None:
    """The instant at which a stretch begins or ends; where the clocks leapt over it, the leap.

    By PEP 495 the earlier fold of a time that was leapt over lies as far behind the leap as
    the time does, so that the leap itself is found by going back to the offset before.
    """
    if wall is None:
        return None
    aware = wall.replace(tzinfo=zone)
    instant = aware.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None, fold=0) == wall:
        return instant
    return _leap(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), instant, zone)


def _leap(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """The first instant of the new offset between two instants, to the second."""
    old = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
