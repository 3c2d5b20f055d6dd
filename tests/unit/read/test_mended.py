"""Changed lines keep the places of the author's own text."""

from __future__ import annotations

from checker.place import Span
from checker.read.mended import Edit, Mended

TEXT = "one: a: b\r\n  two\rthree\n"


def test_a_text_without_edits_is_itself() -> None:
    mended = Mended(TEXT)
    assert mended.changed is TEXT
    assert mended.span(5, 9) == Span(1, 6, 1, 10)


def test_quotes_that_were_put_in_take_no_column() -> None:
    mended = Mended(TEXT).but({0: (Edit(5, 5, "'"), Edit(9, 9, "'"))})
    assert mended.changed == "one: 'a: b'\r\n  two\rthree\n"
    assert mended.span(5, 11) == Span(1, 6, 1, 10)
    assert mended.span(6, 7) == Span(1, 6, 1, 7)
    assert mended.span(15, 18) == Span(2, 3, 2, 6)


def test_a_line_that_was_moved_can_be_changed_again() -> None:
    moved = Mended(TEXT).but({1: (Edit(0, 2, "    "),)})
    assert moved.changed == "one: a: b\r\n    two\rthree\n"
    assert not moved.settled(1)
    again = moved.but({1: (Edit(7, 7, ":"),)})
    assert again.changed == "one: a: b\r\n    two:\rthree\n"
    assert again.settled(1)
    assert again.span(15, 19) == Span(2, 3, 2, 6)
    back = moved.but({1: (Edit(0, 3, ""),)})
    assert back.changed == "one: a: b\r\n two\rthree\n"
    assert back.span(12, 15) == Span(2, 3, 2, 6)


def test_a_line_that_was_left_out_is_still_a_line() -> None:
    mended = Mended("a\rb\nc").without(range(1, 2))
    assert mended.changed == "a\r \nc"
    assert len(mended.lines) == 3
    assert mended.settled(1)
    assert mended.span(4, 5) == Span(3, 1, 3, 2)
