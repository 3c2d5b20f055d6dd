"""Days counted from the publication: "Friday", "last Friday", "yesterday", "the weekend".

In the news a bare weekday is the last such day, the day of publication included. The other
reading is kept behind it: the next one or, of the day of publication itself, a week before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from checker.language.english.calendar_words import whole_number
from checker.language.english.times import MONTHS, WEEKDAYS
from checker.language.reading import Grain
from checker.language.stretch import DAY, WEEK, Setting, Stretch, Words, a_day, distinct, moved, some_days

_NAMED_DAYS: dict[Words, int] = {
    ("today",): 0,
    ("this", "day"): 0,
    ("now",): 0,
    ("right", "now"): 0,
    ("today", "week"): 7,
    ("tomorrow", "week"): 8,
    ("present",): 0,
    ("present", "day"): 0,
    ("yesterday",): -1,
    ("tomorrow",): 1,
    ("day", "before", "yesterday"): -2,
    ("day", "after", "tomorrow"): 2,
}


def named_day(words: Words, at: Setting) -> list[Stretch]:
    """Read "yesterday", "today", "the day after tomorrow"."""
    offset = _NAMED_DAYS.get(words)
    return [] if offset is None else [a_day(at.today + offset * DAY)]


def weekday(words: Words, at: Setting) -> list[Stretch]:
    """Read "Friday", "last Friday", "Friday last", "this Friday", "next Monday"."""
    if len(words) == 2 and words[1] in {"last", "next"}:
        words = (words[1], words[0])
    number = WEEKDAYS.get(words[-1])
    if number is None or len(words) > 2:
        return []
    today = at.today
    back = (today.weekday() - number) % 7
    latest, coming = today - back * DAY, today - back * DAY + WEEK
    in_week = today + (number - today.weekday()) * DAY
    match words[:-1]:
        case ():
            order: Iterable[date] = (latest, coming) if back or at.ahead else (latest, latest - WEEK)
            if at.ahead and back:
                order = (coming, latest)
        case ("last" | "past",):
            order = (latest if back else latest - WEEK, in_week - WEEK)
        case ("previous",):
            order = (in_week - WEEK, latest if back else latest - WEEK)
        case ("this",):
            order = (in_week, coming if in_week <= today else latest)
        case ("next",):
            order = (coming if in_week <= today else in_week + WEEK, coming)
        case ("coming",):
            order = (coming,)
        case _:
            return []
    return distinct([a_day(day) for day in order])


def weekday_of_week(words: Words, at: Setting) -> list[Stretch]:
    """Read "Tuesday of this week", "Sunday from last week", "Friday next week", "Tuesday week"."""
    if words[0] in {"next", "this"} and words[1:2] and words[1] in WEEKDAYS and words[2:] == ("week",):
        words = words[1:]  # "next Thursday week"
    if words[-1] in WEEKDAYS and words[1:2] in {("week",), ("week's",)}:  # "next week Monday"
        words = tuple(word for word in words if word != "on")
        words = (words[-1], words[0], "week", *words[2:-1])
    number = WEEKDAYS.get(words[0])
    if number is None or len(words) < 2:
        return []
    today = at.today
    if words[1:] in {("week",), ("fortnight",)}:
        weeks = 1 if words[1] == "week" else 2
        return [a_day(today + ((number - today.weekday() - 1) % 7 + 1) * DAY + weeks * WEEK)]
    rest = words[2:] if words[1] in {"of", "from", "in"} else words[1:]
    shifts: dict[Words, int] = {
        ("this", "week"): 0,
        ("last", "week"): -1,
        ("next", "week"): 1,
        ("previous", "week"): -1,
    }
    shift = shifts.get(rest)
    if shift is None:
        return []
    return [a_day(today + (number - today.weekday()) * DAY + shift * WEEK)]


def beyond_next(words: Words, at: Setting) -> list[Stretch]:
    """Read "the week before last", "the Friday before last", "the month after next"."""
    ways: dict[Words, tuple[str, int]] = {("before", "last"): ("last", -1), ("after", "next"): ("next", 1)}
    way = ways.get(words[-2:])
    if way is None or len(words) != 3:
        return []
    near, sign = way
    move = {"month": (sign, 0), "quarter": (3 * sign, 0), "year": (12 * sign, 0)}.get(words[0], (0, 7 * sign))
    if words[0] in MONTHS:
        move = (12 * sign, 0)
    elif words[0] not in {"week", "weekend", "month", "quarter", "year"} and words[0] not in WEEKDAYS:
        return []
    return [
        replace(
            s,
            start=moved(s.start, months=move[0], days=move[1]),
            end=moved(s.end, months=move[0], days=move[1]),
        )
        for s in at.read((near, words[0]))[:1]
        if s.start and s.end
    ]


def counted_weekdays(words: Words, at: Setting) -> list[Stretch]:
    """Read "two Fridays ago", "two Fridays from now": that of the second Friday back, or ahead."""
    coming = words[-2:] == ("from", "now")
    counted = words[:-2] if coming else words[:-1] if words[-1] == "ago" else ()
    name = counted[-1].removesuffix("s") if len(counted) > 1 else ""
    number = whole_number(counted[:-1]) if name in WEEKDAYS else None
    if number is None or not 1 <= number <= 60:
        return []
    if coming:
        first = (WEEKDAYS[name] - at.today.weekday()) % 7 or 7
        return [a_day(at.today + first * DAY + (number - 1) * WEEK)]
    back = (at.today.weekday() - WEEKDAYS[name]) % 7 or 7
    return [a_day(at.today - back * DAY - (number - 1) * WEEK)]


def weekend(words: Words, at: Setting) -> list[Stretch]:
    """Saturday and Sunday: "the weekend" is the last that has begun."""
    if words[:2] == ("weekend", "of") and len(words) > 2:
        return [found for day in at.read(words[2:]) for found in _weekend_of(day)]
    if words[-1] != "weekend" or len(words) > 2:
        return []
    today = at.today
    latest = today - ((today.weekday() - 5) % 7) * DAY
    in_it = today.weekday() >= 5
    match words[:-1]:
        case ():
            first = [latest, latest + WEEK] if not at.ahead or in_it else [latest + WEEK, latest]
        case ("last" | "past" | "previous",):
            first = [latest - WEEK if in_it else latest, latest]
        case ("this",):
            first = [latest] if in_it else [latest + WEEK, latest]
        case ("next" | "coming",):
            first = [latest + WEEK, latest + 2 * WEEK]
        case _:
            return []
    return distinct([some_days(day, 2, Grain.DAY) for day in first])


def _weekend_of(day: Stretch) -> list[Stretch]:
    """The weekend that a day from Friday to Monday belongs to."""
    if day.grain is not Grain.DAY or day.start is None or day.end is None or day.end - day.start > 4 * DAY:
        return []
    first = day.start.date()
    ahead = {4: 1, 5: 0, 6: -1, 0: -2}.get(first.weekday())
    return (
        []
        if ahead is None
        else [replace(some_days(first + ahead * DAY, 2, Grain.DAY), yearless=day.yearless)]
    )


def week_around(words: Words, at: Setting) -> list[Stretch]:
    """Read "the week of 10 April", "the week commencing 4 February", "w/c Feb 4"."""
    if words[:3] == ("w", "/", "c"):  # the end, "w/e", is in `ended.py`
        words = ("week", "commencing", *words[3:])
    if words[0] != "week" or len(words) < 3:
        return []
    rest = words[2:]
    if words[1] not in {"of", "commencing", "beginning", "starting"}:
        return []
    if rest[0] == "on" and len(rest) > 1:
        rest = rest[1:]
    found: list[Stretch] = []
    for day in at.read(rest):
        if day.grain is not Grain.DAY or day.start is None or day.end is None or day.end - day.start > DAY:
            return []
        first = day.start - day.start.weekday() * DAY if words[1] == "of" else day.start
        found.append(Stretch(first, first + WEEK, Grain.WEEK, approximate=day.approximate))
    return found


def weekday_beside(words: Words, at: Setting) -> list[Stretch]:
    """Read "the Monday before 3 March 2014", "the Sunday after Easter": the nearest such day."""
    if (
        len(words) < 3
        or words[0] not in WEEKDAYS
        or words[1] not in {"before", "after"}
        or words[2] == "last"
    ):
        return []
    found = []
    for day in at.read(words[2:]):
        if (
            day.grain is not Grain.DAY
            or day.spans
            or not day.start
            or not day.end
            or day.end - day.start > DAY
        ):
            return []
        anchor = day.start.date()
        before = ((anchor.weekday() - WEEKDAYS[words[0]] - 1) % 7 + 1) * DAY
        off = -before if words[1] == "before" else WEEK - before if before < WEEK else WEEK
        found.append(replace(a_day(anchor + off), yearless=day.yearless))
    return found
