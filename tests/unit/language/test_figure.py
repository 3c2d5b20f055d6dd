"""What the words of a figure allow. The first table is the one of the design, row by row."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from checker.language.figure import read_figure
from checker.language.policy import DEFAULT, Policy, PolicyError
from checker.language.reading import Figure, Unread


def first(phrase: str, policy: Policy = DEFAULT) -> Figure:
    answer = read_figure(phrase, policy)
    assert isinstance(answer, tuple), answer
    return answer[0]


def shown(phrase: str) -> tuple[str, str]:
    figure = first(phrase)
    return tuple(  # type: ignore[return-value]
        f"{'(' if span.low_open else '['}{number(span.low)}, {number(span.high)}{')' if span.high_open else ']'}"
        for span in (figure.strict, figure.generous)
    )


def number(value: Fraction | None) -> str:
    if value is None:
        return "∞"
    return str(int(value)) if value.denominator == 1 else str(float(value))


@pytest.mark.parametrize(
    ("phrase", "strict", "generous"),
    [
        ("nine", "[9, 9]", "[9, 9]"),
        ("9", "[9, 9]", "[9, 9]"),
        ("exactly 9", "[9, 9]", "[9, 9]"),
        ("9,000", "[8500, 9500]", "[8000, 10000]"),
        ("exactly 9,000", "[9000, 9000]", "[9000, 9000]"),
        ("26.5 %", "[26.45, 26.55]", "[26.4, 26.6]"),
        ("26 per cent", "[25.5, 26.5]", "[25, 27]"),
        ("more than 9,000", "(9000, ∞]", "(9000, ∞]"),
        ("at least 9,000", "[9000, ∞]", "[9000, ∞]"),
        ("more than a quarter", "(0.25, ∞]", "(0.25, ∞]"),
        ("nearly 100", "[90, 100)", "[85, 100]"),
        ("almost 100", "[90, 100)", "[85, 100]"),
        ("just under 100", "[90, 100)", "[85, 100]"),
        ("about 100", "[90, 110]", "[80, 120]"),
        ("some 100", "[90, 110]", "[80, 120]"),
        ("around 100", "[90, 110]", "[80, 120]"),
        ("roughly 100", "[90, 110]", "[80, 120]"),
        ("dozens", "[24, 100)", "[20, 200)"),
        ("scores", "[40, 200)", "[30, 300)"),
        ("hundreds", "[200, 1000)", "[150, 2000)"),
        ("most", "(0.5, 1]", "(0.5, 1]"),
        ("a majority", "(0.5, 1]", "(0.5, 1]"),
        ("9 of 34", f"[{9 / 34}, {9 / 34}]", f"[{9 / 34}, {9 / 34}]"),
        ("one in five", "[0.2, 0.2]", "[0.18, 0.22]"),
        ("doubled", "[2, 2]", "[1.8, 2.2]"),
        ("1.2m", "[1150000, 1250000]", "[1100000, 1300000]"),
        ("€3.4bn", "[3350000000, 3450000000]", "[3300000000, 3500000000]"),
        ("3 percentage points", "[2.5, 3.5]", "[2, 4]"),
        ("between 5 and 7", "[5, 7]", "[5, 7]"),
    ],
)
def test_the_table_of_the_design(phrase: str, strict: str, generous: str) -> None:
    assert shown(phrase) == (strict, generous)


@pytest.mark.parametrize(
    ("phrase", "strict", "generous"),
    [
        # whole numbers are exact until they are written round
        ("300", "[300, 300]", "[300, 300]"),
        ("120", "[120, 120]", "[120, 120]"),
        ("$100", "[100, 100]", "[100, 100]"),
        ("1,500", "[1500, 1500]", "[1450, 1550]"),
        ("9,012", "[9012, 9012]", "[9012, 9012]"),
        # what noughts only suggest is never looser than "about"
        ("1,000", "[925, 1075]", "[850, 1150]"),
        ("40,000", "[37000, 43000]", "[34000, 46000]"),
        ("3 million", "[2775000, 3225000]", "[2550000, 3450000]"),
        ("3.0 million", "[2950000, 3050000]", "[2900000, 3100000]"),
        # measures are rounded by nature, people and votes are not
        ("12 km", "[11.5, 12.5]", "[11, 13]"),
        ("50 km", "[46.25, 53.75]", "[42.5, 57.5]"),
        ("12 people", "[12, 12]", "[12, 12]"),
        ("29 years old", "[29, 29]", "[29, 29]"),
        # hedges
        ("just over 100", "(100, 110]", "[100, 115]"),
        ("up to 300", "[∞, 300]", "[∞, 300]"),
        ("fewer than 300", "[∞, 300)", "[∞, 300)"),
        ("300,000+", "[300000, ∞]", "[300000, ∞]"),
        ("60-odd per cent", "[54, 66]", "[48, 72]"),
        ("300 or so", "[270, 330]", "[240, 360]"),
        ("20 or fewer", "[∞, 20]", "[∞, 20]"),
        ("more than -5", "(-5, ∞]", "(-5, ∞]"),
        ("nearly -100", "(-100, -90]", "[-100, -85]"),
        ("up to about 300", "[∞, 330]", "[∞, 360]"),
        ("at least several", "[3, ∞]", "[3, ∞]"),
        ("about 1 %", "[0.5, 1.5]", "[0, 2]"),
        # ranges
        ("10–20 %", "[10, 20]", "[9.5, 20.5]"),
        ("an estimated 75,000 to 80,000", "[67500, 88000]", "[60000, 96000]"),
        ("between about 75,000 and 80,000", "[67500, 88000]", "[60000, 96000]"),
        ("larger than 10 and smaller than 20", "(10, 20)", "(10, 20)"),
        ("at most 100 and at least 20", "[20, 100]", "[20, 100]"),
        ("tens of thousands", "[20000, 100000)", "[15000, 150000)"),
        ("several hundred", "[300, 1000)", "[300, 1200]"),
        # fractions of something measured or paid are as round as their words
        ("two and a half per cent", "[2.45, 2.55]", "[2.4, 2.6]"),
        ("25 basis points", "[0.25, 0.25]", "[0.25, 0.25]"),
        ("100 basis points", "[1, 1]", "[1, 1]"),
        ("none", "[0, 0]", "[0, 0]"),
        ("all", "[1, 1]", "[1, 1]"),
    ],
)
def test_what_words_allow(phrase: str, strict: str, generous: str) -> None:
    assert shown(phrase) == (strict, generous)


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("1,234", 1234, ""),
        ("1 234", 1234, ""),
        ("1'234", 1234, ""),
        ("12,34,567", 1234567, ""),
        ("1.234.567", 1234567, ""),
        ("1.234.567,89", Fraction("1234567.89"), ""),
        ("thirty-four", 34, ""),
        ("one hundred and six", 106, ""),
        ("a dozen", 12, ""),
        ("half a million", 500000, ""),
        ("two and a half", Fraction(5, 2), ""),
        ("one point three", Fraction(13, 10), ""),
        ("3 hundred and 21", 321, ""),
        ("ninth", 9, ""),
        ("the 21st", 21, ""),
        ("one hundred twenty-fifth", 125, ""),
        ("three quarters", Fraction(3, 4), ""),
        ("2 1/4", Fraction(9, 4), ""),
        ("2½ million", 2500000, ""),
        ("twice", 2, "times"),
        ("three-fold", 3, "times"),
        ("2x", 2, "times"),
        ("halved", Fraction(1, 2), "times"),
        ("half a percentage point", Fraction(1, 2), "points"),
        ("50bp", Fraction(1, 2), "points"),
        ("5–7 million", 6000000, ""),
        ("three lakh crore", 3 * 10**12, ""),
        ("US$4.7 billion", 4_700_000_000, "USD"),
        ("A$5m", 5_000_000, "AUD"),
        ("a $5m", 5_000_000, "USD"),
        ("C$5m", 5_000_000, "CAD"),
        ("twelve Afghanis", 12, "AFN"),
        ("470 pence", Fraction("4.7"), "GBP"),
        ("thirteen dollars forty-five cents", Fraction("13.45"), "USD"),
        ("GBP 3.01", Fraction("3.01"), "GBP"),
        ("5 ft 6 in", Fraction(11, 2), "ft"),
        ("188 miles an hour", 188, "mph"),
        ("5 m", 5, "m"),
        ("5m", 5_000_000, ""),
        ("minus five", -5, ""),
        ("−5", -5, ""),
        ("five degrees below zero", -5, "degree"),
        ("12.5 per 100,000", Fraction(125, 10**6), ""),
        ("forty-five (45)", 45, ""),
        ("nought", 0, ""),
        ("two and three-quarter million", 2_750_000, ""),
        ("27 deaths per 100,000 people", Fraction(27, 100_000), ""),
        ("nine people in 10", Fraction(9, 10), ""),
        ("half as many", Fraction(1, 2), "times"),
        ("a five-fold", 5, "times"),
        ("+3 %", 3, "%"),
        ("a 20,000-strong", 20_000, ""),
        ("tens of thousands of dollars", 20000, "USD"),
        ("a mile", 1, "mile"),
    ],
)
def test_what_words_name(phrase: str, value: Fraction | int, unit: str) -> None:
    figure = first(phrase)
    assert (figure.stated, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    ("phrase", "readings"),
    [
        ("1.2m", [(1_200_000, ""), (Fraction("1.2"), "m")]),
        ("5 m", [(5, "m"), (5_000_000, "")]),
        ("1.234", [(Fraction("1.234"), ""), (1234, "")]),
        ("ten pounds", [(10, "GBP"), (10, "lb")]),
        ("just over half", [(Fraction(1, 2), "")]),
        ("¥500", [(500, "JPY"), (500, "CNY")]),
        ("three times more", [(3, "times"), (4, "times")]),
        ("30 tons", [(30, "t"), (30, "ton")]),
    ],
)
def test_ambiguity_gives_all_readings(phrase: str, readings: list[tuple[Fraction | int, str]]) -> None:
    answer = read_figure(phrase)
    assert isinstance(answer, tuple)
    assert [(figure.stated, figure.unit) for figure in answer] == readings


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "   ",
        "nine cities",
        "nine of",
        "many",
        "7-5",
        "2-1",
        "24/7",
        "1.2.3",
        "1,23,4",
        "12,3456",
        "21th",
        "NaN",
        "inf",
        "infinity",
        "1e999999999",
        "1e61",
        "0x10",
        "1_000",
        "٣",
        "１２",
        "²",
        "Ⅷ",
        "९",
        "--5",
        "+",
        "%",
        "five m",
        "one two",
        "twenty thirty",
        "hundred",
        "a",
        "the",
        "between 5 and 5",
        "more than nearly 5",
        "about dozens",
        "nearly 0",
        "nine thousand thousand thousand",
        "5 km to 7 kg",
        "between 5 and",
        "more than 20 and more than 30",
        "less than 20 and more than 30",
        "3 of 2",
        "two of five of ten",
        "all 5 of",
        "maybe 5",
        "not 5",
        "no more",
        "less",
        "$",
        "$€5",
        "5 try",
        "9\x00",
        "$5 km",
        "$ ten ninety",
        "20 per centimetre",
    ],
)
def test_what_is_not_wholly_understood_is_not_read(phrase: str) -> None:
    answer = read_figure(phrase)
    assert isinstance(answer, Unread), answer
    assert answer.fault == "unreadable-figure"
    assert answer.why


def test_the_stranger_is_named() -> None:
    answer = read_figure("about nine Cities")
    assert isinstance(answer, Unread)
    assert answer.why == "`Cities` is not understood"


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("between 7 and 5", "the larger end comes first"),
        ("from seven to five per cent", "the larger end comes first"),
        ("970,8716", "a comma in a figure has three digits after it, and this one has `8716`"),
        ("nine 34", "each word is understood, but together they are no single figure"),
    ],
)
def test_why_known_words_make_no_figure(phrase: str, why: str) -> None:
    answer = read_figure(phrase)
    assert isinstance(answer, Unread)
    assert answer.why == why


@pytest.mark.parametrize(
    "phrase",
    [
        "9" * 10_000,
        "1," * 5_000,
        "nine " * 3_000,
        "and " * 30,
        "one million " * 12,
        "between " * 20,
        "5-" * 60,
        "half a " * 20,
        "1e" * 70,
        "." * 150,
        "a hundred and " * 10,
        "$" * 160,
        "1 " * 79,
        "about " * 20 + "5",
        "one hundred " * 13,
        "more than 5 and " * 10,
        "1/2 " * 13,
        "2 in " * 19 + "5",
        "twenty one " * 13,
    ],
)
def test_hostile_phrases_are_answered_at_once(phrase: str) -> None:
    started = time.process_time()
    read_figure(phrase)
    assert time.process_time() - started < 0.25


def test_precision_is_told() -> None:
    assert first("9,000").rounded_to == 1000
    assert first("26.5").rounded_to == Fraction(1, 10)
    assert first("9").rounded_to == 1
    assert first("a quarter").rounded_to == 0
    assert first("9,000").why == "to the nearest thousand"
    assert first("ninth").why == "an ordinal"


def test_a_plain_dollar_is_told_and_a_named_one_is_not() -> None:
    assert first("$5").why == "taken as United States money"
    assert first("US$5").why == ""


def test_hedges_are_named() -> None:
    assert [
        first(phrase).hedge for phrase in ("over 9", "no fewer than 9", "close to 9", "c. 900", "nine")
    ] == [
        "more than",
        "at least",
        "nearly",
        "about",
        "",
    ]


def test_a_project_may_change_the_policy() -> None:
    policy = DEFAULT.with_overrides({"words": {"dozens": {"strict": "[36, 100)", "generous": "[24, 100)"}}})
    assert first("dozens", policy).strict.low == 36
    assert first("dozens").strict.low == 24
    narrow = DEFAULT.with_overrides({"hedges": {"about": {"strict": "[0.95, 1.05]"}}})
    assert first("about 100", narrow).strict.high == 105
    assert first("about 100", narrow).generous.high == 120


@pytest.mark.parametrize(
    "rows",
    [
        {"words": {"oodles": {"strict": "[1, 2]"}}},
        {"hedges": {"about": {"strict": "[2, 1]"}}},
        {"words": 5},
        {"hedges": {"about": {"strict": "[0.1, 9]"}}},
        {"rounding": {"words": "a lot"}},
        {"rounding": {"words": "1/0"}},
    ],
)
def test_a_policy_that_makes_no_sense_is_refused(rows: dict[str, object]) -> None:
    with pytest.raises(PolicyError):
        DEFAULT.with_overrides(rows)
