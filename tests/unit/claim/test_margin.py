from __future__ import annotations

from fractions import Fraction

import pytest

from checker.claim.margin import turning_point
from checker.logic.range import Range


@pytest.mark.parametrize(
    ("number", "allowed", "turn"),
    [
        (9, Range.above(Fraction(17, 2)), 8),
        (8, Range.above(Fraction(17, 2)), 9),
        (43, Range.above(40), 40),
        (40, Range.above(40), 41),
        (40, Range.above(40, open_=False), 39),
        (9, Range.exactly(9), 8),
        (0, Range.exactly(0), 1),
        (5, Range.between(5, 7), 4),
        (3, Range.between(5, 7), 5),
        (9, Range.between(5, 7), 7),
        (5, Range.everything(), None),
        (2, Range.between(Fraction(14, 5), Fraction(29, 10)), None),
    ],
)
def test_the_nearest_number_on_the_other_side(number: int, allowed: Range, turn: int | None) -> None:
    assert turning_point(Fraction(number), allowed) == turn
