"""Whether a system can be met: by the exact methods for what they take, by z3 for what they leave open.

Differences go to shortest paths and small systems to the simplex. Whole numbers and alternatives that
the point found there does not meet are split into cases, as far as a few cases do; products, many cases
and many variables are z3's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import ceil, floor

from checker.logic import difference, simplex, smt
from checker.logic.propagate import propagate
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Point, System, Weights, sharpened

MOST_VARIABLES = 30
"""From how many variables on a system goes to z3."""
MOST_CASES = 24


@dataclass(frozen=True, slots=True)
class Possible:
    """It can be met; at `point`, where one was worked out."""

    point: Point | None = None


@dataclass(frozen=True, slots=True)
class Impossible:
    """It cannot be met, not even by the groups named here alone.

    `weights` prove it, where the proof is one sum (`checker.logic.system.proves`).
    """

    groups: tuple[str, ...]
    weights: Weights = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Undecided:
    """Neither was shown within the bounds of time and size."""


Answer = Possible | Impossible | Undecided


def decide(system: System) -> Answer:
    """Whether the system can be met."""
    guess = system.guess()
    if system.holds(guess):
        return Possible(guess)
    exact = sharpened(system)
    if len(system.variables) <= MOST_VARIABLES or difference.fits(system):
        for tried in (_likeliest(exact), exact):
            answer = _Cases().answer(tried) if tried is not None else Undecided()
            if isinstance(answer, Possible) or (tried is exact and isinstance(answer, Impossible)):
                return answer
    narrowed = propagate(exact)
    return Impossible(exact.groups_of(narrowed)) if isinstance(narrowed, frozenset) else _by_z3(system)


def _likeliest(system: System) -> System | None:
    """The system with the first of all alternatives, which most often can be met; None where there are none."""
    told = [replace(one, others=()) for one in system.constraints if one.others]
    return system.replacing(*told) if told else None


@dataclass(slots=True)
class _Cases:
    """Splits into cases, counted so that they stay few."""

    used: int = 0

    def answer(self, system: System) -> Answer:
        self.used += 1
        if self.used > MOST_CASES:
            return Undecided()
        method = difference if difference.fits(system) else simplex
        found = method.solve(system)
        if simplex.is_proof(found):
            weights: Weights = {part: weight for part, weight in found.items() if isinstance(part, Part)}
            return Impossible(system.groups_of(weights), weights)
        point: Point = {str(variable): value for variable, value in found.items()}
        if system.holds(point):
            return Possible(point)
        return self._split(system, point)

    def _split(self, system: System, point: Point) -> Answer:
        """All cases of the first thing that the point does not meet; impossible if each of them is."""
        groups: set[str] = set()
        cases = list(_cases(system, point))
        if not cases:
            return Undecided()
        for case in cases:
            answer = self.answer(case)
            if not isinstance(answer, Impossible):
                return answer
            groups.update(answer.groups)
        return Impossible(tuple(sorted(groups)))


def _cases(system: System, point: Point) -> Iterator[System]:
    for variable in sorted(system.whole):
        value = point.get(variable)
        if value is not None and value.denominator != 1:
            one = ((variable, Fraction(1)),)
            below, above = Range(None, Fraction(floor(value))), Range(Fraction(ceil(value)), None)
            # The ids go on from case to case, so that one never takes another's place.
            number = len(system.constraints)
            yield system.replacing(Constraint(f"\uffff{number}", one, below))
            yield system.replacing(Constraint(f"\uffff{number}", one, above))
            return
    for constraint in system.constraints:
        if not constraint.holds(point):
            for range_ in (constraint.range, *constraint.others):
                yield system.replacing(replace(constraint, range=range_, others=()))
            return


def _by_z3(system: System) -> Answer:
    verdict = smt.check(system)
    if verdict is None:
        return Undecided()
    return Possible() if verdict is True else Impossible(verdict)
