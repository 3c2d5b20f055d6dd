"""Whether a system can be met: by the exact methods for what they take, by z3 for what they leave open.

Differences go to shortest paths and small systems to the simplex. Whole numbers and alternatives that
the point found there does not meet are split into cases, as far as a few cases do; products, many cases
and many variables are z3's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, replace
from math import ceil, floor

from checker.frozen import dataclass
from checker.logic import difference, simplex, smt
from checker.logic.budget import Budget, SpentError
from checker.logic.exact import Exact
from checker.logic.held import held
from checker.logic.propagate import propagate
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Point, System, Weights, sharpened

MOST_VARIABLES = 30
"""From how many variables on a system goes to z3."""
MOST_CASES = 24
MOST_STEPS = 200_000
"""What one question may take where nothing is said; about half a second."""


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


def decide(system: System, budget: Budget | None = None) -> Answer:
    """Whether the system can be met, as far as the budget reaches."""
    try:
        return _decide(system, budget or Budget(MOST_STEPS))
    except SpentError:
        return Undecided()


def _decide(system: System, budget: Budget) -> Answer:
    budget.spend(4 * len(system.constraints))
    guess = system.guess()
    if system.holds(guess):
        return Possible(guess)
    exact = sharpened(system)
    if len(system.variables) <= MOST_VARIABLES or difference.fits(system):
        for tried in (_likeliest(exact), exact):
            answer = _Cases(budget).answer(tried) if tried is not None else Undecided()
            if isinstance(answer, Possible) or (tried is exact and isinstance(answer, Impossible)):
                return answer
    # z3 is the faster where there are many sums, and not sure to answer where there are products.
    if len(system.variables) > MOST_VARIABLES and not system.products:
        answer = _by_z3(system, budget)
        return answer if not isinstance(answer, Undecided) else _by_narrowing(exact, budget)
    answer = _by_narrowing(exact, budget)
    return answer if not isinstance(answer, Undecided) else _by_z3(system, budget)


def _by_narrowing(system: System, budget: Budget) -> Answer:
    narrowed = propagate(system, budget)
    if isinstance(narrowed, frozenset):
        return Impossible(system.groups_of(narrowed))
    for linear in held(system, narrowed) if system.products else ():
        found = simplex.solve(linear, budget)
        # What is multiplied by nought may be anything.
        point: Point = {**system.guess(), **{str(variable): value for variable, value in found.items()}}
        if not simplex.is_proof(found) and system.holds(point):
            return Possible(point)
    return Undecided()


def _likeliest(system: System) -> System | None:
    """The system with the first of all alternatives, which most often can be met; None where there are none."""
    told = [replace(one, others=()) for one in system.constraints if one.others]
    return system.replacing(*told) if told else None


@dataclass(slots=True)
class _Cases:
    """Splits into cases, counted so that they stay few."""

    budget: Budget
    used: int = 0

    def answer(self, system: System) -> Answer:
        self.used += 1
        if self.used > MOST_CASES:
            return Undecided()
        method = difference if difference.fits(system) else simplex
        found = method.solve(system, self.budget)
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
            one = ((variable, Exact(1)),)
            below, above = Range(None, Exact(floor(value))), Range(Exact(ceil(value)), None)
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


def _by_z3(system: System, budget: Budget) -> Answer:
    verdict = smt.check(system, budget)
    if verdict is None:
        return Undecided()
    return Possible() if verdict is True else _shown(system.only(verdict), budget)


def _shown(system: System, budget: Budget) -> Impossible:
    """What is known to be impossible, with a proof as one sum if that is soon found: its groups are fewer."""
    if not system.products:
        try:
            answer = _Cases(budget.part(2)).answer(sharpened(system))
        except SpentError:
            answer = Undecided()
        if isinstance(answer, Impossible):
            return answer
    return Impossible(system.groups)
