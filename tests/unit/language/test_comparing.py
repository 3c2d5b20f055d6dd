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
    ("phrase", "way", "direction", "stated"),
    [
        ("twice", Way.RATIO, UP, 2),
        ("more than twice", Way.RATIO, UP, 2),
        ("three times as many as", Way.RATIO, UP, 3),
        ("half as many as", Way.RATIO, UP, Fraction(1, 2)),
        ("a third of", Way.RATIO, UP, Fraction(1, 3)),
        ("20 % of", Way.RATIO, UP, Fraction(1, 5)),
        ("nearly as many as", Way.RATIO, UP, 1),
        ("5 more than", Way.AMOUNT, UP, 5),
        ("26 ahead of", Way.AMOUNT, UP, 26),
        ("5 % less than", Way.SHARE, DOWN, 5),
        ("2.6 points above", Way.POINTS, UP, Fraction(13, 5)),
    ],
)
def test_a_distance_is_read(phrase: str, way: Way, direction: int, stated: Fraction) -> None:
    found = read_comparing(phrase)
    assert not isinstance(found, Unread), found
    change = found[0].change
    assert change is not None
    assert change.figure is not None
    assert (change.way, change.direction, change.figure.stated) == (way, direction, stated)


def test_hedges_go_with_the_distance() -> None:
    more, nearly = read_comparing("more than twice"), read_comparing("nearly as many as")
    assert not isinstance(more, Unread)
    assert not isinstance(nearly, Unread)
    assert [
        one.change.figure.strict.high for one in (more[0], nearly[0]) if one.change and one.change.figure
    ] == [
        None,
        1,
    ]


@pytest.mark.parametrize("phrase", ["bananas", "", "20 %", "5", "more bananas than", "y" * 500])
def test_what_compares_nothing_is_not_read(phrase: str) -> None:
    assert isinstance(read_comparing(phrase), Unread)
