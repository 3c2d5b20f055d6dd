from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checker.language.quotes.words import Passages
from checker.language.reading import Clock
from checker.passage.beside import beside, dates_in, spots_of
from checker.passage.opened import Opened, pages_of
from checker.read.document import Document

CLOCK = Clock(datetime(2022, 3, 4, 12, tzinfo=UTC), UTC)


def found(text: str, near: str) -> list[tuple[str, bool]]:
    document = Opened(Document(text), Passages("n.txt", text))
    spots = spots_of(near, document)
    assert isinstance(spots, list)
    return [(one.words, one.sure) for one in beside(document, spots, CLOCK)]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("There are 34 provincial capitals.", "provincial capitals"),
        ("It took 34 of the provincial capitals.", "provincial capitals"),
        ("It took 34 of its provincial capitals, and 300 villages.", "provincial capitals"),
        ("The deficit stood at $1.7 trillion.", "The deficit"),
        ("The deficit was estimated at about $1.7 trillion in May.", "deficit"),
        ("Provincial capitals: 34", "provincial capitals"),
        ("Turnout was 76.6 per cent, down from 80 per cent.", "turnout"),
        ("She left office after 45 days.", "left office after"),
    ],
)
def test_a_figure_with_only_grammar_between_is_sure(text: str, near: str) -> None:
    assert found(text, near)[0][1], found(text, near)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("It entered provincial capitals and 300 villages.", "provincial capitals"),
        ("It entered provincial capitals, killing 300.", "provincial capitals"),
        ("34 soldiers guarding provincial capitals fell.", "provincial capitals"),
        ("Outlays\t6,134\t6,272", "outlays"),
        ("Outlays 6,134 6,272", "outlays"),
        ("There were never 34 provincial capitals.", "provincial capitals"),
        ("If there were 34 provincial capitals, they would fall.", "provincial capitals"),
        ("The deficit rose by $320 billion.", "the deficit"),
    ],
)
def test_a_figure_that_may_be_of_something_else_is_not_sure(text: str, near: str) -> None:
    assert found(text, near)
    assert not any(sure for _, sure in found(text, near)), found(text, near)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("The truce was signed on 5 May 2021.", True),
        ("The truce was signed, to last until 5 May 2021.", False),
        ("They flew to the front on 5 May 2021.", True),
        ("They agreed to leave on 5 May 2021.", False),
        ("It came into force on 5 May.", False),
    ],
)
def test_a_day_that_may_be_of_something_else_is_not_sure(text: str, sure: bool) -> None:
    assert [one.sure for one in dates_in(text, CLOCK)] == [sure]


def test_a_day_without_its_year_is_taken_to_be_of_the_year_that_is_asked_for() -> None:
    (one,) = dates_in("It came into force on 5 May.", CLOCK, 2008)
    assert one.moment.start is not None
    assert one.moment.start.year == 2008


def test_only_the_sentence_of_the_words_counts() -> None:
    text = "Mr. Noor has 12 men. The provincial capitals fell. In all 300 died."
    assert found(text, "provincial capitals") == []


@pytest.mark.parametrize(
    ("text", "words", "sure"),
    [
        ("The council voted on 2 March 2022.", "2 March 2022", True),
        ("The council voted on 4 May 2022.", "4 May 2022", True),
        ("The council voted, or may have voted, on 4 March 2022.", "4 March 2022", False),
        ("The council voted on March 2, 2022.", "March 2, 2022", True),
        ("The council voted on 2\u00a0March\u00a02022.", "2 March 2022", True),
        ("The council voted on 2 March.", "2 March", False),
        ("The council voted on 2022-03-02.", "2022-03-02", True),
    ],
)
def test_dates(text: str, words: str, *, sure: bool) -> None:
    assert found(text, "council voted") == [(words, sure)]


def test_of_two_dates_none_is_sure() -> None:
    text = "The council voted on 2 March 2022 and met on 1 March 2022."
    assert [sure for _, sure in found(text, "council voted")] == [False, False]


def test_words_that_stand_in_several_places_give_what_is_beside_each() -> None:
    text = "The 34 capitals held. Of all capitals 9 fell."
    assert [words for words, _ in found(text, "capitals")] == ["34", "9"]


@pytest.mark.parametrize(
    ("written", "pages"),
    [
        ("3", (3, 3)),
        ("3-4", (3, 4)),
        ("p. 7", (7, 7)),
        ("pages 3–5", (3, 5)),
        ("0", None),
        ("iv", None),
        ("5-3", None),
    ],
)
def test_pages(written: str, pages: tuple[int, int] | None) -> None:
    assert pages_of(written) == pages


def test_a_narrowed_document_keeps_its_places() -> None:
    text = "one two\nthree\n\nfour five\n\n"
    whole = Opened(Document(text, "PDF", (0, 15)), Passages("n.pdf", text))
    second = whole.narrowed((2, 2))
    assert second is not None
    assert second.passages.text == "       \n     \n\nfour five\n\n"
    assert second.told_at(second.passages.span(15, 19)) == "on page 2"
    assert whole.narrowed((2, 3)) is None
