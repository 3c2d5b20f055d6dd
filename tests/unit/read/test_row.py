"""A line taken apart, and quotes and brackets that are left open."""

from __future__ import annotations

import pytest

from checker.read.lines import Lines
from checker.read.row import Opened, left_open, quote_end, row_of


@pytest.mark.parametrize(
    ("text", "indent", "column", "key", "value"),
    [
        ("- id: a # b", 0, 2, "id", "a"),
        ("  a: b: c", 2, 2, "a", "b: c"),
        ("- - x: 3", 0, 4, "x", "3"),
        ("a:", 0, 0, "a", ""),
        ("a:b", 0, 0, "", "a:b"),
        ('"a: b": c', 0, 0, '"a: b"', "c"),
        ('  - "He # said" x', 2, 4, "", '"He # said" x'),
        ("a: # b: c", 0, 0, "a", ""),
        ("\t a: b", 2, 2, "a", "b"),
        ("some words", 0, 0, "", "some words"),
        ("-x: y", 0, 0, "-x", "y"),
    ],
)
def test_a_line_is_dashes_a_key_and_a_value(
    text: str, indent: int, column: int, key: str, value: str
) -> None:
    row = row_of(text)
    assert (row.indent, row.column, row.key, row.value) == (indent, column, key, value)


@pytest.mark.parametrize("text", ["", "   ", "# a: b", "  # x"])
def test_empty_lines_and_comments_are_bare(text: str) -> None:
    assert row_of(text).bare


def test_where_a_quote_ends() -> None:
    assert quote_end('"a\\"b" c', 0) == 6
    assert quote_end("'it''s' x", 0) == 7
    assert quote_end('"a', 0) is None


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("a: 'tis\nb: c", Opened(0, 3, "'")),
        ('a: {b: "x, c: d}\ne: f', Opened(0, 7, '"')),
        ("a: [b, {c: d}\ne: f", Opened(0, 3, "[")),
        ('- "x\n- y', Opened(0, 2, '"')),
        ("a: [the '90s, x]\nb: c", None),
        ("a: [b,\n  c] \nd: e", None),
        ('a: "x\n  y"\nb: c', None),
        ("a: [b # [\n  c]\nd: e", None),
        ('n: |\n  a: "\n  b: c\nd: e', None),
        ("a: it's\nb: [c]", None),
    ],
)
def test_what_is_left_open(text: str, open_: Opened | None) -> None:
    assert left_open(Lines(text), 9) == open_
