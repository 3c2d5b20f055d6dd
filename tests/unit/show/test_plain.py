"""Text from files reaches a terminal only through `plain`."""

from __future__ import annotations

import pytest

from checker.show.plain import lines, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("nine cities — „Kabul“ …", "nine cities — „Kabul“ …"),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("a\x9b2Jb", r"a\x9b2Jb"),
        ("invoice\u202etxt.exe", r"invoice\u202etxt.exe"),
        ("ni\u200bne", r"ni\u200bne"),
        ("tag\U000e0041", r"tag\U000e0041"),
        ("half \ud800", r"half \ud800"),
        ("two\nlines\r\nor\rthree", r"two\nlines\nor\rthree"),
        ("a\ttab", "a tab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_nothing_unseen_gets_through(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_lines_stay_lines() -> None:
    assert lines("copy:  nine\nquote: \x07ten") == ["copy:  nine", r"quote: \x07ten"]
    assert lines("") == [""]
