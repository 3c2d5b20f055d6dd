"""Fiscal years, read only where the article says in which month they begin.

By the commonest custom a fiscal year bears the number of the year in which it ends (the United
States, India, most companies); where it begins is the second reading (Japan, Canada in parts).
A double number ("2020-21") leaves no choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from checker.language.english.calendar_words import ordinal_number, year_number
from checker.language.reading import Grain
from checker.language.stretch import FaultyTimeError, Setting, Stretch, Words, distinct, moved, some_months

_NAMES = (("fiscal", "year"), ("financial", "year"), ("tax", "year"), ("fiscal",), ("financial",), ("fy",))
_DOUBLE = re.compile(r"(\d{4})[-/](\d{2}|\d{4})")
_SHIFTS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def fiscal_year(words: Words, at: Setting) -> list[Stretch]:
    """Read "fiscal 2021", "FY21", "the 2020-21 financial year", "this fiscal year", "the third fiscal quarter"."""
    if _MARKS.isdisjoint(words):
        return []
    for place, size in _places(words):
        rest = (*words[:place], *words[place + size :])
        quarter, rest = _quarter(rest)
        named = words[place : place + size]
        if named == ("financial",) and not (quarter or rest):
            return []
        years = _years(tuple(word for word in rest if word not in {"of", "in", "'", "for"}), at)
        return [part for year in years for part in _part(year, quarter)]
    return []


_MARKS = frozenset({"fiscal", "financial", "tax", "fy"})


def _places(words: Words) -> Iterator[tuple[int, int]]:
    """Where the words for a fiscal year stand, and how many they are."""
    for place in range(min(len(words), 5)):
        yield from ((place, len(name)) for name in _NAMES if words[place : place + len(name)] == name)


def _quarter(words: Words) -> tuple[int, Words]:
    """The quarter that the words name, nought for the whole year, and the words without it."""
    if "quarter" in words:
        place = words.index("quarter")
        number = ordinal_number(words[place - 1 : place]) if place else None
        return (number, (*words[: place - 1], *words[place + 1 :])) if number else (0, words)
    for place in range(len(words) - 1):
        if words[place] == "q" and words[place + 1] in {"1", "2", "3", "4"}:
            return int(words[place + 1]), (*words[:place], *words[place + 2 :])
    return 0, words


def _years(words: Words, at: Setting) -> list[Stretch]:
    double = _DOUBLE.fullmatch(words[0]) if len(words) == 1 else None
    short = len(words) == 1 and len(words[0]) == 2 and words[0].isdecimal()
    year = 2000 + int(words[0]) if short else year_number(words) if words else None
    shift = 0 if not words else _SHIFTS.get(words[0]) if len(words) == 1 else None
    if double is None and year is None and shift is None:
        return []
    month = at.fiscal_start
    if month is None:
        raise FaultyTimeError(
            "unreadable-time",
            "the article does not say in which month its fiscal year begins",
            "write the dates, or the months as in `the 12 months to March 2021`",
        )
    if double:
        return [some_months(int(double[1]), month, 12, Grain.YEAR)]
    if year is not None:
        named = some_months(year - (month > 1), month, 12, Grain.YEAR).because(
            "named by the year in which it ends"
        )
        other = some_months(year, month, 12, Grain.YEAR).because("named by the year in which it begins")
        return distinct([named, other])
    now = at.today
    first = now.year - (now.month < month) + (shift or 0)
    return [some_months(first, month, 12, Grain.YEAR)]


def _part(year: Stretch, quarter: int) -> list[Stretch]:
    if not quarter:
        return [year]
    if year.start is None or not 1 <= quarter <= 4:
        return []
    start: datetime = moved(year.start, months=3 * (quarter - 1))
    return [replace(year, start=start, end=moved(start, months=3), grain=Grain.QUARTER)]
