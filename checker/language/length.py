"""A length of time as counts of units, and the ranges that it tells.

A bare whole number is told to its own grain: "20 years" may be half a year off on the strict
reading, and less than a whole one on the generous. The smallest numbers bear less: "a week"
is off by a quarter of it at the most strictly, and by less than half generously. "Two
decades" is 18 to 22 years, generously 15 to 25; "90 minutes" is told to five minutes.
A hedge that the words give ("nearly", "more than", "about") has the width that figures have,
and "about" is never narrower than the bare number.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from checker.frozen import dataclass
from checker.language.english.hedges import JUST_OVER
from checker.language.english.times import ROUNDED_TO, UNITS
from checker.language.reading import Grain, Lapse
from checker.logic.exact import Exact
from checker.logic.range import Range

_BELOW_DAY = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)
_DAYS = (Grain.DAY, Grain.WEEK)
_ORDER = (*_BELOW_DAY, *_DAYS, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE, Grain.CENTURY)
_HALF = Exact(1, 2)
_MONTH_IN_DAYS = (28, 31)
_MEAN_MONTH = Exact(146_097, 4_800)
"""Days: the Gregorian calendar comes round in 400 years."""
_STRAY, _STRAY_YEARS = 5, 2
"""Days by which months in a row, and whole years, are shorter or longer than their mean, at the most."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a unit: the number named and the ranges around it, not yet rounded to the unit."""

    stated: Fraction | None
    strict: Range
    generous: Range
    hedge: str = ""
    vague: bool = False
    """Whether the words themselves give the width ("several", "two to three")."""


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time as it is written: counts of units, the largest first or not."""

    parts: tuple[tuple[Count, str], ...]

    @property
    def whole(self) -> tuple[tuple[int, str], ...] | None:
        """The whole numbers of units, where nothing else is said: "2 weeks and 2 days"."""
        if any(c.hedge or c.vague or c.stated is None or c.stated.denominator > 1 for c, _ in self.parts):
            return None
        return tuple((int(c.stated), unit) for c, unit in self.parts if c.stated is not None)


_ISO = re.compile(
    r"P(?=[\dT])(?:(\d{1,9}(?:[.,]\d{1,9})?)Y)?(?:(\d{1,9}(?:[.,]\d{1,9})?)M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)W)?(?:(\d{1,9}(?:[.,]\d{1,9})?)D)?"
    r"(?:T(?=\d)(?:(\d{1,9}(?:[.,]\d{1,9})?)H)?(?:(\d{1,9}(?:[.,]\d{1,9})?)M)?(?:(\d{1,9}(?:[.,]\d{1,9})?)S)?)?"
)
_ISO_UNITS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")


def iso_length(text: str) -> Length | None:
    """A duration of ISO 8601: "PT3H", "P1Y2M10D", "P3W"; its last part may have decimals, "PT1.5H"."""
    found = _ISO.fullmatch(text) if text[:1] == "P" else None
    if found is None:
        return None
    numbers = [n.replace(",", ".") if n else "" for n in found.groups()]
    parts = tuple((exactly(Exact(n)), unit) for n, unit in zip(numbers, _ISO_UNITS, strict=True) if n)
    if any(count.stated is None or count.stated.denominator > 1 for count, _ in parts[:-1]):
        return None
    return Length(parts) if parts else None


def exactly(number: int | Fraction) -> Count:
    """So many, with no hedge."""
    return Count(Exact(number), Range.exactly(number), Range.exactly(number))


def not_below_nought(range_: Range) -> Range:
    """What of a range a length of time can be."""
    return range_.both(Range(Exact(0), None))


_TOLD_TO_FIVE = (Grain.SECOND, Grain.MINUTE)
_ABOUT = frozenset({"about", "around", "some", "roughly", "approximately", "circa", "~", "an estimated"})


_COUNTED_BY_FEW = (Grain.HOUR, Grain.DAY, Grain.WEEK)
_JUST_OVER_FEW = Exact(6, 5)
"""How many times a number of hours, days or weeks is still just over it."""


def grain_of(unit: str) -> Grain:
    """How fine a unit is."""
    return UNITS[unit][0]


def widths(count: Count, unit: str) -> tuple[Range, Range]:
    """The ranges of a count, in its unit, with the rounding that the unit brings."""
    if count.hedge == JUST_OVER and count.stated is not None and grain_of(unit) in _COUNTED_BY_FEW:
        # Few of them are counted: two weeks and two days are just over two weeks.
        most = count.stated * _JUST_OVER_FEW
        return Range(count.stated, most, low_open=True), Range(count.stated, most).hull(count.generous)
    if count.vague or count.stated is None or (count.hedge and count.hedge not in _ABOUT):
        return count.strict, count.generous
    grain = grain_of(unit)
    number = count.stated
    if number.denominator > 1:
        near, far = min(_HALF / 2, number / 4), min(_HALF, number / 2)
    elif grain in ROUNDED_TO:
        near, far = (width * number if number < 1 else width for width in ROUNDED_TO[grain])
    elif grain in _TOLD_TO_FIVE and number >= 10 and number % 5 == 0:
        near, far = Exact(5, 2), Exact(5)
    else:
        near, far = min(_HALF, number / 4), min(Exact(1), number / 2)
    strict = Range.between(number - near, number + near)
    generous = Range(number - far, number + far, low_open=far > 0, high_open=far > 0)
    if count.hedge:
        return strict.hull(count.strict), generous.hull(count.generous)
    return strict, generous


@lru_cache(maxsize=4096)
def lapse_of(length: Length, phrase: str) -> Lapse:
    """The ranges of a length, in seconds, days or months."""
    finest = min((unit for _, unit in length.parts), key=lambda name: _ORDER.index(UNITS[name][0]))
    grain = UNITS[finest][0]
    coarsest = max((UNITS[unit][0] for _, unit in length.parts), key=_ORDER.index)
    unit = unit_of(grain)
    whys = "months of 28 to 31 days" if unit is not Grain.MONTH and unit_of(coarsest) is Grain.MONTH else ""
    strict = generous = Range.exactly(0)
    for count, name in length.parts:
        ranges = widths(count, name) if name == finest else (count.strict, count.generous)
        strict += _in_unit(ranges[0], name, unit)
        generous += _in_unit(ranges[1], name, unit)
    hedge = length.parts[0][0].hedge
    return Lapse(phrase, not_below_nought(strict), not_below_nought(generous), unit, grain, hedge, whys)


def unit_of(grain: Grain) -> Grain:
    """What lengths of a grain are counted in: seconds, days or months."""
    return Grain.SECOND if grain in _BELOW_DAY else Grain.DAY if grain in _DAYS else Grain.MONTH


def _in_unit(range_: Range, name: str, unit: Grain) -> Range:
    grain, size = UNITS[name]
    own = range_.times(size)
    if unit_of(grain) is Grain.MONTH and unit is not Grain.MONTH:
        own = _in_days(own)
    if unit is Grain.SECOND and unit_of(grain) is not Grain.SECOND:
        own = own.times(86400)
    return own


def _in_days(months: Range) -> Range:
    """So many months in days: each has 28 to 31, and many that are counted stray little from their mean."""
    shortest, longest = (months.times(days) for days in _MONTH_IN_DAYS)
    around = shortest.hull(longest)
    if months.point is None:
        return around
    mean = months.point * _MEAN_MONTH
    stray = _STRAY_YEARS if months.point % 12 == 0 else _STRAY
    return around.both(Range(mean - stray, mean + stray))
