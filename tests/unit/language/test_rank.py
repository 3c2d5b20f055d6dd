from __future__ import annotations

import pytest

from checker.language.rank import read_rank
from checker.language.reading import Unread


@pytest.mark.parametrize(
    ("phrase", "first", "last", "highest"),
    [
        ("largest", 1, 1, True),
        ("the second-largest", 2, 2, True),
        ("fourth-largest", 4, 4, True),
        ("most populous", 1, 1, True),
        ("second-least expensive", 2, 2, False),
        ("smallest", 1, 1, False),
        ("third", 3, 3, None),
        ("9th", 9, 9, None),
        ("No 1", 1, 1, None),
        ("last", 1, 1, False),
        ("third-last", 3, 3, False),
        ("largest but one", 2, 2, True),
        ("runner-up", 2, 2, True),
        ("one of the three largest", 1, 3, True),
        ("in the top ten", 1, 10, True),
        ("top three", 1, 3, True),
        ("the bottom two", 1, 2, False),
        ("second-to-last", 2, 2, False),
        ("last but two", 3, 3, False),
        ("third from the bottom", 3, 3, False),
        ("third from the top", 3, 3, True),
        ("top of the table", 1, 1, True),
        ("bottom of the league", 1, 1, False),
        ("fastest-growing", 1, 1, True),
        ("second-slowest growing", 2, 2, False),
        ("worst-hit", 1, 1, True),
        ("worst-performing", 1, 1, False),
        ("longest-serving", 1, 1, True),
        ("northernmost", 1, 1, True),
        ("the world's second-largest", 2, 2, True),
        ("the hottest on record", 1, 1, True),
        ("an all-time high", 1, 1, True),
        ("a record low", 1, 1, False),
        ("first-ever", 1, 1, None),
    ],
)
def test_a_place_is_read(phrase: str, first: int, last: int, highest: bool | None) -> None:
    found = read_rank(phrase)
    assert not isinstance(found, Unread), found
    assert (found[0].first, found[0].last, found[0].highest) == (first, last, highest)


def test_a_shared_place_and_an_only_one_are_told_apart() -> None:
    joint, only = read_rank("joint second"), read_rank("the only")
    assert not isinstance(joint, Unread)
    assert not isinstance(only, Unread)
    assert (joint[0].first, joint[0].joint) == (2, True)
    assert only[0].only


def test_the_oldest_has_the_highest_age_or_the_earliest_year() -> None:
    found = read_rank("oldest")
    assert not isinstance(found, Unread)
    assert [one.highest for one in found] == [True, False]


def test_what_shrinks_fastest_may_be_told_either_way() -> None:
    found = read_rank("fastest-shrinking")
    assert not isinstance(found, Unread)
    assert [one.highest for one in found] == [True, False]


@pytest.mark.parametrize(
    "phrase",
    [
        "bananas",
        "",
        "among the largest",
        "1.5th largest",
        "z" * 200,
        "to last",
        "first to last",
        "fastest-banana",
        "top of the bananas",
        "ever",
        "hottest since 1976",
        "the last three",
    ],
)
def test_what_is_no_place_is_not_read(phrase: str) -> None:
    assert isinstance(read_rank(phrase), Unread)
