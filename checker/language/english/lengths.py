"""Lengths of time in English: "less than a week", "a day and a half", "the past two months"."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from checker.language.english.calendar_words import ordinal_number, whole_number
from checker.language.english.length_words import AND_PARTS, FILLERS, ONLY_COUNTED, SUFFIXES, plain_length
from checker.language.english.times import CARDINALS, PLURAL_ALONE, UNITS
from checker.language.english.units import PEOPLE_AND_THINGS
from checker.language.english.words import without_hyphens
from checker.language.figure import read_figure
from checker.language.length import Count, Length, exactly, lapse_of, not_below_nought, unit_of, widths
from checker.language.reading import Unread
from checker.language.stretch import Words
from checker.logic.exact import Exact
from checker.logic.range import Range

_WHICH = frozenset(
    {
        "past",
        "last",
        "next",
        "first",
        "final",
        "latest",
        "previous",
        "recent",
        "coming",
        "mere",
        "preceding",
        "following",
    }
)


_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)")
_BY_CLOCK = ("hours", "minutes", "seconds")
"""As results are written: "2:09:58"."""


@lru_cache(maxsize=4096)
def length_of(words: Words) -> Length | None:
    """The length that the words give, or None where they are not one through and through."""
    if len(words) == 1 and (clock := _CLOCK.fullmatch(words[0])):
        return Length(
            tuple((exactly(int(n)), unit) for n, unit in zip(clock.groups(), _BY_CLOCK, strict=True))
        )
    words = plain_length(without_hyphens(words))
    if words[:1] == ("within",) and len(words) > 1:
        return _within(length_of(words[1:]))
    if (
        words[:1] in {("all",), ("another",), ("whole",), ("entire",)}
        and len(words) == 2
        and words[1] not in PLURAL_ALONE
    ):
        words = ("one", words[1])
    for longer, more in _COMPARED.items():
        if words[: len(longer)] == longer:
            words = (*more, *words[len(longer) :])
    suffix, words = _suffix(words)
    length = _length(words)
    return _hedged(length, suffix) if suffix and length else length


_COMPARED: dict[Words, Words] = {
    ("no", "longer", "than"): ("no", "more", "than"), ("longer", "than"): ("more", "than"),
    ("as", "long", "as"): ("up", "to"), ("as", "short", "as"): ("at", "least"),
    ("shorter", "than"): ("less", "than"), ("no", "less", "than"): ("at", "least"),
}  # fmt: skip


def _suffix(words: Words) -> tuple[str, Words]:
    hedge = SUFFIXES.get(words[-2:], "")
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
    generous = Range(Exact(0), widths(count, unit)[1].high, high_open=True)
    strict = Range(Exact(0), count.strict.high, high_open=count.strict.high_open)
    return Length(((Count(count.stated, strict, generous, "within", vague=True), unit),))


def _length(words: Words) -> Length | None:
    if not words or words[-1] == "s":
        return None
    broken = _and_a_part(words)
    if broken:
        return broken
    if "or" in words[1:-1]:
        place = words.index("or", 1)
        either = _counted(words[:place]) if place > 1 or words[0] in PLURAL_ALONE else None
        if either:
            return _either(either, words[place + 1 :])
    one = _counted(words)
    return Length((one,)) if one else _in_parts(words)


def _in_parts(words: Words) -> Length | None:
    """Read "5 years and 3 months": plain counts of different units, of which the first may be hedged."""
    if words[-1] not in UNITS:
        return None
    parts: list[tuple[Count, str]] = []
    start = 0
    for place, word in enumerate(words):
        if word not in UNITS or place == start:
            continue
        part = _counted(words[start : place + 1])
        if part is None:
            continue
        if parts and words[start] in _ARTICLES and words[start - 1] != "and":
            return None  # "24 hours a day" are no two days
        if part[0].stated is None or (parts and (part[0].hedge or _WHICH.intersection(words[start:place]))):
            return None
        parts.append(part)
        start = place + 1
        if words[start : start + 1] == ("and",):
            start += 1
    whole = all(count.stated is not None and count.stated.denominator == 1 for count, _ in parts[:-1])
    distinct = len({UNITS[unit] for _, unit in parts}) == len(parts)
    if start < len(words) or not (whole and distinct and parts):
        return None
    length, hedge = Length(tuple(parts)), parts[0][0].hedge
    return _together(length, hedge) if hedge else length


_ARTICLES = frozenset({"a", "an"})


def _together(length: Length, hedge: str) -> Length | None:
    """Read "more than 5 years and 3 months": the hedge is that of the sum, in the smallest unit."""
    unit = min((unit for _, unit in length.parts), key=lambda name: UNITS[name][1])
    if len({unit_of(UNITS[name][0]) for _, name in length.parts}) > 1:
        return None
    total = sum((c.stated * UNITS[name][1] for c, name in length.parts if c.stated is not None), Exact(0))
    return _hedged(Length(((exactly(total / UNITS[unit][1]), unit),)), hedge)


def _and_a_part(words: Words) -> Length | None:
    """Read "a day and a half", "one hour and a quarter"."""
    for tail, part in AND_PARTS.items():
        if words[-len(tail) :] == tail:
            one = _counted(words[: -len(tail)])
            if one is None or one[0].stated is None or one[0].hedge:
                return None
            return Length(((exactly(one[0].stated + part), one[1]),))
    return None


def _either(first: tuple[Count, str], rest: Words) -> Length | None:
    """Read "a year or two", "weeks or months"."""
    second = _counted(rest) or _counted((*rest, first[1]))
    if second is None:
        return None
    low, high = lapse_of(Length((first,)), ""), lapse_of(Length((second,)), "")
    if low.unit is not high.unit:
        high = lapse_of(Length((second, (exactly(0), first[1]))), "")
    if low.unit is not high.unit:
        return None
    size = UNITS[first[1]][1]
    strict, generous = (
        a.hull(b).times(1 / size) for a, b in ((low.strict, high.strict), (low.generous, high.generous))
    )
    return Length(((Count(first[0].stated, strict, generous, vague=True), first[1]),))


def _counted(words: Words) -> tuple[Count, str] | None:
    """A number and its unit: "nearly 20 years", "3 h", "weeks", "the first nine months"."""
    if not words or words[-1] not in UNITS:
        return None
    unit, number = words[-1], words[:-1]
    which = [word for word in number if word in _WHICH]
    if len(which) > 1 or (which and any(map(_counts, number[: number.index(which[0])]))):
        return None  # "two next years"
    number = tuple(word for word in number if word not in _WHICH)
    if number[:1] == ("a",) and len(number) > 1 and (number[1].isdecimal() or number[1] in CARDINALS):
        number = number[1:]  # "a mere 24 hours"
    if number and number[-1] in FILLERS and len(number) > 1 and not _long_weekend(number, unit):
        number = number[:-1]
    if unit in ONLY_COUNTED and (which or not number):
        return None
    if not number or (len(number) == 1 and number[0] in _UNCOUNTED and unit in PLURAL_ALONE):
        return _uncounted(unit, words[:-1])
    if len(unit) == 1 and not number[-1].isdecimal():
        return None
    count = count_of(number)
    return (count, unit) if count else None


def _long_weekend(number: Words, unit: str) -> bool:
    """Three days or four, who can tell: not the two of a weekend."""
    return number[-1] == "long" and unit.startswith("weekend")


def _counts(word: str) -> bool:
    return word[0].isdecimal() or word in CARDINALS or word in _COUNTING


_COUNTING = frozenset(
    {"half", "quarter", "quarters", "couple", "few", "several", "dozen", "dozens", "hundred"}
)
_OF = frozenset({"couple", "handful", "half", "quarter", "part"})
"""May stand before "of" and a unit, as all plurals may: "dozens of years"."""


def _uncounted(unit: str, which: Words) -> tuple[Count, str] | None:
    if unit in PLURAL_ALONE:
        strict, generous = (Range(Exact(a), Exact(b), high_open=True) for a, b in PLURAL_ALONE[unit])
        return Count(None, strict, generous, vague=True), unit
    return (exactly(1), unit) if len(unit) > 1 and which != ("recent",) else None


_UNCOUNTED = frozenset({"some", "many", "multiple", "numerous", "countless"})

_OUT_OF = frozenset({"in", "of", "every"})
_SHARES = frozenset({"most", "all", "every", "none", "whole"})
"""Words that figures know as shares of a whole, and that count nothing."""


def count_of(words: Words) -> Count | None:
    """The number in front of a unit, with its hedge."""
    plain = whole_number(
        words[::2] if words[1:2] == ("and",) and len(words) == 3 else words
    )  # "twenty and four"
    if plain is not None:
        return exactly(plain)
    if any(
        link in _OUT_OF and (after in CARDINALS or after[0].isdecimal()) for link, after in pairwise(words)
    ):
        return None  # "two in five years"
    if words == ("no",) or (_SHARES.intersection(words) and words[:2] != ("at", "most")):
        return None
    if ordinal_number(words[-1:]) is not None:  # "the second quarter" is no two quarters
        return None
    if words[-1] in {"a", "an"}:
        before = words[:-1]
        if not before:
            return exactly(1)
        of_one = _figure(" ".join((*before, "one"))) if before[-1] == "of" else None
        if of_one is not None:
            return of_one
        words = before if before[-1] in {"half", "of"} else (*before, "one")
    if words[-1] == "of" and len(words) > 1 and (words[-2] in _OF or words[-2].endswith("s")):
        words = words[:-1]
    if words[0] == "few" or words == ("couple",):
        words = ("a", *words)
    return _figure(" ".join(words))


def _figure(text: str) -> Count | None:
    read = read_figure(text)
    no_count = not PEOPLE_AND_THINGS.table.keys().isdisjoint(text.split()) or "not one" in text
    if isinstance(read, Unread) or no_count:  # "24 killed" is a figure, and "24 killed hours" are no length
        return None
    figure = next((f for f in read if f.unit == ""), None)
    if figure is None or (figure.generous.high is not None and figure.generous.high < 0):
        return None
    exact = figure.strict.point is not None and not figure.hedge
    vague = not figure.hedge and not exact
    return Count(
        figure.stated,
        not_below_nought(figure.strict),
        not_below_nought(figure.generous),
        figure.hedge,
        vague,
    )


def _digits(number: Fraction) -> str:
    return str(number)
