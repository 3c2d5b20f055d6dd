"""Ranges of exact numbers with open or closed ends, and their arithmetic.

A range is the set of values that a quantity may have. Arithmetic gives the set of all
results (interval arithmetic; Moore, *Interval Analysis*, 1966), exact because the ends
are fractions. `None` stands for an end at infinity.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

Number = Fraction | int


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from `low` to `high`; an open end is not itself included."""

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def exactly(cls, value: Number) -> Range:
        """The range that holds one number."""
        exact = Fraction(value)
        return cls(exact, exact)

    @classmethod
    def between(cls, low: Number, high: Number) -> Range:
        """The closed range from `low` to `high`."""
        return cls(Fraction(low), Fraction(high))

    @classmethod
    def above(cls, low: Number, *, open_: bool = True) -> Range:
        """Everything more than `low` (or `low` and more, when not open)."""
        return cls(Fraction(low), None, low_open=open_)

    @classmethod
    def below(cls, high: Number, *, open_: bool = True) -> Range:
        """Everything less than `high` (or `high` and less, when not open)."""
        return cls(None, Fraction(high), high_open=open_)

    @classmethod
    def everything(cls) -> Range:
        """All numbers: nothing is known."""
        return cls(None, None)

    @property
    def point(self) -> Fraction | None:
        """The one number in the range, if there is only one."""
        return self.low if self.low is not None and self.low == self.high else None

    @property
    def empty(self) -> bool:
        """Whether no number lies in the range."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    @property
    def middle(self) -> Fraction | None:
        """The number half-way between the ends, when both are known."""
        return None if self.low is None or self.high is None else (self.low + self.high) / 2

    def __contains__(self, value: Number) -> bool:
        return not (
            (self.low is not None and (value < self.low or (self.low_open and value == self.low)))
            or (self.high is not None and (value > self.high or (self.high_open and value == self.high)))
        )

    def within(self, other: Range) -> bool:
        """Whether every number of this range lies in the other."""
        if self.empty:
            return True
        low_fits = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_fits = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low_fits and high_fits

    def meets(self, other: Range) -> bool:
        """Whether some number lies in both."""
        return not (self.empty or other.empty or self.both(other).empty)

    def both(self, other: Range) -> Range:
        """The numbers that lie in both ranges."""
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, upper=False)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, upper=True)
        return Range(low, high, low_open, high_open)

    def hull(self, other: Range) -> Range:
        """The smallest range that holds both."""
        low, low_open = _looser(self.low, self.low_open, other.low, other.low_open, upper=False)
        high, high_open = _looser(self.high, self.high_open, other.high, other.high_open, upper=True)
        return Range(low, high, low_open, high_open)

    def __neg__(self) -> Range:
        return Range(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: Range) -> Range:
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Range(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __sub__(self, other: Range) -> Range:
        return self + -other

    def times(self, factor: Number) -> Range:
        """Every number of the range multiplied by one factor."""
        if factor == 0:
            return Range.exactly(0)
        if factor < 0:
            return (-self).times(-factor)
        return Range(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def __mul__(self, other: Range) -> Range:
        corners = [_product(a, b) for a in _ends(self) for b in _ends(other)]
        return _spanning(corners)

    def __truediv__(self, other: Range) -> Range | None:  # type: ignore[override]
        """All quotients; None when the other range holds nought, so that no bound is known."""
        if Fraction(0) in other or (other.low == 0 and other.high == 0):
            return None
        return self * _inverse(other)


type _End = tuple[Fraction | None, bool, int]
"""A value (None at infinity), whether it is open, and the sign of the infinity."""


def _ends(range_: Range) -> tuple[_End, _End]:
    return (
        (range_.low, range_.low_open or range_.low is None, -1),
        (range_.high, range_.high_open or range_.high is None, 1),
    )


def _product(a: _End, b: _End) -> _End:
    if a[0] == 0 or b[0] == 0:
        closed_nought = (a[0] == 0 and not a[1]) or (b[0] == 0 and not b[1])
        return Fraction(0), not closed_nought, 0
    if a[0] is None or b[0] is None:
        sign = _sign(a) * _sign(b)
        return None, True, sign
    return a[0] * b[0], a[1] or b[1], 0


def _sign(end: _End) -> int:
    if end[0] is None:
        return end[2]
    return (end[0] > 0) - (end[0] < 0)


def _spanning(corners: list[_End]) -> Range:
    low: Fraction | None = None
    high: Fraction | None = None
    low_open = high_open = True
    finite = [(value, open_) for value, open_, _ in corners if value is not None]
    if not any(value is None and sign < 0 for value, _, sign in corners):
        low = min(value for value, _ in finite)
        low_open = all(open_ for value, open_ in finite if value == low)
    if not any(value is None and sign > 0 for value, _, sign in corners):
        high = max(value for value, _ in finite)
        high_open = all(open_ for value, open_ in finite if value == high)
    return Range(low, high, low is not None and low_open, high is not None and high_open)


def _inverse(range_: Range) -> Range:
    """One divided by every number of a range that does not hold nought inside."""
    positive = range_.low is not None and range_.low >= 0
    low: Fraction | None
    high: Fraction | None
    if positive:
        high = None if range_.low == 0 or range_.low is None else 1 / range_.low
        low = Fraction(0) if range_.high is None else 1 / range_.high
        return Range(low, high, range_.high is None or range_.high_open, high is not None and range_.low_open)
    return -_inverse(-range_)


def _tighter(
    a: Fraction | None, a_open: bool, b: Fraction | None, b_open: bool, *, upper: bool  # noqa: FBT001 - the pairs read as ends
) -> tuple[Fraction | None, bool]:
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a < b) == upper else (b, b_open)


def _looser(
    a: Fraction | None, a_open: bool, b: Fraction | None, b_open: bool, *, upper: bool  # noqa: FBT001 - the pairs read as ends
) -> tuple[Fraction | None, bool]:
    if a is None or b is None:
        return None, False
    if a == b:
        return a, a_open and b_open
    return (a, a_open) if (a > b) == upper else (b, b_open)
