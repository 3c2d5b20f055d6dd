"""Ranges of exact numbers with open or closed ends, and their arithmetic.

A range is the set of values that a quantity may have. Arithmetic gives the set of all
results (interval arithmetic; Moore, *Interval Analysis*, 1966), exact because the ends
are fractions. `None` stands for an end at infinity.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, TypeAlias

Number: TypeAlias = Fraction | int

_NOUGHT = Fraction(0)


class End(NamedTuple):
    """Where a range starts or stops, as a cut between numbers; cuts have one order.

    A cut stands just before a number or just after it, so that `[5`, `(5`, `5)` and `5]`
    need no cases of their own: a closed low end and an open high end cut before 5, the
    other two after it.
    """

    infinite: int
    """-1 or 1 for an end at infinity, 0 for a cut at a number."""
    value: Fraction
    after: bool

    @classmethod
    def low(cls, value: Fraction | None, *, is_open: bool) -> End:
        """The cut at which a range starts."""
        return cls(-1, _NOUGHT, after=False) if value is None else cls(0, value, after=is_open)

    @classmethod
    def high(cls, value: Fraction | None, *, is_open: bool) -> End:
        """The cut at which a range stops."""
        return cls(1, _NOUGHT, after=False) if value is None else cls(0, value, after=not is_open)


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

    @classmethod
    def nothing(cls) -> Range:
        """No number at all: what is known cannot be."""
        return cls(_NOUGHT, _NOUGHT, low_open=True, high_open=True)

    @property
    def start(self) -> End:
        """The cut below all numbers of the range."""
        return End.low(self.low, is_open=self.low_open)

    @property
    def stop(self) -> End:
        """The cut above all numbers of the range."""
        return End.high(self.high, is_open=self.high_open)

    @property
    def point(self) -> Fraction | None:
        """The one number in the range, if there is exactly one."""
        return self.low if self.low is not None and self.low == self.high and not self.empty else None

    @property
    def empty(self) -> bool:
        """Whether no number lies in the range."""
        return self.start >= self.stop

    @property
    def middle(self) -> Fraction | None:
        """The number half-way between the ends, when both are known."""
        return None if self.low is None or self.high is None else (self.low + self.high) / 2

    def __contains__(self, value: Number) -> bool:
        return not (
            (self.low is not None and (value < self.low or (self.low_open and value == self.low)))
            or (self.high is not None and (value > self.high or (self.high_open and value == self.high)))
        )

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

    def within(self, other: Range) -> bool:
        """Whether every number of this range lies in the other."""
        return self.empty or (other.start <= self.start and self.stop <= other.stop)

    def meets(self, other: Range) -> bool:
        """Whether some number lies in both."""
        return max(self.start, other.start) < min(self.stop, other.stop)

    def both(self, other: Range) -> Range:
        """The numbers that lie in both ranges."""
        return _cut_out(max(self.start, other.start), min(self.stop, other.stop))

    def hull(self, other: Range) -> Range:
        """The smallest range that holds both."""
        if self.empty:
            return other
        if other.empty:
            return self
        return _cut_out(min(self.start, other.start), max(self.stop, other.stop))

    def __neg__(self) -> Range:
        return Range(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: Range) -> Range:
        if self.empty or other.empty:
            return Range.nothing()
        low = None if self.low is None or other.low is None else self.low + other.low
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
        return Range(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )

    def __mul__(self, other: Range) -> Range:
        if self.empty or other.empty:
            return Range.nothing()
        return _spanning([_product(a, b) for a in _corners(self) for b in _corners(other)])

    def __truediv__(self, other: Range) -> Range | None:
        """All quotients; None when the other range holds nought, so that no bound is known."""
        if 0 in other:
            return None
        return Range.nothing() if other.empty else self * _inverse(other)


def _cut_out(start: End, stop: End) -> Range:
    return Range(
        None if start.infinite else start.value,
        None if stop.infinite else stop.value,
        low_open=start.after,
        high_open=not stop.after,
    )


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
    return (value > 0) - (value < 0)


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
