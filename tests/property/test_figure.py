"""What must hold for every figure, whatever its words."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from checker.language.figure import read_figure
from checker.language.reading import Figure, Unread
from checker.logic.range import Range

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL = [*_UNITS.split(), "eighteen", "nineteen"]
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = _TENS.split()
HEDGES = [
    "",
    "about ",
    "nearly ",
    "more than ",
    "at least ",
    "up to ",
    "just over ",
    "exactly ",
    "some ",
    "fewer than ",
]
SUFFIXES = [
    "",
    " %",
    " per cent",
    " points",
    " km",
    " people",
    " million",
    "m",
    " times",
    " euros",
    " or more",
    "+",
]
WORDS = [
    *SMALL,
    *TENS,
    "hundred",
    "thousand",
    "million",
    "dozen",
    "dozens",
    "half",
    "quarter",
    "third",
    "a",
    "the",
    "of",
    "in",
    "and",
    "or",
    "to",
    "between",
    "from",
    "about",
    "more",
    "less",
    "than",
    "at",
    "least",
    "%",
    "$",
    "m",
    "km",
    "5",
    "1.5",
    "1,000",
    "-",
    "(",
    ")",
    "/",
    "point",
    "percentage",
    "points",
    "times",
    "cents",
    "ninth",
    "most",
    "up",
    "out",
    "per",
]


def spelled(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            joint = " and " if rest < 100 else " "
            return f"{spelled(head)} {name}" + (joint + spelled(rest) if rest else "")
    raise AssertionError


def readings(phrase: str) -> tuple[Figure, ...]:
    answer = read_figure(phrase)
    assert isinstance(answer, tuple), (phrase, answer)
    return answer


@given(st.integers(0, 10**12 - 1))
def test_digits_separators_and_words_name_the_same_number(number: int) -> None:
    for phrase in (str(number), f"{number:,}", spelled(number), spelled(number).replace("-", " ").upper()):
        assert [figure.stated for figure in readings(phrase)] == [number]


@given(st.integers(-(10**9), 10**9), st.integers(1, 6))
def test_decimals_are_exact_and_carry_their_precision(number: int, decimals: int) -> None:
    phrase = f"{number / 10**decimals:.{decimals}f}"
    figure = readings(phrase)[0]
    assert figure.stated == Fraction(phrase)
    assert figure.rounded_to == Fraction(1, 10**decimals)
    assert figure.strict.low is not None
    assert figure.stated - figure.strict.low == figure.rounded_to / 2


@given(st.integers(1, 10**7), st.sampled_from(HEDGES), st.sampled_from(SUFFIXES))
def test_strict_lies_in_generous_and_neither_is_empty(number: int, hedge: str, suffix: str) -> None:
    answer = read_figure(f"{hedge}{number:,}{suffix}")
    for figure in () if isinstance(answer, Unread) else answer:
        assert not figure.strict.empty
        assert figure.strict.within(figure.generous)


@given(st.integers(1, 10**9))
def test_no_unhedged_whole_number_is_looser_than_about(number: int) -> None:
    plain, about = readings(f"{number}")[0], readings(f"about {number}")[0]
    assert plain.strict.within(about.strict)
    assert plain.generous.within(about.generous)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_both_ends_of_a_range_belong_to_it(low: int, more: int) -> None:
    high = low + more
    for phrase in (
        f"between {low} and {high}",
        f"{low:,} to {high:,}",
        f"from {low} to {high}",
        f"{low}–{high}",
    ):
        figure = readings(phrase)[0]
        assert figure.strict == Range.between(low, high)


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_any_words_get_an_answer(phrase: str) -> None:
    answer = read_figure(phrase)
    if isinstance(answer, Unread):
        assert answer.why
        return
    for figure in answer:
        assert figure.strict.within(figure.generous)
        assert not figure.strict.empty


@given(st.text(max_size=60))
def test_any_text_gets_an_answer(phrase: str) -> None:
    answer = read_figure(phrase)
    assert isinstance(answer, Unread) or answer


@given(st.integers(1, 10**6), st.text(alphabet="bcdfghjqvwxz", min_size=4, max_size=8))
def test_an_unknown_word_is_never_dropped(number: int, word: str) -> None:
    for phrase in (f"{number} {word}", f"{word} {number}", f"about {word} {number}"):
        answer = read_figure(phrase)
        assert isinstance(answer, Unread)
        assert word in answer.why
