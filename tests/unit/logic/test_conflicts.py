"""Conflicts, their proofs and their repairs, on systems small enough to follow by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.logic import smt
from checker.logic.budget import Budget, SpentError
from checker.logic.conflicts import Conflict, Conflicts, conflicts, repair
from checker.logic.decide import Impossible, Possible, Undecided, decide
from checker.logic.propagate import Known, propagate
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Product, Side, System, proves

NOUGHT = Range.exactly(0)


def _alone(name: str, range_: Range, group: str = "") -> Constraint:
    return Constraint.of(name, [(name.rstrip("'"), 1)], range_, group or name)


def _sum() -> System:
    """Such as "at least 7" and "at least 5" that make "at most 11"."""
    return System(
        (
            _alone("a", Range.above(7, open_=False)),
            _alone("b", Range.above(5, open_=False)),
            _alone("c", Range.below(11, open_=False)),
            Constraint.of("sum", [("a", 1), ("b", 1), ("c", -1)], NOUGHT, "sum"),
        )
    )


def test_a_sum_that_cannot_be() -> None:
    (conflict,) = conflicts(_sum()).found
    assert conflict.groups == ("a", "b", "c", "sum")
    assert conflict.weights == {
        Part("a", Side.LOW): 1,
        Part("b", Side.LOW): 1,
        Part("c", Side.HIGH): 1,
        Part("sum", Side.HIGH): 1,
    }
    assert proves(conflict.weights, _sum())


def test_its_repairs() -> None:
    (conflict,) = conflicts(_sum()).found
    found = {part.constraint: repair(_sum(), conflict, part) for part in conflict.weights}
    limits = {name: (int(one.limit), one.range.low is None) for name, one in found.items() if one}
    assert limits == {"a": (6, True), "b": (4, True), "c": (12, False), "sum": (1, False)}


def test_whole_numbers_are_repaired_by_whole_numbers() -> None:
    system = System(
        (
            _alone("a", Range.above(9, open_=False)),
            _alone("b", Range.below(Fraction(17, 2))),
            Constraint.of("less", [("a", 1), ("b", -1)], Range.below(0), "less"),
        ),
        frozenset({"a"}),
    )
    (conflict,) = conflicts(system).found
    one = repair(system, conflict, Part("a", Side.LOW))
    assert one is not None
    assert one.range == Range.below(8, open_=False)


def test_a_circle_of_times() -> None:
    later = Range.above(0)
    names = ("a", "b"), ("b", "c"), ("c", "a")
    circle = [Constraint.of(f"{x}{y}", [(y, 1), (x, -1)], later, f"{x}{y}") for x, y in names]
    aside = Constraint.of("ad", [("d", 1), ("a", -1)], later, "ad")
    (conflict,) = conflicts(System((*circle, aside))).found
    assert conflict.groups == ("ab", "bc", "ca")


def test_several_sets_come_with_the_smallest_first_and_without_those_known() -> None:
    system = System(
        (
            _alone("a", Range.above(3)),
            _alone("a'", Range.below(2), "low"),
            _alone("b", Range.above(3)),
            Constraint.of("sum", [("a", 1), ("b", 1)], Range.below(5), "sum"),
        )
    )
    assert [one.groups for one in conflicts(system).found] == [("a", "low"), ("a", "b", "sum")]
    assert [one.groups for one in conflicts(system, known=[("low", "a")]).found] == [("a", "b", "sum")]


def test_a_constraint_of_two_groups_holds_only_while_both_are_asserted() -> None:
    system = System(
        (_alone("a", Range.above(1)), Constraint.of("least", [("a", 1)], Range.below(0), "one", "other"))
    )
    assert [one.groups for one in conflicts(system).found] == [("a", "one", "other")]


def test_whole_numbers_and_alternatives_are_split_into_cases() -> None:
    half = Constraint.of("half", [("n", 2)], Range.exactly(1), "half")
    answer = decide(System((half,), frozenset({"n"})))
    assert isinstance(answer, Impossible)
    either = Constraint("either", (("n", Fraction(1)),), Range.exactly(1), ("either",), (Range.exactly(3),))
    assert isinstance(decide(System((either, _alone("n", Range.exactly(2))))), Impossible)
    assert isinstance(decide(System((either, _alone("n", Range.above(2))))), Possible)


def test_contested_items_are_whole_numbers_from_nought_to_one() -> None:
    one = [Constraint.of(f"is {name}", [(name, 1)], Range.between(0, 1)) for name in "pqr"]
    two = Constraint.of("two", [(name, 1) for name in "pqr"], Range.exactly(Fraction(5, 2)), "two")
    assert isinstance(decide(System((*one, two))), Possible)
    assert isinstance(decide(System((*one, two), frozenset("pqr"))), Impossible)


def test_products() -> None:
    system = System(
        (_alone("a", Range.between(2, 3)), _alone("b", Range.between(4, 5)), _alone("c", Range.above(15))),
        products=(Product("p", "c", "a", "b", ("p",)),),
    )
    assert conflicts(system).found == (Conflict(("a", "b", "c", "p")),)
    box = propagate(system.only(("a", "b", "p")), Budget(1000))
    assert not isinstance(box, frozenset)
    assert box["c"].range == Range.between(8, 15)


def test_each_bound_knows_the_parts_that_made_it() -> None:
    box = propagate(_sum().only(("a", "b", "sum")), Budget(1000))
    assert not isinstance(box, frozenset)
    parts = frozenset({Part("a", Side.LOW), Part("b", Side.LOW), Part("sum", Side.HIGH)})
    assert box["c"] == Known(Range.above(12, open_=False), parts)


def test_more_than_thirty_variables_go_to_z3() -> None:
    names = [f"v{number:02}" for number in range(40)]
    atoms = [_alone(name, Range.above(1)) for name in names]
    system = System((*atoms, Constraint.of("sum", [(name, 1) for name in names], Range.below(40), "sum")))
    answer = decide(system)
    assert isinstance(answer, Impossible)
    assert answer.groups == tuple(sorted((*names, "sum")))
    assert proves(answer.weights, system)


def test_what_z3_cannot_decide_in_time_stays_open() -> None:
    system = System(
        tuple(_alone(name, Range.above(1)) for name in "abc"),
        frozenset("abc"),
        (Product("p", "d", "a", "a"), Product("q", "e", "b", "b"), Product("r", "f", "c", "c")),
    ).replacing(Constraint.of("sum", [("d", 1), ("e", 1), ("f", -3)], Range.exactly(0), "sum"))
    assert smt.check(system, Budget(10_000), steps=10) is None


def test_what_is_spent_counts_all_the_way_up() -> None:
    whole = Budget(100)
    part = whole.part(2)
    part.spend(30)
    assert (part.rest, whole.rest) == (20, 70)
    with pytest.raises(SpentError):
        part.spend(25)
    assert part.spent
    assert whole.rest == 45


def test_a_budget_ends_the_search_and_keeps_what_was_found() -> None:
    assert conflicts(_sum(), budget=Budget(0)) == Conflicts(undecided=True)
    assert isinstance(decide(_sum(), Budget(5)), Undecided)
    names = "abcdef"
    over = [_alone(name, Range.above(9), f"{name} over") for name in names]
    under = [Constraint.of(f"{name} under", [(name, 1)], Range.below(8), f"{name} under") for name in names]
    ties = [Constraint.of(f"a{name}", [("a", 1), (name, -1)], NOUGHT, f"a{name}") for name in names[1:]]
    system = System((*over, *under, *ties))
    most, some = (len(conflicts(system, budget=Budget(steps)).found) for steps in (1_000_000, 700))
    assert 0 < some < most


def test_a_set_that_may_not_be_smallest_says_so() -> None:
    aside = [_alone(f"z{number}", Range.above(number)) for number in range(6)]
    system = System((*_sum().constraints, *aside))
    (hurried,) = conflicts(system, budget=Budget(400)).found
    (unhurried,) = conflicts(system).found
    assert (hurried.smallest, unhurried.smallest) == (False, True)
