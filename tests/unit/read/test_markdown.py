from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.read.markdown import unmarked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("President **Pedro Castillo** was *not* there", "President Pedro Castillo was not there"),
        ("[Dina Boluarte](https://example.org/101) was sworn in", "Dina Boluarte was sworn in"),
        ("![A map](map.png) and [notes][1]", "A map and notes"),
        ("## The vote\n> “101 to 6,\n> and 10”", "The vote “101 to 6, and 10”"),
        ("___All___ of `them` and _some_", "All of them and some"),
    ],
)
def test_marks_are_blanks(text: str, words: str) -> None:
    assert " ".join(unmarked(text).split()) == words


@pytest.mark.parametrize(
    "text",
    ["5 * 3 and 2 * 4", "a snake_case_name", "“[Ghani] fled”", "#1 of 3 > 2", "a \\*note", "- one\n- two"],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert unmarked(text) == text


@given(st.text("ab *_`[]()#>\n", max_size=60))
def test_every_word_stays_where_it_was(text: str) -> None:
    read = unmarked(text)
    assert len(read) == len(text)
    assert all(mine in (theirs, " ") for mine, theirs in zip(read, text, strict=True))
