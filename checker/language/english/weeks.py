"""Weeks of a year or month by number, and weekdays of a month: "the first Friday of July"."""

from __future__ import annotations

from dataclasses import replace

from checker.language.english.calendar_words import ordinal_number, whole_number, without_of
from checker.language.english.times import WEEKDAYS
from checker.language.reading import Grain
from checker.language.stretch import DAY, WEEK, Setting, Stretch, Words, a_week, a_year, some_days


def numbered_week(words: Words, at: Setting) -> list[Stretch]:
    """Read "week 27 of 2018", "the first week of 2015", "the last week of last month" (ISO 8601 weeks)."""
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
    wholes = at.read(without_of(rest)) if rest else [a_year(at.today.year)]
    return [week for s in wholes for week in _weeks_of(s, number)]


def _weeks_of(whole: Stretch, number: int) -> list[Stretch]:
    if (
        whole.start is None
        or whole.end is None
        or whole.grain not in {Grain.YEAR, Grain.MONTH, Grain.QUARTER}
    ):
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
    if week.start is None or week.start >= whole.end:
        return []
    plain = whole.start + (number - 1) * WEEK
    if whole.grain is not Grain.MONTH or plain + WEEK > whole.end or plain == week.start:
        return [week]
    return [week, some_days(plain.date(), 7, Grain.WEEK).because("counted from the first of the month")]


def day_of_period(words: Words, at: Setting) -> list[Stretch]:
    """Read "the third day of October", "the 20th day of next month", "the second day of the week"."""
    if len(words) < 4 or words[1] != "day" or words[2] not in {"of", "in"}:
        return []
    number = ordinal_number(words[:1])
    if number is None or number < 1:
        return []
    found = []
    for whole in at.read(words[3:]):
        if whole.start is None or whole.end is None or whole.approximate or whole.grain not in _COUNTED:
            return []
        day = whole.start + (number - 1) * DAY
        if day < whole.end:
            found.append(replace(some_days(day.date(), 1), yearless=whole.yearless))
    return found


_COUNTED = frozenset({Grain.WEEK, Grain.MONTH, Grain.YEAR})


def weekday_of_month(words: Words, at: Setting) -> list[Stretch]:
    """Read "the first Friday of July", "the second Monday of last month", "the last weekend in March"."""
    weekend = len(words) > 2 and words[1] == "weekend"
    if len(words) < 3 or not (weekend or words[1] in WEEKDAYS) or words[2] not in {"of", "in"}:
        return []
    weekday = WEEKDAYS["saturday" if weekend else words[1]]
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
            if (day := (whole.start + offset * DAY).date()).weekday() == weekday
        ]
        if number == -1 or number <= len(days):
            first = days[number if number == -1 else number - 1]
            found.append(replace(some_days(first, 2 if weekend else 1), yearless=whole.yearless))
    return found
