"""Products that are met by holding a factor at a value that it may have, without asking z3."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.logic import smt
from checker.logic.budget import Budget
from checker.logic.decide import Impossible, Possible, decide
from checker.logic.propagate import propagate, reach
from checker.logic.range import Range
from checker.logic.system import Constraint, Product, System


def _area(least: int) -> System:
    """A width of two to three and a length of four to five."""
    ranges = {"width": Range.between(2, 3), "length": Range.between(4, 5), "area": Range.above(least)}
    alone = tuple(Constraint.of(name, [(name, 1)], range_, name) for name, range_ in ranges.items())
    return System(alone, products=(Product("p", "area", "width", "length", ("p",)),))


@pytest.mark.parametrize(("least", "possible"), [(7, True), (14, True), (15, False)])
def test_products_need_no_z3(monkeypatch: pytest.MonkeyPatch, least: int, possible: bool) -> None:
    monkeypatch.setattr(smt, "check", None)
    answer = decide(_area(least))
    assert isinstance(answer, Possible if possible else Impossible)
    if isinstance(answer, Possible):
        assert answer.point is not None
        assert _area(least).holds(answer.point)


def test_a_factor_of_nought_leaves_the_other_free() -> None:
    system = System(
        (Constraint.of("sum", [("area", 1), ("more", 1)], Range.above(6), "sum"),),
        products=(Product("p", "area", "width", "length", ("p",)),),
    )
    answer = decide(system)
    assert isinstance(answer, Possible)
    assert answer.point is not None
    assert system.holds(answer.point)


def test_what_a_sum_can_come_to() -> None:
    box = propagate(_area(7), Budget(10_000))
    assert not isinstance(box, frozenset)
    terms = [("area", Fraction(1)), ("width", Fraction(-1))]
    assert reach(box, terms) == Range.between(5, 13)
    assert reach(box, [*terms, ("elsewhere", Fraction(1))]) == Range.everything()
