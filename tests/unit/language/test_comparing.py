from __future__ import annotations

from fractions import Fraction

import pytest

from checker.language.change import DOWN, UP, Way
from checker.language.comparing import Order, read_comparing
from checker.language.reading import Unread


@pytest.mark.parametrize(
    ("phrase", "order"),
    [
        ("more than", Order.MORE),
        ("is larger than", Order.MORE),
        ("far more than", Order.MORE),
        ("older than", Order.MORE),
        ("ahead of", Order.MORE),
        ("outnumber", Order.MORE),
        ("outnumbered by", Order.LESS),
        ("fewer than", Order.LESS),
        ("trails", Order.LESS),
        ("at least", Order.LEAST),
        ("no more than", Order.MOST),
        ("the same as", Order.EQUAL),
        ("as many as", Order.EQUAL),
        ("not equal to", Order.UNEQUAL),
    ],
)
def test_an_order_is_read(phrase: str, order: Order) -> None:
    found = read_comparing(phrase)
    assert not isinstance(found, Unread), found
    assert (found[0].order, found[0].change) == (order, None)


@pytest.mark.parametrize(
    ("phrase", "way", "direction", "low", "high"),
    [
        ("twice", Way.RATIO, UP, 2, 2),
        ("more than twice", Way.RATIO, UP, 2, None),
        ("three times as many as", Way.RATIO, UP, 3, 3),
        ("half as many as", Way.RATIO, UP, Fraction(1, 2), Fraction(1, 2)),
        ("a third of", Way.RATIO, UP, Fraction(1, 3), Fraction(1, 3)),
        ("20 % of", Way.RATIO, UP, Fraction(39, 200), Fraction(41, 200)),
        ("nearly as many as", Way.RATIO, UP, Fraction(9, 10), 1),
        ("5 more than", Way.AMOUNT, UP, 5, 5),
        ("26 ahead of", Way.AMOUNT, UP, 26, 26),
        ("5 % less than", Way.SHARE, DOWN, Fraction(9, 2), Fraction(11, 2)),
        ("2.6 points above", Way.POINTS, UP, Fraction(51, 20), Fraction(53, 20)),
    ],
)
def test_a_distance_is_read(
    phrase: str, way: Way, direction: int, low: Fraction, high: Fraction | None
) -> None:
    found = read_comparing(phrase)
    assert not isinstance(found, Unread), found
    change = found[0].change
    assert change is not None
    assert change.figure is not None
    read = change.way, change.direction, change.figure.strict.low, change.figure.strict.high
    assert read == (way, direction, low, high)


@pytest.mark.parametrize("phrase", ["bananas", "", "20 %", "5", "more bananas than", "y" * 500])
def test_what_compares_nothing_is_not_read(phrase: str) -> None:
    assert isinstance(read_comparing(phrase), Unread)
