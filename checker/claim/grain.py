"""Which shares and means whole things can come to (GRIM; Brown and Heathers, 2017).

Nine of 34 are 26.5 per cent, ten are 29.4, and nothing lies between.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from checker.claim.reckoning import Amount
from checker.claim.words import show
from checker.logic.exact import Exact
from checker.logic.range import Range

MOST_WHOLE = 10_000
"""Beyond it every share with a few digits is some whole number of it."""


def whole_number(amount: Amount) -> int | None:
    """The number of things counted, if the amount counts things and is exact."""
    point = amount.extent.generous.point
    if amount.unit or point is None or point.denominator != 1 or not 0 < point <= MOST_WHOLE:
        return None
    return int(point)


def neighbours(stated: Range, whole: int, scale: Fraction) -> tuple[int, int] | None:
    """The whole numbers next to a share that no whole number comes to; None where one does."""
    if stated.low is None or stated.high is None:
        return None
    below, above = floor(stated.low * whole / scale), ceil(stated.high * whole / scale)
    fitting = any(
        Exact(number) * scale / whole in stated for number in range(below, min(above, below + 3) + 1)
    )
    return None if fitting else (below, above)


def noticed(stated: Range, whole: int, scale: Fraction) -> Fraction:
    """The chance that a share made up at random, told as finely as this one, comes to no whole number.

    Near every whole number of things there is a stretch of shares as wide as the reading that pass
    for it; what they leave free of the whole is where a slip would be noticed.
    """
    if stated.low is None or stated.high is None:
        return Exact(0)
    return max(Exact(0), 1 - whole * (stated.high - stated.low) / scale)


def impossible_mean(stated: Amount, of: Amount, over: Amount, scale: Fraction) -> str:
    """What to tell of a mean that no whole number of things shares out to; "" where one does."""
    whole = whole_number(over)
    if whole is None or of.unit or of.nominal.denominator != 1:
        return ""
    beside = neighbours(stated.extent.generous, whole, scale)
    if beside is None:
        return ""
    shown = " and ".join(
        f"{number:,} gives {show(Exact(number) * scale / whole)}" for number in dict.fromkeys(beside)
    )
    return f"no whole number shared among {whole:,} gives {show(stated.nominal)}: {shown}"
