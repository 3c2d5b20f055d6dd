"""Times counted by a length of time: "20 years ago", "the past two weeks", "two days before 3 May".

What is told in a unit is no finer than it: "20 years ago" is any day from nineteen and a half
to twenty and a half years back; behind that stand the calendar year and the exact day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from fractions import Fraction

from checker.language.english.times import UNITS
from checker.language.lapse import Length, lapse_of, length_of
from checker.language.reading import Grain
from checker.language.stretch import (
    DAY,
    FaultyTimeError,
    Setting,
    Stretch,
    Words,
    a_day,
    a_month,
    a_week,
    a_year,
    distinct,
    midnight,
    moved,
)
from checker.logic.range import Range

_MONTH = Fraction(3_652_425, 120_000)
"""Days of a mean month of the Gregorian calendar."""
_AGO = frozenset({"ago", "back"})
_FROM_NOW = (("from", "now"), ("from", "today"), ("hence",), ("time",))


def ago(words: Words, at: Setting) -> list[Stretch]:
    """ "20 years ago", "nearly two months ago", "days ago", "a year ago today"."""
    exact = words[-2:] == ("ago", "today") and len(words) > 2
    if exact:
        words = words[:-1]
    if words[-1] not in _AGO or len(words) < 2:
        return []
    length = _told(words[:-1])
    if length is None:
        return []
    whole = length.whole
    if exact:
        return [a_day(_exact(whole, at.present, -1).date())] if whole else []
    if len(length.parts) > 1 and whole:
        return [a_day(_exact(whole, at.present, -1).date())]
    return _counted(length, at, -1)


def ahead(words: Words, at: Setting) -> list[Stretch]:
    """ "three days from now", "in two weeks", "in two weeks' time"."""
    if words[0] == "in" and len(words) > 2:
        rest = words[1:]
        rest = rest[:-1] if rest[-1] == "time" else rest
        rest = tuple(word for word in rest if word != "'")
    else:
        tail = next((t for t in _FROM_NOW[:3] if words[-len(t) :] == t), None)
        if tail is None or len(words) <= len(tail):
            return []
        rest = words[: -len(tail)]
    length = _told(rest)
    return _counted(length, at, 1) if length and rest[0] not in {"first", "last", "past", "for"} else []


def _told(words: Words) -> Length | None:
    """A length to count by: one that is said, not a bare unit ("year ago")."""
    if not words or (len(words) == 1 and words[0] in UNITS and not words[0].endswith("s")):
        return None
    return length_of(words)


def _counted(length: Length, at: Setting, sign: int) -> list[Stretch]:
    now = at.present
    whole = length.whole
    grain = UNITS[length.parts[0][1]][0]
    if whole and grain is Grain.DAY:
        return [a_day(_exact(whole, now, sign).date())]
    if length.parts[0][0].hedge in {"within"}:
        return []
    lapse = lapse_of(length, "")
    found = [_between(now, lapse.strict, lapse.unit, lapse.grain, sign)]
    if whole and grain not in {Grain.DECADE, Grain.CENTURY}:
        found += _calendar(_exact(whole, now, sign), grain)
    elif lapse.generous != lapse.strict:
        found.append(_between(now, lapse.generous, lapse.unit, lapse.grain, sign))
    return distinct(found)


def _exact(whole: tuple[tuple[int, str], ...], start: datetime, sign: int) -> datetime:
    """The time that lies exactly so many units off, by the calendar."""
    months = sum(int(UNITS[unit][1]) * n for n, unit in whole if _in_months(unit))
    days = sum(int(UNITS[unit][1]) * n for n, unit in whole if UNITS[unit][0] in {Grain.DAY, Grain.WEEK})
    seconds = sum(int(UNITS[unit][1]) * n for n, unit in whole if _in_seconds(unit))
    if max(months, days, seconds) > 10**12:
        raise OverflowError
    return moved(start, months=sign * months, days=sign * days) + sign * timedelta(seconds=seconds)


def _in_months(unit: str) -> bool:
    return not _in_seconds(unit) and UNITS[unit][0] not in {Grain.DAY, Grain.WEEK}


def _in_seconds(unit: str) -> bool:
    return UNITS[unit][0] in {Grain.SECOND, Grain.MINUTE, Grain.HOUR}


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


def _between(now: datetime, off: Range, unit: Grain, grain: Grain, sign: int) -> Stretch:
    """What lies within a range of lengths from a time; whole days for what is not told in hours."""
    near = _off(now, off.low, unit, sign)
    far = _off(now, off.high, unit, sign)
    start, end = (far, near) if sign < 0 else (near, far)
    if unit is not Grain.SECOND:
        start = midnight(start.date()) if start else None
        end = midnight(end.date()) + DAY if end else None
    elif start == end and start and end:
        end += timedelta(minutes=1)
    return Stretch(start, end, grain, approximate=True)


def _off(now: datetime, count: Fraction | None, unit: Grain, sign: int) -> datetime | None:
    if count is None:
        return None
    if count > 10**12:
        raise OverflowError
    match unit:
        case Grain.SECOND:
            return now + sign * timedelta(seconds=float(count))
        case Grain.DAY:
            return now + sign * timedelta(days=float(count))
        case _:
            months = int(count)
            left = float((count - months) * _MONTH)
            return moved(now, months=sign * months) + sign * timedelta(days=left)


_PAST = frozenset({"past", "last", "previous", "recent", "preceding"})
_COMING = frozenset({"next", "coming", "following"})


def rolling(words: Words, at: Setting) -> list[Stretch]:
    """ "the past week", "the last 3 months", "10 previous weeks", "the next two years", "recent days"."""
    if words[0] in {"in", "over", "during", "within", "for"} and len(words) > 2:
        words = words[1:]
    if len(words) > 2 and words[-2] in _PAST | _COMING and words[0] not in _PAST | _COMING:
        words = (words[-2], *words[:-2], words[-1])
    if words[0] not in _PAST | _COMING or len(words) < 2:
        return []
    if words[0] in {"next", "last", "previous", "coming", "following"} and len(words) == 2 and not words[1].endswith("s"):
        return []
    if len(words) == 2 and not words[1].endswith("s"):
        return []
    length = length_of(words[1:])
    if length is None or len(length.parts) > 1 or length.parts[0][0].hedge not in {"", "about"}:
        return []
    return _window(length, at, -1 if words[0] in _PAST else 1)


def _window(length: Length, at: Setting, sign: int) -> list[Stretch]:
    now = at.present
    whole, (count, unit) = length.whole, length.parts[0]
    grain = UNITS[unit][0]
    if whole:
        far: datetime | None = _exact(whole, now, sign)
    else:
        lapse = lapse_of(length, "")
        far = _off(now, lapse.strict.high, lapse.unit, sign)
    if far is None:
        return []
    approximate = count.vague or bool(count.hedge)
    if _in_seconds(unit):
        window = Stretch(*sorted((far, now)), grain, approximate=approximate)
    else:
        first, last = sorted((far, now))
        window = Stretch(midnight(first.date()), midnight(last.date()) + DAY, grain, approximate=approximate)
    return [window, *(_calendar_window(whole[0], now, sign) if whole else [])]


def _calendar_window(counted: tuple[int, str], now: datetime, sign: int) -> list[Stretch]:
    """So many whole calendar units next to the one that the publication lies in."""
    number, unit = counted
    match UNITS[unit][0]:
        case Grain.WEEK if UNITS[unit][1] == 7:
            here = a_week(now.date())
        case Grain.MONTH:
            here = a_month(now.year, now.month)
        case Grain.YEAR:
            here = a_year(now.year)
        case _:
            return []
    if here.start is None or here.end is None or number < 1:
        return []
    if sign < 0:
        return [replace(here, start=_exact((counted,), here.start, -1), end=here.start)]
    return [replace(here, start=here.end, end=_exact((counted,), here.end, 1))]


def beside(words: Words, at: Setting) -> list[Stretch]:
    """ "two days before yesterday", "2 weeks after 13 May 1999", "the day after the attack" is not read."""
    for place, word in enumerate(words[1:], start=1):
        if word not in {"before", "after", "from"}:
            continue
        if word == "from" and words[place + 1 :] == ("now",):
            continue
        sign = -1 if word == "before" else 1
        amount, anchor = words[:place], words[place + 1 :]
        length = _amount(amount)
        if length is None:
            continue
        if not anchor:
            raise _unanchored()
        return [s for when in at.read(anchor) for s in _beside(length, when, sign)]
    return []


def _amount(words: Words) -> Length | None:
    if len(words) == 1 and words[0] in {"day", "week", "month", "year"}:
        return length_of(("one", words[0]))
    return _told(words)


def _beside(length: Length, anchor: Stretch, sign: int) -> list[Stretch]:
    point = anchor.start if sign < 0 else (anchor.end - timedelta(microseconds=1) if anchor.end else None)
    if point is None or anchor.start is None or anchor.end is None:
        return []
    whole = length.whole
    if whole and anchor.grain is Grain.DAY and not any(_in_seconds(unit) for _, unit in whole):
        return [replace(a_day(_exact(whole, point, sign).date()), yearless=anchor.yearless)]
    if len(length.parts) > 1:
        return []
    lapse = lapse_of(length, "")
    return [_between(point, lapse.strict, lapse.unit, lapse.grain, sign)]


_LATER = frozenset({"later", "earlier", "before", "after", "afterwards", "beforehand", "on", "since"})


def unanchored(words: Words, at: Setting) -> list[Stretch]:
    """ "three days later", "a year earlier": counts from a time that the phrase does not give."""
    if words[-1] in _LATER and len(words) > 1 and _amount(words[:-1]) is not None:
        raise _unanchored()
    if words[0] == "within" and length_of(words) is not None and words[-1] not in {"year", "month", "week", "day"}:
        raise FaultyTimeError(
            "unreadable-time", "says how long and not from when", "write the time, or use a claim of kind `order`"
        )
    if words in {("recently",), ("lately",), ("soon",), ("long", "ago"), ("once",), ("then",), ("formerly",)}:
        raise FaultyTimeError("unreadable-time", "does not say when")
    return []


def _unanchored() -> FaultyTimeError:
    return FaultyTimeError(
        "unreadable-time",
        "counts from a time that the phrase does not give",
        "name that time: `two days after 6 August`, or use a claim of kind `order` with its `gap`",
    )
