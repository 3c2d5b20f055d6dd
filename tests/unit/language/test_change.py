"""How changes, comparisons, ranks and rates are read."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.language.change import DOWN, EITHER, UP, Way, read_change
from checker.language.reading import Unread


def read(phrase: str) -> tuple[Way, int, Fraction | None]:
    found = read_change(phrase)
    assert not isinstance(found, Unread), found
    return found[0].way, found[0].direction, found[0].figure.stated if found[0].figure else None


@pytest.mark.parametrize(
    ("phrase", "way", "direction", "stated"),
    [
        ("23 per cent", Way.SHARE, EITHER, 23),
        ("+4 %", Way.SHARE, UP, 4),
        ("-4 %", Way.SHARE, DOWN, 4),
        ("by 4 %", Way.SHARE, EITHER, 4),
        ("fell 4 %", Way.SHARE, DOWN, 4),
        ("fell by 9.3 per cent", Way.SHARE, DOWN, Fraction(93, 10)),
        ("has risen by 0.9 percentage points", Way.POINTS, UP, Fraction(9, 10)),
        ("up by 300", Way.AMOUNT, UP, 300),
        ("300 fewer", Way.AMOUNT, DOWN, 300),
        ("a 4 % rise", Way.SHARE, UP, 4),
        ("4 per cent lower than a year earlier", Way.SHARE, DOWN, 4),
        ("an increase of a third", Way.SHARE, UP, Fraction(1, 3)),
        ("doubled", Way.RATIO, UP, 2),
        ("more than doubled", Way.RATIO, UP, 2),
        ("fell threefold", Way.RATIO, DOWN, 3),
        ("fell to a third", Way.RATIO, UP, Fraction(1, 3)),
        ("halved", Way.SHARE, DOWN, Fraction(1, 2)),
        ("cut in half", Way.SHARE, DOWN, Fraction(1, 2)),
        ("rose", Way.AMOUNT, UP, None),
        ("fell sharply", Way.AMOUNT, DOWN, None),
        ("unchanged", Way.AMOUNT, EITHER, 0),
        ("up to 300", Way.AMOUNT, EITHER, 300),
    ],
)
def test_a_change_is_read(phrase: str, way: Way, direction: int, stated: Fraction | None) -> None:
    assert read(phrase) == (way, direction, stated)


def test_the_fall_is_hedged_not_what_is_left() -> None:
    found = read_change("more than halved")
    assert not isinstance(found, Unread)
    assert found[0].figure is not None
    assert found[0].figure.strict.low == Fraction(1, 2)
    assert found[0].figure.strict.high is None


def test_by_three_times_is_read_both_ways() -> None:
    found = read_change("grew by three times")
    assert not isinstance(found, Unread)
    assert [one.figure.stated for one in found if one.figure] == [3, 4]


@pytest.mark.parametrize(
    "phrase", ["bananas", "", "fell to 300", "rose by -4 %", "went bananas by 4 %", "x" * 500]
)
def test_what_is_not_wholly_understood_is_not_read(phrase: str) -> None:
    assert isinstance(read_change(phrase), Unread)


def test_double_digits_say_no_unit() -> None:
    assert isinstance(read_change("grew by double digits"), Unread)
