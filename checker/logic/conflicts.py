"""Smallest sets of groups that cannot all hold, and the least change that would let them.

All smallest sets are found through the tree of hitting sets (Reiter, *A Theory of Diagnosis from First
Principles*, 1987): a set found is broken in turn by leaving out each of its members, until nothing is
impossible any more. A set is made smallest by leaving out one member after the other.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import field, replace
from fractions import Fraction
from math import ceil, floor

from checker.frozen import dataclass
from checker.logic.budget import Budget
from checker.logic.decide import MOST_STEPS, Impossible, Possible, Undecided, decide
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Side, System, Weights, is_whole, sharpened

MOST_NODES = 64
_MOST_STEPS = 6
_OTHER = {Side.LOW: Side.HIGH, Side.HIGH: Side.LOW}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Groups that cannot all hold; without any one of them the others can.

    `weights` prove it, where the proof is one sum.
    """

    groups: tuple[str, ...]
    weights: Weights = field(default_factory=dict)
    smallest: bool = True
    """Whether it is known that each of them is needed."""


@dataclass(frozen=True, slots=True)
class Conflicts:
    """The smallest sets of a system, those with the fewest members first."""

    found: tuple[Conflict, ...] = ()
    undecided: bool = False
    """Whether something could not be decided, so that a set may be missing."""


def conflicts(
    system: System, known: Iterable[Collection[str]] = (), budget: Budget | None = None
) -> Conflicts:
    """All smallest sets of groups that cannot all hold, but for those that are `known` already.

    Where the budget ends, those found by then; the last of them may not be the smallest.
    """
    budget = budget or Budget(MOST_STEPS)
    told = [frozenset(one) for one in known]
    found: dict[frozenset[str], Conflict] = {}
    undecided = False
    waiting: deque[frozenset[str]] = deque([frozenset()])
    seen: set[frozenset[str]] = set()
    while waiting and len(seen) < MOST_NODES and not budget.spent:
        without = waiting.popleft()
        if without in seen:
            continue
        seen.add(without)
        met = next((one for one in (*told, *found) if not one & without), None)
        if met is None:
            conflict = smallest(system.only(set(system.groups) - without), budget)
            if conflict is None or isinstance(conflict, Undecided):
                undecided = undecided or conflict is not None
                continue
            met = frozenset(conflict.groups)
            found[met] = conflict
        waiting += (without | {group} for group in sorted(met))
    ordered = sorted(found.values(), key=lambda one: (len(one.groups), one.groups))
    return Conflicts(tuple(ordered), undecided or budget.spent)


def smallest(system: System, budget: Budget) -> Conflict | Undecided | None:
    """A smallest set of groups that cannot all hold, as far as the budget reaches; None where all can."""
    answer = decide(system, budget)
    if isinstance(answer, Possible):
        return None
    if isinstance(answer, Undecided):
        return answer
    kept, whole = answer, True
    for group in answer.groups:
        if group in kept.groups:
            fewer = decide(system.only(set(kept.groups) - {group}), budget)
            if isinstance(fewer, Impossible):
                kept = fewer
            elif isinstance(fewer, Undecided):
                # It cannot hold whichever it is: one member too many is better than silence.
                whole = False
                if budget.spent:
                    break
    return replace(_proven(system, kept, budget), smallest=whole)


def _proven(system: System, kept: Impossible, budget: Budget) -> Conflict:
    """With weights for just these groups, where there are some: an earlier proof may have used others."""
    answer = decide(system.only(kept.groups), budget)
    weights = answer.weights if isinstance(answer, Impossible) else kept.weights
    return Conflict(kept.groups, weights)


@dataclass(frozen=True, slots=True)
class Repair:
    """What a constraint's sum would have to be: no more than `limit` (or no less), all else unchanged."""

    constraint: Constraint
    side: Side
    """The end of the constraint that is in the way."""
    limit: Fraction
    open: bool
    """Whether `limit` itself would not do."""

    @property
    def range(self) -> Range:
        """All values that would do, as far as this end goes."""
        if self.side is Side.LOW:
            return Range(None, self.limit, high_open=self.open)
        return Range(self.limit, None, low_open=self.open)


def repair(system: System, conflict: Conflict, part: Part, budget: Budget | None = None) -> Repair | None:
    """The nearest change of one end that would let the groups of a conflict hold, if one end can.

    The other parts of the proof, added up, say how far the sum can go. Where that cannot be reached, the
    proof that it cannot says more.
    """
    inner = sharpened(system.only(conflict.groups))
    constraint = next(one for one in inner.constraints if one.id == part.constraint)
    weights, known = conflict.weights, {one.id for one in inner.constraints}
    if any(one.constraint not in known for one in weights):
        # The proof rests on what this system leaves out.
        answer = decide(inner, budget)
        weights = answer.weights if isinstance(answer, Impossible) else {}
    for _ in range(_MOST_STEPS):
        # What no number at all can meet is not mended by moving one end.
        if part not in weights or Part(part.constraint, _OTHER[part.side]) in weights:
            return None
        found = _implied(inner, constraint, weights, part)
        reached = found.range if found.open else Range.exactly(found.limit)
        answer = decide(inner.replacing(replace(constraint, range=reached, others=())), budget)
        if isinstance(answer, Possible):
            return found
        weights = answer.weights if isinstance(answer, Impossible) else {}
    return None


def _implied(system: System, constraint: Constraint, weights: Weights, part: Part) -> Repair:
    """What the other parts of a proof say of a constraint's sum."""
    constraints = {one.id: one for one in system.constraints}
    total, open_ = Exact(0), False
    for other, weight in weights.items():
        if other.constraint == part.constraint:
            continue
        range_ = constraints[other.constraint].hull
        low = other.side is Side.LOW
        bound = range_.low if low else range_.high
        total += weight * (bound or 0) * (1 if low else -1)
        open_ = open_ or (range_.low_open if low else range_.high_open)
    limit = total / weights[part] * (-1 if part.side is Side.LOW else 1)
    if is_whole(constraint, system.whole):
        down = part.side is Side.LOW
        edge = floor(limit) if down else ceil(limit)
        if open_ and edge == limit:
            edge += -1 if down else 1
        limit, open_ = Exact(edge), False
    return Repair(constraint, part.side, limit, open_)
