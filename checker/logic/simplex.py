"""Whether linear constraints can hold together, exactly, with proof either way.

The general simplex of Dutertre and de Moura (*A Fast Linear-Arithmetic Solver for DPLL(T)*, 2006) with
Bland's rule, so that it ends and always in the same way. It answers with a point at which all
constraints hold, or with weights that prove that there is none (`checker.logic.system.proves`).
Alternative ranges are taken as their hull, and whole numbers as any numbers.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from fractions import Fraction
from typing import NamedTuple

from checker.frozen import dataclass
from checker.logic.budget import Budget
from checker.logic.exact import Exact
from checker.logic.shade import NONE, Shaded, high_end, low_end, plus, scaled, settled
from checker.logic.system import Constraint, Part, Point, Side, System, Weights

_A_ROW = 16
"""What it takes to set up a row, and to read the answer from it."""


class _Bound(NamedTuple):
    """An end of what a column may be, and the part that says so, so many times."""

    at: Shaded
    part: Part
    times: Fraction


def solve(system: System, budget: Budget) -> Point | Weights:
    """A point at which the linear constraints hold, or weights that prove that there is none.

    The two are told apart by their keys: `is_proof`.

    Raises:
        SpentError: where the budget does not reach that far.
    """
    tableau = _Tableau(budget)
    budget.spend(_A_ROW * len(system.constraints))
    for variable, guess in system.guess().items():
        tableau.values[variable] = (guess, Exact(0))
    for constraint in system.constraints:
        clash = tableau.add(constraint)
        if clash is not None:
            return clash
    weights = tableau.settle()
    if weights is not None:
        return weights
    return settled({one: tableau.values[one] for one in system.variables}, system.constraints)


def is_proof(answer: Point | Weights) -> bool:
    """Whether an answer is a proof that no point exists."""
    return any(isinstance(key, Part) for key in answer)


@dataclass(slots=True)
class _Tableau:
    """Rows that tell each basic column as a sum of multiples of the others; the others keep their bounds."""

    budget: Budget
    values: dict[str, Shaded] = field(default_factory=dict)
    rows: dict[str, dict[str, Fraction]] = field(default_factory=dict)
    low: dict[str, _Bound] = field(default_factory=dict)
    high: dict[str, _Bound] = field(default_factory=dict)

    def add(self, constraint: Constraint) -> Weights | None:
        """Take a constraint in; weights where it is impossible together with another of the same column."""
        range_ = constraint.hull
        low = None if (end := low_end(range_)) is None else (end, Part(constraint.id, Side.LOW))
        high = None if (end := high_end(range_)) is None else (end, Part(constraint.id, Side.HIGH))
        column, factor = self._column(constraint)
        if factor < 0:
            low, high = high, low
        times = 1 / abs(factor)
        if low is not None:
            bound = _Bound(scaled(low[0], 1 / factor), low[1], times)
            if column not in self.low or self.low[column].at < bound.at:
                self.low[column] = bound
        if high is not None:
            bound = _Bound(scaled(high[0], 1 / factor), high[1], times)
            if column not in self.high or self.high[column].at > bound.at:
                self.high[column] = bound
        return self._crossing(column)

    def _column(self, constraint: Constraint) -> tuple[str, Fraction]:
        """The column that a constraint bounds: its only variable, or one more that stands for its sum."""
        if len(constraint.terms) == 1:
            return constraint.terms[0]
        # No variable has such a name, and rows go by it after all variables.
        column = f"\uffff{constraint.id}"
        self.values[column] = NONE
        self.rows[column] = dict(constraint.terms)
        return column, Exact(1)

    def _crossing(self, column: str) -> Weights | None:
        low, high = self.low.get(column), self.high.get(column)
        if low is None or high is None or low.at <= high.at:
            return None
        return {low.part: low.times, high.part: high.times}

    def settle(self) -> Weights | None:
        """Bring every column within its bounds, or prove that it cannot be done."""
        self._start()
        while True:
            self.budget.spend(len(self.rows))
            column = min((column for column in self.rows if self._outside(column)), default=None)
            if column is None:
                return None
            low = self.low.get(column)
            up = low is not None and self.values[column] < low.at
            bound = self.low[column] if up else self.high[column]
            entering = self._entering(column, up=up)
            if entering is None:
                return self._proof(column, bound, up=up)
            self._pivot(column, entering, bound.at)

    def _start(self) -> None:
        """Put the columns that may move freely within their bounds."""
        for column in self.values:
            if column not in self.rows:
                low, high = self.low.get(column), self.high.get(column)
                if low is not None and self.values[column] < low.at:
                    self.values[column] = low.at
                elif high is not None and self.values[column] > high.at:
                    self.values[column] = high.at
        for column, row in self.rows.items():
            value = NONE
            for other, factor in row.items():
                value = plus(value, self.values[other], factor)
            self.values[column] = value

    def _outside(self, column: str) -> bool:
        low, high, value = self.low.get(column), self.high.get(column), self.values[column]
        return (low is not None and value < low.at) or (high is not None and value > high.at)

    def _entering(self, column: str, *, up: bool) -> str | None:
        """The first column that can move so that `column` comes nearer to its bound."""
        for other, factor in sorted(self.rows[column].items()):
            limit = self.high.get(other) if (factor > 0) == up else self.low.get(other)
            if limit is None or self.values[other] != limit.at:
                return other
        return None

    def _proof(self, column: str, bound: _Bound, *, up: bool) -> Weights:
        weights: defaultdict[Part, Fraction] = defaultdict(Fraction)
        weights[bound.part] += bound.times
        for other, factor in self.rows[column].items():
            limit = self.high[other] if (factor > 0) == up else self.low[other]
            weights[limit.part] += abs(factor) * limit.times
        return dict(weights)

    def _pivot(self, leaving: str, entering: str, target: Shaded) -> None:
        row = self.rows.pop(leaving)
        factor = row.pop(entering)
        step = scaled(plus(target, self.values[leaving], Exact(-1)), 1 / factor)
        self.values[leaving] = target
        self.values[entering] = plus(self.values[entering], step)
        turned = {other: -part / factor for other, part in row.items()}
        turned[leaving] = 1 / factor
        for column, other_row in self.rows.items():
            share = other_row.pop(entering, None)
            if share is None:
                continue
            self.budget.spend(2 * len(turned))
            self.values[column] = plus(self.values[column], step, share)
            for other, part in turned.items():
                total = other_row.get(other, Exact(0)) + share * part
                if total:
                    other_row[other] = total
                else:
                    other_row.pop(other, None)
        self.rows[entering] = turned
