"""Quarters, halves and seasons of a year: "Q3 2020", "the first half of the year", "summer 2021"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from checker.language.english.calendar_words import ordinal_number, without_of
from checker.language.english.dates import yearless
from checker.language.english.times import SEASONS
from checker.language.reading import Grain
from checker.language.stretch import DAY, Setting, Stretch, Words, a_quarter, some_months, some_years


def quarter_or_half(words: Words, at: Setting) -> list[Stretch]:
    """Read "Q3 2020", "the third quarter of 2020", "2019 Q3", "H1 2016", "the first half of the year"."""
    for cut in (2, 1):
        number = _part_of_year(words[:cut])
        if number and (words[cut:] or not words[0].isdecimal()):  # "2 h" is a length
            return _in_year(number, words[cut:], at)
    for cut in (2, 1):
        number = _part_of_year(words[-cut:])
        if number and len(words) > cut:
            return _in_year(number, words[:-cut], at)
    return []


def _part_of_year(words: Words) -> tuple[str, int] | None:
    if len(words) != 2:
        return None
    letter, digit = words if words[0] in {"q", "h"} else words[::-1]  # "2Q 2021"
    if letter in {"q", "h"} and digit in {"1", "2", "3", "4"}:
        kind, number = {"q": "quarter", "h": "half"}[letter], int(digit)
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
        return (
            a_quarter(year, number)
            if kind == "quarter"
            else some_months(year, 6 * number - 5, 6, Grain.QUARTER)
        )

    if not rest:
        return _latest_two(at, of_year)
    if len(rest) == 1 and len(rest[0]) == 2 and rest[0].isdecimal():  # "2Q21"
        rest = ("'", *rest)
    years = at.read(without_of(rest))
    if kind == "half":
        return [
            _half(s, number)
            for s in years
            if s.grain in {Grain.YEAR, Grain.MONTH, Grain.DECADE, Grain.CENTURY} and s.start and s.end
        ]
    return [of_year(s.start.year) for s in years if s.grain is Grain.YEAR and s.start and s.end]


def _latest_two(at: Setting, of_year: Callable[[int], Stretch]) -> list[Stretch]:
    """A quarter in the news is the last that has begun, or else the one a year before."""
    first = yearless(at, of_year)[0]
    year = first.start.year if first.start else at.today.year
    return [first, replace(of_year(year - 1), yearless=True)]


def _half(whole: Stretch, number: int) -> Stretch:
    if whole.start is None or whole.end is None:
        return whole
    if whole.grain is Grain.YEAR:
        return some_months(whole.start.year, 6 * number - 5, 6, Grain.QUARTER)
    if whole.grain is Grain.CENTURY:
        return some_years(whole.start.year + 50 * (number - 1), 50, Grain.DECADE)
    if whole.grain is Grain.DECADE:
        return some_years(whole.start.year + 5 * (number - 1), 5, Grain.YEAR)
    middle = whole.start + 15 * DAY
    halves = (Stretch(whole.start, middle, Grain.WEEK), Stretch(middle, whole.end, Grain.WEEK))
    return halves[number - 1]


def season(words: Words, at: Setting) -> list[Stretch]:
    """Read "summer 2021", "last winter": in the north first, in the south second, by whole months."""
    shift = None
    if words[0] in {"this", "last", "next", "coming", "past"}:
        shift, words = words[0], words[1:]
    if not words or words[0] not in SEASONS:
        return []
    month, rest = SEASONS[words[0]], words[1:]

    def of_year(year: int) -> Stretch:
        return replace(
            some_months(year, month, 3, Grain.QUARTER), approximate=True, why="north of the equator"
        )

    if rest:
        winter = (
            re.fullmatch(r"(\d{4})[-/]\d{2}", rest[-1])
            if month == 12 and len(without_of(rest)) == 1
            else None
        )
        if winter:
            return [replace(of_year(int(winter[1])), why="")]
        years = [
            s.start.year for s in at.read(without_of(rest)) if s.grain is Grain.YEAR and s.start and s.end
        ]
        found = [of_year(year) for year in years]
        if month == 12:
            found += [of_year(year - 1) for year in years]
        return found + [_southern(s) for s in found]
    if shift in {"last", "past"}:
        return _gone(at, of_year) + _gone(at, lambda year: _southern(of_year(year)))
    found = yearless(at, of_year)
    if shift in {"next", "coming"}:
        found = found[::-1]
    elif shift == "this":  # the one that is on, or else this year's
        on = [s for s in found if s.start and s.end and s.start <= at.present < s.end]
        found = on or sorted(found, key=lambda s: s.start is None or s.start.year != at.today.year)
    return found + [_southern(s) for s in found]


def _gone(at: Setting, of_year: Callable[[int], Stretch]) -> list[Stretch]:
    """The latest two that have begun, the one that is still on behind the one that is over."""
    begun = [s for back in range(3) if (s := of_year(at.today.year - back)).start and s.start <= at.present]
    latest = [replace(s, yearless=True) for s in begun[:2]]
    return latest[::-1] if latest[0].end and latest[0].end > at.present else latest


def _southern(stretch: Stretch) -> Stretch:
    if stretch.start is None:
        return stretch
    year, month = divmod(stretch.start.year * 12 + stretch.start.month - 1 + 6, 12)
    return replace(
        some_months(year, month + 1, 3, Grain.QUARTER), approximate=True, why="south of the equator"
    )
