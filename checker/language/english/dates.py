"""Calendar dates in English: "6 August 2021", "Aug. 6th", "Tuesday, 10 August", "7/28/2019".

Where the year is left open, the latest such date up to the publication comes first and the
next one after it second; where the phrase looks forward ("by 31 August"), the next comes first.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from checker.language.english.calendar_words import day_number, month_number, short_year, year_number
from checker.language.english.times import ORDINALS, WEEKDAYS
from checker.language.reading import Grain
from checker.language.stretch import (
    DAY,
    MONTH_NAMES,
    WEEKDAY_NAMES,
    FaultyTimeError,
    Setting,
    Stretch,
    Words,
    a_day,
    a_month,
    a_year,
    day_named,
    distinct,
    midnight,
)

_DECISIVE = 90 * DAY
"""A date without its year that lies this near to the publication is of that year, whatever
its weekday; further off, the weekday may choose between last year's and the next."""


def yearless(at: Setting, of_year: Callable[[int], Stretch]) -> list[Stretch]:
    """The likeliest two of the years that a phrase leaves open."""
    now = at.present
    for reach in (1, 8):  # 29 February may be eight years off
        years = range(max(1, now.year - reach), min(9998, now.year + reach) + 1)
        found = [s for year in years if (s := _in_year(of_year, year))]
        ends = [(s.end if at.ahead else s.start) or now for s in found]
        turn = next((i for i, end in enumerate(ends) if end > now), len(found))
        if 0 < turn < len(found):
            break
    order = (turn, turn - 1) if at.ahead else (turn - 1, turn)
    return [replace(found[i], yearless=True) for i in order if 0 <= i < len(found)]


def _in_year(of_year: Callable[[int], Stretch], year: int) -> Stretch | None:
    try:
        return of_year(year)
    except FaultyTimeError:  # 29 February
        return None


def calendar_date(words: Words, at: Setting) -> list[Stretch]:
    """A day or a month by its name, with or without its year."""
    place = next((i for i, word in enumerate(words) if month_number(word)), None)
    if place is None or len(words) > 9:
        return []
    month = month_number(words[place]) or 0
    before, after = words[:place], words[place + 1 :]
    if before[-1:] == ("of",):
        before = before[:-1]
        if not before:
            return []
    if before and after and year_number(before) is not None:
        before, after = after, before  # "2019 Aug 1"
    if before:
        day = day_number(before)
        return [] if day is None else _of_day(month, day, _short_marked(after), at)
    if not after:
        return yearless(at, lambda year: a_month(year, month))
    year = _year(after, at)
    if year is not None and not _day_slipped(after):
        return [a_month(year, month)]
    for cut in (2, 1):
        day = day_number(after[:cut])
        if day is not None and cut <= len(after):
            return _of_day(month, day, after[cut:], at)
    return []


def _short_marked(after: Words) -> Words:
    """The year of two digits behind a day and a month, with its mark: "13 Aug 21"."""
    return ("'", *after) if len(after) == 1 and len(after[0]) == 2 and after[0].isdecimal() else after


def _of_day(month: int, day: int, after: Words, at: Setting) -> list[Stretch]:
    if not after:
        length = calendar.monthrange(2000, month)[1]
        if not 1 <= day <= length:
            at_most = "at most " if month == 2 else ""
            raise FaultyTimeError("impossible-date", f"{MONTH_NAMES[month - 1]} has {at_most}{length} days")
        return yearless(at, lambda year: a_day(day_named(year, month, day)))
    year = _year(after, at)
    return [] if year is None else [a_day(day_named(year, month, day))]


def _day_slipped(words: Words) -> bool:
    """Whether "32" in "May 32" is a slip of a day, and no year: "May 68" is one, and so is "May '32"."""
    return len(words) == 1 and len(words[0]) == 2 and words[0] < "40"


def _year(words: Words, at: Setting) -> int | None:
    if words[0] in {"of", "in"}:
        return _year(words[1:], at) if len(words) > 1 else None
    year = year_number(words)
    if year is None and (words[0] == "'" or (len(words) == 1 and len(words[0]) == 2 and words[0] >= "32")):
        return short_year(words, at.present.year)
    return year


def bare_year(words: Words, at: Setting) -> list[Stretch]:
    """Read "1979", "the year 2019", "calendar year 2008", "nineteen ninety-one", "'69"."""
    if words[0] == "calendar" and words[1:2] == ("year",):
        return bare_year(words[1:], at)
    if words[0] == "'" and len(words) == 2:
        short = short_year(words, at.present.year)
        return [] if short is None else [a_year(short)]
    if words[0] == "year" and len(words) == 2 and words[1].isdecimal() and 3 <= len(words[1]) <= 4:
        return [a_year(int(words[1]))]
    year = year_number(words[1:] if words[0] == "year" else words)
    return [] if year is None else [a_year(year)]


_NUMERIC = re.compile(r"(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{4}|\d{1,2}))?")


def numeric_date(words: Words, at: Setting) -> list[Stretch]:
    """Read "7/28/2019", "28.7.2019", "2018-7-6", "4/22", "3/2015".

    Where both orders are possible, the American comes first with strokes and hyphens and
    the other first with full stops; both are kept.
    """
    if len(words) == 3 and max(map(len, words)) == 4 and all(word.isdecimal() for word in words):
        words = ("-".join(words),)  # "2016 10 16"
    found = _NUMERIC.fullmatch(words[0]) if len(words) == 1 else None
    if found is None:
        return []
    first, mark, second, third = found.groups()
    if len(first) == 4:
        return _year_first(first, second, third)
    if len(first) == 3:
        return []
    if third is None:
        return _two_numbers(int(first), int(second), mark, at)
    if len(third) == 1:
        return []
    year = int(third) if len(third) == 4 else short_year((third,), at.present.year) or 0
    return _either_order(int(first), int(second), mark, lambda m, d: [a_day(day_named(year, m, d))])


def _year_first(year: str, month: str, day: str | None) -> list[Stretch]:
    if day is None:
        return [a_month(int(year), int(month))] if 1 <= int(month) <= 12 else []
    return [a_day(day_named(int(year), int(month), int(day)))]


def _two_numbers(first: int, second: int, mark: str, at: Setting) -> list[Stretch]:
    if mark != "/":
        return []
    return _either_order(
        first, second, mark, lambda m, d: yearless(at, lambda year: a_day(day_named(year, m, d)))
    )


def _either_order(
    first: int, second: int, mark: str, read: Callable[[int, int], list[Stretch]]
) -> list[Stretch]:
    orders = [(first, second), (second, first)]
    if mark == ".":
        orders.reverse()
    found: list[Stretch] = []
    fault: FaultyTimeError | None = None
    possible = [(month, day) for month, day in orders if 1 <= month <= 12]
    for month, day in possible or orders[:1]:
        try:
            found += read(month, day)
        except FaultyTimeError as caught:
            fault = fault or caught
    if not found and fault:
        raise fault
    found = distinct(found)
    if len(possible) == 2 and first != second and found:
        found = [s.because(f"read as {_plainly(s)}; day and month may be the other way round") for s in found]
    return found


def month_and_year(words: Words, _at: Setting) -> list[Stretch]:
    """Read "3/2015", "12-2015"."""
    found = re.fullmatch(r"(\d{1,2})[-/.](\d{4})", words[0]) if len(words) == 1 else None
    if found is None or not 1 <= int(found[1]) <= 12:
        return []
    return [a_month(int(found[2]), int(found[1]))]


def day_of_month(words: Words, at: Setting) -> list[Stretch]:
    """Read "the 18th": of the latest month that has had it, then of the next."""
    of_month = len(words) > 2 and words[1] == "of" and words[-1] == "month"
    if not (of_month and words[0] in ORDINALS) and (
        words[0][-2:] not in {"st", "nd", "rd", "th"} or not words[0][0].isdecimal()
    ):
        return []
    day = day_number(words[:1])
    if day is None:
        return []
    if of_month:
        months = at.read(words[2:])
        return [
            a_day(day_named(s.start.year, s.start.month, day))
            for s in months
            if s.start and s.grain is Grain.MONTH
        ]
    if len(words) > 1:
        return []
    if not 1 <= day <= 31:
        raise FaultyTimeError("impossible-date", f"no month has {day} days")
    found: list[Stretch] = []
    start = at.today.year * 12 + at.today.month - 1
    for index in range(start - 3, start + 4):
        year, month = divmod(index, 12)
        try:
            found.append(a_day(day_named(year, month + 1, day)))
        except FaultyTimeError:
            continue
    past = [s for s in found if s.start and s.start <= at.present]
    coming = [s for s in found if s.end and s.end > at.present and s not in past]
    near = [*past[-1:], *coming[:1]]
    return near[::-1] if at.ahead else near


def weekday_and_date(words: Words, at: Setting) -> list[Stretch]:
    """Read "Tuesday, 10 August 2021": the weekday must agree with the date."""
    if words[0] in {"this", "next", "last"} and len(words) > 2 and words[1] in WEEKDAYS:
        words = words[1:]
    words = tuple(word for word in words if word not in {"(", ")"})
    if words and words[-1] in WEEKDAYS and words[0] not in WEEKDAYS:  # "6 August, a Friday"
        words = (words[-1], *(words[:-2] if words[-2:-1] == ("a",) else words[:-1]))
    weekday = WEEKDAYS.get(words[0]) if words else None
    if weekday is None or len(words) < 2:
        return []
    rest = words[1:]
    if rest[0] in {"-", "."}:
        rest = rest[1:]
    read = calendar_date(rest, at) or numeric_date(rest, at) or day_of_month(rest, at) if rest else []
    days = [s for s in read if s.grain is Grain.DAY and s.start]
    if not days:
        return []
    agreeing = [s for s in days if s.start and s.start.weekday() == weekday]
    near = [s for s in days if s.yearless and s.start and abs(s.start - at.present) <= _DECISIVE]
    if agreeing and not (near and len(days) <= 2 and not any(s in near for s in agreeing)):
        return agreeing
    raise _weekday_differs((near or days)[0], weekday)


def _weekday_differs(stretch: Stretch, weekday: int) -> FaultyTimeError:
    day = stretch.start.date() if stretch.start else date.min
    ahead = (weekday - day.weekday() + 3) % 7 - 3
    nearest = day + ahead * DAY
    return FaultyTimeError(
        "weekday-differs",
        f"{_plainly(stretch)} was a {WEEKDAY_NAMES[day.weekday()]}",
        f"{WEEKDAY_NAMES[weekday]} was {_plainly(a_day(nearest))}",
    )


def _plainly(stretch: Stretch) -> str:
    start = stretch.start or midnight(date.min)
    return f"{start.day} {MONTH_NAMES[start.month - 1]} {start.year}"
