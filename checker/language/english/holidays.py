"""Days with a name: Christmas, Easter, Thanksgiving.

Only days whose date follows from the year are here. Days that the moon decides (Ramadan, Eid) are in
`moon_days.py`; those that mean another day in each country are not read.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from checker.language.english.dates import yearless
from checker.language.stretch import FaultyTimeError, Setting, Stretch, Words, a_day

OfYear = Callable[[int], date]


def _fixed(month: int, day: int) -> OfYear:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, number: int, plus: int = 0) -> OfYear:
    """The so-manieth weekday of a month (-1: the last), and so many days after it."""

    def of_year(year: int) -> date:
        if number > 0:
            first = date(year, month, 1)
            ahead = (weekday - first.weekday()) % 7
            return first + timedelta(days=ahead + 7 * (number - 1) + plus)
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7 - plus)

    return of_year


def easter(year: int) -> date:
    """Western Easter (the anonymous Gregorian computus, Meeus, *Astronomical Algorithms*, 1991, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def _julian_easter(year: int) -> date:
    """Easter of the eastern churches, in the calendar of Gregory (Meeus, ch. 8: the Julian computus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)


def _easter(plus: int) -> OfYear:
    return lambda year: easter(year) + timedelta(days=plus)


_HOLIDAYS: dict[str, OfYear] = {
    "christmas": _fixed(12, 25), "christmas day": _fixed(12, 25), "xmas": _fixed(12, 25),
    "xmas day": _fixed(12, 25), "christmas eve": _fixed(12, 24), "xmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26), "new year's eve": _fixed(12, 31), "new years eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1), "new years day": _fixed(1, 1), "hogmanay": _fixed(12, 31),
    "epiphany": _fixed(1, 6), "twelfth night": _fixed(1, 5), "candlemas": _fixed(2, 2),
    "groundhog day": _fixed(2, 2), "groundhogs day": _fixed(2, 2), "groundhog's day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14), "valentines day": _fixed(2, 14), "leap day": _fixed(2, 29),
    "international women's day": _fixed(3, 8), "women's day": _fixed(3, 8), "april fools": _fixed(4, 1),
    "remembrance day": _fixed(11, 11), "giving tuesday": _nth(11, 3, 4, 5), "st patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1), "april fool's day": _fixed(4, 1), "anzac day": _fixed(4, 25),
    "may day": _fixed(5, 1), "international workers' day": _fixed(5, 1), "ve day": _fixed(5, 8),
    "d-day": _fixed(6, 6), "juneteenth": _fixed(6, 19), "canada day": _fixed(7, 1),
    "us independence day": _fixed(7, 4), "bastille day": _fixed(7, 14), "halloween": _fixed(10, 31),
    "hallowe'en": _fixed(10, 31), "all saints' day": _fixed(11, 1), "all souls' day": _fixed(11, 2),
    "guy fawkes night": _fixed(11, 5), "bonfire night": _fixed(11, 5), "veterans day": _fixed(11, 11),
    "veterans' day": _fixed(11, 11), "armistice day": _fixed(11, 11),
    "australia day": _fixed(1, 26), "st andrew's day": _fixed(11, 30), "st george's day": _fixed(4, 23),
    "lincoln's birthday": _fixed(2, 12), "lincoln birthday": _fixed(2, 12), "earth day": _fixed(4, 22),
    "human rights day": _fixed(12, 10), "world aids day": _fixed(12, 1),
    "martin luther king day": _nth(1, 0, 3), "mlk day": _nth(1, 0, 3), "mlk jr day": _nth(1, 0, 3),
    "martin luther king jr day": _nth(1, 0, 3), "presidents' day": _nth(2, 0, 3), "presidents day": _nth(2, 0, 3),
    "memorial day": _nth(5, 0, -1), "columbus day": _nth(10, 0, 2), "thanksgiving": _nth(11, 3, 4),
    "thanksgiving day": _nth(11, 3, 4), "black friday": _nth(11, 3, 4, 1), "cyber monday": _nth(11, 3, 4, 4),
    "labor day": _nth(9, 0, 1), "labour day": _nth(9, 0, 1), "father's day": _nth(6, 6, 3),
    "fathers day": _nth(6, 6, 3), "remembrance sunday": _nth(11, 6, 2),
    "us election day": _nth(11, 0, 1, 1),
    "easter": _easter(0), "easter sunday": _easter(0), "easter monday": _easter(1), "good friday": _easter(-2),
    "palm sunday": _easter(-7), "maundy thursday": _easter(-3), "ash wednesday": _easter(-46),
    "shrove tuesday": _easter(-47), "mardi gras": _easter(-47), "ascension day": _easter(39),
    "holy saturday": _easter(-1), "easter saturday": _easter(-1), "whitsun": _easter(49),
    "trinity sunday": _easter(56), "corpus christi": _easter(60), "orthodox easter": _julian_easter,
    "orthodox good friday": lambda year: _julian_easter(year) - timedelta(days=2), "orthodox christmas": _fixed(1, 7),
    "burns night": _fixed(1, 25), "holocaust memorial day": _fixed(1, 27), "st david's day": _fixed(3, 1),
    "waitangi day": _fixed(2, 6), "st stephen's day": _fixed(12, 26), "st nicholas day": _fixed(12, 6),
    "michaelmas": _fixed(9, 29), "cinco de mayo": _fixed(5, 5), "indigenous peoples' day": _nth(10, 0, 2),
    "patriots' day": _nth(4, 0, 3), "world press freedom day": _fixed(5, 3), "world refugee day": _fixed(6, 20),
    "world health day": _fixed(4, 7), "valentine day": _fixed(2, 14), "new years": _fixed(1, 1),
    "pentecost": _easter(49), "whit sunday": _easter(49), "whit monday": _easter(50),
}  # fmt: skip

_ELSEWHERE: dict[str, OfYear] = {"labour day": _fixed(5, 1), "fathers day": _nth(9, 6, 1)}
"""The same name for another day, which much of the world keeps."""
_WHY = {
    "labour day": "the first Monday of September; many countries keep 1 May",
    "labor day": "the first Monday of September, as in the United States",
    "thanksgiving": "as in the United States", "thanksgiving day": "as in the United States",
    "easter": "as the western churches reckon", "easter sunday": "as the western churches reckon",
}  # fmt: skip

_BY_NAME = {name.replace("'", ""): of_year for name, of_year in _HOLIDAYS.items()}
_OF_EACH_COUNTRY = frozenset(
    f"{name} day"
    for name in [
        "independence",
        "national",
        "republic",
        "mothers",
        "victory",
        "freedom",
        "liberation",
        "election",
        "inauguration",
        "constitution",
        "tax",
        "emancipation",
        "unity",
        "flag",
    ]
)
"""Names that each country gives to a day of its own."""


_ATTACKS = date(2001, 9, 11)


def attacks(words: Words, at: Setting) -> list[Stretch]:
    """Read "9/11" as the day that it names; where the phrase looks forward, also as the next such date."""
    if words != ("9/11",) or at.now is None or at.today < _ATTACKS:
        return []
    coming = yearless(at, lambda year: a_day(date(year, 9, 11)))[:1] if at.ahead else []
    return [a_day(_ATTACKS).because("the attacks of 11 September 2001"), *coming]


def holiday(words: Words, at: Setting) -> list[Stretch]:
    """Read "Christmas Day", "last Easter", "Black Friday"."""
    which = ""
    if words[0] in {"last", "previous", "this", "next"} and len(words) > 1:
        which, words = words[0], words[1:]
    name = " ".join(words).replace("'", "").replace(" - ", "-").replace("  ", " ")
    of_year = _BY_NAME.get(name)
    if name in _OF_EACH_COUNTRY:
        raise FaultyTimeError("unreadable-time", "is another day in each country", "write the date itself")
    if of_year is None:
        return []

    def day(year: int) -> Stretch:
        try:
            return a_day(of_year(year)).because(_WHY.get(name, "")) if name in _WHY else a_day(of_year(year))
        except ValueError as none_that_year:
            raise FaultyTimeError("impossible-date", f"{year} has no such day") from none_that_year

    if which == "next":
        return [s for s in yearless(at, day) if s.start and s.start > at.present][:1]
    if which == "this":
        return [day(at.today.year)]
    found = yearless(at, day)
    if which and found[0].end and found[0].end > at.present and found[0].start:
        return [day(found[0].start.year - 1)]
    if name in _ELSEWHERE:
        found += [a_day(_ELSEWHERE[name](s.start.year)).because("as elsewhere") for s in found if s.start]
    return found[:1] if which else found
