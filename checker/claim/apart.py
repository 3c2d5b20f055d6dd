"""How far one figure lies from another: by how much, by what part of it, by how many times."""

from __future__ import annotations

from fractions import Fraction

from checker.claim.cite import as_printed
from checker.claim.reckoning import Amount, Extent
from checker.claim.words import show
from checker.frozen import dataclass
from checker.language.change import DOWN, EITHER, Way
from checker.logic.exact import Exact
from checker.logic.range import Range


@dataclass(frozen=True, slots=True)
class Apart:
    """How far the end lies from the start, above nought where it is more.

    A share is in per cent, a ratio how many times the start. `nominal` goes by the numbers that
    the words name, `printed` is None where they name only a bound.
    """

    way: Way
    extent: Extent
    nominal: Fraction
    printed: Fraction | None

    def facing(self, direction: int) -> Apart:
        """The same, counted above nought in the direction that the words tell."""
        if direction == EITHER:
            direction = -1 if self.nominal < 0 else 1
        return self if direction > 0 else self._times(Exact(-1))

    def _times(self, factor: Fraction) -> Apart:
        printed = None if self.printed is None else self.printed * factor
        return Apart(self.way, self.extent.times(factor), self.nominal * factor, printed)

    def in_words(self, unit: str) -> str:
        """`a rise of 23.3 %`, `a fall of 49`, `no change`, `2.24 times as much`."""
        if self.way is Way.RATIO:
            return f"{show(self.nominal)} times as much"
        if not self.nominal:
            return "no change"
        told = _told_in(self.way, unit)
        return f"a {'fall' if self.nominal < 0 else 'rise'} of {show(abs(self.nominal), told)}"

    def more_or_less(self, unit: str) -> str:
        """`9 more than`, `5 % less than`, `the same as`, `2.24 times`: what stands between two figures."""
        if self.way is Way.RATIO:
            return f"{show(self.nominal)} times"
        if not self.nominal:
            return "the same as"
        told = _told_in(self.way, unit)
        return f"{show(abs(self.nominal), told)} {'less' if self.nominal < 0 else 'more'} than"


def _told_in(way: Way, unit: str) -> str:
    """Only shares lie points apart; of 121 medals 113 are 8 fewer."""
    return "%" if way is Way.SHARE else "points" if unit == "%" else unit


def _written(amount: Amount) -> Extent:
    """What an end of a difference may be: its digits are rounded, or cut off towards nought, never away from it."""
    extent, value, step = amount.extent, amount.nominal, amount.figure.rounded_to
    if amount.figure.hedge or extent.generous != Range.between(value - step, value + step) or not step:
        return extent
    # Rounded twice, 3.445 becomes 3.45, 3.5 and then 4.
    near, far = step * _ROUNDED_TWICE, step
    low, high = (near, far) if value >= 0 else (far, near)
    return Extent(extent.strict, Range.between(value - low, value + high))


_ROUNDED_TWICE = Exact(5, 9)


def apart(way: Way, start: Amount, end: Amount) -> Apart | None:
    """How far `end` lies from `start`, both in one unit; None where it has no answer, as from nought."""
    if way in {Way.AMOUNT, Way.POINTS}:
        difference = end.nominal - start.nominal
        return Apart(way, _written(end) - _written(start), difference, as_printed((start, end), difference))
    ratio = end.extent / start.extent
    if ratio is None or not start.nominal:
        return None
    quotient = end.nominal / start.nominal
    if way is Way.RATIO:
        return Apart(way, ratio, quotient, as_printed((start, end), quotient)) if quotient >= 0 else None
    # From -4 to -5 is a fall: the part is of the start's size.
    hundred = Exact(100 if start.nominal > 0 else -100)
    extent = (ratio - Extent.exactly(1)).times(hundred)
    nominal = (quotient - 1) * hundred
    return Apart(way, extent, nominal, as_printed((start, end), nominal))


def how_far(way: Way, direction: int, factor: Fraction, start: Amount, end: Amount) -> Apart | None:
    """How far, as words measure it that tell a direction; "fell threefold" goes from the end up."""
    if way is Way.RATIO:
        return apart(way, end, start) if direction == DOWN and factor > 1 else apart(way, start, end)
    found = apart(way, start, end)
    return None if found is None else found.facing(direction)
