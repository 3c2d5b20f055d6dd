"""Numbers with a shade: a hair more or less than a fraction, so that open ends need no cases of their own.

`(5, 1)` is 5 and a hair, `(5, -1)` a hair less than 5; tuples compare as such numbers do. After
Dutertre and de Moura, *A Fast Linear-Arithmetic Solver for DPLL(T)*, 2006.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.logic.system import Constraint

Shaded: TypeAlias = tuple[Fraction, Fraction]

_NOUGHT: Fraction = Exact(0)
_ONE: Fraction = Exact(1)
NONE: Shaded = (_NOUGHT, _NOUGHT)


def low_end(range_: Range) -> Shaded | None:
    """The least number of a range."""
    return None if range_.low is None else (range_.low, _ONE if range_.low_open else _NOUGHT)


def high_end(range_: Range) -> Shaded | None:
    """The greatest number of a range."""
    return None if range_.high is None else (range_.high, -_ONE if range_.high_open else _NOUGHT)


def plus(one: Shaded, other: Shaded, times: Fraction = _ONE) -> Shaded:
    """`one` and so many times `other`."""
    shade = one[1] + times * other[1] if other[1] else one[1]
    return one[0] + times * other[0], shade


def scaled(one: Shaded, factor: Fraction) -> Shaded:
    """`one` so many times."""
    return one[0] * factor, one[1] * factor if one[1] else one[1]


def settled(values: Mapping[str, Shaded], constraints: Iterable[Constraint]) -> dict[str, Fraction]:
    """Plain fractions for shaded values that meet the constraints' hulls: a hair small enough for all."""
    hair = _ONE
    for one in constraints:
        range_, value = one.hull, NONE
        for variable, factor in one.terms:
            value = plus(value, values[variable], factor)
        low, high = low_end(range_), high_end(range_)
        if low is not None and low[1] > value[1]:
            hair = min(hair, (value[0] - low[0]) / (low[1] - value[1]))
        if high is not None and value[1] > high[1]:
            hair = min(hair, (high[0] - value[0]) / (value[1] - high[1]))
    return {variable: value + shade * hair for variable, (value, shade) in values.items()}
