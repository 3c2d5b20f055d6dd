"""Holding what was found against what was said.

This is where the readings of DESIGN §3 become an outcome: false only where even the generous
reading of the words misses even the loosest reading of the parts.
"""

from __future__ import annotations

from fractions import Fraction

from checker.claim.reckoning import Amount, Extent, Outcome
from checker.logic.exact import Exact
from checker.logic.range import Range

MISLEADS = Exact(3, 2)
"""From how many times past its limit on a hedge such as "more than" misleads."""


def weigh(found: Extent, stated: Extent, nominal: Fraction | None = None) -> Outcome:
    """How `found` sits with `stated`; `nominal` is what the parts come to as printed."""
    if not found.generous.meets(stated.generous):
        return Outcome.FAILS
    if found.strict.within(stated.strict):
        return Outcome.HOLDS
    if nominal is not None and nominal in stated.strict:
        return Outcome.HOLDS
    if not found.strict.meets(stated.strict) or _only_touch(found.strict, stated.strict):
        return Outcome.LOOSE
    if nominal is not None:
        return Outcome.ROUNDED
    return Outcome.OPEN


def _only_touch(one: Range, other: Range) -> bool:
    """Whether two ranges share but an edge, as `9.3` and `9.4` do at 9.35: they are other figures."""
    if one.point is not None or other.point is not None:
        return False
    return (one.high is not None and one.high == other.low) or (one.low is not None and one.low == other.high)


def rounding_aside(outcome: Outcome, nominal: Extent | None, stated: Extent) -> Outcome:
    """The outcome where rounding alone leaves it open: what was printed comes to what is stated, or not."""
    within = nominal is not None and nominal.strict.within(stated.strict)
    return Outcome.HOLDS if outcome is Outcome.OPEN and within else outcome


def to_its_digit(stated: Amount) -> Extent:
    """What a result that a division gives may be, for a figure told as a whole number: 333 for 1000 / 3.

    Strictly it rounds to the figure; generously its further digits are cut off. A figure that
    counts things is exact, but few divisions come out even.
    """
    said, half = stated.extent, Exact(1, 2)
    value = said.strict.point
    if stated.figure.hedge or value is None or not stated.figure.rounded_to or value.denominator != 1:
        return said
    near = Range.between(value - half, value + half)
    cut = Range(value, value + 1, high_open=True) if value >= 0 else Range(value - 1, value, low_open=True)
    return Extent(near, near.hull(cut).hull(said.generous))


def left_over(stated: Amount) -> Extent:
    """How far the result of a division may lie from the figure that tells it, rounded or cut off."""
    allowed = to_its_digit(stated)
    if allowed == stated.extent:
        return Extent.exactly(0)
    return allowed - Extent.exactly(stated.nominal)


def in_unit(extent: Extent, unit: str, wanted: str) -> Extent | None:
    """The same values in another unit, where the two only differ in writing; None otherwise.

    A share is told as a proportion or in per cent, a ratio as a number or as so many times.
    """
    if unit == wanted:
        return extent
    if {unit, wanted} == {"", "times"}:
        return extent
    if unit == "%" and wanted in {"", "times"}:
        return extent.times(Exact(1, 100))
    if unit in {"", "times"} and wanted == "%":
        return extent.times(100)
    return None


def beyond(found: Range, limit: Range, factor: Fraction) -> bool:
    """Whether everything found lies more than `factor` times past an end that only one side bounds.

    "more than a quarter" of nine tenths is true and misleads; `factor` says from where on.
    """
    if limit.high is None and limit.low is not None and limit.low > 0:
        return found.low is not None and found.low > limit.low * factor
    if limit.low is None and limit.high is not None and limit.high > 0:
        return found.high is not None and found.high * factor < limit.high
    return False
