"""How little a counted number may move before what is said of it turns."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from checker.logic.range import Range


def turning_point(number: Fraction, allowed: Range, most: Fraction | None = None) -> int | None:
    """The nearest whole number on the other side: outside the range for one inside it, or inside.

    It lies between nought and `most`. Of two that are as near, the smaller one is told.
    """
    near = [*_below(number, allowed), *_above(number, allowed)]
    fitting = [one for one in near if one >= 0 and (most is None or one <= most)]
    return min(fitting, key=lambda one: (abs(one - number), one), default=None)


def _below(number: Fraction, allowed: Range) -> list[int]:
    """The greatest whole number below that lies on the other side."""
    end, open_ = (
        (allowed.low, not allowed.low_open) if number in allowed else (allowed.high, allowed.high_open)
    )
    if end is None:
        return []
    found = floor(end) - (1 if open_ and end.denominator == 1 else 0)
    return [found] if found < number and (found in allowed) != (number in allowed) else []


def _above(number: Fraction, allowed: Range) -> list[int]:
    end, open_ = (
        (allowed.high, not allowed.high_open) if number in allowed else (allowed.low, allowed.low_open)
    )
    if end is None:
        return []
    found = ceil(end) + (1 if open_ and end.denominator == 1 else 0)
    return [found] if found > number and (found in allowed) != (number in allowed) else []
