"""The reasoning over systems of constraints, held against z3 on random ones: nothing alleged, nothing missed.

`CHECKER_SOAK=1` tries more than a thousand of each shape (some minutes).
"""

from __future__ import annotations

import os
import random
from dataclasses import replace
from fractions import Fraction

import pytest

from checker.logic import smt
from checker.logic.budget import Budget
from checker.logic.conflicts import conflicts, repair
from checker.logic.decide import Impossible, Possible, decide
from checker.logic.range import Range
from checker.logic.system import Constraint, Product, System, components, proves

SYSTEMS = 1500 if os.environ.get("CHECKER_SOAK") else 150
SHAPES = ("sums", "differences", "products")
FACTORS = [Fraction(one) for one in (1, 1, -1, -1, 2, -2, 3)]


def _range(dice: random.Random) -> Range:
    low = Fraction(dice.randint(-6, 6), dice.choice([1, 1, 2]))
    high = low + Fraction(dice.randint(0, 5), dice.choice([1, 2]))
    ends = dice.choice(["both", "both", "low", "high"])
    return Range(
        None if ends == "high" else low,
        None if ends == "low" else high,
        dice.random() < 0.2,
        dice.random() < 0.2,
    )


def _system(dice: random.Random, shape: str) -> System:
    variables = [f"v{number}" for number in range(dice.randint(2, 6))]
    found = []
    for number in range(dice.randint(2, 9)):
        some = dice.sample(
            variables, dice.randint(1, min(2 if shape == "differences" else 3, len(variables)))
        )
        terms = [(one, dice.choice(FACTORS)) for one in some]
        if shape == "differences" and len(terms) == 2:
            terms[1] = (terms[1][0], -terms[0][1])
        groups = [f"g{dice.randint(0, 6)}" for _ in range(dice.choice([0, 1, 1, 1, 1, 1, 2]))]
        one = Constraint.of(f"c{number}", terms, _range(dice), *groups)
        found.append(replace(one, others=(_range(dice),)) if dice.random() < 0.1 else one)
    whole = frozenset(one for one in variables if dice.random() < 0.3)
    products: tuple[Product, ...] = ()
    if shape == "products" and len(variables) > 2:
        of, left, right = dice.sample(variables, 3)
        products = (Product("p", of, left, right, ("g7",)),)
    return System(tuple(found), whole, products)


def _by_z3(system: System) -> bool | None:
    verdict = smt.check(system, Budget(1_000_000))
    return None if verdict is None else verdict is True


@pytest.mark.parametrize("shape", SHAPES)
def test_it_decides_as_z3_does(shape: str) -> None:
    dice = random.Random(shape)
    decided = 0
    for _ in range(SYSTEMS):
        system = _system(dice, shape)
        answer, judged = decide(system), _by_z3(system)
        if not isinstance(answer, Possible | Impossible) or judged is None:
            continue
        decided += 1
        assert isinstance(answer, Possible) == judged, system
        if isinstance(answer, Possible):
            assert answer.point is None or system.holds(answer.point), system
        else:
            assert not _by_z3(system.only(answer.groups)), system
            assert not answer.weights or proves(answer.weights, system), system
    assert decided > SYSTEMS * 0.98


@pytest.mark.parametrize("shape", SHAPES)
def test_sets_are_smallest_and_all_are_found(shape: str) -> None:
    dice = random.Random(f"{shape} sets")
    undecided = 0
    for _ in range(SYSTEMS // 3):
        system = _system(dice, shape)
        found = conflicts(system)
        sets = {frozenset(one.groups) for one in found.found}
        undecided += found.undecided
        if found.undecided:
            continue
        assert bool(sets) == (_by_z3(system) is False), system
        for one in found.found:
            assert not _by_z3(system.only(one.groups)), system
            fewer = [_by_z3(system.only(set(one.groups) - {group})) for group in one.groups]
            assert False not in fewer, system
        # Whatever meets every set that was found leaves nothing impossible.
        kept = set(system.groups)
        for some in sorted(sets, key=sorted):
            if some and some <= kept:
                kept -= {min(some)}
        assert frozenset() in sets or _by_z3(system.only(kept)) is not False, system
    assert undecided < SYSTEMS * 0.02


@pytest.mark.parametrize("shape", SHAPES)
def test_what_a_repair_proposes_is_enough_and_nothing_nearer_is(shape: str) -> None:
    dice = random.Random(f"{shape} repairs")
    tried = 0
    for _ in range(SYSTEMS):
        system = _system(dice, shape)
        for conflict in conflicts(system).found[:1]:
            for part in conflict.weights:
                found = repair(system, conflict, part)
                if found is None:
                    continue
                tried += 1
                inner = system.only(conflict.groups)
                moved = replace(found.constraint, range=found.range, others=())
                assert _by_z3(inner.replacing(moved)), system
                if found.open:
                    beyond = Range.exactly(found.limit)
                elif found.range.low is None:
                    beyond = Range.above(found.limit)
                else:
                    beyond = Range.below(found.limit)
                assert not _by_z3(inner.replacing(replace(moved, range=beyond))), system
    assert tried > SYSTEMS / 4


def test_the_order_in_which_constraints_come_changes_nothing() -> None:
    dice = random.Random("order")
    for _ in range(SYSTEMS // 3):
        system = _system(dice, "sums")
        shuffled = list(system.constraints)
        dice.shuffle(shuffled)
        assert conflicts(System(tuple(shuffled), system.whole)) == conflicts(system)


def test_pieces_decide_as_the_whole_does() -> None:
    dice = random.Random("pieces")
    for _ in range(SYSTEMS // 3):
        system = _system(dice, "products")
        pieces = components(system)
        assert sum(len(one.bindings) for one in pieces) == len(system.bindings)
        answers = {isinstance(decide(one), Possible) for one in pieces}
        assert (answers == {True}) == isinstance(decide(system), Possible), system
