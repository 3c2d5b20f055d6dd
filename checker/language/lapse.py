"""Lengths of time: "less than a week", "two decades", "a day and a half", "PT3H".

A bare whole number is told to its own grain: "20 years" may be half a year off on the strict
reading, and less than a whole one on the generous. The smallest numbers bear less: "a week"
is off by a quarter of it at the most strictly, and by less than half generously. "Two
decades" is 18 to 22 years, generously 15 to 25; "90 minutes" is told to five minutes.
A hedge that the words give ("nearly", "more than", "about") has the width that figures have,
and "about" is never narrower than the bare number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from checker.language.english.calendar_words import whole_number
from checker.language.english.times import PLURAL_ALONE, ROUNDED_TO, UNITS
from checker.language.english.words import LONGEST, without_hyphens, words_of
from checker.language.figure import read_figure
from checker.language.reading import Grain, Lapse, Unread
from checker.language.stretch import FaultyTimeError, Words
from checker.logic.range import Range

_BELOW_DAY = (Grain.SECOND, Grain.MINUTE, Grain.HOUR)
_DAYS = (Grain.DAY, Grain.WEEK)
_ORDER = (*_BELOW_DAY, *_DAYS, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE, Grain.CENTURY)
_HALF = Fraction(1, 2)
_MONTH_IN_DAYS = (28, 31)


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


@lru_cache(maxsize=4096)
def _read(phrase: str) -> tuple[Lapse, ...] | Unread:
    try:
        iso = iso_length(phrase.strip())
        length = iso or length_of(words_of(phrase))
        if length is None:
            return Unread(phrase, "is not understood as a length of time", "unreadable-time")
        return (lapse_of(length, phrase),)
    except FaultyTimeError as fault:
        return Unread(phrase, fault.why, fault.fault, fault.help)


def read_lapse(phrase: str) -> tuple[Lapse, ...] | Unread:
    """Read a length of time; the likeliest reading first."""
    if len(phrase) > LONGEST:
        return Unread(phrase[:LONGEST] + "…", f"is longer than {LONGEST} characters", "unreadable-time")
    return _read(phrase)


_ISO = re.compile(
    r"P(?=[\dT])(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?"
    r"(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?"
)
_ISO_UNITS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")


def iso_length(text: str) -> Length | None:
    """A duration of ISO 8601: "PT3H", "P1Y2M10D", "P3W"."""
    found = _ISO.fullmatch(text) if text[:1] == "P" else None
    if found is None:
        return None
    parts = tuple((_exactly(int(n)), unit) for n, unit in zip(found.groups(), _ISO_UNITS, strict=True) if n)
    return Length(parts) if parts else None


def _exactly(number: int | Fraction) -> Count:
    return Count(Fraction(number), Range.exactly(number), Range.exactly(number))


_BEFORE = frozenset({"for", "in", "during", "lasting", "throughout", "a mere", "mere"})
_FILLERS = frozenset({"more", "full", "whole", "further", "additional", "consecutive", "straight", "extra", "long"})
_WHICH = frozenset({"past", "last", "next", "first", "final", "latest", "previous", "recent", "coming", "mere"})


def length_of(words: Words) -> Length | None:
    """The length that the words give, or None where they are not one through and through."""
    words = without_hyphens(words)
    while words and words[0] in _BEFORE:
        words = words[1:]
    if words[:1] == ("within",) and len(words) > 1:
        return _within(length_of(words[1:]))
    if words[:1] in {("all",), ("another",), ("whole",)} and len(words) == 2:
        words = ("one", words[1])
    suffix, words = _suffix(words)
    length = _length(words)
    return _hedged(length, suffix) if suffix and length else length


_SUFFIXES = {
    ("or", "so"): "about", ("or", "thereabouts"): "about", ("or", "more"): "at least", ("or", "longer"): "at least",
    ("or", "less"): "at most", ("and", "more"): "at least", ("at", "least"): "at least", ("at", "most"): "at most",
}  # fmt: skip


def _suffix(words: Words) -> tuple[str, Words]:
    hedge = _SUFFIXES.get(words[-2:], "")
    return (hedge, words[:-2]) if hedge else ("", words)


def _hedged(length: Length, hedge: str) -> Length | None:
    count, unit = length.parts[0]
    if len(length.parts) > 1 or count.stated is None or count.hedge:
        return None
    return Length(((_figure(f"{hedge} {_digits(count.stated)}") or count, unit),))


def _within(length: Length | None) -> Length | None:
    if length is None or len(length.parts) > 1:
        return None
    count, unit = length.parts[0]
    if count.hedge:
        return None
    strict, generous = (Range(Fraction(0), r.high, high_open=r.high_open) for r in _widths(count, unit))
    return Length(((Count(count.stated, strict, generous, "within", vague=True), unit),))


def _length(words: Words) -> Length | None:
    if not words or words[-1] == "s":
        return None
    half = _and_a_half(words)
    if half:
        return half
    places = [i for i, word in enumerate(words) if word in UNITS and i + 1 < len(words)]
    for place in places:
        first = _counted(words[: place + 1])
        rest = words[place + 1 :]
        if first is None:
            continue
        if rest[0] == "and":
            rest = rest[1:]
        elif rest[0] == "or":
            return _either(first, rest[1:])
        others = _length(rest) if rest else None
        if others and others.parts[0][0].stated is not None and not others.parts[0][0].hedge:
            return Length((first, *others.parts))
    one = _counted(words)
    return Length((one,)) if one else None


def _and_a_half(words: Words) -> Length | None:
    """ "a day and a half", "one hour and half"."""
    for tail in (("and", "a", "half"), ("and", "half")):
        if words[-len(tail) :] == tail:
            one = _counted(words[: -len(tail)])
            if one is None or one[0].stated is None or one[0].hedge:
                return None
            return Length(((_exactly(one[0].stated + _HALF), one[1]),))
    return None


def _either(first: tuple[Count, str], rest: Words) -> Length | None:
    """ "a year or two", "weeks or months"."""
    second = _counted(rest) or _counted((*rest, first[1]))
    if second is None:
        return None
    low, high = lapse_of(Length((first,)), ""), lapse_of(Length((second,)), "")
    if low.unit is not high.unit:
        return Length((first,)) if first[0].vague and second[0].vague else None
    size = UNITS[first[1]][1]
    strict, generous = (a.hull(b).times(1 / size) for a, b in ((low.strict, high.strict), (low.generous, high.generous)))
    return Length(((Count(first[0].stated, strict, generous, vague=True), first[1]),))


def _counted(words: Words) -> tuple[Count, str] | None:
    """A number and its unit: "nearly 20 years", "3 h", "weeks", "the first nine months"."""
    if not words or words[-1] not in UNITS:
        return None
    unit, number = words[-1], words[:-1]
    if number and number[0] in _WHICH and (len(number) > 1 or number[0] != "mere"):
        number = number[1:]
    if number[:2] == ("a", "mere"):
        number = number[2:]
    if number and number[-1] in _FILLERS and len(number) > 1:
        number = number[:-1]
    if not number:
        return _uncounted(unit, words[:-1])
    if len(unit) == 1 and not number[-1].isdecimal():
        return None
    count = count_of(number)
    return (count, unit) if count else None


def _uncounted(unit: str, which: Words) -> tuple[Count, str] | None:
    if unit in PLURAL_ALONE:
        strict, generous = (Range(Fraction(a), Fraction(b), high_open=True) for a, b in PLURAL_ALONE[unit])
        return Count(None, strict, generous, vague=True), unit
    return (_exactly(1), unit) if len(unit) > 1 and which != ("recent",) else None


def count_of(words: Words) -> Count | None:
    """The number in front of a unit, with its hedge."""
    plain = whole_number(words)
    if plain is not None:
        return _exactly(plain)
    if words[-1] in {"a", "an"}:
        before = words[:-1]
        if not before:
            return _exactly(1)
        words = before if before[-1] in {"half", "of"} else (*before, "one")
    if words[-1] == "of" and len(words) > 1:
        words = words[:-1]
    if words[0] == "few" or words == ("couple",):
        words = ("a", *words)
    return _figure(" ".join(words))


def _figure(text: str) -> Count | None:
    read = read_figure(text)
    if isinstance(read, Unread):
        return None
    figure = next((f for f in read if f.unit == ""), None)
    if figure is None or figure.generous.high is not None and figure.generous.high < 0:
        return None
    exact = figure.strict.point is not None and not figure.hedge
    vague = not figure.hedge and not exact
    return Count(figure.stated, _not_below_nought(figure.strict), _not_below_nought(figure.generous), figure.hedge, vague)


def _digits(number: Fraction) -> str:
    return str(number)


def _not_below_nought(range_: Range) -> Range:
    return range_.both(Range(Fraction(0), None))


_TOLD_TO_FIVE = (Grain.SECOND, Grain.MINUTE)
_ABOUT = frozenset({"about", "around", "some", "roughly", "approximately", "circa", "~", "an estimated"})


def _widths(count: Count, unit: str) -> tuple[Range, Range]:
    """The ranges of a count, in its unit, with the rounding that the unit brings."""
    if count.vague or count.stated is None or (count.hedge and count.hedge not in _ABOUT):
        return count.strict, count.generous
    grain = UNITS[unit][0]
    number = count.stated
    if number.denominator > 1:
        near, far = min(_HALF / 2, number / 4), min(_HALF, number / 2)
    elif grain in ROUNDED_TO:
        near, far = (width * number if number < 1 else width for width in ROUNDED_TO[grain])
    elif grain in _TOLD_TO_FIVE and number >= 10 and number % 5 == 0:
        near, far = Fraction(5, 2), Fraction(5)
    else:
        near, far = min(_HALF, number / 4), min(Fraction(1), number / 2)
    strict = Range.between(number - near, number + near)
    generous = Range(number - far, number + far, low_open=far > 0, high_open=far > 0)
    if count.hedge:
        return strict.hull(count.strict), generous.hull(count.generous)
    return strict, generous


def lapse_of(length: Length, phrase: str) -> Lapse:
    """The ranges of a length, in seconds, days or months."""
    finest = min((unit for _, unit in length.parts), key=lambda name: _ORDER.index(UNITS[name][0]))
    grain = UNITS[finest][0]
    coarsest = max((UNITS[unit][0] for _, unit in length.parts), key=_ORDER.index)
    unit = _unit_of(grain)
    whys = "months of 28 to 31 days" if unit is not Grain.MONTH and _unit_of(coarsest) is Grain.MONTH else ""
    strict = generous = Range.exactly(0)
    for count, name in length.parts:
        ranges = _widths(count, name) if name == finest else (count.strict, count.generous)
        strict += _in_unit(ranges[0], name, unit)
        generous += _in_unit(ranges[1], name, unit)
    hedge = length.parts[0][0].hedge
    return Lapse(phrase, _not_below_nought(strict), _not_below_nought(generous), unit, grain, hedge, whys)


def _unit_of(grain: Grain) -> Grain:
    return Grain.SECOND if grain in _BELOW_DAY else Grain.DAY if grain in _DAYS else Grain.MONTH


def _in_unit(range_: Range, name: str, unit: Grain) -> Range:
    grain, size = UNITS[name]
    own = range_.times(size)
    if _unit_of(grain) is Grain.MONTH and unit is not Grain.MONTH:
        own = own.times(_MONTH_IN_DAYS[0]).hull(own.times(_MONTH_IN_DAYS[1]))
    if unit is Grain.SECOND and _unit_of(grain) is not Grain.SECOND:
        own = own.times(86400)
    return own
