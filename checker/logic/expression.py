"""Arithmetic over names, and its value over ranges.

Ranges follow interval arithmetic (Moore, *Interval Analysis*, 1966): a name that stands twice is
taken as two unknowns, so that the range found may be too wide and is never too narrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import floor
from typing import TypeAlias

from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range

FUNCTIONS = ("sum", "min", "max", "mean", "abs", "round")


@dataclass(frozen=True, slots=True)
class Literal:
    """A number as it is written."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """The `index`-th of the names of the expression."""

    index: int


@dataclass(frozen=True, slots=True)
class Negative:
    """What follows a minus that has nothing before it."""

    of: Node


@dataclass(frozen=True, slots=True)
class Binary:
    """Two sides and one of + - * / between them."""

    sign: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Call:
    """One of `FUNCTIONS` and what it is taken of."""

    function: str
    of: tuple[Node, ...]


Node: TypeAlias = Literal | Name | Negative | Binary | Call


@dataclass(frozen=True, slots=True)
class Expression:
    """Arithmetic, parsed. Each name stands once in `names`, in the order in which they come."""

    text: str
    root: Node
    names: tuple[str, ...]
    pieces: tuple[str | int, ...]
    """The text from left to right with even spacing, each name as its index."""

    def written(self, words: Sequence[str]) -> str:
        """The arithmetic with other words in place of its names."""
        return "".join(words[piece] if isinstance(piece, int) else piece for piece in self.pieces)


def evaluate(expression: Expression, values: Sequence[Range]) -> Range | None:
    """All values that the arithmetic may have; None where it may divide by nought."""
    return _value(expression.root, values)


def _value(node: Node, values: Sequence[Range]) -> Range | None:
    if isinstance(node, Literal):
        return Range.exactly(node.value)
    if isinstance(node, Name):
        return values[node.index]
    if isinstance(node, Negative):
        inner = _value(node.of, values)
        return None if inner is None else -inner
    if isinstance(node, Call):
        of = [_value(one, values) for one in node.of]
        known = [one for one in of if one is not None]
        return _called(node.function, known) if len(known) == len(of) else None
    left, right = _value(node.left, values), _value(node.right, values)
    if left is None or right is None:
        return None
    return {"+": left.__add__, "-": left.__sub__, "*": left.__mul__, "/": left.__truediv__}[node.sign](right)


def _called(function: str, of: list[Range]) -> Range:
    if function in {"sum", "mean"}:
        total = Range.exactly(0)
        for one in of:
            total += one
        return total if function == "sum" else total.times(Exact(1, len(of)))
    if function == "min":
        return -_most([-one for one in of])
    if function == "max":
        return _most(of)
    return _rounded(of[0]) if function == "round" else _size(of[0])


def _most(of: list[Range]) -> Range:
    """The greatest of several: no less than any of their low ends, no more than the highest high end."""
    lows = [one.low for one in of if one.low is not None]
    highs = [one.high for one in of if one.high is not None]
    return Range(max(lows, default=None), max(highs) if len(highs) == len(of) else None)


def _size(of: Range) -> Range:
    if of.low is not None and of.low >= 0:
        return of
    if of.high is not None and of.high <= 0:
        return -of
    top = None if of.low is None or of.high is None else max(-of.low, of.high)
    return Range(Exact(0), top)


def _rounded(of: Range) -> Range:
    """To the nearest whole number, halves away from nought, as people round."""
    return Range(None if of.low is None else _nearest(of.low), None if of.high is None else _nearest(of.high))


def _nearest(value: Fraction) -> Fraction:
    whole = floor(abs(value) + Exact(1, 2))
    return Exact(whole if value >= 0 else -whole)
