"""Windows of time next to the publication or at an end of a period: "the past two weeks"."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from checker.language.english.calendar_words import whole_number
from checker.language.english.lengths import length_of
from checker.language.english.times import UNITS
from checker.language.length import Length, lapse_of
from checker.language.offset import exact, in_seconds, off
from checker.language.reading import Grain
from checker.language.stretch import (
    DAY,
    Setting,
    Stretch,
    Words,
    a_month,
    a_quarter,
    a_week,
    a_year,
    distinct,
    midnight,
)

_PAST = frozenset({"past", "last", "previous", "recent", "preceding"})
_COMING = frozenset({"next", "coming"})
_ONE_OF = _PAST | _COMING | {"first", "final", "latest", "for", "in", "during", "within"}


def rolling(words: Words, at: Setting) -> list[Stretch]:
    """Read "the past week", "the last 3 months", "10 previous weeks", "the next two years", "recent days"."""
    if words[0] in {"in", "over", "during", "within", "for"} and len(words) > 2:
        words = words[1:]
    if len(words) > 2 and words[-2] in _PAST | _COMING and whole_number(words[:-2]) is not None:
        words = (words[-2], *words[:-2], words[-1])
    if words[-1] == "ahead":
        words = ("coming", *words[:-1])
    if words[0] not in _PAST | _COMING or len(words) < 2 or words[1] in _ONE_OF:
        return []
    if len(words) == 2 and not words[1].endswith("s") and words[1] not in {"day", "hour", "fortnight"}:
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
        far: datetime | None = exact(whole, now, sign)
    else:
        lapse = lapse_of(length, "")
        far = off(now, lapse.strict.high, lapse.unit, sign)
    if far is None:
        return []
    approximate = count.vague or bool(count.hedge)
    if in_seconds(unit):
        window = Stretch(min(far, now), max(far, now), grain, approximate=approximate)
    else:
        first, last = sorted((far, now))
        window = Stretch(midnight(first.date()), midnight(last.date()) + DAY, grain, approximate=approximate)
    calendar = _calendar_window(whole[0], now, sign) if whole else []
    return [*calendar, window] if grain is Grain.QUARTER else [window, *calendar]


def _calendar_window(counted: tuple[int, str], now: datetime, sign: int) -> list[Stretch]:
    """So many whole calendar units next to the one that the publication lies in."""
    number, unit = counted
    match UNITS[unit][0]:
        case Grain.WEEK if UNITS[unit][1] == 7:
            here = a_week(now.date())
        case Grain.MONTH:
            here = a_month(now.year, now.month)
        case Grain.QUARTER:
            here = a_quarter(now.year, (now.month + 2) // 3)
        case Grain.YEAR:
            here = a_year(now.year)
        case _:
            return []
    if here.start is None or here.end is None or number < 1:
        return []
    if sign < 0:
        return [replace(here, start=exact((counted,), here.start, -1), end=here.start)]
    return [replace(here, start=here.end, end=exact((counted,), here.end, 1))]


def first_of(words: Words, at: Setting) -> list[Stretch]:
    """Read "the first nine months of 2021", "the last ten days of July"."""
    place = next((i for i, word in enumerate(words) if word in {"of", "in"}), 0)
    if (
        words[0] not in {"first", "last", "final", "opening", "closing"}
        or place < 2
        or place + 1 == len(words)
    ):
        return []
    length = length_of(words[1:place])
    whole = length.whole if length and len(length.parts) == 1 else None
    if whole is None or whole[0][1].startswith("weekend"):
        return []
    found: list[Stretch] = []
    for s in at.read(words[place + 1 :]):
        if s.start is None or s.end is None or s.approximate:  # nobody knows the first day of summer
            continue
        if words[0] in {"first", "opening"}:
            part = replace(s, end=exact(whole, s.start, 1))
        else:
            part = replace(s, start=exact(whole, s.end, -1))
        if part.start and part.end and s.start <= part.start < part.end <= s.end:
            found.append(replace(part, grain=UNITS[whole[0][1]][0]))
    return found


_UNITS_BESIDE = frozenset({"week", "month", "year"})


def window_beside(words: Words, at: Setting) -> list[Stretch]:
    """Read "the week before Christmas", "the two weeks after Easter": all of them, not the day at their other end."""
    place = next((i for i, word in enumerate(words) if word in {"before", "after"}), 0)
    counted, anchor = words[:place], words[place + 1 :]
    sign = -1 if words[place] == "before" else 1
    if not anchor or anchor == ("last",):
        return []
    if len(counted) == 1 and counted[0] in _UNITS_BESIDE:
        return [s for when in at.read(anchor) for s in _next_to(counted[0], when, sign)]
    length = length_of(counted[1:]) if len(counted) > 2 and counted[0] == "whole" else None
    return [s for when in at.read(anchor) for s in _all_of(length, when, sign)] if length else []


def _next_to(unit: str, anchor: Stretch, sign: int) -> list[Stretch]:
    """Read "the week before Christmas", "the year after 2014": all of it up to that time, or from it on."""
    if anchor.spans or anchor.start is None or anchor.end is None:
        return []
    edge = anchor.start if sign < 0 else anchor.end
    start, end = sorted((edge, exact(((1, unit),), edge, sign)))
    beside = replace(anchor, start=start, end=end, grain=UNITS[unit][0])
    inside = (anchor.start if sign < 0 else anchor.end - timedelta(microseconds=1)).date()
    there = exact(((1, unit),), datetime.combine(inside, datetime.min.time()), sign).date()
    calendar = {"week": a_week(there), "month": a_month(there.year, there.month), "year": a_year(there.year)}
    return distinct([beside, replace(calendar[unit], yearless=anchor.yearless)])


def _all_of(length: Length, anchor: Stretch, sign: int) -> list[Stretch]:
    """Read "the two weeks before Christmas": every day of them."""
    edge = anchor.start if sign < 0 else anchor.end
    if anchor.spans or edge is None or length.whole is None:
        return []
    start, end = sorted((edge, exact(length.whole, edge, sign)))
    return [replace(anchor, start=start, end=end, grain=UNITS[length.parts[-1][1]][0])]
