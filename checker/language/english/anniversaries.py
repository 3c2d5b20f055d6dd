"""The same time of another year: "this time last year", "20 years ago this month", "a year ago to the day"."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checker.language.english.lengths import length_of
from checker.language.offset import exact
from checker.language.reading import Grain
from checker.language.stretch import Setting, Stretch, Words, a_day, a_month, a_week, moved

_AWAY: dict[Words, tuple[int, int, int]] = {
    ("last", "year"): (-12, 0, 7),
    ("next", "year"): (12, 0, 7),
    ("last", "month"): (-1, 0, 3),
    ("next", "month"): (1, 0, 3),
    ("last", "week"): (0, -7, 0),
    ("next", "week"): (0, 7, 0),
    ("yesterday",): (0, -1, 0),
    ("tomorrow",): (0, 1, 0),
}
"""Months and days off, and by how many days "this time" may be meant loosely."""


def this_time(words: Words, at: Setting) -> list[Stretch]:
    """Read "this time last year", "this day next week", "the same week last year"."""
    if words[0] not in {"this", "same"} or len(words) < 3 or words[1] not in {"time", "day", "week", "month"}:
        return []
    away = _AWAY.get(words[2:])
    if away is None:
        return []
    there = moved(at.present, months=away[0], days=away[1])
    day = a_day(there.date())
    match words[1]:
        case "week":
            return [a_week(there.date())] if abs(away[0]) == 12 else []
        case "month":
            return [a_month(there.year, there.month)] if abs(away[0]) == 12 else []
        case "time" if away[2] and day.start and day.end:
            wide = timedelta(days=away[2])
            grain = Grain.WEEK if away[2] >= 7 else Grain.DAY
            return [replace(day, start=day.start - wide, end=day.end + wide, grain=grain, approximate=True)]
        case _:
            return [day]


def anniversary(words: Words, at: Setting) -> list[Stretch]:
    """Read "20 years ago this month", "a year ago this week", "20 years ago to the day"."""
    if "ago" not in words[1:]:
        return []
    place = words.index("ago", 1)
    which = _WHICH.get(words[place + 1 :])
    length = length_of(words[:place]) if which else None
    if length is None or length.whole is None:
        return []
    day = exact(length.whole, at.present, -1).date()
    return [{"day": a_day(day), "week": a_week(day), "month": a_month(day.year, day.month)}[which or "day"]]


_WHICH: dict[Words, str] = {
    ("to", "day"): "day",
    ("this", "day"): "day",
    ("this", "week"): "week",
    ("this", "month"): "month",
}
