"""Characters that the parser may not see keep their places, and come back."""

from __future__ import annotations

import pytest

from checker.read.standin import readable


@pytest.mark.parametrize("text", ["plain", "a\tb\r\n", "é “quoted” 😀", "C:\\data", "\\u0041"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert readable(text).text is text


def test_separators_come_back() -> None:
    source = readable("a\u2028b\x85c\u2029")
    assert len(source.text) == 6
    assert "\u2028" not in source.text
    assert source.restore(source.text, None) == "a\u2028b\x85c\u2029"


def test_odd_characters_do_not_come_back() -> None:
    source = readable("a\x00b\u202ec")
    assert len(source.text) == 5
    assert source.restore(source.text, None) == "abc"


def test_pairs_of_escapes_are_one_character_in_double_quotes_only() -> None:
    source = readable("\\ud83d\\ude00!")
    assert len(source.text) == 13
    assert source.restore(source.text, '"') == "😀!"
    assert source.restore(source.text, "'") == "\\ud83d\\ude00!"


def test_characters_for_private_use_are_not_mixed_up() -> None:
    text = "\U000f0000\U000f0001\u2028"
    source = readable(text)
    assert source.restore(source.text, None) == text
