"""Claims of one voice that cannot all be true, though no two of them, and none by itself, say so.

All that the claims of a cluster say of figures and times is put into one system of constraints, by the
generous reading first and, where that holds together, by the strict one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import combinations

from checker.claim.reckoning import Reckoning
from checker.claim.tie import Bond, Lag, Standing, Tie, Turn
from checker.claim.words import plural
from checker.consult import Answers
from checker.frozen import dataclass
from checker.logic.budget import Budget
from checker.logic.conflicts import Conflict, conflicts
from checker.logic.decide import Impossible, Possible, decide
from checker.logic.range import Range
from checker.logic.system import System, components
from checker.reason.account import Account
from checker.reason.bonds import Cluster, bonds, clusters
from checker.reason.draft import Draft, Said
from checker.reason.equations import Equations
from checker.reason.facts import Clash, Joint
from checker.reason.mending import Mending
from checker.reason.over_time import in_time, over_time
from checker.reason.printed import holds_as_printed
from checker.reason.quantity import Quantity
from checker.reason.timeline import Timeline
from checker.reason.varying import readings
from checker.resolve.ledger import BoundClaim, Ledger

MOST_TOLD = 3
"""Conflicting sets of one cluster that are told; the rest are counted."""
MOST_STEPS = 120_000
"""What the claims of one cluster may take, and all together; about a quarter of a second and half a one."""
MOST_STEPS_TO_MEND = 60_000
"""What the search for changes that would mend them may take besides; about a tenth of a second."""
MOST_STEPS_IN_ALL = 250_000


@dataclass(frozen=True, slots=True)
class Doubts:
    """The claims, by their keys, that something is told of already."""

    at_fault: Collection[str] = ()
    """A set with one of them tells nothing new."""
    loose: Collection[str] = ()
    """The strict reading of their words does not hold; that of others with theirs tells nothing new."""
    clashes: Sequence[Clash] = ()
    """Of a pair that clashes nothing new is told either."""
    by_parts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Those of both that only differ from the claims that they are worked out from, with the keys of these."""


def jointly_impossible(
    ledger: Ledger,
    answers: Answers,
    reckonings: Mapping[str, Reckoning],
    told: Mapping[str, Quantity],
    doubts: Doubts,
) -> tuple[Joint, ...]:
    """Every smallest set of claims that cannot all be true.

    `reckonings` are what each claim comes to by itself. `told` is what each quantity and
    count tells, by its key.
    """
    known = [frozenset((one.first.key, one.second.key)) for one in doubts.clashes]
    found: list[Joint] = []
    budget = Budget(MOST_STEPS_IN_ALL)
    wider = _Wider(ledger, answers, told, doubts)
    # The order of the file must not say which is held together while there is something left to spend.
    for cluster in sorted(
        clusters(ledger, answers, doubts.at_fault, told), key=lambda one: one.claims[0].key
    ):
        if not holds_as_printed(cluster, cluster.shared, reckonings):
            held = Held.of(cluster, ledger, answers)
            found += _of_cluster(held, wider, known, Budget(MOST_STEPS, budget))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Held:
    """The claims of a cluster that are held against each other, and what ties them."""

    ledger: Ledger
    cluster: Cluster
    claims: tuple[BoundClaim, ...]
    bonds: Mapping[str, tuple[Bond, ...]]

    @classmethod
    def of(cls, cluster: Cluster, ledger: Ledger, answers: Answers) -> Held:
        """A cluster with all that its claims tie."""
        return cls(
            ledger, cluster, cluster.claims, {one.key: bonds(one, ledger, answers) for one in cluster.claims}
        )

    def without(self, keys: Collection[str]) -> Held:
        """The same but for some claims."""
        left = tuple(one for one in self.claims if one.key not in keys)
        return self if len(left) == len(self.claims) else replace(self, claims=left)

    def draft(self, *, strict: bool) -> Draft:
        """All that the claims say, as one system."""
        draft = Draft()
        keys = frozenset(one.key for one in self.claims)
        equations = Equations(self.ledger, self.cluster.shared, self.cluster.quantities, strict, draft)
        timeline = Timeline(self.ledger, keys, strict, draft)
        for claim in self.claims:
            equations.state(claim)
        for claim, bond in self._bonds():
            if isinstance(bond, Lag):
                timeline.lasting(claim, bond)
        for claim, bond in self._bonds():
            if isinstance(bond, Tie):
                equations.tie(claim, bond)
            elif isinstance(bond, Standing):
                equations.stand(claim, bond)
            elif isinstance(bond, Turn):
                timeline.turn(claim, bond)
            else:
                timeline.lag(claim, bond)
        self._over_time(equations)
        return draft

    def _bonds(self) -> Iterator[tuple[BoundClaim, Bond]]:
        return ((claim, bond) for claim in self.claims for bond in self.bonds[claim.key])

    def _over_time(self, equations: Equations) -> None:
        """What only grows, or never changes, as time goes on ties what is told of different times."""
        told = [one for one in self.claims if one.key in self.cluster.quantities and readings(one)]
        for one, other in combinations(told, 2):
            first, second = (self.cluster.quantities[each.key] for each in (one, other))
            way = over_time(one) or over_time(other)
            alike = first._replace(as_of=None, until=None) == second._replace(as_of=None, until=None)
            if not way or not alike or first == second:
                continue
            order = in_time(one, other)
            if order is None:
                continue
            earlier, later = order
            says = later if over_time(later) else earlier
            said = Said(says, says.place.at("over time"), way)
            before, after = (equations.variable(each, readings(each)[0]) for each in (earlier, later))
            range_ = Range.exactly(0) if way == "constant" else Range.above(0, open_=False)
            terms = [(after.variable, after.factor), (before.variable, -before.factor)]
            equations.draft.add(said, terms, [range_], says.key)


@dataclass(frozen=True, slots=True)
class _Set:
    """A smallest set, the piece of the system that it is in, and all the sets of that piece."""

    conflict: Conflict
    system: System
    beside: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """The smallest sets of a cluster, those with the fewest members first."""

    found: tuple[_Set, ...]
    undecided: bool


def _of_cluster(
    held: Held, wider: _Wider, known: Sequence[frozenset[str]], budget: Budget
) -> Iterator[Joint]:
    taken_strictly = held.without(wider.doubts.loose)
    draft = taken_strictly.draft(strict=True)
    holds = _holds(draft, budget)
    if holds and taken_strictly is held:
        # What holds together by the strict reading does so by the generous one, too.
        return
    generously = held.draft(strict=False)
    found = _conflicts(generously, known, budget)
    warning = not found.found
    if warning and not holds:
        found = _conflicts(draft, known, budget)
    told, carrying = found.found[:MOST_TOLD], set[str]()
    rest = Budget(MOST_STEPS_TO_MEND, budget.above)
    source = draft if warning else generously
    wide = wider.draft(held, source, strict=warning) if told else source
    for number, one in enumerate(told):
        members = _members(one.conflict, held, carrying)
        carrying.add(members[0].key)
        part = rest.part(len(told) - number)
        mending = _mending(one, wide, wider.doubts, part)
        joint = Account(one.conflict, source, members).joint(mending, part, warning=warning)
        more = len(found.found) - len(told) if number == len(told) - 1 else 0
        notes = (f"{plural(more, 'more set')} of claims cannot all be true",) if more else ()
        yield replace(joint, notes=(*joint.notes, *notes))
    if found.undecided and not told:
        yield Joint(held.claims, undecided=True)


@dataclass(slots=True)
class _Wider:
    """Clusters together with the claims that are told to be at fault, as a change may put them right."""

    ledger: Ledger
    answers: Answers
    told: Mapping[str, Quantity]
    doubts: Doubts
    _clusters: list[Cluster] = field(default_factory=list)

    def draft(self, held: Held, draft: Draft, *, strict: bool) -> Draft:
        """What all of them say who hang together with those that are held."""
        if not self.doubts.by_parts:
            return draft
        if not self._clusters:
            left_out = set(self.doubts.at_fault) - self.doubts.by_parts.keys()
            self._clusters += clusters(self.ledger, self.answers, left_out, self.told)
        key = held.claims[0].key
        mine = next(one for one in self._clusters if any(claim.key == key for claim in one.claims))
        wide = Held.of(mine, self.ledger, self.answers)
        return wide.draft(strict=strict) if len(wide.claims) > len(held.claims) or strict else draft


def _mending(found: _Set, wide: Draft, doubts: Doubts, budget: Budget) -> Mending:
    """The conflict in the wider draft, which counts its constraints anew."""
    groups = found.conflict.groups
    among = [one for one in components(wide.system) if set(groups).issubset(one.groups)]
    system = max(among, key=lambda one: len(set(one.variables).intersection(found.system.variables)))
    answer = decide(system.only(groups), budget)
    weights = answer.weights if isinstance(answer, Impossible) else {}
    return Mending(replace(found.conflict, weights=weights), system, found.beside, wide, doubts.by_parts)


def _members(conflict: Conflict, held: Held, carrying: Collection[str]) -> tuple[BoundClaim, ...]:
    """The claims of a conflict, the last id first, before it one that carries no finding yet.

    The order of the file has no part in it, so that moving a claim changes nothing.
    """
    claims = {one.key: one for one in held.claims}
    keys = sorted(conflict.groups, key=lambda key: (claims[key].desk.reported, key), reverse=True)
    first = next((one for one in keys if one not in carrying), keys[0])
    return tuple(claims[one] for one in (first, *(key for key in keys if key != first)))


def _pieces(draft: Draft) -> list[System]:
    return [one for one in components(draft.system) if not _is_plain(one)]


def _holds(draft: Draft, budget: Budget) -> bool:
    """Whether it is sure that all of it holds: each piece is asked about once, and nothing is looked for."""
    return all(isinstance(decide(one, budget), Possible) for one in _pieces(draft))


def _conflicts(draft: Draft, known: Sequence[frozenset[str]], budget: Budget) -> _Found:
    found: list[_Set] = []
    undecided = False
    for piece in _pieces(draft):
        one = conflicts(piece, known, budget)
        sets = [*known, *(frozenset(each.groups) for each in one.found)]
        beside = tuple(each for each in sets if each.issubset(piece.groups))
        found += (_Set(each, piece, beside) for each in one.found if each.groups)
        undecided = undecided or one.undecided
    ordered = sorted(found, key=lambda one: (len(one.conflict.groups), one.conflict.groups))
    return _Found(tuple(ordered), undecided)


def _is_plain(system: System) -> bool:
    """Whether it only says what single figures are."""
    return len({one.groups for one in system.bindings}) < 2
