"""Weeks, months, quarters, halves, seasons, years, decades and centuries, by name or number."""

from __future__ import annotations

from dataclasses import replace

from checker.language.english.calendar_words import ordinal_number, whole_number, year_number
from checker.language.english.times import TENS_PLURAL
from checker.language.reading import Grain
from checker.language.stretch import (
    WEEK,
    Setting,
    Stretch,
    Words,
    a_day,
    a_quarter,
    a_week,
    a_year,
    day_named,
    distinct,
    some_months,
    some_years,
)

_SHIFTS = {
    "this": 0,
    "current": 0,
    "last": -1,
    "previous": -1,
    "past": -1,
    "latest": -1,
    "next": 1,
    "coming": 1,
    "same": 0,
}


def calendar_period(words: Words, at: Setting) -> list[Stretch]:
    """Read "this week", "last month", "next year", "the month"; "the past week" also counts back from today."""
    if len(words) == 1:
        words = ("this", words[0])
    if len(words) != 2 or words[0] not in _SHIFTS or words[0] == "same":
        return []
    shift = _SHIFTS[words[0]]
    found = _period(words[1], shift, at)
    if found and words[0] == "past":
        return distinct([*at.read(("past", "1", words[1])), *found])
    return found


def _period(unit: str, shift: int, at: Setting) -> list[Stretch]:
    if unit not in {"week", "month", "quarter", "year", "decade", "century"}:
        return []
    today = at.today
    match unit:
        case "week":
            return [a_week(today + shift * WEEK)]
        case "month":
            year, month = divmod(today.year * 12 + today.month - 1 + shift, 12)
            return [some_months(year, month + 1, 1, Grain.MONTH)]
        case "quarter":
            year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + shift, 4)
            return [a_quarter(year, quarter + 1)]
        case "year":
            return [a_year(today.year + shift)]
        case "decade":
            return [some_years((today.year // 10 + shift) * 10, 10, Grain.DECADE)]
        case _:
            return [some_years((today.year // 100 + shift) * 100, 100, Grain.CENTURY)]


def decade_or_century(words: Words, at: Setting) -> list[Stretch]:
    """Read "the 1990s", "the nineties", "the 90s", "the 20th century"."""
    if len(words) == 1:
        text = words[0].replace("'", "")
        if text.endswith("s") and text[:-1].isdecimal() and text[-2] == "0":
            if len(text) == 5:
                return _decade(int(text[:-1]))
            if len(text) == 3:
                return [_near_decade(int(text[:-1]), at)]
        return [_near_decade(TENS_PLURAL[text], at)] if text in TENS_PLURAL else []
    if words[0] == "'" and len(words) == 2:
        return decade_or_century(words[1:], at)
    hundreds = whole_number(words[:-1]) if words[-1] in TENS_PLURAL else None
    if hundreds is not None and 10 <= hundreds <= 20 and not words[0].isdecimal():
        return _decade(100 * hundreds + TENS_PLURAL[words[-1]])
    if words[-1] in {"century", "centuries"} and len(words) <= 3:
        number = ordinal_number(words[:-1])
        if number and 1 <= number <= 99:
            common = some_years(100 * (number - 1) or 1, 100 if number > 1 else 99, Grain.CENTURY)
            strict = some_years(100 * (number - 1) + 1, 100, Grain.CENTURY)
            return distinct([common, strict.because("counted from the year 1")])
    return []


def _decade(first: int) -> list[Stretch]:
    decade = some_years(first, 10, Grain.DECADE)
    if first % 100:
        return [decade]
    return [decade, some_years(first, 100, Grain.CENTURY).because("read as the whole century")]


def _near_decade(tens: int, at: Setting) -> Stretch:
    now = at.present.year if at.now else 2000 + 10
    year = now // 100 * 100 + tens
    return some_years(year - 100 if year > now else year, 10, Grain.DECADE)


def within_year(words: Words, at: Setting) -> list[Stretch]:
    """A time with its year behind it in words: "June last year", "Thanksgiving 2012", "May of this year"."""
    for cut in range(len(words) - 1, 0, -1):
        tail = words[cut:]
        if tail[0] in {"of", "in"}:
            tail = tail[1:]
        if not tail or len(tail) > 3 or cut > 6:
            continue
        years = _whole_years(tail, at)
        head = words[:cut]
        if years and head[-1] not in {"of", "in"}:
            return [s for year in years for s in _of_year(head, year, at)]
    return []


def _whole_years(words: Words, at: Setting) -> list[int]:
    if words in {("last", "year"), ("this", "year"), ("next", "year"), ("previous", "year")}:
        return [at.today.year + _SHIFTS[words[0]]]
    year = year_number(words)
    return [] if year is None else [year]


def _of_year(words: Words, year: int, at: Setting) -> list[Stretch]:
    eve = a_day(day_named(year, 12, 31)).start
    inner = Setting(eve, at.grammar)
    return [
        replace(s, yearless=False)
        for s in inner.read(words)
        if s.yearless and s.start is not None and s.start.year == year
    ][:1]
