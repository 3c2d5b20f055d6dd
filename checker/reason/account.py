"""An account of claims that cannot all be true: which part of each is used, how they add up, what would mend it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claim.words import listed, show_range
from checker.finding import Label
from checker.frozen import dataclass
from checker.logic.budget import Budget
from checker.logic.conflicts import Conflict
from checker.logic.system import Constraint, Part, Side, sharpened
from checker.place import Place
from checker.reason.account_of_sums import Used, added_up, one_end, tie_in_words
from checker.reason.account_of_times import in_order
from checker.reason.draft import Draft, Said
from checker.reason.facts import Joint, called
from checker.reason.mending import Mending
from checker.resolve.ledger import BoundClaim

_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Account:
    """Claims that cannot all be true, the one that carries the finding first, and the system that shows it."""

    conflict: Conflict
    draft: Draft
    claims: tuple[BoundClaim, ...]

    def joint(self, mending: Mending, budget: Budget, *, warning: bool) -> Joint:
        """All that is told of them; what would mend it, as far as the budget reaches."""
        first, *others = self.claims
        names = listed([called(one, first) for one in reversed(others)])
        more = (
            ()
            if self.conflict.smallest
            else ("fewer of them may be enough: the search for the smallest set ended early",)
        )
        return Joint(
            self.claims,
            f"`{first.id}` cannot be true {f'together with {names}' if others else 'as it stands'}",
            tuple(label for one in self.claims for label in self.labels(one)),
            (*self.arithmetic(), *more),
            tuple(_changes(mending, self.claims, budget)),
            warning=warning,
        )

    def _parts(self, claim: BoundClaim) -> Iterator[tuple[Part, Constraint, Said]]:
        """The parts of a claim that the proof uses; all of its constraints, where there is no proof by a sum."""
        weights = self.conflict.weights
        for one in sorted(self.draft.constraints, key=lambda each: each.id):
            said = self.draft.said.get(one.id)
            if said is None or said.claim.key != claim.key or said.silent:
                continue
            used = [Part(one.id, side) for side in Side if Part(one.id, side) in weights]
            for part in used or ([] if weights else [Part(one.id, Side.LOW)]):
                yield part, one, said

    def labels(self, claim: BoundClaim) -> tuple[Label, ...]:
        """Where a claim's parts stand, and what they say."""
        found: dict[Place, str] = {}
        for part, one, said in self._parts(claim):
            bound = said.figure and not said.is_time and self.conflict.weights
            if not said.words:
                found.setdefault(said.place, f"makes it {show_range(one_end(one, part.side))}")
                continue
            text = (
                show_range(one_end(one, part.side).times(1 / said.factor), said.unit) if bound else said.words
            )
            found.setdefault(said.place, f"says {said.words}" if text == said.words or not bound else text)
        return tuple(Label(place, text) for place, text in found.items()) or (Label(claim.place.at("id")),)

    def arithmetic(self) -> tuple[str, ...]:
        """How the parts add up to what cannot be."""
        weights = self.conflict.weights
        if not weights:
            return self._all_said()
        constraints = {one.id: one for one in sharpened(self.draft.system).constraints}
        parts = [Used(part, constraints[part.constraint], times) for part, times in sorted(weights.items())]
        if any(said.is_time for one in parts if (said := self.draft.said.get(one.constraint.id))):
            return in_order([(one.part, one.constraint) for one in parts], self.draft)
        return added_up(parts, self.draft)

    def _all_said(self) -> tuple[str, ...]:
        """What each of them says, where no sum shows that they cannot all be."""
        system = self.draft.system.only(self.conflict.groups)
        said = [
            (one, found) for one in system.constraints if (found := self.draft.said.get(one.id)) is not None
        ]
        if any(found.is_time for _, found in said):
            ends = [(Part(one.id, side), one) for one, _ in said for side in Side if bounded(one, side)]
            return in_order(ends, self.draft)
        lines = []
        for one, found in said:
            if found.silent:
                continue
            if found.words and any(abs(factor) == _HUNDRED for _, factor in one.terms):
                lines.append(f"`{found.claim.id}` says `{found.words}`")
            elif len(one.terms) > 1 or not found.figure:
                lines.append(tie_in_words(one, self.draft))
            else:
                name = self.draft.shown.get(one.terms[0][0])
                range_ = show_range(one.hull.times(1 / found.factor), found.unit)
                lines.append(f"`{name.name}` is {range_}" if name else range_)
        fit = "whole numbers" if system.whole.intersection(system.variables) else "figures"
        told = list(dict.fromkeys(lines))
        return (f"no {fit} fit all of these: {'; '.join(told)}",) if told else ()


def bounded(one: Constraint, side: Side) -> bool:
    """Whether a constraint has such an end."""
    return (one.hull.low if side is Side.LOW else one.hull.high) is not None


def _changes(mending: Mending, members: Sequence[BoundClaim], budget: Budget) -> Iterator[str]:
    """What would mend a conflict: first what does so by itself, then what does for these claims alone."""
    enough, here, early = list[str](), list[str](), list[str]()
    ordered = sorted(members, key=lambda each: each.key)
    for number, one in enumerate(ordered):
        change = mending.nearest(one, budget.part(len(ordered) - number))
        if change.excluded_by:
            keys = [key.rpartition("#")[2] for key in change.excluded_by]
            here.append(
                f"`{one.id}` {change.words} would do for these, but not beside {listed([f'`{key}`' for key in keys])}"
            )
        elif change.words and change.sure:
            enough.append(f"`{one.id}` {change.words}")
        elif change.words:
            here.append(f"`{one.id}` {change.words} would do for these")
        elif mending.conflict.smallest:
            enough.append(f"leaving `{one.id}` out")
        if not change.sure:
            early.append(f"`{one.id}`")
    if enough:
        yield f"any one of these would do: {'; '.join(enough)}"
    if here:
        yield "; ".join(here)
    if early:
        yield f"for {listed(early)} the search for the nearest change ended early"
