"""Whether times can lie as far apart as they are said to: constraints on one variable or on a difference.

Shortest paths with negative circles (Bellman, 1958; Ford, 1956), exact, with open ends. A circle whose
lengths add up to less than nought is a proof that not all of its parts hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from checker.logic.budget import Budget
from checker.logic.exact import Exact
from checker.logic.shade import Shaded, high_end, low_end, scaled, settled
from checker.logic.system import Constraint, Part, Point, Side, System, Weights

_ORIGIN = ""
"""What a variable that stands alone is told from."""


class _Edge(NamedTuple):
    """`head` is at most `length` more than `tail`."""

    tail: str
    head: str
    length: Shaded
    part: Part
    times: Fraction


def fits(system: System) -> bool:
    """Whether all constraints are on one variable or on the difference of two."""
    return not system.products and all(_is_difference(one) for one in system.constraints)


def _is_difference(one: Constraint) -> bool:
    return len(one.terms) == 1 or (len(one.terms) == 2 and one.terms[0][1] == -one.terms[1][1])


def solve(system: System, budget: Budget) -> Point | Weights:
    """A point at which the constraints hold, or weights that prove that there is none.

    Raises:
        SpentError: where the budget does not reach that far.
    """
    edges = [edge for one in system.constraints for edge in _edges(one)]
    budget.spend(10 * len(edges))
    guesses = {_ORIGIN: Exact(0), **system.guess()}
    # Whole numbers of a step that all lengths are multiples of: they add up ten times as fast.
    whole = lcm(
        *(one.denominator for edge in edges for one in edge.length),
        *(one.denominator for one in guesses.values()),
    )
    lengths = [(int(edge.length[0] * whole), int(edge.length[1] * whole)) for edge in edges]
    distance = {name: (int(guess * whole), 0) for name, guess in guesses.items()}
    before: dict[str, _Edge] = {}
    for _ in distance:
        moved = ""
        budget.spend(len(edges) // 4)
        for edge, length in zip(edges, lengths, strict=True):
            tail = distance[edge.tail]
            reached = tail[0] + length[0], tail[1] + length[1]
            if reached < distance[edge.head]:
                distance[edge.head], before[edge.head] = reached, edge
                moved = edge.head or _MOVED_ORIGIN
        if not moved:
            start = distance[_ORIGIN]
            values: dict[str, Shaded] = {
                one: (
                    Exact(distance[one][0] - start[0], whole),
                    Exact(distance[one][1] - start[1], whole),
                )
                for one in system.variables
            }
            return settled(values, system.constraints)
    return _circle(before, _ORIGIN if moved == _MOVED_ORIGIN else moved, len(distance))


_MOVED_ORIGIN = "\uffff"


def _edges(one: Constraint) -> Iterator[_Edge]:
    tail, factor = _ORIGIN, one.terms[0][1]
    head = one.terms[0][0]
    if len(one.terms) == 2:
        tail = one.terms[1][0]
    low, high = low_end(one.hull), high_end(one.hull)
    if factor < 0:
        tail, head, factor = head, tail, -factor
    times = 1 / factor
    if len(one.terms) == 1 and one.terms[0][1] < 0:
        tail, head = one.terms[0][0], _ORIGIN
    if high is not None:
        yield _Edge(tail, head, scaled(high, times), Part(one.id, Side.HIGH), times)
    if low is not None:
        yield _Edge(head, tail, scaled(low, -times), Part(one.id, Side.LOW), times)


def _circle(before: dict[str, _Edge], node: str, steps: int) -> Weights:
    for _ in range(steps):
        node = before[node].tail
    weights: dict[Part, Fraction] = {}
    start = node
    while True:
        edge = before[node]
        weights[edge.part] = weights.get(edge.part, Exact(0)) + edge.times
        node = edge.tail
        if node == start:
            return weights
