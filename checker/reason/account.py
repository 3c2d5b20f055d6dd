"""An account of claims that cannot all be true: which part of each is used, how they add up, what would mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from checker.claim.words import listed, show, show_range
from checker.finding import Label
from checker.logic.budget import Budget
from checker.logic.conflicts import Conflict, Repair, repair
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Side, System
from checker.place import Place
from checker.reason.account_of_times import at, gap, in_order
from checker.reason.draft import Draft, Said
from checker.reason.facts import Joint
from checker.reason.instants import DAYS
from checker.resolve.ledger import BoundClaim

_SIGNS = {Side.LOW: {False: "≥", True: ">"}, Side.HIGH: {False: "≤", True: "<"}}


def account(
    conflict: Conflict, draft: Draft, claims: Sequence[BoundClaim], budget: Budget, *, warning: bool
) -> Joint:
    """Tell of a conflict, at the first of its claims; what would mend it, as far as the budget reaches."""
    members = list(claims)
    told = _Account(conflict, draft, budget)
    names = listed([f"`{one.id}`" for one in reversed(members[1:])])
    help_ = list(dict.fromkeys(line for one in members for line in told.mends(one)))
    return Joint(
        tuple(members),
        f"`{members[0].id}` cannot be true together with {names}",
        tuple(label for one in members for label in told.labels(one)),
        told.arithmetic(),
        tuple(help_),
        warning=warning,
    )


@dataclass(frozen=True, slots=True)
class _Account:
    conflict: Conflict
    draft: Draft
    budget: Budget

    def _parts(self, claim: BoundClaim) -> Iterator[tuple[Part, Constraint, Said]]:
        """The parts of a claim that the proof uses; all of its constraints, where there is no proof by a sum."""
        weights = self.conflict.weights
        for one in sorted(self.draft.constraints, key=lambda each: each.id):
            said = self.draft.said.get(one.id)
            if said is None or said.claim.key != claim.key:
                continue
            used = [Part(one.id, side) for side in Side if Part(one.id, side) in weights]
            for part in used or ([] if weights else [Part(one.id, Side.LOW)]):
                yield part, one, said

    def labels(self, claim: BoundClaim) -> tuple[Label, ...]:
        """Where a claim's parts stand, and what they say."""
        found: dict[Place, str] = {}
        for part, one, said in self._parts(claim):
            bound = said.figure and not said.is_time and self.conflict.weights
            text = (
                show_range(_part(one, part.side).times(1 / said.factor), said.unit) if bound else said.words
            )
            found.setdefault(said.place, f"says {said.words}" if text == said.words or not bound else text)
        return tuple(Label(place, text) for place, text in found.items()) or (Label(claim.place.at("id")),)

    def arithmetic(self) -> tuple[str, ...]:
        """How the parts add up to what cannot be."""
        weights = self.conflict.weights
        if not weights:
            return ()
        constraints = {one.id: one for one in self.draft.constraints}
        parts = [(part, constraints[part.constraint], times) for part, times in sorted(weights.items())]
        if any(self.draft.said[one.id].is_time for _, one, _ in parts if one.id in self.draft.said):
            return in_order([(part, one) for part, one, _ in parts], self.draft)
        lows = [row for row in parts if len(row[1].terms) == 1 and row[0].side is Side.LOW]
        highs = [row for row in parts if len(row[1].terms) == 1 and row[0].side is Side.HIGH]
        ties = list(dict.fromkeys(self._formula(one) for _, one, _ in parts if len(one.terms) > 1))
        sums = [self._sum(rows) for rows in (lows, highs) if rows]
        return (", and ".join([*ties, *sums]),)

    def _sum(self, rows: Sequence[tuple[Part, Constraint, Fraction]]) -> str:
        """`a + b ≥ 7 + 5 = 12`."""
        left, right, total, open_ = [], [], Fraction(0), False
        for part, one, weight in rows:
            (variable, factor), side = one.terms[0], part.side
            range_ = one.hull
            bound = (range_.low if side is Side.LOW else range_.high) or Fraction(0)
            open_ = open_ or (range_.low_open if side is Side.LOW else range_.high_open)
            shown, times = self.draft.shown.get(variable), weight * factor
            name = f"`{shown.name}`" if shown else "it"
            factor_ = "" if times == 1 or len(rows) == 1 else f"{show(times)} × "
            left.append(factor_ + name)
            right.append(factor_ + show(bound / factor, shown.unit if shown else ""))
            total += times * bound / factor
            unit = shown.unit if shown else ""
        sign = _SIGNS[rows[0][0].side][open_]
        sum_ = f" = {show(total, unit)}" if len(rows) > 1 else ""
        return f"{' + '.join(left)} {sign} {' + '.join(right)}{sum_}"

    def _formula(self, one: Constraint) -> str:
        """A constraint as arithmetic: `a + b = c`, `a > b`."""
        sides: tuple[list[str], list[str]] = ([], [])
        for variable, factor in one.terms:
            shown = self.draft.shown.get(variable)
            name = f"`{shown.name}`" if shown else "…"
            sides[factor < 0].append(name if abs(factor) == 1 else f"{show(abs(factor))} × {name}")
        left, right = (" + ".join(side) for side in sides)
        range_ = one.hull
        if not left:
            left, right, range_ = right, left, -range_
        return _compared(left, right, range_)

    def mends(self, claim: BoundClaim) -> Iterator[str]:
        """What the nearest change of a claim would be, if one of its parts can be mended by itself."""
        for part, one, said in self._parts(claim):
            known = self.conflict.weights and not self.budget.spent
            found = self._repair(part, said) if known else None
            if found is None:
                continue
            words = self._mended(one, said, found)
            if words:
                yield f"`{claim.id}`: {words} would do"

    def _repair(self, part: Part, said: Said) -> Repair | None:
        """The nearest change of a part, together with all that the same words say: when something begins and ends."""
        system, own = self.draft.system, self.draft.said
        same = tuple(
            one for one in system.constraints if one.id == part.constraint or own.get(one.id) != said
        )
        return repair(System(same, system.whole, system.products), self.conflict, part, self.budget)

    def _mended(self, one: Constraint, said: Said, found: Repair) -> str:
        if said.is_time:
            return (
                at(found.range, said, by_day=one.terms[0][0].endswith(DAYS))
                if said.figure
                else gap(found.range)
            )
        if said.figure:
            return _or_so(found.range.times(1 / said.factor), said.unit)
        return self._formula(Constraint(one.id, one.terms, found.range))


def _part(one: Constraint, side: Side) -> Range:
    range_ = one.hull
    if side is Side.LOW:
        return Range(range_.low, None, low_open=range_.low_open)
    return Range(None, range_.high, high_open=range_.high_open)


def _or_so(range_: Range, unit: str) -> str:
    """`8 or fewer`, `less than 8`, `12 or more`."""
    if range_.high is not None:
        return (
            f"less than {show(range_.high, unit)}"
            if range_.high_open
            else f"{show(range_.high, unit)} or less"
        )
    low = show(range_.low or Fraction(0), unit)
    return f"more than {low}" if range_.low_open else f"{low} or more"


def _compared(left: str, right: str, range_: Range) -> str:
    """`left = right`, `left ≥ right + 5`."""
    if range_.point is not None:
        return f"{left} = {_plus(right, range_.point)}"
    ends = []
    if range_.low is not None:
        ends.append(f"{left} {'>' if range_.low_open else '≥'} {_plus(right, range_.low)}")
    if range_.high is not None:
        ends.append(f"{left} {'<' if range_.high_open else '≤'} {_plus(right, range_.high)}")
    return " and ".join(ends)


def _plus(right: str, value: Fraction) -> str:
    if not right:
        return show(value)
    return right if not value else f"{right} {'+' if value > 0 else '-'} {show(abs(value))}"
