"""Lines and columns as an editor counts them."""

from __future__ import annotations

import pytest

from checker.place import Span
from checker.read.lines import Lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("a\nb", ["a", "b"]),
        ("a\n", ["a", ""]),
        ("a\r\nb\rc\n\nd", ["a", "b", "c", "", "d"]),
        ("a\u2028b\x85c\x0bd", ["a\u2028b\x85c\x0bd"]),
        ("\n\r", ["", "", ""]),
    ],
)
def test_what_ends_a_line(text: str, lines: list[str]) -> None:
    found = Lines(text)
    assert [found.text(n) for n in range(len(found))] == lines


def test_spans_count_from_one_in_characters() -> None:
    lines = Lines("😀é\r\nxyz")
    assert lines.span(1, 2) == Span(1, 2, 1, 3)
    assert lines.span(0, 5) == Span(1, 1, 2, 2)
    assert lines.span(7, 7) == Span(2, 4, 2, 4)
    assert lines.number(4) == 1
