from __future__ import annotations

import time

import pytest

from checker.vocabulary.pattern import PatternError, matches, read_pattern


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        ("", "", True),
        ("", "a", False),
        ("abc", "abc", True),
        ("abc", "abcd", False),
        ("abc", "ABC", False),
        ("?", "é", True),
        ("?", "", False),
        ("*", "", True),
        ("*", "anything at all", True),
        ("a*c", "abbc", True),
        ("a*c", "abbcd", False),
        ("[A-Z]{2}[A-Z0-9]{9}[0-9]", "DE0007236101", True),
        ("[A-Z]{2}[A-Z0-9]{9}[0-9]", "DE000723610", False),
        ("Q[0-9]{1,}", "Q42", True),
        ("Q[0-9]{1,}", "Q", False),
        ("[0-9]{2,4}", "1", False),
        ("[0-9]{2,4}", "12", True),
        ("[0-9]{2,4}", "1234", True),
        ("[0-9]{2,4}", "12345", False),
        ("[!0-9]", "a", True),
        ("[!0-9]", "7", False),
        ("[a-]", "-", True),
        ("[\\]]", "]", True),
        ("\\*", "*", True),
        ("\\*", "a", False),
        ("a{0}b", "b", True),
        ("*{2}", "", True),
    ],
)
def test_the_whole_text_has_the_form(pattern: str, text: str, fits: bool) -> None:
    assert matches(pattern, text) is fits


@pytest.mark.parametrize(
    "pattern",
    [
        "[",
        "[]",
        "[!]",
        "[z-a]",
        "{2}",
        "a{",
        "a{x}",
        "a{,2}",
        "a{3,2}",
        "a{-1}",
        "a{9999}",
        "\\",
        "a" * 201,
        "a{150}b{150}",
    ],
)
def test_what_is_no_pattern_says_why(pattern: str) -> None:
    with pytest.raises(PatternError) as raised:
        read_pattern(pattern)
    assert str(raised.value)


@pytest.mark.parametrize("pattern", ["*a" * 90 + "b", "a{0,200}", "?{0,99}a{0,99}", "*" * 199 + "b"])
def test_no_pattern_runs_away(pattern: str) -> None:
    start = time.process_time()
    matches(pattern, "a" * 1000)
    assert time.process_time() - start < 2


def test_a_text_that_is_too_long_has_no_form() -> None:
    assert not matches("*", "a" * 1001)
