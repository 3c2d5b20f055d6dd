"""Days that the moon decides: Ramadan, the two Eids, the Chinese New Year, the Jewish feasts, Diwali.

The Islamic calendar is reckoned by its tables (the civil one, with 11 leap years in 30: Reingold
and Dershowitz, *Calendrical Calculations*, ch. 7). Where the new moon is sighted a month may begin a
day before or after, so that the days beside it always belong to the reading.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.language.english.calendar_words import year_number
from checker.language.english.hebrew_days import DIWALI, DIWALI_NAMES, FEASTS, feast
from checker.language.reading import Grain
from checker.language.stretch import DAY, FaultyTimeError, Setting, Stretch, Words, some_days

_EPOCH = date(622, 7, 19).toordinal()
"""The first day of the year 1, by the calendar of Gregory carried back."""
_LUNAR_YEAR = 354

_MONTHS_AND_DAYS = {
    (1, 1, 1): "islamic new year|hijri new year|arabic new year|muslim new year|first of muharram",
    (1, 10, 1): "ashura|day of ashura",
    (3, 12, 1): "mawlid|mawlid al nabi|birthday of prophet muhammad|prophets birthday",
    (9, 1, 30): "ramadan|ramzan|ramadhan|month of ramadan|holy month of ramadan",
    (10, 1, 1): "eid al fitr|eid ul fitr|eid el fitr|id ul fitr|id al fitr|eid alfitr",
    (
        12,
        10,
        1,
    ): "eid al adha|eid ul adha|eid el adha|id ul adha|id al adha|bakr id|bakrid|bakra eid|sacrifice feast|"
    "feast of sacrifice|festival of sacrifice",
}
_ISLAMIC = {name: which for which, row in _MONTHS_AND_DAYS.items() for name in row.split("|")}
"""Month, day and how many days it lasts, by the Islamic calendar."""

_NEW_YEARS = """
2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18 2008-02-07 2009-01-26
2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05
2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13
2030-02-03
"""
_CHINESE = {day.year: day for day in map(date.fromisoformat, _NEW_YEARS.split())}
_CHINESE_NAMES = frozenset(
    f"{whose} new year{s}{day}"
    for whose in ("chinese", "lunar", "chinese lunar")
    for s in ("", "s")
    for day in ("", " day")
)
_NAMES = _CHINESE_NAMES | DIWALI_NAMES | FEASTS.keys() | _ISLAMIC.keys()
_WHICH = frozenset({"last", "previous", "this", "next"})
_UNNAMED = frozenset({"eid", "id"})


def moon_day(words: Words, at: Setting) -> list[Stretch]:
    """Read "Eid al-Fitr 2021", "last Ramadan", "the Chinese New Year"."""
    which, words = (words[0], words[1:]) if words[0] in _WHICH and len(words) > 1 else ("", words)
    years = {"last": -1, "this": 0, "next": 1}
    year = None
    if len(words) > 2 and words[-2:-1] and words[-2] in years and words[-1] == "year":
        year, words = at.today.year + years[words[-2]], words[:-2]
    elif len(words) > 1 and (named := year_number(words[-1:])) is not None:
        year, words = named, words[:-1]
    if words[-1] in {"of", "in"} and year is not None:
        words = words[:-1]
    name = " ".join(words).replace("'", "").replace("-", " ").replace("  ", " ").replace(" s ", "s ")
    if name in _UNNAMED:
        raise FaultyTimeError(
            "unreadable-time", "does not say which Eid", "write `Eid al-Fitr` or `Eid al-Adha`"
        )
    if name not in _NAMES:
        return []
    if year is not None:
        found = _of_year(name, year)
    else:
        reach = 1 if name in _CHINESE_NAMES | DIWALI_NAMES else 2
        around = range(at.today.year - reach, at.today.year + reach + 1)
        found = _chosen([s for one in around for s in _of_year(name, one)], which, at)
    return [_loosely(s) for s in found] if name in _ISLAMIC else found


def _of_year(name: str, year: int) -> list[Stretch]:
    if name in _CHINESE_NAMES:
        return [some_days(_tabled(_CHINESE, year), 1)]
    if name in DIWALI_NAMES:
        eve = _tabled(DIWALI, year) - DAY
        return [some_days(eve, 3).because("the day itself and those beside it")]
    if name in FEASTS:
        first, last = feast(name, year)
        return [some_days(first - DAY, (last - first).days + 2).because("from the sunset before it")]
    month, day, length = _ISLAMIC[name]
    near = (year - 622) * 33 // 32
    grain = Grain.DAY if length == 1 else Grain.MONTH
    days = (_islamic(lunar, month, day) for lunar in range(near - 1, near + 4))
    return [some_days(first, length, grain) for first in days if first.year == year]


def _tabled(days: dict[int, date], year: int) -> date:
    if year not in days:
        why = f"is known for the years {min(days)} to {max(days)}"
        raise FaultyTimeError("unreadable-time", why, "write the date itself")
    return days[year]


def _islamic(year: int, month: int, day: int) -> date:
    months = (59 * (month - 1) + 1) // 2  # 30 and 29 days by turns
    return date.fromordinal(_EPOCH - 1 + day + months + (year - 1) * _LUNAR_YEAR + (3 + 11 * year) // 30)


def _chosen(days: list[Stretch], which: str, at: Setting) -> list[Stretch]:
    """The latest that has begun and the next, or the one that the word picks."""
    begun = [s for s in days if s.start and s.start <= at.present]
    coming = [s for s in days if s.start and s.start > at.present]
    over = [s for s in begun if s.end and s.end <= at.present]
    if which in {"last", "previous"}:
        return over[-1:]
    if which == "next":
        return coming[:1]
    if which == "this":
        return [s for s in days if s.start and s.start.year == at.today.year][:1]
    near = [*begun[-1:], *coming[:1]]
    return [replace(s, yearless=True) for s in (near[::-1] if at.ahead else near)]


def _loosely(day: Stretch) -> Stretch:
    """A day that the sky decides, with the days beside it."""
    start, end = (day.start or day.end), (day.end or day.start)
    if start is None or end is None:
        return day
    wide = replace(day, start=start - DAY, end=end + DAY, approximate=True)
    return wide.because(
        "by the tables of the Islamic calendar, a day earlier or later where the moon is sighted"
    )
