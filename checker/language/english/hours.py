"""Times of the day: "13:10", "1.10 pm", "noon", "Tuesday at 9am", "11 August 2021, 16:40 GMT"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo

from checker.language.english.calendar_words import whole_number
from checker.language.english.hedged import widened
from checker.language.english.times import ZONES
from checker.language.english.zones import FIXED, PLACES, SHORT
from checker.language.reading import Grain
from checker.language.stretch import DAY, FaultyTimeError, Setting, Stretch, Words, a_day, distinct

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2}))?")
_OFFSET = re.compile(r"([+-])(\d{1,2})(?::?(\d{2}))?")
_SPOKEN = {("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "to"): -15}
_DOTTED = re.compile(r"([01]?\d|2[0-3])\.[0-5]\d")
_FOUR = re.compile(r"([01]\d|2[0-3])([0-5]\d)")

_TOLD_BY = frozenset({"am", "pm", "noon", "midday", "midnight", "o'clock"})

Told = tuple[int, int, int | None, Grain]
"""Hour, minute, second and how fine it is told."""


def told_by_clock(words: Words) -> bool:
    """Whether a time of day stands anywhere in the words."""
    return (
        any(word in _TOLD_BY or ":" in word for word in words)
        or any(pair in _SPOKEN for pair in pairwise(words))
        or any(_past(words[place:]) for place in range(len(words)))
        or any(_DOTTED.fullmatch(word) and words[place + 1 :] for place, word in enumerate(words))
    )


def _past(words: Words) -> tuple[int, int] | None:
    """Read "twenty past", "10 minutes to": the minutes, and how many words tell them."""
    for cut in (1, 2):
        number = whole_number(words[:cut])
        spelled = bool(words) and words[0].isalpha()
        said = words[cut + 1 : cut + 2] if words[cut : cut + 1] == ("minutes",) else words[cut : cut + 1]
        way = 1 if said == ("past",) else -1 if said == ("to",) else 0
        counted = words[cut : cut + 1] == ("minutes",)
        if number is not None and 0 < number < 30 and way and (counted or (way > 0 and spelled)):
            return way * number, cut + counted + 1
    return None


def time_of_day(words: Words, at: Setting) -> list[Stretch]:
    """A time alone (of the day of publication), before its day, or behind it."""
    if words[0] == "at" and len(words) > 1:
        words = words[1:]
    if words[-2:] == ("local", "time") and len(words) > 3 and words[-3] not in _TOLD_BY:
        words = words[:-2]
    words = _with_half_day(words)
    four = _four_digits(words[:2])
    if four:
        return _on_days(four, _without_on(words[2:]), at)
    if not told_by_clock(words):
        return []
    for cut in range(min(len(words), 7), 0, -1):
        times = clock_times(words[:cut])
        if times:
            return _on_days(times, _without_on(words[cut:]), at)
    for cut in range(1, len(words)):
        tail = words[cut:]
        if len(tail) > 7:
            continue
        near = tail[0] in {"about", "around"} or tail[:2] in {("at", "about"), ("at", "around")}
        tail = tail[2:] if near and tail[0] == "at" else tail[1:] if near or tail[0] in {"at", "t"} else tail
        times = clock_times(tail) if tail else []
        if times:
            found = _on_days(times, words[:cut], at)
            return [widened(s) for s in found] if near else found
    return []


_HALVES: dict[Words, str] = {
    ("in", "morning"): "am",
    ("in", "afternoon"): "pm",
    ("in", "evening"): "pm",
    ("at", "night"): "pm",
}


def _with_half_day(words: Words) -> Words:
    """Read "7 in the morning" is "7 am": only behind an hour, and at night only from six to eleven."""
    for place in range(1, len(words) - 1):
        half_day = _HALVES.get(words[place : place + 2])
        hour = words[place - 1] if words[place - 1] != "o'clock" else words[place - 2]
        number = whole_number((hour,)) if half_day else None
        late = words[place] == "at"
        if half_day and number is not None and (6 if late else 1) <= number <= (11 if late else 12):
            before = words[: place - (words[place - 1] == "o'clock")]
            return (*before, half_day, *words[place + 2 :])
    return words


def _without_on(words: Words) -> Words:
    return words[1:] if words[:1] in {("on",), ("of",)} and len(words) > 1 else words


def clock_times(words: Words) -> list[tuple[Told, tzinfo | None]]:
    """The times that the words give, each with its zone where one is named."""
    if words[0] == "at" and len(words) > 1:
        words = words[1:]
    if words[:2] in _SPOKEN:
        return _spoken(_SPOKEN[words[0], words[1]], words[2:])
    if past := _past(words):
        return _spoken(past[0], words[past[1] :])
    if len(words) > 1 and _DOTTED.fullmatch(words[0]) and zones_named(words[1:]):  # "17.30 GMT"
        words = (words[0].replace(".", ":"), *words[1:])
    for cut in range(len(words), 0, -1):
        told = _told(words[:cut])
        if told:
            rest = words[cut:]
            if not rest or rest in {("local", "time"), ("o'clock",), ("local",)}:
                return [(told, None)]
            return [(told, zone) for zone in zones_named(rest)]
    return []


def _spoken(minutes_past: int, words: Words) -> list[tuple[Told, tzinfo | None]]:
    """Read "half past ten": in the morning or the evening, where it does not say."""
    hour = whole_number(words[:1])
    if hour is None or not 1 <= hour <= 12:
        return []
    half_day = words[1:2] if words[1:2] in {("am",), ("pm",)} else ()
    rest = words[1 + len(half_day) :]
    zones: list[tzinfo | None] = [None] if not rest or rest == ("local", "time") else [*zones_named(rest)]
    found: list[tuple[Told, tzinfo | None]] = []
    for later in (0, 12):
        if not half_day or (half_day == ("pm",)) == bool(later):
            minutes = (60 * (hour % 12 + later) + minutes_past) % 1440
            found += [((minutes // 60, minutes % 60, None, Grain.MINUTE), zone) for zone in zones]
    return found


def _four_digits(words: Words) -> list[tuple[Told, tzinfo | None]]:
    """Read "0830 GMT": without its zone it may be a year."""
    found = _FOUR.fullmatch(words[0])
    rest = words[1:]
    if found is None or not rest or rest[0] not in ZONES:
        return []
    return [((int(found[1]), int(found[2]), None, Grain.MINUTE), zone) for zone in zones_named(rest)]


def _told(words: Words) -> Told | None:
    if words in {("noon",), ("midday",), ("12", "noon")}:
        return 12, 0, None, Grain.MINUTE
    if words in {("midnight",), ("12", "midnight")}:
        return 24, 0, None, Grain.MINUTE
    half_day = words[-1] if words[-1] in {"am", "pm"} else ""
    number = words[:-1] if half_day else words
    if words[-1] == "o'clock":
        number, half_day = words[:-1], ""
    if len(number) != 1:
        return None
    found = _CLOCK.fullmatch(number[0])
    if found and (half_day or ":" in number[0]):
        hour, minute, second = int(found[1]), int(found[2]), found[3]
    elif (spelled := _hour(number[0])) is not None and (half_day or words[-1] == "o'clock"):
        hour, minute, second = spelled, 0, None
    else:
        return None
    grain = Grain.SECOND if second else Grain.MINUTE if found else Grain.HOUR
    return _checked(hour, minute, int(second) if second else None, grain, half_day)


def _hour(word: str) -> int | None:
    if word.isdecimal():
        return int(word) if len(word) <= 2 else None
    hour = whole_number((word,))
    return hour if hour is not None and hour <= 12 else None


def _checked(hour: int, minute: int, second: int | None, grain: Grain, half_day: str) -> Told:
    if half_day and not 1 <= hour <= 12:
        raise FaultyTimeError("impossible-date", f"there is no {hour} {half_day}")
    if half_day:
        hour = hour % 12 + (12 if half_day == "pm" else 0)
    if second == 60:
        raise FaultyTimeError("unreadable-time", "leap seconds are not read")
    if hour > 24 or minute > 59 or (second or 0) > 59 or (hour == 24 and (minute or second)):
        raise FaultyTimeError("impossible-date", "a day has 24 hours of 60 minutes")
    return hour, minute, second, grain


def zones_named(words: Words) -> list[tzinfo]:
    """The zones that "GMT", "+01:00", "ET" or "Kabul time" may mean; none where the words are no zone."""
    if words[0] == "(" and words[-1] == ")" and len(words) > 2:
        words = words[1:-1]
    if words[0] in {"gmt", "utc"} and len(words) > 1:
        words = words[1:]
    if words[0][0] in "+-":
        found = _OFFSET.fullmatch("".join(words))
        minutes = 60 * int(found[2]) + int(found[3] or 0) if found else 1440
        sign = -1 if words[0][0] == "-" else 1
        return [timezone(sign * timedelta(minutes=minutes))] if minutes < 1440 else []
    timed = len(words) > 1 and words[-1] == "time"
    name = " ".join(words[:-1] if timed else words)
    if name in PLACES and (timed or name in SHORT):
        return [ZoneInfo(PLACES[name])]
    if timed and name in FIXED:
        return [timezone(timedelta(minutes=FIXED[name]))]
    return [timezone(timedelta(minutes=east)) for east in ZONES.get(name, ())]


def _on_days(times: list[tuple[Told, tzinfo | None]], day_words: Words, at: Setting) -> list[Stretch]:
    if day_words:
        parts = [s for day in at.read(day_words) if day.grain is Grain.HOUR for s in _within(day, times)]
        if parts:
            return parts
        days = [d for d in at.read(day_words) if d.grain is Grain.DAY and d.start and d.end == d.start + DAY]
    else:
        days = [a_day(at.today), a_day(at.today - DAY)]
        if at.ahead:
            days = [a_day(at.today), a_day(at.today + DAY)]
    found: list[Stretch] = []
    for day in days:
        for told, zone in times:
            if day.start is not None:
                found += [
                    replace(s, why=day.why, yearless=day.yearless) for s in at_hour(day.start, told, zone)
                ]
    return found


def _within(part: Stretch, times: list[tuple[Told, tzinfo | None]]) -> list[Stretch]:
    """The times that lie inside a part of a day: "8 pm tonight"."""
    if part.start is None or part.end is None:
        return []
    first = part.start.replace(hour=0, minute=0)
    found = [s for told, zone in times for day in (first, first + DAY) for s in at_hour(day, told, zone)]
    return distinct(
        [replace(s, yearless=part.yearless) for s in found if s.start and part.start <= s.start < part.end]
    )


def at_hour(day: datetime, told: Told, zone: tzinfo | None) -> list[Stretch]:
    """The stretch of a time on a day; midnight may end or begin the day that is named."""
    hour, minute, second, grain = told
    start = day + timedelta(hours=hour, minutes=minute, seconds=second or 0)
    length = {Grain.SECOND: timedelta(seconds=1), Grain.MINUTE: timedelta(minutes=1)}.get(
        grain, timedelta(hours=1)
    )
    found = [Stretch(start, start + length, grain, zone=zone)]
    if hour == 24:
        found.append(Stretch(day, day + length, grain, "midnight that begins the day", zone=zone))
    return found
