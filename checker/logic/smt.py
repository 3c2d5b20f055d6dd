"""What the methods of this package leave open, asked of z3.

The problem goes over as SMT-LIB text with exact fractions and in sorted order, bounded in size and by
z3's own count of steps, so that the same problem always has the same answer on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from checker.logic.budget import Budget
from checker.logic.range import Range
from checker.logic.system import Constraint, Product, System

MOST_STEPS = 4_000_000
"""z3's resource limit."""
RATE, RATE_OF_PRODUCTS = 20, 2
"""How many of z3's steps take as long as one of ours, where all is linear and where there are products."""
ASKING = 3000
"""What it takes to ask z3 anything, in steps of ours: most of it goes into making a room."""
MOST_CONSTRAINTS = 2000


def check(system: System, budget: Budget, steps: int = MOST_STEPS) -> Literal[True] | tuple[str, ...] | None:
    """True where the system can be met, groups that cannot where it cannot, None where that stays open.

    Raises:
        SpentError: where the budget does not reach for so much as asking.
    """
    if len(system.constraints) + len(system.products) > MOST_CONSTRAINTS:
        return None
    budget.spend(ASKING + 5 * len(system.bindings))
    rate = RATE_OF_PRODUCTS if system.products else RATE
    import z3

    # In a room of its own, where steps are counted from nought.
    room = z3.Context()
    solver = z3.Solver(ctx=room)
    solver.set("rlimit", max(1, min(steps, budget.rest * rate)))
    solver.set("random_seed", 0)
    solver.from_string(as_text(system))
    groups = system.groups
    answer = solver.check(*(z3.Bool(f"g{number}", room) for number in range(len(groups))))
    taken = dict(iter(solver.statistics())).get("rlimit count", 0)
    budget.use(int(taken) // rate)
    if answer == z3.sat:
        return True
    if answer == z3.unsat:
        return tuple(sorted(groups[int(str(one)[1:])] for one in solver.unsat_core()))
    return None


def as_text(system: System) -> str:
    """The system in SMT-LIB 2: variables `x0 …` in the order of their names, groups `g0 …` likewise."""
    names = {variable: f"x{number}" for number, variable in enumerate(system.variables)}
    groups = {group: f"g{number}" for number, group in enumerate(system.groups)}
    lines = [f"(declare-const {name} Real)" for name in names.values()]
    lines += [f"(declare-const {name} Bool)" for name in groups.values()]
    lines += [f"(assert (is_int {names[one]}))" for one in sorted(system.whole) if one in names]
    for one in system.bindings:
        said = _product(one, names) if isinstance(one, Product) else _constraint(one, names)
        asked = " ".join(groups[group] for group in one.groups)
        lines.append(f"(assert (=> (and true {asked}) {said}))")
    return "\n".join(lines)


def _constraint(one: Constraint, names: dict[str, str]) -> str:
    terms = " ".join(f"(* {_number(factor)} {names[variable]})" for variable, factor in one.terms)
    ranges = " ".join(_within(f"(+ 0.0 0.0 {terms})", range_) for range_ in (one.range, *one.others))
    return f"(or false {ranges})"


def _product(one: Product, names: dict[str, str]) -> str:
    return f"(= {names[one.of]} (* {names[one.left]} {names[one.right]}))"


def _within(sum_: str, range_: Range) -> str:
    return f"(and true {' '.join(_ends(sum_, range_))})"


def _ends(sum_: str, range_: Range) -> Iterator[str]:
    if range_.low is not None:
        yield f"({'>' if range_.low_open else '>='} {sum_} {_number(range_.low)})"
    if range_.high is not None:
        yield f"({'<' if range_.high_open else '<='} {sum_} {_number(range_.high)})"


def _number(value: Fraction) -> str:
    size = f"(/ {abs(value.numerator)}.0 {value.denominator}.0)"
    return f"(- {size})" if value < 0 else size
