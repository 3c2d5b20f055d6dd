"""Columns as editors count them: in units of UTF-16, where an emoji is two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from checker.lsp.positions import UTF_16, offset, position, range_of, units
from checker.place import Span
from checker.read.lines import Lines

UTF_8, UTF_32 = types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf32
ALL = (UTF_16, UTF_8, UTF_32)


@pytest.mark.parametrize(
    ("text", "in_utf_16", "in_utf_8", "in_utf_32"),
    [
        ("Farah", 5, 5, 5),
        ("Köln", 4, 5, 4),
        ("🗳️ nine", 8, 12, 7),  # the sign is a pair, and what asks for its colours one more
        ("𝔉arah", 6, 8, 5),
        ("e\u0301te\u0301", 5, 7, 5),  # an accent of its own is a character of its own
        ("כנסת", 4, 8, 4),
        ("👩‍👩‍👧", 8, 18, 5),
    ],
)
def test_units_are_counted(text: str, in_utf_16: int, in_utf_8: int, in_utf_32: int) -> None:
    assert [units(text, one) for one in ALL] == [in_utf_16, in_utf_8, in_utf_32]


@given(text=st.text(max_size=40), encoding=st.sampled_from(ALL), where=st.integers(0, 40))
def test_a_position_leads_back_to_its_character(
    text: str, encoding: types.PositionEncodingKind, where: int
) -> None:
    lines = Lines(text)
    at = min(where, len(text))
    number = lines.number(at) if at < len(text) else len(lines) - 1
    column = min(at - lines.start(number), lines.end(number) - lines.start(number))
    found = position(number + 1, column + 1, lines, encoding)
    assert offset(found, lines, encoding) == lines.start(number) + column


def test_a_position_within_a_character_is_before_it() -> None:
    assert offset(types.Position(0, 1), Lines("🗳 nine"), UTF_16) == 0
    assert offset(types.Position(0, 2), Lines("🗳 nine"), UTF_16) == 1


def test_a_position_past_the_end_is_the_end() -> None:
    lines = Lines("one\ntwo\n")
    assert offset(types.Position(0, 99), lines) == 3
    assert offset(types.Position(99, 0), lines) == 8


def test_line_separators_of_unicode_end_no_line() -> None:
    lines = Lines("a\u2028b\u0085c\nd")
    assert range_of(Span(2, 1, 2, 2), lines) == types.Range(types.Position(1, 0), types.Position(1, 1))
