"""Tables of phrases and what they mean, by the hundred: to add one, write it into a file of `phrases/`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from checker.language.figure import read_figure
from checker.language.lapse import read_lapse
from checker.language.moment import read_moment
from checker.language.reading import Clock, Figure, Lapse, Moment, Unread
from checker.logic.range import Range

HERE = Path(__file__).with_name("phrases")
CLOCK = Clock(datetime(2021, 8, 11, 12, tzinfo=UTC), UTC)
Read = tuple[Figure, ...] | tuple[Moment, ...] | tuple[Lapse, ...] | Unread


def lines(name: str) -> Iterator[str]:
    """The lines of a table, those that begin with blanks joined to the line before."""
    text = (HERE / f"{name}.txt").read_text("utf-8").replace("|\n", "| ")
    yield from (line for line in text.splitlines() if line and not line.startswith("#"))


def meant(name: str) -> list[tuple[str, str]]:
    """Each phrase of a table with its meaning."""
    pairs = []
    for line in lines(name):
        meaning, _, phrases = line.partition(": ")
        pairs += [(phrase.strip(), meaning) for phrase in phrases.split("|")]
    return pairs


def unread(name: str) -> list[str]:
    """The phrases of a table of what stays unread."""
    return [
        phrase.strip() for line in lines(f"unread_{name}") for phrase in line.split("|") if phrase.strip()
    ]


def shown(answer: Read) -> str:
    """The first reading as the tables write it."""
    if isinstance(answer, Unread):
        return f"unread: {answer.why}"
    one = answer[0]
    if isinstance(one, Moment):
        last = one.end - timedelta(microseconds=1) if one.end else None
        first_day, last_day = ("…" if end is None else end.date().isoformat() for end in (one.start, last))
        return first_day if first_day == last_day else f"{first_day} to {last_day}"
    if isinstance(one, Lapse):
        return f"{interval(one.strict)} {one.unit.value}s"
    named = one.hedge in {"", "exactly", "about"} and (one.hedge != "" or one.stated in one.strict)
    vague = not one.hedge and one.strict.low != one.strict.high and one.stated == one.strict.low
    about = "about " if one.hedge == "about" else ""
    told = f"{about}{number(one.stated)}" if named and not vague else interval(one.strict)
    return f"{told} {one.unit}".strip()


def interval(span: Range) -> str:
    low = "(" if span.low_open or span.low is None else "["
    high = ")" if span.high_open or span.high is None else "]"
    return f"{low}{number(span.low)}, {number(span.high)}{high}"


def number(value: Fraction | None) -> str:
    """A number as the tables write it: whole, a short decimal, or a fraction."""
    if value is None:
        return "∞"
    if value.denominator == 1:
        return str(value.numerator)
    short = f"{float(value):g}"
    return short if Fraction(short) == value else f"{value.numerator}/{value.denominator}"


@pytest.mark.parametrize(("phrase", "meaning"), [*meant("figures"), *meant("money")])
def test_figures(phrase: str, meaning: str) -> None:
    assert shown(read_figure(phrase)) == meaning


@pytest.mark.parametrize(("phrase", "meaning"), meant("times"))
def test_times(phrase: str, meaning: str) -> None:
    assert shown(read_moment(phrase, CLOCK)) == meaning


@pytest.mark.parametrize(("phrase", "meaning"), meant("lengths"))
def test_lengths(phrase: str, meaning: str) -> None:
    assert shown(read_lapse(phrase)) == meaning


@pytest.mark.parametrize("phrase", [*unread("figures"), *unread("money")])
def test_what_is_no_figure(phrase: str) -> None:
    assert isinstance(read_figure(phrase), Unread)


@pytest.mark.parametrize("phrase", unread("times"))
def test_what_is_no_time(phrase: str) -> None:
    assert isinstance(read_moment(phrase, CLOCK), Unread)


@pytest.mark.parametrize("phrase", unread("lengths"))
def test_what_is_no_length(phrase: str) -> None:
    assert isinstance(read_lapse(phrase), Unread)


@pytest.mark.parametrize(
    ("phrase", "first", "second"),
    [
        ("fiscal 2021", "2020-10-01 to 2021-09-30", "2021-10-01 to 2022-09-30"),
        ("FY21", "2020-10-01 to 2021-09-30", "2021-10-01 to 2022-09-30"),
        ("the 2020-21 financial year", "2020-10-01 to 2021-09-30", ""),
        ("this fiscal year", "2020-10-01 to 2021-09-30", ""),
        ("last fiscal year", "2019-10-01 to 2020-09-30", ""),
        ("the third fiscal quarter of 2021", "2021-04-01 to 2021-06-30", "2022-04-01 to 2022-06-30"),
        ("the fiscal third quarter", "2021-04-01 to 2021-06-30", ""),
    ],
)
def test_fiscal_years_where_the_article_says_when_they_begin(phrase: str, first: str, second: str) -> None:
    answer = read_moment(phrase, Clock(CLOCK.now, UTC, 10))
    assert isinstance(answer, tuple)
    assert [shown((one,)) for one in answer] == [first] + ([second] if second else [])


@pytest.mark.parametrize(
    ("phrase", "why"),
    [
        ("fiscal 2021", "in which month its fiscal year begins"),
        ("44 BC", "none before Christ"),
        ("a year earlier", "counts from a time that the phrase does not give"),
        ("the following week", "counts from a time that the phrase does not give"),
        ("within hours", "says how long and not from when"),
        ("31 September", "September has 30 days"),
        ("May 32", "May has 31 days"),
    ],
)
def test_the_reason_is_told(phrase: str, why: str) -> None:
    answer = read_moment(phrase, CLOCK)
    assert isinstance(answer, Unread)
    assert why in answer.why
