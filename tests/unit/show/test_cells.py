"""How wide a line is, and where a long one is cut."""

from __future__ import annotations

import pytest

from checker.show.cells import cells, shorten, text_width, window


@pytest.mark.parametrize(
    ("text", "width"),
    [("nine", 4), ("九つ", 4), ("été", 3), ("é", 1), ("می‌خواهم", 7), ("🗳", 1), ("🏙", 1), ("", 0)],
)
def test_width(text: str, width: int) -> None:
    assert text_width(text) == width


def test_a_tab_reaches_to_the_next_stop() -> None:
    line = cells("a\tb\tc")
    assert "".join(line.shown) == "a   b   c"
    assert [line.column(n) for n in (1, 2, 3, 4, 5, 6)] == [0, 1, 4, 5, 8, 9]


def test_an_escape_is_as_wide_as_it_is_long() -> None:
    line = cells("a\x1bb")
    assert "".join(line.shown) == r"a\x1bb"
    assert line.column(3) == 5


def test_columns_past_the_end_are_one_after_it() -> None:
    assert cells("nine").column(99) == 4
    assert cells("").column(1) == 0


def test_a_line_that_fits_is_shown_whole() -> None:
    view = window(cells("value: nine"), 7, 11, 20)
    assert (view.text, view.column(7)) == ("value: nine", 7)


@pytest.mark.parametrize("first", range(0, 291, 5))
def test_what_is_marked_is_in_the_window(first: int) -> None:
    text = "".join(chr(ord("a") + n % 26) for n in range(300))
    view = window(cells(text), first, first + 9, 60)
    assert len(view.text) <= 60
    left, right = view.column(first), view.column(first + 9)
    assert view.text[left:right] == text[first : first + 9]
    assert view.text.startswith("…") or view.text[0] == text[0]
    assert view.text.endswith("…") or view.text[-1] == text[-1]


def test_a_mark_wider_than_the_window_shows_its_beginning() -> None:
    text = "-" * 50 + "x" * 200
    view = window(cells(text), 50, 250, 60)
    assert view.text[view.column(50)] == "x"
    assert view.text.endswith("…")
    assert view.column(250) == view.width


def test_shorten() -> None:
    assert shorten("nine cities", 11) == "nine cities"
    assert shorten("nine cities, and more", 13) == "nine cities…"
    assert shorten("九つの都市", 6) == "九つ…"
