"""Exact numbers, as `Fraction` has them, worked with in a third of the time.

The standard `Fraction` takes any number that there is and asks of each what it is; here the other number is
a fraction or a whole number, and whole numbers need no common divisor. What is worked out with an exact
number is exact again, so that it is enough to make one where digits are read.
"""
# ruff: noqa: ANN401, PYI032 - an operator takes whatever stands beside it, and answers by what that is

from __future__ import annotations

from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING, Any, Self


class Exact(Fraction):
    """A fraction in lowest terms, its denominator above nought."""

    __slots__ = ()
    if TYPE_CHECKING:
        _numerator: int
        _denominator: int
    else:
        # Read where they are kept, without a call.
        numerator, denominator = Fraction._numerator, Fraction._denominator  # noqa: SLF001

    def __new__(cls, value: Any = 0, denominator: Any = None) -> Self:
        """As `Fraction` makes its numbers; whole numbers need no looking at."""
        if denominator is None and value.__class__ is int:
            return _made(value, 1)  # type: ignore[return-value]
        if denominator is None and value.__class__ is cls:
            return value
        if value.__class__ is int and denominator.__class__ is int and denominator > 0:
            common = gcd(value, denominator)
            return _made(value // common, denominator // common)  # type: ignore[return-value]
        return super().__new__(cls, value, denominator)

    def __add__(self, other: Any) -> Any:
        if type(other) not in _KNOWN:
            return super().__add__(other)
        return _sum(self._numerator, self._denominator, other.numerator, other.denominator)

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        if type(other) not in _KNOWN:
            return super().__sub__(other)
        return _sum(self._numerator, self._denominator, -other.numerator, other.denominator)

    def __rsub__(self, other: Any) -> Any:
        if type(other) not in _KNOWN:
            return super().__rsub__(other)
        return _sum(-self._numerator, self._denominator, other.numerator, other.denominator)

    def __mul__(self, other: Any) -> Any:
        if type(other) not in _KNOWN:
            return super().__mul__(other)
        return _product(self._numerator, self._denominator, other.numerator, other.denominator)

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        if type(other) not in _KNOWN or not other:
            return super().__truediv__(other)
        return _product(self._numerator, self._denominator, other.denominator, other.numerator)

    def __rtruediv__(self, other: Any) -> Any:
        if type(other) not in _KNOWN or not self._numerator:
            return super().__rtruediv__(other)
        return _product(other.numerator, other.denominator, self._denominator, self._numerator)

    def __neg__(self) -> Exact:
        return _made(-self._numerator, self._denominator)

    def __abs__(self) -> Exact:
        return self if self._numerator >= 0 else _made(-self._numerator, self._denominator)

    def __eq__(self, other: Any) -> bool:
        if type(other) not in _KNOWN:
            return super().__eq__(other)
        found: bool = self._numerator == other.numerator and self._denominator == other.denominator
        return found

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(self._numerator) if self._denominator == 1 else super().__hash__()

    def __bool__(self) -> bool:
        return bool(self._numerator)

    def __lt__(self, other: Any) -> bool:
        if type(other) not in _KNOWN:
            return super().__lt__(other)
        found: bool = self._numerator * other.denominator < other.numerator * self._denominator
        return found

    def __le__(self, other: Any) -> bool:
        if type(other) not in _KNOWN:
            return super().__le__(other)
        found: bool = self._numerator * other.denominator <= other.numerator * self._denominator
        return found

    def __gt__(self, other: Any) -> bool:
        if type(other) not in _KNOWN:
            return super().__gt__(other)
        found: bool = self._numerator * other.denominator > other.numerator * self._denominator
        return found

    def __ge__(self, other: Any) -> bool:
        if type(other) not in _KNOWN:
            return super().__ge__(other)
        found: bool = self._numerator * other.denominator >= other.numerator * self._denominator
        return found


_KNOWN: frozenset[type] = frozenset({Exact, Fraction, int})


def _made(numerator: int, denominator: int) -> Exact:
    """A number from what is in lowest terms already, which `Fraction` itself makes in this way, too."""
    made = object.__new__(Exact)
    made._numerator = numerator
    made._denominator = denominator
    return made


def _sum(a: int, b: int, c: int, d: int) -> Exact:
    """a/b + c/d, by Knuth, *The Art of Computer Programming*, volume 2, 4.5.1."""
    common = 1 if b == 1 or d == 1 else gcd(b, d)
    if common == 1:
        return _made(a * d + b * c, b * d)
    part = b // common
    top = a * (d // common) + c * part
    left = gcd(top, common)
    return _made(top // left, part * (d // left))


def _product(a: int, b: int, c: int, d: int) -> Exact:
    """a/b · c/d, both in lowest terms; d may be below nought."""
    if d < 0:
        c, d = -c, -d
    if d != 1:
        common = gcd(a, d)
        a, d = a // common, d // common
    if b != 1:
        common = gcd(c, b)
        c, b = c // common, b // common
    return _made(a * c, b * d)
