"""The nearest change of one claim that would let all of a conflict hold.

What is promised of each change that is offered: with it in the file, no claims that cannot all be true are left
among which that claim is, neither those of the conflict nor any others of its voice, by the reading of words by
which they were found to conflict (so that of an error a warning may be left). "8 or fewer" promises that for 8
itself, "less than 8" for figures within the last digit below it; what lies further off may be too far. The nearest
change that does so much is offered, as far as the search for it reached. One that lets only the claims of the
conflict agree is told apart from these, with the claims that would then exclude it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.frozen import dataclass
from checker.logic.budget import Budget
from checker.logic.conflicts import Conflict, smallest
from checker.logic.decide import Impossible, Possible, Undecided, decide
from checker.logic.system import Constraint, Part, Side, System
from checker.reason.draft import Draft, Said
from checker.reason.instead import Instead
from checker.reason.nearest import Search
from checker.resolve.ledger import BoundClaim

_MOST_ROUNDS = 3
"""How often a change is moved further because of claims outside the conflict."""
_MOST_SETS, _MOST_NODES = 16, 400
"""How many ways to leave out claims that conflict among themselves are tried, and looked at."""


@dataclass(frozen=True, slots=True)
class Change:
    """What would do instead of what a claim says."""

    words: str
    """"" where nothing was found that would do."""
    excluded_by: tuple[str, ...] = ()
    """The keys of claims outside the conflict that exclude it, together with some of the conflict's."""
    sure: bool = True
    """Whether the search came to its end."""


@dataclass(frozen=True, slots=True)
class Mending:
    """A conflict, the system that it was found in, and the other smallest sets that are known of it."""

    conflict: Conflict
    system: System
    sets: Sequence[frozenset[str]]
    draft: Draft
    at_fault: Mapping[str, frozenset[str]]
    """Claims that do not agree with what they are worked out from, with what that is; a change may put them right."""

    def nearest(self, claim: BoundClaim, budget: Budget) -> Change:
        """The nearest change of a claim that would do, and where there is none one that does for the conflict alone."""
        best = Change("")
        for one, said, side in self._ends(claim):
            search = Search(self.draft, self.system, one, said, side, budget)
            change = self._of_end(search)
            if change.words and not change.excluded_by and change.sure:
                return change
            best = best if best.words else change
        return best if best.words else replace(best, sure=not budget.spent)

    def _ends(self, claim: BoundClaim) -> Iterator[tuple[Constraint, Said, Side]]:
        own = [
            (one, said)
            for one in sorted(self.draft.constraints, key=lambda each: each.id)
            if (said := self.draft.said.get(one.id)) is not None and said.claim.key == claim.key
        ]
        weights = self.conflict.weights
        # What a claim says of one figure is more simply mended than how it ties several.
        for one, said in sorted(own, key=lambda row: not row[1].figure):
            for side in Side:
                if Part(one.id, side) in weights or (not weights and not said.is_time):
                    yield one, said, side

    def _of_end(self, search: Search) -> Change:
        first = found = search.nearest(self.conflict)
        excluded: tuple[str, ...] = ()
        for _ in range(_MOST_ROUNDS):
            if first is None or found is None:
                break
            met = self._excluding(found, search)
            if met is None:
                return Change(found.words)
            if isinstance(met, Undecided):
                return Change(first.words, excluded, sure=False)
            against, least = met
            excluded = excluded or tuple(key for key in least if key not in self.conflict.groups)
            before, found = found, search.nearest(against)
            if found == before:
                break
        return Change(first.words, excluded) if first is not None else Change("")

    def _excluding(
        self, found: Instead, search: Search
    ) -> tuple[Conflict, tuple[str, ...]] | Undecided | None:
        """The claims without which all that conflict would be gone but for those that the change is among.

        None where there is no such conflict. What conflicts without the claim is left out in every way in which as
        little as possible is, by the tree of hitting sets (`checker.logic.conflicts`).
        """
        own = search.said.claim.key
        changed = search.others.replacing(*found.outermost)
        known = [one for one in self.sets if own not in one]
        known += (frozenset((key,)) for key in self._still_at_fault(search, found) if key != own)
        waiting, seen = deque([frozenset[str]()]), set[frozenset[str]]()
        agreeing: list[frozenset[str]] = []
        while waiting:
            without = waiting.popleft()
            if without in seen or any(one <= without for one in agreeing):
                continue
            seen.add(without)
            met = min((one for one in known if not one & without), key=len, default=None)
            if met is None:
                if len(agreeing) == _MOST_SETS or len(seen) > _MOST_NODES:
                    return Undecided()
                kept = tuple(group for group in changed.groups if group not in without)
                answer = search.answer(search.others.only(kept), *found.outermost)
                if isinstance(answer, Possible):
                    agreeing.append(without)
                    continue
                least = smallest(changed.only(kept), search.budget)
                if not isinstance(least, Conflict):
                    return Undecided()
                if own in least.groups:
                    weights = answer.weights if isinstance(answer, Impossible) else least.weights
                    return Conflict(kept, weights), least.groups
                met = frozenset(least.groups)
                known.append(met)
            waiting += (without | {group} for group in sorted(met))
        return None

    def _still_at_fault(self, search: Search, found: Instead) -> Iterator[str]:
        """The claims that are told to be at fault by themselves even with the change.

        Of what divides it is not sure that they are: by figures that may be nought nothing is worked out.
        """
        changed = search.others.replacing(found.constraint, *found.alike)
        divides = {said.claim.key for said in self.draft.said.values() if said.ratio is not None}
        divides.update(*(one.groups for one in changed.products))
        for key in sorted((self.at_fault.keys() - divides) & set(changed.groups)):
            alone = changed.only({key, *self.at_fault[key]})
            if not isinstance(decide(alone, search.budget), Possible):
                yield key
