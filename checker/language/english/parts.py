"""Parts of a longer stretch: "early March", "mid-2019", "the end of the month", "later this week"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from checker.language.english.times import DAY_PARTS
from checker.language.reading import Grain
from checker.language.stretch import DAY, FaultyTimeError, Setting, Stretch, Words, moved

_PARTS = {
    "early": "early", "mid": "middle", "middle": "middle", "midway": "middle", "late": "late",
    "start": "start", "beginning": "start", "end": "end", "close": "end", "height": "",
}  # fmt: skip

_ENDS = {
    "first": "start",
    "opening": "start",
    "last": "end",
    "final": "end",
    "closing": "end",
    "dying": "end",
}
"""Before "days of July", "months of 2020"."""

_DAYS = {
    (Grain.WEEK, "early"): (0, 3), (Grain.WEEK, "start"): (0, 3), (Grain.WEEK, "middle"): (1, 4),
    (Grain.WEEK, "late"): (3, 7), (Grain.WEEK, "end"): (4, 7),
    (Grain.MONTH, "early"): (0, 15), (Grain.MONTH, "start"): (0, 10), (Grain.MONTH, "middle"): (9, 20),
    (Grain.MONTH, "late"): (15, 31), (Grain.MONTH, "end"): (20, 31),
}  # fmt: skip
"""From which day of a week or month, counted from nought, up to which."""

_MONTHS = {
    (Grain.QUARTER, "early"): (0, 1), (Grain.QUARTER, "start"): (0, 1), (Grain.QUARTER, "middle"): (1, 2),
    (Grain.QUARTER, "late"): (2, 3), (Grain.QUARTER, "end"): (2, 3),
    (Grain.YEAR, "early"): (0, 4), (Grain.YEAR, "start"): (0, 3), (Grain.YEAR, "middle"): (4, 8),
    (Grain.YEAR, "late"): (8, 12), (Grain.YEAR, "end"): (9, 12),
    (Grain.DECADE, "early"): (0, 48), (Grain.DECADE, "start"): (0, 36), (Grain.DECADE, "middle"): (36, 84),
    (Grain.DECADE, "late"): (60, 120), (Grain.DECADE, "end"): (84, 120),
    (Grain.CENTURY, "early"): (0, 400), (Grain.CENTURY, "start"): (0, 240), (Grain.CENTURY, "middle"): (400, 800),
    (Grain.CENTURY, "late"): (780, 1200), (Grain.CENTURY, "end"): (960, 1200),
}  # fmt: skip
"""The same in months for what is longer. Parts overlap: nobody draws a line between early and mid."""

_FINER = {
    Grain.WEEK: Grain.DAY, Grain.MONTH: Grain.WEEK, Grain.QUARTER: Grain.MONTH, Grain.YEAR: Grain.MONTH,
    Grain.DECADE: Grain.YEAR, Grain.CENTURY: Grain.DECADE,
}  # fmt: skip


def part_of_period(words: Words, at: Setting) -> list[Stretch]:
    """Read "early March", "mid-2019", "late 1990s", "the end of the month"."""
    part = _PARTS.get(words[0])
    rest = words[1:]
    if words[0] in _ENDS and words[1:2] in {("days",), ("weeks",), ("months",)} and words[2:3] == ("of",):
        part, rest = _ENDS[words[0]], words[2:]
    if not part or not rest:
        return []
    if rest[0] in {"-", "of", "in", "on"}:
        rest = rest[1:]
    if not rest:
        return []
    return [taken for whole in at.read(rest) for taken in _part(whole, part)]


def _part(whole: Stretch, part: str) -> list[Stretch]:
    if whole.start is None or whole.end is None:
        return []
    if whole.grain is Grain.DAY:
        return _part_of_day(whole, part)
    if days := _DAYS.get((whole.grain, part)):
        start = whole.start + days[0] * DAY
        end = min(whole.start + days[1] * DAY, whole.end)
    elif months := _MONTHS.get((whole.grain, part)):
        start, end = moved(whole.start, months=months[0]), moved(whole.start, months=months[1])
    else:
        return []
    return [replace(whole, start=start, end=end, grain=_FINER[whole.grain], approximate=True)]


def _part_of_day(whole: Stretch, part: str) -> list[Stretch]:
    hours = {"early": (0, 12), "start": (0, 9), "middle": (9, 16), "late": (15, 30), "end": (17, 24)}.get(
        part
    )
    if hours is None or whole.start is None or whole.end != whole.start + DAY:
        return []
    start = whole.start
    return [_hours(start, hours)]


def _hours(day: datetime, hours: tuple[int, int]) -> Stretch:
    return Stretch(
        day + timedelta(hours=hours[0]), day + timedelta(hours=hours[1]), Grain.HOUR, approximate=True
    )


def part_of_day(words: Words, at: Setting) -> list[Stretch]:
    """Read "this morning", "last night", "tonight", "overnight", "Tuesday evening", "on the night of 3 May"."""
    words = _without_fillers(words)
    if words in {("tonight",), ("this", "evening")}:
        words = ("today", "night" if words[0] == "tonight" else "evening")
    elif words in {("last", "night"), ("last", "evening")}:
        words = ("yesterday", words[1])
    elif words[0] == "overnight":
        return _overnight(at) if len(words) == 1 else _night_of(words[1], words[2:], at)
    elif words[0] == "this" and len(words) == 2 and words[1] in DAY_PARTS:
        words = ("today", words[1])
    if words[:2] in {("early", "hours"), ("small", "hours")} and len(words) > 3 and words[2] == "of":
        return [_hours(day.start, (0, 7)) for day in at.read(words[3:]) if _is_day(day) and day.start]
    if words[0] in DAY_PARTS and len(words) > 2 and words[1] in {"of", "on"}:
        words = (*words[2:], words[0])
    if len(words) > 2 and words[-1] in DAY_PARTS and words[-2] in {"in", "at"}:
        words = (*words[:-2], words[-1])
    _refuse_alone(words)
    if len(words) < 2 or words[-1] not in DAY_PARTS:
        return []
    days, hours = words[:-1], DAY_PARTS[words[-1]]
    if days[0] in {"early", "late"} and len(days) > 1:
        days = days[1:]
    return [
        replace(_hours(day.start, hours), why=day.why, yearless=day.yearless)
        for day in at.read(days)
        if _is_day(day) and day.start
    ]


def _refuse_alone(words: Words) -> None:
    """A fault for a part of the day whose day is not said: "dawn", "in the afternoon"."""
    lone = words[1:] if words[0] in {"in", "at", "during", "early", "late", "after", "before"} else words
    if (len(lone) == 1 and lone[0] in DAY_PARTS) or words in _HOURS_ALONE:
        raise FaultyTimeError(
            "unreadable-time",
            "says the part of the day and not the day",
            "write both, as in `Friday at dawn`",
        )


_HOURS_ALONE = frozenset(
    (*start, which, "hours", *end)
    for which in ("early", "small")
    for start in ((), ("in",))
    for end in ((), ("of", "morning"))
)


def _is_day(day: Stretch) -> bool:
    return day.grain is Grain.DAY and day.start is not None and day.end == day.start + DAY


def _overnight(at: Setting) -> list[Stretch]:
    """The night before the publication; if it comes out late, also the night to come."""
    today = at.present.replace(hour=0, minute=0, second=0, microsecond=0)
    before = _hours(today - DAY, (18, 33))
    return [before, _hours(today, (18, 33))]


def _without_fillers(words: Words) -> Words:
    """Without the "local time" of "Friday morning local time", and the "late" of "late last night"."""
    if words[-2:] == ("local", "time") and len(words) > 3:
        words = words[:-2]
    if words[0] in {"early", "late"} and words[1:] in {("last", "night"), ("last", "evening")}:
        words = words[1:]
    return words


def _night_of(link: str, words: Words, at: Setting) -> list[Stretch]:
    """The night before "overnight into Tuesday"; "overnight on Friday" is that which begins or that which ends."""
    if link not in {"on", "into"} or not words:
        return []
    days = [(day, day.start) for day in at.read(words) if _is_day(day) and day.start]
    found = []
    for day, start in days:
        before, after = _hours(start - DAY, (18, 33)), _hours(start, (18, 33))
        to_come = start + timedelta(hours=18) > at.present and not at.ahead
        nights = [before] if link == "into" else [before, after] if to_come else [after, before]
        found += [replace(night, yearless=day.yearless) for night in nights]
    return found


def _as_earlier_or_later(words: Words) -> Words:
    """Read "this year so far" is "earlier this year", "the rest of the week" is "later this week"."""
    if words in _TO_DATE:
        return ("earlier", "this", words[-3] if words[-1] == "date" else words[0])
    if words[-2:] == ("so", "far") and len(words) > 2:
        return ("earlier", *words[:-2])
    if words[:2] == ("so", "far") and len(words) > 2:
        return ("earlier", *words[2:])
    return ("later", *words[2:]) if words[:2] == ("rest", "of") and len(words) > 2 else words


_TO_DATE = frozenset(
    (*this, unit, "to", "date") for unit in ("year", "month", "quarter", "week") for this in ((), ("this",))
) | {(unit, "so", "far") for unit in ("year", "month", "quarter", "week")}


def rest_of_period(words: Words, at: Setting) -> list[Stretch]:
    """Read "earlier this week", "later this month", "so far this year", "earlier Sunday"."""
    words = _as_earlier_or_later(words)
    if words[0] not in {"earlier", "later"} or len(words) < 2:
        return []
    rest = words[1:]
    if rest[0] in {"on", "in"}:
        rest = rest[1:]
    found: list[Stretch] = []
    for whole in at.read(rest) if rest else []:
        if (
            whole.start is None
            or whole.end is None
            or whole.grain in {Grain.SECOND, Grain.MINUTE, Grain.HOUR}
        ):
            continue
        now = at.present
        if not whole.start <= now < whole.end:
            found.append(whole)
        elif words[0] == "earlier":
            found.append(replace(whole, end=max(now, whole.start + timedelta(minutes=1))))
        else:
            found.append(replace(whole, start=now))
    return found
