"""Jewish feasts by the Hebrew calendar, and Diwali: days whose date no month of ours tells.

Each begins at sunset, so that the day before its first belongs to the reading.
"""

from __future__ import annotations

from datetime import date, timedelta

_FEASTS = {
    (0, 0, 2): "rosh hashanah|rosh hashana|rosh ha shanah|jewish new year",
    (0, 9, 1): "yom kippur|day of atonement",
    (0, 14, 7): "sukkot|succot|feast of tabernacles",
    (0, 22, 1): "simchat torah",
    (0, -1, 8): "hanukkah|chanukah|hanuka|hannukah|chanukkah",
    (1, -193, 1): "purim",
    (1, -163, 8): "passover|pesach|feast of passover",
    (1, -113, 2): "shavuot|shavuoth",
}
FEASTS = {name: which for which, row in _FEASTS.items() for name in row.split("|")}
"""From which new year a feast is counted (this autumn's, or the one that ends its year), from which day, how long."""
_KISLEV_25 = (83, 84)
"""Days from the new year to Hanukkah; the second month is a day longer in years of 355 and 385 days."""
_EPOCH = -1_373_427
"""The first day of the calendar, as Python counts days."""

_DIWALI = """
2000-10-26 2001-11-14 2002-11-04 2003-10-25 2004-11-12 2005-11-01 2006-10-21 2007-11-09 2008-10-28 2009-10-17
2010-11-05 2011-10-26 2012-11-13 2013-11-03 2014-10-23 2015-11-11 2016-10-30 2017-10-19 2018-11-07 2019-10-27
2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-11-01 2025-10-20 2026-11-08 2027-10-29
2028-10-17 2029-11-05 2030-10-26
"""
DIWALI = {day.year: day for day in map(date.fromisoformat, _DIWALI.split())}
DIWALI_NAMES = frozenset({"diwali", "deepavali", "divali"})


def feast(name: str, year: int) -> tuple[date, date]:
    """The first and the last day of a Jewish feast in a year of ours."""
    later, off, length = FEASTS[name]
    hebrew = year + 3761 - later
    start = _new_year(hebrew)
    if off == -1:
        first = start + timedelta(days=_KISLEV_25[(_new_year(hebrew + 1) - start).days % 10 == 5])
    else:
        first = _new_year(hebrew + later) + timedelta(days=off)
    return first, first + timedelta(days=length - 1)


def _new_year(year: int) -> date:
    """Rosh Hashanah of a Hebrew year (Reingold and Dershowitz, *Calendrical Calculations*, ch. 8)."""
    before, here, after = (_elapsed(one) for one in (year - 1, year, year + 1))
    put_off = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return date.fromordinal(_EPOCH + here + put_off)


def _elapsed(year: int) -> int:
    """Days to the new moon of a year, moved where the new year may not fall on its weekday."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + (3 * (days + 1) % 7 < 3)
