"""Systems of linear constraints: what may be varied, what binds it, and what a conflict rests on.

A constraint says that a sum of multiples of variables lies in a range. It belongs to *groups*: what is
asserted, and dropped, together. A constraint without a group holds always (a number of people is whole).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple, TypeAlias

from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range

_NOUGHT = Exact(0)
Point: TypeAlias = Mapping[str, Fraction]
"""A value for every variable."""


class Side(StrEnum):
    """Which end of a constraint's range is meant."""

    LOW = "low"
    HIGH = "high"


class Part(NamedTuple):
    """One end of one constraint: what a conflict can rest on."""

    constraint: str
    side: Side


Weights: TypeAlias = Mapping[Part, Fraction]
"""How many times each part is taken; see `proves`."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """The sum of `factor · variable` over `terms` lies in `range`, or in one of `others`.

    Each variable stands once in `terms`, in the order of their names, with a factor that is not nought.
    """

    id: str
    terms: tuple[tuple[str, Fraction], ...]
    range: Range
    groups: tuple[str, ...] = ()
    others: tuple[Range, ...] = ()

    @classmethod
    def of(
        cls, id_: str, terms: Iterable[tuple[str, Fraction | int]], range_: Range, *groups: str
    ) -> Constraint:
        """A constraint from terms in any order, in which a variable may stand more than once."""
        sums: defaultdict[str, Fraction] = defaultdict(Exact)
        for variable, factor in terms:
            sums[variable] += factor
        return cls(
            id_, tuple(sorted(one for one in sums.items() if one[1])), range_, tuple(sorted(set(groups)))
        )

    @property
    def hull(self) -> Range:
        """The smallest range that holds all that the constraint allows."""
        hull = self.range
        for other in self.others:
            hull = hull.hull(other)
        return hull

    def value(self, point: Point) -> Fraction:
        """What the sum comes to at a point."""
        return sum((factor * point[variable] for variable, factor in self.terms), Exact(0))

    def holds(self, point: Point) -> bool:
        """Whether it is met at a point."""
        value = self.value(point)
        return value in self.range or any(value in other for other in self.others)


@dataclass(frozen=True, slots=True)
class Product:
    """The variable `of` is `left` times `right`."""

    id: str
    of: str
    left: str
    right: str
    groups: tuple[str, ...] = ()

    def holds(self, point: Point) -> bool:
        """Whether it is met at a point."""
        return point[self.of] == point[self.left] * point[self.right]


@dataclass(frozen=True, slots=True)
class System:
    """Constraints that are to hold together; `whole` are the variables that are whole numbers."""

    constraints: tuple[Constraint, ...]
    whole: frozenset[str] = frozenset()
    products: tuple[Product, ...] = ()
    start: Point = field(default_factory=dict, compare=False)
    """A guess from which to look for a point: it changes how soon an answer is found, never what it says."""
    variables: tuple[str, ...] = field(init=False)
    """All of them, sorted."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "constraints", tuple(sorted(self.constraints, key=lambda one: one.id)))
        object.__setattr__(self, "products", tuple(sorted(self.products, key=lambda one: one.id)))
        found = {variable for one in self.constraints for variable, _ in one.terms}
        found |= {variable for one in self.products for variable in (one.of, one.left, one.right)}
        object.__setattr__(self, "variables", tuple(sorted(found)))

    @property
    def bindings(self) -> tuple[Constraint | Product, ...]:
        """All that binds, constraints first, each in the order of their ids."""
        return (*self.constraints, *self.products)

    @property
    def groups(self) -> tuple[str, ...]:
        """All groups, sorted."""
        return tuple(sorted({group for one in self.bindings for group in one.groups}))

    def only(self, groups: Iterable[str]) -> System:
        """What is left when only some groups are asserted."""
        kept = frozenset(groups)
        return System(
            tuple(one for one in self.constraints if kept.issuperset(one.groups)),
            self.whole,
            tuple(one for one in self.products if kept.issuperset(one.groups)),
            self.start,
        )

    def replacing(self, *changed: Constraint) -> System:
        """The same with some constraints put in the place of those with their ids, or added."""
        ids = {one.id for one in changed}
        kept = tuple(one for one in self.constraints if one.id not in ids)
        return System((*kept, *changed), self.whole, self.products, self.start)

    def without(self, id_: str) -> System:
        """The same but for one constraint."""
        kept = tuple(one for one in self.constraints if one.id != id_)
        return System(kept, self.whole, self.products, self.start)

    def guess(self) -> dict[str, Fraction]:
        """The point to start from: nought wherever no guess was made."""
        return {variable: self.start.get(variable, _NOUGHT) for variable in self.variables}

    def holds(self, point: Point) -> bool:
        """Whether everything is met at a point."""
        return (
            all(point[one].denominator == 1 for one in self.whole if one in point)
            and all(one.holds(point) for one in self.constraints)
            and all(one.holds(point) for one in self.products)
        )

    def groups_of(self, parts: Iterable[Part]) -> tuple[str, ...]:
        """The groups that some parts belong to, sorted."""
        ids = {part.constraint for part in parts}
        found = (one for one in self.bindings if one.id in ids)
        return tuple(sorted({group for one in found for group in one.groups}))


def components(system: System) -> list[System]:
    """The system in pieces that share no variable, in the order of their first variable."""
    above: dict[str, str] = {one: one for one in system.variables}

    def top(variable: str) -> str:
        while above[variable] != variable:
            above[variable] = above[above[variable]]
            variable = above[variable]
        return variable

    bundles = [(one, [variable for variable, _ in one.terms]) for one in system.constraints]
    joined = [*(names for _, names in bundles), *([one.of, one.left, one.right] for one in system.products)]
    for names in joined:
        for variable in names[1:]:
            low, high = sorted((top(names[0]), top(variable)))
            above[high] = low
    constraints: defaultdict[str, list[Constraint]] = defaultdict(list)
    products: defaultdict[str, list[Product]] = defaultdict(list)
    for one, names in bundles:
        constraints[top(names[0]) if names else ""].append(one)
    for product in system.products:
        products[top(product.of)].append(product)
    return [
        System(tuple(constraints[root]), system.whole, tuple(products[root]), system.start)
        for root in sorted({*constraints, *products})
    ]


def sharpened(system: System) -> System:
    """The same with ends moved inwards where sums are whole: twice a number of people is no 3.5, but 4."""
    if not system.whole:
        return system
    return System(
        tuple(
            replace(one, range=inwards(one.range), others=tuple(map(inwards, one.others)))
            if is_whole(one, system.whole)
            else one
            for one in system.constraints
        ),
        system.whole,
        system.products,
        system.start,
    )


def is_whole(constraint: Constraint, whole: frozenset[str]) -> bool:
    """Whether its sum can only be a whole number."""
    return all(variable in whole and factor.denominator == 1 for variable, factor in constraint.terms)


def inwards(range_: Range) -> Range:
    """A range of whole numbers with its ends at the outermost of them."""
    low, high = range_.low, range_.high
    return Range(
        None if low is None else Exact(floor(low) + 1 if range_.low_open else ceil(low)),
        None if high is None else Exact(ceil(high) - 1 if range_.high_open else floor(high)),
    )


def proves(weights: Weights, system: System) -> bool:
    """Whether weights show that the system cannot be met (Farkas's lemma, with open ends).

    Each part reads as a "no less than": a low end as `sum ≥ low`, a high end as `−sum ≥ −high`. Taken
    so many times and added up, the left sides cancel, and the right sides come to more than nought, or
    to nought with an open end among them. Ends are taken as `sharpened`.
    """
    constraints = {one.id: one for one in sharpened(system).constraints}
    left: defaultdict[str, Fraction] = defaultdict(Exact)
    right, strict = Exact(0), False
    for part, weight in weights.items():
        constraint = constraints[part.constraint]
        range_, sign = constraint.hull, 1 if part.side is Side.LOW else -1
        bound = range_.low if part.side is Side.LOW else range_.high
        if bound is None or weight <= 0:
            return False
        strict = strict or (range_.low_open if part.side is Side.LOW else range_.high_open)
        right += weight * sign * bound
        for variable, factor in constraint.terms:
            left[variable] += weight * sign * factor
    return not any(left.values()) and (right > 0 or (right == 0 and strict))
