from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from checker.language.cell import MOST_WORDY, Meanings, folded, has_no_figure, is_empty, is_total, read_number
from checker.logic.range import Range


@pytest.mark.parametrize(
    ("text", "stated", "unit"),
    [
        ("9", 9, ""),
        (" 007 ", 7, ""),
        ("9.0", 9, ""),
        ("nine", 9, ""),
        ("1,234,567", 1_234_567, ""),
        ("1 234", 1_234, ""),
        ("-1.5", Fraction(-3, 2), ""),
        ("(3.5)", Fraction(-7, 2), ""),
        ("$1,234", 1_234, "USD"),
        ("1.2m", 1_200_000, ""),
        ("26.5%", Fraction(53, 2), "%"),
        ("12*", 12, ""),
        ("3/4", Fraction(3, 4), ""),
    ],
)
def test_figures(text: str, stated: Fraction | int, unit: str) -> None:
    number = read_number(text)
    assert number is not None
    assert number.stated == stated
    assert number.unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "",
        "–",
        "n/a",
        "Farah",
        "2021-08-06",
        "12 of them",
        "1.2.3",
        "٩",
        "1e999999999",
        "9" * 99,
        "()",
    ],
)
def test_no_figures(text: str) -> None:
    assert read_number(text) is None


def test_the_rounding_of_digits() -> None:
    allowed = {text: number.allowed for text in ("75,000", "26 %", "0.50") if (number := read_number(text))}
    assert allowed == {
        "75,000": Range.exactly(75_000),
        "26 %": Range.between(Fraction("25.5"), Fraction("26.5")),
        "0.50": Range.between(Fraction("0.495"), Fraction("0.505")),
    }


@pytest.mark.parametrize(
    ("column", "cell", "stated"),
    [
        (["12,5", "1.234"], "1.234", 1_234),
        (["1.234.567", "1.234"], "1.234", 1_234),
        (["12.5", "1.234"], "1.234", Fraction("1.234")),
        (["1,234", "1.234"], "1,234", 1_234),
        (["12,5", "12.25"], "12.25", Fraction("12.25")),
    ],
)
def test_a_column_shows_its_decimals(column: list[str], cell: str, stated: Fraction | int) -> None:
    number = Meanings(frozenset(column)).number(cell)
    assert number is not None
    assert number.stated == stated


def day(column: list[str], cell: str, *, month_first: bool = False) -> tuple[int, int] | None:
    moment = Meanings(frozenset(column)).moment(cell, month_first=month_first)
    return (moment.start.day, moment.start.month) if moment and moment.start else None


def test_a_column_shows_its_dates() -> None:
    assert day(["2/1/2021", "28/1/2021"], "2/1/2021", month_first=True) == (2, 1)
    assert day(["2/1/2021", "1/28/2021"], "2/1/2021") == (1, 2)
    assert day(["2/1/2021"], "2/1/2021") == (2, 1)
    assert day(["2/1/2021"], "2/1/2021", month_first=True) == (1, 2)
    assert day(["31/2/2021"], "31/2/2021") is None
    assert Meanings(frozenset(["2/1/2021"])).either_way
    assert not Meanings(frozenset(["2/2/2021", "28/1/2021", "2021-01-02"])).either_way


@pytest.mark.parametrize(
    ("cell", "step"),
    [
        ("2021-08-06", timedelta(days=1)),
        ("2021-08-06 13:10", timedelta(minutes=1)),
        ("2021-08-06T13:10:05Z", timedelta(seconds=1)),
    ],
)
def test_times_in_digits(cell: str, step: timedelta) -> None:
    moment = Meanings(frozenset([cell])).moment(cell)
    assert moment is not None
    assert moment.start is not None
    assert moment.end == moment.start + step
    assert moment.start.astimezone(UTC).date() == datetime(2021, 8, 6, tzinfo=UTC).date()


def test_times_that_are_none() -> None:
    for cell in ("2021-02-30", "9999-12-31", "", "–", "Farah"):
        assert Meanings(frozenset([cell])).moment(cell) is None


def test_a_column_of_many_words_is_not_read_word_by_word() -> None:
    words = frozenset(f"row {number} of" for number in range(MOST_WORDY + 1)) | {"nine", "9"}
    assert Meanings(words).number("nine") is None
    assert Meanings(words).number("9") is not None


def test_nothing_and_totals() -> None:
    assert is_empty(" – ")
    assert not is_empty("NA")
    assert has_no_figure("NA")
    assert is_total("Grand  total:")
    assert not is_total("Total Energies")


@pytest.mark.parametrize(
    "cell",
    ["1,234*", "1,234[a]", "1,234 [12]", "1,234¹", "1,234 (p)", "1,234(r)", "1,234 †", "1,234**", "1 234 *"],
)
def test_marks_of_notes_are_no_part_of_a_figure(cell: str) -> None:
    found = read_number(cell)
    assert found is not None
    assert found.stated == 1234


def test_marks_of_notes_are_no_part_of_a_name() -> None:
    assert folded("Taliban[3]") == folded("Taliban †") == folded("taliban")
    assert folded("A*") != folded("A")
    assert folded("[3]") == "[3]"
    below = read_number("(1,234)*")
    assert below is not None
    assert below.stated == -1234
    assert read_number("45 (12)") is None
