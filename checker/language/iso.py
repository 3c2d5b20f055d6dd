"""Dates and times in figures: ISO 8601, EDTF levels 0 and 1, and its sets of two (ISO 8601-2:2019, annex A).

`2021-08-11`, `2021-08-11T13:10+01:00`, `2021-W32-3`, `2021-223`, `2021-08`, `201X`,
`2004-06-XX`, `1984?`, `2021-21` (spring), `2021-08-06/2021-08-11`, `2021-05/..`,
`[2021-08-10,2021-08-11]`.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import replace
from datetime import UTC, date, timedelta, timezone, tzinfo

from checker.language.reading import Grain
from checker.language.stretch import (
    DAY,
    FaultyTimeError,
    Stretch,
    a_day,
    a_month,
    a_quarter,
    a_year,
    day_named,
    some_days,
    some_months,
    some_years,
)

_DATE = re.compile(r"(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?")
_WEEK = re.compile(r"(\d{4})-?W(\d{2})(?:-?(\d))?")
_ORDINAL = re.compile(r"(\d{4})-(\d{3})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_UNSPECIFIED = re.compile(r"(\d{2})(\d|X)X")
_TIME = re.compile(
    r"(\d{4}-\d{2}-\d{2}|\d{4}-W\d{2}-\d|\d{4}-\d{3}|\d{8})(?:T|t| )(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?"
    r" ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
)
_SOME_TIME = "unreadable-time"
_IMPOSSIBLE = "impossible-date"


def iso_stretches(text: str) -> list[Stretch]:
    """What a date or time in figures may say; nothing where the text is not of that form."""
    years = _years(text)
    if years and not 1 <= int(text[-2:]) <= 12:
        season = _single(text) if "21" <= text[-2:] <= "24" and text[4] == "-" else None
        return [years, season.because("a season (EDTF)")] if season else [years]
    if one_of := _ONE_OF.fullmatch(text):
        text = f"{one_of[1]}/{one_of[2]}"
    found = _interval(text) if "/" in text else _date_time(text) or _single(text)
    return [s for s in (found, years) if s]


_ONE_OF = re.compile(r"\[ ?([^\s,/\[\]]+?) ?(?:,|\.\.) ?([^\s,/.\[\]]+) ?\]")
"""One of two times, or one from the first to the last (EDTF level 2): somewhere between them."""

_YEARS = re.compile(r"(\d{4})[-/](\d{2})")


def _years(text: str) -> Stretch | None:
    """Years as newsrooms join them: "2020-21", "1939-45"; a month is read before, a season behind."""
    found = _YEARS.fullmatch(text)
    if found is None:
        return None
    first = int(found[1])
    last = first // 100 * 100 + int(found[2])
    return (
        some_years(first, last - first + 1, Grain.YEAR).because("from year to year")
        if last > first > 0
        else None
    )


def _single(text: str) -> Stretch | None:
    mark = text[-1:] if text[-1:] in {"?", "~", "%"} else ""
    plain = text.removesuffix(mark) if mark else text
    found = _date(plain)
    if found is None:
        if re.fullmatch(r"(?:Y-?\d{5,}|-\d{4}(?:-\d\d){0,2})", plain):
            raise FaultyTimeError(_SOME_TIME, "only the years 1 to 9999 are read")
        return None
    if not mark:
        return found
    why = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}[mark]
    return replace(found, approximate=True, why=f"{why} (EDTF)")


def _date(text: str) -> Stretch | None:
    if found := _DATE.fullmatch(text):
        return _calendar(int(found[1]), found[2], found[3])
    if found := _ORDINAL.fullmatch(text):
        year, day = int(found[1]), int(found[2])
        length = 366 if isleap(year) else 365
        if not 1 <= day <= length:
            raise FaultyTimeError(_IMPOSSIBLE, f"{year} has {length} days")
        return a_day(day_named(year, 1, 1) + (day - 1) * DAY)
    if found := _WEEK.fullmatch(text):
        return _week(int(found[1]), int(found[2]), found[3])
    if (found := _COMPACT.fullmatch(text)) and 1 <= int(found[2]) <= 12:
        return a_day(day_named(*(int(part) for part in found.groups())))
    if found := _UNSPECIFIED.fullmatch(text):
        if found[2] == "X":
            return some_years(int(found[1]) * 100, 100, Grain.CENTURY)
        return some_years(int(found[1] + found[2]) * 10, 10, Grain.DECADE)
    return None


def _calendar(year: int, month: str | None, day: str | None) -> Stretch | None:
    if month is None or month == "XX":
        return a_year(year) if day in {None, "XX"} else None
    number = int(month)
    if day is None and 21 <= number <= 36:
        return _division(year, number)
    if day is None or day == "XX":
        day_named(year, number, 1)
        return a_month(year, number)
    return a_day(day_named(year, number, int(day)))


def _division(year: int, number: int) -> Stretch | None:
    """Seasons 21 to 24 (level 1); quarters 33 to 36 as in level 2, since tables use them."""
    if number >= 33:
        return a_quarter(year, number - 32)
    if number > 24:
        return None
    season = some_months(year, 3 * (number - 20), 3, Grain.QUARTER)
    return replace(season, approximate=True, why="north of the equator")


def _week(year: int, week: int, day: str | None) -> Stretch:
    try:
        start = date.fromisocalendar(year, week, int(day or 1))
    except ValueError as error:
        last = date(year, 12, 28).isocalendar().week if year else 0
        why = f"{year} has {last} weeks" if not 1 <= week <= last else "a week has 7 days"
        raise FaultyTimeError(_IMPOSSIBLE, why) from error
    return a_day(start) if day else some_days(start, 7, Grain.WEEK)


def _date_time(text: str) -> Stretch | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    day = _date(found[1])
    if day is None or day.start is None:
        return None
    hour, minute, second = int(found[2]), int(found[3]), int(found[4] or 0)
    if second == 60:
        raise FaultyTimeError(_SOME_TIME, "leap seconds are not read")
    if hour > 24 or minute > 59 or second > 59 or (hour == 24 and (minute or second)):
        raise FaultyTimeError(_IMPOSSIBLE, "a day has 24 hours of 60 minutes")
    start = day.start + timedelta(hours=hour, minutes=minute, seconds=second)
    grain, length = (Grain.SECOND, 1) if found[4] else (Grain.MINUTE, 60)
    return Stretch(start, start + timedelta(seconds=length), grain, zone=_zone(found[5]))


def _zone(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text[0] not in "+-":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    minutes = 60 * int(digits[:2]) + int(digits[2:])
    if minutes >= 1440 or int(digits[2:]) > 59:
        raise FaultyTimeError(_SOME_TIME, f"`{text}` is no zone")
    return timezone((-1 if text[0] == "-" else 1) * timedelta(minutes=minutes))


def _interval(text: str) -> Stretch | None:
    first, _, last = text.partition("/")
    if "/" in last or not (first or last):
        return None
    start, end = _end(first), _end(last)
    if start is None or end is None or (start.start is None and end.end is None):
        return None
    if start.start and end.end and start.zone == end.zone and start.start >= end.end:
        raise FaultyTimeError(_IMPOSSIBLE, "it ends before it starts")
    known = [s for s in (start, end) if s.start]
    grain = known[0].grain
    why = "; ".join(dict.fromkeys(s.why for s in (start, end) if s.why))
    zone = next((s.zone for s in known if s.zone), None)
    return Stretch(start.start, end.end, grain, why, any(s.approximate for s in known), zone)


def _end(text: str) -> Stretch | None:
    if text == "..":
        return Stretch(None, None, Grain.DAY)
    if not text:
        return Stretch(None, None, Grain.DAY, "one end is unknown (EDTF)")
    return _date_time(text) or (_single(text) if re.match(r"\d{3}[\dX](?:-|$|[?~%])", text) else None)
