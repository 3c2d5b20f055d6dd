"""A system of constraints under way, and what each of its constraints is in the author's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from fractions import Fraction

from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.logic.system import Constraint, Product, System
from checker.place import Place
from checker.resolve.ledger import BoundClaim


@dataclass(frozen=True, slots=True)
class Ratio:
    """That a first variable is so many times a second: how it is told, as `times` and a constant more."""

    top: str
    bottom: str
    times: Fraction
    constant: Fraction
    unit: str = ""
    step: Fraction = Exact(1)
    """The last digit to which it is told."""
    bare: bool = False
    """Whether words tell it and no figure, as in "three times as many": in times where it is more than one."""

    def told(self, value: Fraction) -> Fraction:
        """The figure for a quotient."""
        return value * self.times + self.constant

    def quotient(self, told: Fraction) -> Fraction:
        """The quotient for a figure."""
        return (told - self.constant) / self.times


@dataclass(frozen=True, slots=True)
class Said:
    """Where a constraint comes from."""

    claim: BoundClaim
    place: Place
    words: str
    """What stands there."""
    unit: str = ""
    factor: Fraction = Exact(1)
    """How many of the sum's units make one of the words'."""
    is_time: bool = False
    figure: bool = False
    """Whether it gives a figure or a time, rather than tying several."""
    step: Fraction = Exact(1)
    """The last digit to which a figure is told."""
    ratio: Ratio | None = None
    told: bool = False
    """Whether the sum itself is what the words tell, as in a total."""

    @property
    def silent(self) -> bool:
        """Whether nothing in the claim says it by itself: it only names a part of its arithmetic."""
        return self.place == self.claim.place


@dataclass(frozen=True, slots=True)
class Shown:
    """How a variable is told: the claim that it stands for, and its unit."""

    name: str
    unit: str = ""


@dataclass(slots=True)
class Draft:
    """Constraints, what they come from, and how their variables are told."""

    constraints: list[Constraint] = field(default_factory=list)
    products: list[Product] = field(default_factory=list)
    whole: set[str] = field(default_factory=set)
    said: dict[str, Said] = field(default_factory=dict)
    shown: dict[str, Shown] = field(default_factory=dict)
    start: dict[str, Fraction] = field(default_factory=dict)
    """A value for each variable that its words suggest, from which to look for one that fits."""
    count: int = 0

    def add(
        self,
        said: Said | None,
        terms: Iterable[tuple[str, Fraction | int]],
        ranges: Sequence[Range],
        *groups: str,
    ) -> None:
        """One more constraint; one that everything meets is left out."""
        if all(one.low is None and one.high is None for one in ranges):
            return
        id_ = self.next_id(said.claim.key if said else "")
        one = Constraint.of(id_, terms, ranges[0], *groups)
        if others := tuple(dict.fromkeys(other for other in ranges[1:] if other != ranges[0])):
            one = replace(one, others=others)
        self.constraints.append(one)
        if said is not None:
            self.said[id_] = said

    def next_id(self, key: str) -> str:
        """A name that no other constraint has, in an order that the claims' ids alone decide."""
        self.count += 1
        return f"{key} {self.count:05}"

    def suggest(self, variable: str, wanted: Fraction, within: Range) -> None:
        """Let a variable start at a value, or as near to it as a range allows."""
        if variable not in self.start or self.start[variable] not in within:
            self.start[variable] = within.nearest(wanted)

    @property
    def system(self) -> System:
        """What has been drafted."""
        return System(tuple(self.constraints), frozenset(self.whole), tuple(self.products), self.start)
