"""Times counted by a length of time: "20 years ago", "the past two weeks", "two days before 3 May".

What is told in a unit is no finer than it: "20 years ago" is any day from nineteen and a half
to twenty and a half years back; behind that stand the calendar year and the exact day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from checker.language.english.lengths import length_of
from checker.language.english.times import UNITS, WEEKDAYS
from checker.language.length import Length, lapse_of
from checker.language.offset import between, exact, in_seconds
from checker.language.reading import Grain
from checker.language.stretch import (
    FaultyTimeError,
    Setting,
    Stretch,
    Words,
    a_day,
    a_month,
    a_week,
    a_year,
    distinct,
)

_AGO = frozenset({"ago", "back"})
_PICKING = frozenset({"first", "last", "next", "past", "previous", "final", "coming", "latest", "recent"})
"""Words that pick one of many lengths, and count none: "two first weeks ago" says nothing."""
_FROM_NOW = (("from", "now"), ("hence",))


def ago(words: Words, at: Setting) -> list[Stretch]:
    """Read "20 years ago", "nearly two months ago", "days ago", "a year ago today"."""
    to_the_day = words[-2:] == ("ago", "today") and len(words) > 2
    if to_the_day:
        words = words[:-1]
    if words[-1] not in _AGO or len(words) < 2 or not _PICKING.isdisjoint(words):
        return []
    length = _told(words[:-1])
    if length is None:
        return []
    whole = length.whole
    if to_the_day:
        return [a_day(exact(whole, at.present, -1).date())] if whole else []
    if len(length.parts) > 1 and whole:
        return _in_parts(length, whole, at.present)
    return _counted(length, at, -1)


def _in_parts(length: Length, whole: tuple[tuple[int, str], ...], now: datetime) -> list[Stretch]:
    """Read "a year and two months ago": no finer than the smallest unit, and behind it the exact day."""
    lapse, day = lapse_of(length, ""), a_day(exact(whole, now, -1).date())
    if lapse.grain is Grain.DAY or any(in_seconds(unit) for _, unit in whole):
        return [day]
    return distinct([between(now, lapse.strict, lapse.unit, lapse.grain, -1), day])


def ahead(words: Words, at: Setting) -> list[Stretch]:
    """Read "three days from now", "in two weeks", "in two weeks' time"."""
    if words[0] == "in" and len(words) > 2:
        rest = words[1:]
        rest = rest[:-1] if rest[-1] == "time" else rest
        rest = tuple(word for word in rest if word != "'")
    else:
        tail = next((t for t in _FROM_NOW if words[-len(t) :] == t), None)
        if tail is None or len(words) <= len(tail):
            return []
        rest = words[: -len(tail)]
    length = _told(rest)
    return _counted(length, at, 1) if length and rest[0] not in _PICKING | {"for"} else []


def _told(words: Words) -> Length | None:
    """A length to count by: one that is said, not a bare unit ("year ago")."""
    bare = len(words) == 1 and words[0] in UNITS and not words[0].endswith("s")
    if not words or bare:
        return None
    return length_of(words)


def _counted(length: Length, at: Setting, sign: int) -> list[Stretch]:
    now = at.present
    whole = length.whole
    grain = UNITS[length.parts[0][1]][0]
    if whole and grain is Grain.DAY:
        return [a_day(exact(whole, now, sign).date())]
    if length.parts[0][0].hedge == "within":
        return []
    lapse = lapse_of(length, "")
    found = [between(now, lapse.strict, lapse.unit, lapse.grain, sign)]
    if whole and grain not in {Grain.DECADE, Grain.CENTURY}:
        found += _calendar(exact(whole, now, sign), grain)
    elif lapse.generous != lapse.strict:
        found.append(between(now, lapse.generous, lapse.unit, lapse.grain, sign))
    return distinct(found)


def _calendar(exact: datetime, grain: Grain) -> list[Stretch]:
    """The calendar's own unit around a time, and its day."""
    day = exact.date()
    match grain:
        case Grain.WEEK:
            return [a_day(day), a_week(day)]
        case Grain.MONTH | Grain.QUARTER:
            return [a_month(day.year, day.month), a_day(day)]
        case Grain.YEAR:
            return [a_year(day.year), a_day(day)]
        case _:
            return []


def beside(words: Words, at: Setting) -> list[Stretch]:
    """Read "two days before yesterday", "2 weeks after 13 May 1999", "the day after the attack" is not read."""
    for place, word in enumerate(words[1:], start=1):
        if word not in _SIGNS or (word == "from" and words[place + 1 :] == ("now",)):
            continue
        sign = _SIGNS[word]
        if sign == 0 and words[place + 1 : place + 2] == ("on",):
            words = (*words[: place + 1], *words[place + 2 :])
        amount, anchor = words[:place], words[place + 1 :]
        to_the_day = amount[-2:] == ("to", "day") and word in _LOOSE
        length = _amount(amount[:-2] if to_the_day else amount)
        if length is None:
            continue
        if not anchor and word == "ago":
            return []
        if not anchor:
            raise _unanchored()
        if word == "on" and any(in_seconds(unit) or UNITS[unit][0] is Grain.DAY for _, unit in length.parts):
            return []  # "1500 hours on Friday"
        if word in _FROM_A_DAY and not (set(anchor) & (WEEKDAYS.keys() | _DAYS)):
            return []
        read = at.read(anchor, ahead=True if word in {"from", "on"} else None)
        found = [s for when in read if not when.spans for s in _beside(length, when, sign)]
        return (
            found
            if word in _LOOSE and not to_the_day
            else [s for s in found if s.grain is Grain.DAY] or found
        )
    return []


_SIGNS = {"before": -1, "after": 1, "from": 1, "starting": 0, "beginning": 0, "ago": -1, "on": 1}
_LOOSE = frozenset({"before", "after"})
"""Count no finer than their unit: "a week on Friday" is that day, "a week before 3 May" thereabouts."""
_FROM_A_DAY = frozenset({"ago", "on"})
"""Count from a day that is named: "a week ago Friday", "a week on Monday"."""
_DAYS = frozenset({"yesterday", "today", "tomorrow"})


def _amount(words: Words) -> Length | None:
    if not _PICKING.isdisjoint(words):
        return None
    if len(words) == 1 and words[0] in {"day", "week", "month", "year"}:
        return length_of(("one", words[0]))
    return _told(words)


def _beside(length: Length, anchor: Stretch, sign: int) -> list[Stretch]:
    if sign == 0:
        return _starting(length, anchor)
    point = anchor.start if sign < 0 else (anchor.end - timedelta(microseconds=1) if anchor.end else None)
    if point is None or anchor.start is None or anchor.end is None:
        return []
    whole = length.whole
    if whole and anchor.grain is Grain.DAY and not any(in_seconds(unit) for _, unit in whole):
        day = replace(a_day(exact(whole, point, sign).date()), yearless=anchor.yearless)
        if len(length.parts) > 1 or UNITS[whole[0][1]][0] is Grain.DAY:
            return [day]
        lapse = lapse_of(length, "")
        about = between(point, lapse.strict, lapse.unit, lapse.grain, sign)
        return distinct([day, replace(about, yearless=anchor.yearless)])
    if len(length.parts) > 1:
        return []
    lapse = lapse_of(length, "")
    return [between(point, lapse.strict, lapse.unit, lapse.grain, sign)]


def _starting(length: Length, anchor: Stretch) -> list[Stretch]:
    whole = length.whole
    if whole is None or anchor.start is None:
        return []
    return [replace(anchor, end=exact(whole, anchor.start, 1), spans=True)]


_LATER = frozenset({"later", "earlier", "before", "after", "afterwards", "beforehand", "on", "since"})


def unanchored(words: Words, _at: Setting) -> list[Stretch]:
    """Read "three days later", "a year earlier": counts from a time that the phrase does not give."""
    if words[-1] in _LATER and len(words) > 1 and _amount(words[:-1]) is not None:
        raise _unanchored()
    if (
        words[0] == "within"
        and length_of(words) is not None
        and words[-1] not in {"year", "month", "week", "day"}
    ):
        raise FaultyTimeError(
            "unreadable-time",
            "says how long and not from when",
            "write the time, or use a claim of kind `order`",
        )
    if words in {("recently",), ("lately",), ("soon",), ("long", "ago"), ("once",), ("then",), ("formerly",)}:
        raise FaultyTimeError("unreadable-time", "it does not say when")
    return []


def narrated(words: Words, _at: Setting) -> list[Stretch]:
    """Read "the next day", "the following week": they follow the time that a story has come to."""
    if words[0] == "following" or words in _NARRATED:
        raise _unanchored()
    return []


_NARRATED = frozenset((which, "day") for which in ("next", "previous", "that", "same")) | {
    (which, unit) for which in ("that", "same") for unit in ("week", "weekend", "month", "quarter", "year")
}


def _unanchored() -> FaultyTimeError:
    return FaultyTimeError(
        "unreadable-time",
        "counts from a time that the phrase does not give",
        "name that time: `two days after 6 August`, or use a claim of kind `order` with its `gap`",
    )
