"""The slips of the keyboard that corrections columns are full of: noughts, swapped digits, cut decimals."""

from __future__ import annotations

from fractions import Fraction

from checker.claim.reckoning import Amount, Extent
from checker.logic.exact import Exact
from checker.logic.range import Range

_MOST_NOUGHTS = 12


def noughts(stated: Amount, found: Extent) -> int:
    """By how many powers of ten the stated figure would have to be moved to be right; 0 if none does.

    3 where it says million and the sources say billion, -1 where a nought is too many.
    """
    if found.generous.meets(stated.figure.generous) or not stated.nominal:
        return 0
    if not _bounded(found.strict):
        # "At least 105" is met by almost anything that is moved, and so is six of "at least 14".
        return 0
    for power in (exponent * sign for exponent in range(1, _MOST_NOUGHTS + 1) for sign in (1, -1)):
        factor = Exact(10) ** power
        if found.strict.meets(stated.figure.strict.times(factor)) and _bounded(stated.figure.strict):
            return power
    return 0


def swapped(stated: Amount, found: Fraction | None) -> bool:
    """Whether swapping two neighbouring digits of the stated figure gives what was found, rounded as it is."""
    if found is None or stated.figure.hedge:
        return False
    step = stated.figure.rounded_to or Exact(1)
    digits, wanted = str(stated.nominal / step), str(round(found / step))
    if len(digits) != len(wanted) or digits == wanted or not (digits.isdigit() and wanted.isdigit()):
        return False
    apart = [place for place, (a, b) in enumerate(zip(digits, wanted, strict=True)) if a != b]
    return (
        len(apart) == 2
        and apart[1] == apart[0] + 1
        and digits[apart[0]] == wanted[apart[1]]
        and digits[apart[1]] == wanted[apart[0]]
    )


def cut_off(stated: Amount, nominal: Fraction | None) -> bool:
    """Whether the stated figure is the right one with its further digits cut off instead of rounded."""
    step = stated.figure.rounded_to
    if nominal is None or not step or stated.figure.hedge or nominal == stated.nominal:
        return False
    steps = abs(nominal) / step
    found: bool = Exact(steps.numerator // steps.denominator) * step == abs(stated.nominal)
    return found


def _bounded(range_: Range) -> bool:
    """Whether it names a number.

    One with an open end ("more than 50"), or as wide as "dozens", is met by almost anything once it is moved.
    """
    low, high = range_.low, range_.high
    return low is not None and high is not None and abs(high - low) < 2 * min(abs(low), abs(high))
