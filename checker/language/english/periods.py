"""Weeks, months, quarters, halves, seasons, years, decades and centuries, by name or number."""

from __future__ import annotations

from dataclasses import replace

from checker.language.english.calendar_words import ordinal_number, whole_number
from checker.language.english.dates import yearless
from checker.language.english.times import SEASONS, TENS_PLURAL, WEEKDAYS
from checker.language.reading import Grain
from checker.language.stretch import (
    DAY,
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
    some_days,
    some_months,
    some_years,
)

_SHIFTS = {"this": 0, "current": 0, "last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "same": 0}


def calendar_period(words: Words, at: Setting) -> list[Stretch]:
    """ "this week", "last month", "next year", "the month"; "the past week" also counts back from today."""
    if len(words) == 1:
        words = ("this", words[0])
    if len(words) != 2 or words[0] not in _SHIFTS or words[0] == "same":
        return []
    shift = _SHIFTS[words[0]]
    found = _period(words[1], shift, at)
    if found and words[0] == "past":
        return [replace(s, why="counted back from the publication") for s in _rolling(words[1], at)] + found
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


def _rolling(unit: str, at: Setting) -> list[Stretch]:
    return at.read(("past", "1", unit))


def quarter_or_half(words: Words, at: Setting) -> list[Stretch]:
    """ "Q3 2020", "the third quarter of 2020", "2019 Q3", "H1 2016", "the first half of the year"."""
    for cut in (2, 1):
        number = _part_of_year(words[:cut])
        if number:
            return _in_year(number, words[cut:], at)
    for cut in (2, 1):
        number = _part_of_year(words[-cut:])
        if number and len(words) > cut:
            return _in_year(number, words[:-cut], at)
    return []


def _part_of_year(words: Words) -> tuple[str, int] | None:
    if len(words) != 2:
        return None
    if words[0] in {"q", "h"} and words[1] in {"1", "2", "3", "4"}:
        kind, number = {"q": "quarter", "h": "half"}[words[0]], int(words[1])
    elif words[1] in {"quarter", "half"} and words[0] != "second":
        kind, number = words[1], ordinal_number(words[:1]) or 0
    elif words[0] == "second" and words[1] in {"quarter", "half"}:
        kind, number = words[1], 2
    elif words in {("final", "quarter"), ("last", "half")}:
        kind, number = words[1], 4 if words[1] == "quarter" else 2
    else:
        return None
    return (kind, number) if 1 <= number <= (4 if kind == "quarter" else 2) else None


def _in_year(part: tuple[str, int], rest: Words, at: Setting) -> list[Stretch]:
    kind, number = part

    def of_year(year: int) -> Stretch:
        return a_quarter(year, number) if kind == "quarter" else some_months(year, 6 * number - 5, 6, Grain.QUARTER)

    if not rest:
        return yearless(at, of_year) if kind == "quarter" else []
    years = at.read(_without_of(rest))
    if kind == "half":
        return [_half(s, number) for s in years if s.grain in {Grain.YEAR, Grain.MONTH, Grain.DECADE} and s.start and s.end]
    return [of_year(s.start.year) for s in years if s.grain is Grain.YEAR and s.start and s.end]


def _half(whole: Stretch, number: int) -> Stretch:
    if whole.start is None or whole.end is None:
        return whole
    if whole.grain is Grain.YEAR:
        return some_months(whole.start.year, 6 * number - 5, 6, Grain.QUARTER)
    if whole.grain is Grain.DECADE:
        return some_years(whole.start.year + 5 * (number - 1), 5, Grain.YEAR)
    middle = whole.start + 15 * DAY
    halves = (Stretch(whole.start, middle, Grain.WEEK), Stretch(middle, whole.end, Grain.WEEK))
    return halves[number - 1]


def _without_of(words: Words) -> Words:
    if words[0] in {"of", "in"} and len(words) > 1:
        return words[1:]
    return (words[0].removesuffix("'s"), *words[1:]) if words[0].endswith("'s") else _possessive_year(words)


def _possessive_year(words: Words) -> Words:
    return (*words[:-1], words[-1].removesuffix("'s"))


def season(words: Words, at: Setting) -> list[Stretch]:
    """ "summer 2021", "last winter": in the north first, in the south second, by whole months."""
    shift = None
    if words[0] in {"this", "last", "next"}:
        shift, words = words[0], words[1:]
    if not words or words[0] not in SEASONS:
        return []
    month, rest = SEASONS[words[0]], words[1:]

    def of_year(year: int) -> Stretch:
        return replace(some_months(year, month, 3, Grain.QUARTER), approximate=True, why="north of the equator")

    if rest:
        years = [s.start.year for s in at.read(_without_of(rest)) if s.grain is Grain.YEAR and s.start]
        found = [of_year(year) for year in years]
        if month == 12:
            found += [of_year(year - 1) for year in years]
        return found + [_southern(s) for s in found]
    found = yearless(at, of_year)
    if shift == "next":
        found = found[::-1]
    elif shift == "last" and found[0].end and found[0].end > at.present and found[0].start:
        found = [of_year(found[0].start.year - 1), found[0]]
    return found + [_southern(s) for s in found]


def _southern(stretch: Stretch) -> Stretch:
    if stretch.start is None:
        return stretch
    year, month = divmod(stretch.start.year * 12 + stretch.start.month - 1 + 6, 12)
    return replace(
        some_months(year, month + 1, 3, Grain.QUARTER), approximate=True, why="south of the equator"
    )


def decade_or_century(words: Words, at: Setting) -> list[Stretch]:
    """ "the 1990s", "the nineties", "the 90s", "the 20th century"."""
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


def numbered_week(words: Words, at: Setting) -> list[Stretch]:
    """ "week 27 of 2018", "the first week of 2015", "the last week of last month" (ISO 8601 weeks)."""
    if words[0] == "week" and len(words) >= 2:
        number = whole_number(words[1:2])
        rest = words[2:]
    elif len(words) >= 2 and words[1] == "week":
        number = -1 if words[0] in {"last", "final"} else ordinal_number(words[:1])
        rest = words[2:]
        if not rest:
            return []
    else:
        return []
    if number is None or not (number == -1 or 1 <= number <= 53) or (rest and rest[0] not in {"of", "in"}):
        return []
    wholes = at.read(_without_of(rest)) if rest else [a_year(at.today.year)]
    return [week for s in wholes for week in _weeks_of(s, number)]


def _weeks_of(whole: Stretch, number: int) -> list[Stretch]:
    if whole.start is None or whole.end is None or whole.grain not in {Grain.YEAR, Grain.MONTH, Grain.QUARTER}:
        return []
    if number == -1:
        week = a_week((whole.end - DAY).date())
        if week.end and week.end - 3 * DAY > whole.end:
            week = a_week((whole.end - WEEK).date())
        return [week]
    first = a_week((whole.start + 3 * DAY).date())
    if first.start is None:
        return []
    week = some_days(first.start.date() + (number - 1) * WEEK, 7, Grain.WEEK)
    return [week] if week.start and week.start < whole.end else []


def weekday_of_month(words: Words, at: Setting) -> list[Stretch]:
    """ "the first Friday of July", "the second Monday of last month", "the last Sunday in March"."""
    if len(words) < 3 or words[1] not in WEEKDAYS or words[2] not in {"of", "in"}:
        return []
    number = -1 if words[0] in {"last", "final"} else ordinal_number(words[:1])
    if number is None or not (number == -1 or 1 <= number <= 5) or len(words) < 4:
        return []
    found: list[Stretch] = []
    for whole in at.read(words[3:]):
        if whole.start is None or whole.end is None or whole.grain is not Grain.MONTH:
            return []
        days = [
            day
            for offset in range((whole.end - whole.start).days)
            if (day := (whole.start + offset * DAY).date()).weekday() == WEEKDAYS[words[1]]
        ]
        if number == -1 or number <= len(days):
            found.append(replace(a_day(days[number if number == -1 else number - 1]), yearless=whole.yearless))
    return found


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
    if len(words) == 1 and len(words[0]) == 4 and words[0].isdecimal():
        return [int(words[0])]
    return []


def _of_year(words: Words, year: int, at: Setting) -> list[Stretch]:
    eve = a_day(day_named(year, 12, 31)).start
    inner = Setting(eve, at.grammar)
    return [
        replace(s, yearless=False)
        for s in inner.read(words)
        if s.yearless and s.start is not None and s.start.year == year
    ][:1]


