"""What words may be let allow: by a house for all claims, by a claim for itself."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.language.figure import read_figure
from checker.language.policy import DEFAULT, ROUNDING, Policy, PolicyError, allowing, numbers, words
from checker.language.reading import Figure, Unread
from checker.logic.range import Range


def ends(span: Range) -> tuple[Fraction | int | None, Fraction | int | None]:
    return span.low, span.high


def first(phrase: str, policy: Policy) -> Figure:
    read = read_figure(phrase, policy)
    assert not isinstance(read, Unread), read
    return read[0]


def test_a_part_opens_to_the_sides_to_which_the_word_opens() -> None:
    policy = allowing({"about": "5 %", "nearly": "5%", "just over": "2.5 per cent"})
    about, nearly, over = (first(f"{word} 100", policy) for word in ("about", "nearly", "just over"))
    assert ends(about.strict) == ends(about.generous) == (95, 105)
    assert ends(nearly.strict) == (95, 100)
    assert (nearly.strict.high_open, nearly.generous.high_open) == (True, False)
    assert ends(over.strict) == (100, Fraction("102.5"))


def test_each_reading_may_have_a_range_of_its_own() -> None:
    policy = allowing({"dozens": {"strict": "[36, 100)"}, "about": {"strict": "5 %", "generous": "15 %"}})
    assert (ends(first("dozens", policy).strict), ends(first("dozens", policy).generous)) == (
        (36, 100),
        (20, 200),
    )
    assert ends(first("about 100", policy).strict) == (95, 105)
    assert ends(first("about 100", policy).generous) == (85, 115)
    assert first("several", policy) == first("several", DEFAULT)


def test_numbers_may_be_taken_as_round_or_not() -> None:
    assert first("9,000", allowing({ROUNDING: {"zeros": "4"}})).strict.low == 9000
    assert first("26.5 %", allowing({ROUNDING: {"generous": "1/2"}})).generous.low == Fraction("26.45")


def test_what_a_claim_allows_goes_before_what_its_house_does() -> None:
    house = allowing({"about": {"strict": "1 %", "generous": "2 %"}, "few": "[3, 4]"})
    both = allowing({"about": {"strict": "5 %"}}).over(house)
    assert ends(first("about 100", both).strict) == (95, 105)
    assert ends(first("about 100", both).generous) == (80, 120)
    assert first("a few", both).generous.high == 4


@pytest.mark.parametrize(
    ("given", "route", "why"),
    [
        ({"abuot": "5 %"}, ("abuot",), "there is no word `abuot`"),
        ({"about": "5"}, ("about",), "`5` is not a range such as `[0.9, 1)`"),
        ({"about": {"strickt": "5 %"}}, ("about", "strickt"), "there is no reading `strickt`"),
        ({"about": {"strict": "30 %"}}, ("about",), "`about`: the strict range reaches beyond the generous one"),
        ({"about": "500 %"}, ("about",), "`500 %` is more than the figure itself"),
        ({"about": ["5 %"]}, ("about",), "it is one value"),
        ({"dozens": "5 %"}, ("dozens",), "`5 %` is not a range such as `[0.9, 1)`"),
        ({"dozens": "[2, 1]"}, ("dozens",), "`[2, 1]` holds no number"),
        ({ROUNDING: "1"}, (ROUNDING,), "`rounding` has numbers, each with its name"),
        ({ROUNDING: {"zeros": "1/2"}}, (ROUNDING, "zeros"), "a number of noughts is whole, and at most 30"),
        ({ROUNDING: {"zeros": "9" * 30}}, (ROUNDING, "zeros"), "a number of noughts is whole, and at most 30"),
        ({ROUNDING: {"zero": "1"}}, (ROUNDING, "zero"), "there is no number `zero`"),
        ({ROUNDING: {"strict": "2"}}, (ROUNDING,), "`strict` is more than `generous`"),
        ("5 %", (), "it names words, each with the range that it allows"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_told_where_it_stands(given: object, route: tuple[str, ...], why: str) -> None:
    with pytest.raises(PolicyError) as caught:
        allowing(given)
    assert (caught.value.route, str(caught.value)) == (route, why)


_ENDS = st.one_of(
    st.integers(0, 200).map(str), st.fractions(0, 3, max_denominator=50).map(str), st.just("9" * 30)
)
_RANGES = st.one_of(
    st.builds("{}{}, {}{}".format, st.sampled_from("[("), _ENDS, _ENDS, st.sampled_from("])")),
    st.integers(0, 100).map("{} %".format),
)
_READINGS = st.dictionaries(
    st.sampled_from(sorted(words())),
    st.one_of(_RANGES, st.fixed_dictionaries({}, optional={"strict": _RANGES, "generous": _RANGES})),
    max_size=4,
)
_PHRASES = (
    "about 100",
    "nearly a third",
    "9,000",
    "1,500",
    "dozens",
    "26.5 %",
    "most",
    "just over 3 million",
    "0",
    "a couple of dozen",
)


@given(_READINGS, st.dictionaries(st.sampled_from(numbers()), _ENDS, max_size=3), st.booleans())
def test_whatever_can_be_used_reads_every_phrase(
    given: dict[str, object], rounding: dict[str, str], laid: bool
) -> None:
    try:
        policy = allowing({**given, ROUNDING: rounding})
    except PolicyError:
        return
    policy = (
        policy.over(allowing({"about": "1 %", "few": "[3, 4]", ROUNDING: {"generous": "1/2"}}))
        if laid
        else policy
    )
    for phrase in _PHRASES:
        for one in (read_figure(phrase, policy),):
            assert isinstance(one, Unread) or all(figure.strict.within(figure.generous) for figure in one)
