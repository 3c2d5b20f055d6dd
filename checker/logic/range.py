"""Ranges of exact numbers with open or closed ends, and their arithmetic.

A range is the set of values that a quantity may have. Arithmetic gives the set of all
results (interval arithmetic; Moore, *Interval Analysis*, 1966), exact because the ends
are fractions. `None` stands for an end at infinity.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple, TypeAlias

from checker.frozen import dataclass
from checker.logic.exact import Exact

Number: TypeAlias = Fraction | int

_NOUGHT = Exact(0)


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from `low` to `high`; an open end is not itself included.

    An end at infinity is never marked open, so that equal sets are equal values.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is None and self.low_open:
            object.__setattr__(self, "low_open", False)
        if self.high is None and self.high_open:
            object.__setattr__(self, "high_open", False)

    @classmethod
    def exactly(cls, value: Number) -> Range:
        """The range that holds one number."""
        exact = value if isinstance(value, Fraction) else Exact(value)
        return cls(exact, exact)

    @classmethod
    def between(cls, low: Number, high: Number) -> Range:
        """The closed range from `low` to `high`."""
        return cls(Exact(low), Exact(high))

    @classmethod
    def above(cls, low: Number, *, open_: bool = True) -> Range:
        """Everything more than `low` (or `low` and more, when not open)."""
        return cls(Exact(low), None, low_open=open_)

    @classmethod
    def below(cls, high: Number, *, open_: bool = True) -> Range:
        """Everything less than `high` (or `high` and less, when not open)."""
        return cls(None, Exact(high), high_open=open_)

    @classmethod
    def everything(cls) -> Range:
        """All numbers: nothing is known."""
        return cls(None, None)

    @classmethod
    def nothing(cls) -> Range:
        """No number at all: what is known cannot be."""
        return cls(_NOUGHT, _NOUGHT, low_open=True, high_open=True)

    @property
    def point(self) -> Fraction | None:
        """The one number in the range, if there is exactly one."""
        low, high = self.low, self.high
        if low is None or self.low_open or self.high_open:
            return None
        return low if low is high or low == high else None

    @property
    def empty(self) -> bool:
        """Whether no number lies in the range."""
        low, high = self.low, self.high
        if low is None or high is None:
            return False
        return low >= high if self.low_open or self.high_open else low is not high and low > high

    @property
    def middle(self) -> Fraction | None:
        """The number half-way between the ends, when both are known."""
        return None if self.low is None or self.high is None else (self.low + self.high) / 2

    def __contains__(self, value: Number) -> bool:
        low, high = self.low, self.high
        if low is not None and (value <= low if self.low_open else value < low):
            return False
        return high is None or (value < high if self.high_open else value <= high)

    def nearest(self, wanted: Fraction) -> Fraction:
        """The number of the range that lies nearest to one, or a little inside where the end itself is left out.

        Of an empty range, the number itself.
        """
        if wanted in self or self.empty:
            return wanted
        below = self.low is not None and wanted <= self.low
        end, is_open = (self.low, self.low_open) if below else (self.high, self.high_open)
        if end is None or not is_open:
            return wanted if end is None else end
        if self.middle is not None:
            return self.middle
        return end + (1 if below else -1)

    def starts_by(self, other: Range) -> bool:
        """Whether it starts no later than another; an open end starts just after its number."""
        if self.low is None or other.low is None:
            return self.low is None
        return (other.low_open or not self.low_open) if self.low == other.low else self.low < other.low

    def stops_by(self, other: Range) -> bool:
        """Whether it stops no later than another; an open end stops just before its number."""
        if self.high is None or other.high is None:
            return other.high is None
        return (self.high_open or not other.high_open) if self.high == other.high else self.high < other.high

    def within(self, other: Range) -> bool:
        """Whether every number of this range lies in the other."""
        return self.empty or (other.starts_by(self) and self.stops_by(other))

    def meets(self, other: Range) -> bool:
        """Whether some number lies in both."""
        return not self.both(other).empty

    def both(self, other: Range) -> Range:
        """The numbers that lie in both ranges."""
        return _cut_out(other if self.starts_by(other) else self, self if self.stops_by(other) else other)

    def hull(self, other: Range) -> Range:
        """The smallest range that holds both."""
        if self.empty:
            return other
        if other.empty:
            return self
        return _cut_out(self if self.starts_by(other) else other, other if self.stops_by(other) else self)

    def __neg__(self) -> Range:
        low = None if self.high is None else -self.high
        high = low if self.low is self.high else None if self.low is None else -self.low
        return Range(low, high, self.high_open, self.low_open)

    def __add__(self, other: Range) -> Range:
        if self.empty or other.empty:
            return Range.nothing()
        low = None if self.low is None or other.low is None else self.low + other.low
        if self.low is self.high and other.low is other.high:
            return Range(low, low)
        high = None if self.high is None or other.high is None else self.high + other.high
        return Range(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __sub__(self, other: Range) -> Range:
        return self + -other

    def times(self, factor: Number) -> Range:
        """Every number of the range multiplied by one factor."""
        if factor == 0:
            return Range.nothing() if self.empty else Range.exactly(0)
        if factor < 0:
            return (-self).times(-factor)
        low = None if self.low is None else self.low * factor
        high = low if self.low is self.high else None if self.high is None else self.high * factor
        return Range(low, high, self.low_open, self.high_open)

    def __mul__(self, other: Range) -> Range:
        if self.empty or other.empty:
            return Range.nothing()
        one, another = self.point, other.point
        if one is not None and another is not None:
            return Range.exactly(one * another)
        if _starts_above_nought(self) and _starts_above_nought(other):
            return _ends_multiplied(self, other)
        return _spanning([_product(a, b) for a in _corners(self) for b in _corners(other)])

    def __truediv__(self, other: Range) -> Range | None:
        """All quotients; None when the other range holds nought, so that no bound is known."""
        if 0 in other:
            return None
        one, another = self.point, other.point
        if one is not None and another is not None:
            return Range.exactly(one / another)
        return Range.nothing() if other.empty else self * _inverse(other)


def _cut_out(first: Range, last: Range) -> Range:
    """From where one range starts to where another stops."""
    return first if first is last else Range(first.low, last.high, first.low_open, last.high_open)


def _starts_above_nought(range_: Range) -> bool:
    return range_.low is not None and range_.low.numerator > 0


def _ends_multiplied(one: Range, other: Range) -> Range:
    """The product where no factor reaches nought, as most figures do not: its ends are those of the factors."""
    low = None if one.low is None or other.low is None else one.low * other.low
    high = None if one.high is None or other.high is None else one.high * other.high
    return Range(low, high, one.low_open or other.low_open, one.high_open or other.high_open)


class _Corner(NamedTuple):
    """An end as a factor: its value (None at infinity), whether it is left out, its sign."""

    value: Fraction | None
    is_open: bool
    sign: int


def _corners(range_: Range) -> tuple[_Corner, _Corner]:
    low, high = range_.low, range_.high
    return (
        _Corner(low, low is None or range_.low_open, -1 if low is None else _sign(low)),
        _Corner(high, high is None or range_.high_open, 1 if high is None else _sign(high)),
    )


def _sign(value: Fraction) -> int:
    return (value.numerator > 0) - (value.numerator < 0)


def _product(a: _Corner, b: _Corner) -> _Corner:
    sign = a.sign * b.sign
    if sign == 0:
        # Nought is reached as soon as one factor reaches it, whatever the other does.
        reached = (a.value == 0 and not a.is_open) or (b.value == 0 and not b.is_open)
        return _Corner(_NOUGHT, not reached, 0)
    if a.value is None or b.value is None:
        return _Corner(None, is_open=True, sign=sign)
    return _Corner(a.value * b.value, a.is_open or b.is_open, sign)


def _spanning(corners: list[_Corner]) -> Range:
    finite = [corner for corner in corners if corner.value is not None]
    endless = {corner.sign for corner in corners if corner.value is None}
    low = None if -1 in endless else min(corner.value for corner in finite if corner.value is not None)
    high = None if 1 in endless else max(corner.value for corner in finite if corner.value is not None)
    return Range(
        low,
        high,
        low_open=all(corner.is_open for corner in finite if corner.value == low),
        high_open=all(corner.is_open for corner in finite if corner.value == high),
    )


def _inverse(range_: Range) -> Range:
    """One divided by every number of a range that does not hold nought and is not empty."""
    if range_.low is None or range_.low < 0:
        return -_inverse(-range_)
    return Range(
        _NOUGHT if range_.high is None else 1 / range_.high,
        None if range_.low == 0 else 1 / range_.low,
        low_open=range_.high is None or range_.high_open,
        high_open=range_.low_open,
    )
