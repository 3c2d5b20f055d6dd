"""Narrowing what each variable may be, one constraint at a time, and remembering which ends made each bound.

Interval propagation as in Davis, *Constraint propagation with interval labels*, 1987: never wrong, not
always sharp. It takes products and whole numbers, which the exact method for linear constraints does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import TypeAlias

from checker.frozen import dataclass
from checker.logic.budget import Budget
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Product, Side, System, inwards

MOST_ROUNDS = 12

Parts: TypeAlias = frozenset[Part]
_NO_PARTS: Parts = frozenset()


@dataclass(frozen=True, slots=True)
class Known:
    """What a variable may be, and the parts that made each end."""

    range: Range
    low: Parts = _NO_PARTS
    high: Parts = _NO_PARTS

    def times(self, factor: Fraction) -> Known:
        """The same of so many times the variable."""
        low, high = (self.low, self.high) if factor > 0 else (self.high, self.low)
        return Known(self.range.times(factor), low, high)

    def both(self, other: Known) -> Known:
        """What two sources of knowledge leave together."""
        low = self.low if other.range.starts_by(self.range) else other.low
        high = self.high if self.range.stops_by(other.range) else other.high
        return Known(self.range.both(other.range), low, high)


Box: TypeAlias = Mapping[str, Known]


def propagate(system: System, budget: Budget, rounds: int = MOST_ROUNDS) -> Box | Parts:
    """What each variable may be, or the parts that leave one of them nothing.

    Raises:
        SpentError: where the budget does not reach that far.
    """
    box = {variable: Known(Range.everything()) for variable in system.variables}
    for _ in range(rounds):
        changed = False
        for one in system.bindings:
            news = _news(one, box) if isinstance(one, Constraint) else _factors(one, box)
            budget.spend(8 * len(one.terms) ** 2 if isinstance(one, Constraint) else 24)
            for variable, known in news:
                narrower = box[variable].both(known)
                if variable in system.whole:
                    narrower = _whole(narrower)
                if narrower.range.empty:
                    return narrower.low | narrower.high
                changed = changed or narrower.range != box[variable].range
                box[variable] = narrower
        if not changed:
            break
    return box


def reach(box: Box, terms: Iterable[tuple[str, Fraction]]) -> Range:
    """What a sum can come to at the outside."""
    found = Range.exactly(0)
    for variable, factor in terms:
        found += box[variable].range.times(factor) if variable in box else Range.everything()
    return found


def _news(one: Constraint, box: Box) -> Iterator[tuple[str, Known]]:
    """What a constraint says of each of its variables, by all that is known of the others."""
    own = Known(one.hull, frozenset({Part(one.id, Side.LOW)}), frozenset({Part(one.id, Side.HIGH)}))
    for variable, factor in one.terms:
        rest = own
        for other, its in one.terms:
            if other != variable:
                rest = _sum(rest, box[other].times(-its))
        yield variable, rest.times(1 / factor)


def _sum(one: Known, other: Known) -> Known:
    return Known(one.range + other.range, one.low | other.low, one.high | other.high)


def _factors(one: Product, box: Box) -> Iterator[tuple[str, Known]]:
    """What a product says of its factors and of what they come to."""
    own = frozenset({Part(one.id, Side.LOW)})
    for variable, known, other, quotient in (
        (one.of, box[one.left], box[one.right], False),
        (one.left, box[one.of], box[one.right], True),
        (one.right, box[one.of], box[one.left], True),
    ):
        found = known.range / other.range if quotient else known.range * other.range
        if found is not None:
            parts = own | known.low | known.high | other.low | other.high
            yield variable, Known(found, parts, parts)


def _whole(known: Known) -> Known:
    return replace(known, range=inwards(known.range))
