"""Systems with products made linear: one factor of each is held at a value that it may have.

What holds then holds of the whole; what does not says nothing. Most products that can be met at all are met
at an end of what narrowing leaves of a factor, or where its words put it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice, product

from checker.logic.propagate import Box
from checker.logic.range import Range
from checker.logic.system import Constraint, System

MOST_TRIED = 8


def held(system: System, box: Box) -> Iterator[System]:
    """The system without products, for some values of a factor of each."""
    ways = [
        [
            (one, factor, value)
            for factor in dict.fromkeys((one.left, one.right))
            for value in _values(box[factor].range, system.start.get(factor, Fraction(0)))
        ]
        for one in system.products
    ]
    for number, way in enumerate(islice(product(*ways), MOST_TRIED)):
        added = []
        for one, factor, value in way:
            other = one.right if factor == one.left else one.left
            added.append(
                Constraint.of(
                    f"\uffff={one.id} {number}", [(factor, Fraction(1))], Range.exactly(value), *one.groups
                )
            )
            added.append(
                Constraint.of(
                    f"\uffff*{one.id} {number}",
                    [(one.of, Fraction(1)), (other, -value)],
                    Range.exactly(0),
                    *one.groups,
                )
            )
        yield System((*system.constraints, *added), system.whole, (), system.start)


def _values(range_: Range, wanted: Fraction) -> Iterator[Fraction]:
    found = [
        range_.nearest(wanted),
        *(end for end in (range_.low, range_.high) if end is not None and end in range_),
    ]
    yield from dict.fromkeys(found)
