"""How long the words of a length of time allow: strictly and generously."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.language.lapse import read_lapse
from checker.language.reading import Grain, Lapse, Unread
from checker.logic.range import Range


def first(phrase: str) -> Lapse:
    answer = read_lapse(phrase)
    assert isinstance(answer, tuple), answer
    return answer[0]


def shown(range_: Range) -> str:
    low, high = ("∞" if end is None else _number(end) for end in (range_.low, range_.high))
    return f"{'(' if range_.low_open else '['}{low}, {high}{')' if range_.high_open else ']'}"


def _number(end: Fraction) -> str:
    return str(end.numerator) if end.denominator == 1 else str(float(end))


@pytest.mark.parametrize(
    ("phrase", "strict", "generous", "unit"),
    [
        ("less than a week", "[0, 7)", "[0, 7)", "day"),
        ("two decades", "[216, 264]", "(180, 300)", "month"),
        ("20 years", "[234, 246]", "(228, 252)", "month"),
        ("nearly 20 years", "[216, 240)", "[204, 240]", "month"),
        ("more than two decades", "(240, ∞]", "(240, ∞]", "month"),
        ("almost a month", "[0.9, 1)", "[0.85, 1]", "month"),
        ("six months", "[5.5, 6.5]", "(5, 7)", "month"),
        ("a year", "[9, 15]", "(6, 18)", "month"),
        ("a week", "[5.25, 8.75]", "(3.5, 10.5)", "day"),
        ("a fortnight", "[10.5, 17.5]", "(7, 21)", "day"),
        ("six days", "[5.5, 6.5]", "(5, 7)", "day"),
        ("a day and a half", "[1.25, 1.75]", "(1, 2)", "day"),
        ("48 hours", "[171000, 174600]", "(169200, 176400)", "second"),
        ("90 minutes", "[5250, 5550]", "(5100, 5700)", "second"),
        ("about 90 minutes", "[4860, 5940]", "[4320, 6480]", "second"),
        ("half an hour", "[1350, 2250]", "(900, 2700)", "second"),
        ("5 years and 3 months", "[62.5, 63.5]", "(62, 64)", "month"),
        ("1 month 21 days", "[48.5, 52.5]", "(48, 53)", "day"),
        ("more than 5 years and 3 months", "(63, ∞]", "(63, ∞]", "month"),
        ("weeks or months", "[14, 744)", "[7, 1116)", "day"),
        ("within a month", "[0, 1]", "[0, 1.5)", "month"),
        ("no longer than a week", "[0, 7]", "[0, 7]", "day"),
        ("hours", "[7200, 86400)", "[3600, 172800)", "second"),
        ("days", "[2, 14)", "[1, 31)", "day"),
        ("within hours", "[0, 86400)", "[0, 172800)", "second"),
        ("two to three weeks", "[14, 21]", "[14, 21]", "day"),
        ("3h", "[9000, 12600]", "(7200, 14400)", "second"),
        ("PT3H", "[9000, 12600]", "(7200, 14400)", "second"),
        ("P1Y2M", "[13.5, 14.5]", "(13, 15)", "month"),
    ],
)
def test_the_ranges(phrase: str, strict: str, generous: str, unit: str) -> None:
    lapse = first(phrase)
    assert (shown(lapse.strict), shown(lapse.generous), lapse.unit) == (strict, generous, unit)


def test_the_grain_is_the_finest_unit() -> None:
    assert first("two decades").grain is Grain.DECADE
    assert first("less than a week").grain is Grain.WEEK
    assert first("5 years and 3 months").grain is Grain.MONTH


def test_about_is_never_narrower_than_the_bare_number() -> None:
    for count in ("two years", "a decade", "six months", "20 years", "90 minutes"):
        bare, about = first(count), first(f"about {count}")
        assert bare.strict.within(about.strict)
        assert bare.generous.within(about.generous)


@pytest.mark.parametrize(
    ("phrase", "same"),
    [
        ("the past two months", "two months"), ("five-year", "five years"), ("another day", "one day"),
        ("for three weeks", "three weeks"), ("a mere 24 hours", "24 hours"), ("at least 20 more years", "at least 20 years"),
        ("a couple of years", "two years"), ("one and a half hours", "an hour and a half"),
        ("at least the past 18 months", "at least 18 months"), ("two weeks or more", "at least two weeks"),
    ],
)  # fmt: skip
def test_other_words_for_the_same(phrase: str, same: str) -> None:
    assert first(phrase).strict == first(same).strict


@pytest.mark.parametrize(
    "phrase",
    [
        "", "nine", "nine cities", "a long time", "the second quarter", "two bananas years", "day day", "most days", "all days", "P", "PT",
        "P1H", "-3 hours", "3m", "٣ ساعات", "1e999999999 years", "9" * 500 + " years", "and " * 30,
    ],
)  # fmt: skip
def test_what_is_not_understood_is_not_read(phrase: str) -> None:
    answer = read_lapse(phrase)
    assert isinstance(answer, Unread), answer
    assert answer.fault == "unreadable-time"
