"""Where mutants are tried: only what can notice a change is worked out anew, and whoever seems to pass meets the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from checker.challenge.mutant import Mutant
from checker.claim.library import Library
from checker.claim.reckoning import Extent, Outcome
from checker.claim.times import apart
from checker.consult import Answers, consult
from checker.finding import Ruling, Severity
from checker.frozen import dataclass
from checker.judge import judge
from checker.language.change import Change
from checker.language.reading import Figure, Grain, Moment, Unread
from checker.logic.exact import Exact
from checker.model.house import House
from checker.place import Place
from checker.reason.facts import Facts, Side
from checker.reason.reason import reason
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Changes, Figures, Lapses, Meaning, Moments, Ref, Unknown
from checker.resolve.resolve import rebound
from checker.vocabulary.vocabulary import Vocabulary

Told: TypeAlias = Counter[tuple[str, Place, Severity | None]]
"""Findings, by what tells them apart from one run to the next."""
_DAYS = {Grain.SECOND: Exact(1, 86_400), Grain.DAY: Exact(1), Grain.MONTH: Exact(365, 12)}
"""What lengths of time are counted in, in days, near enough to tell them apart."""
_GRAVE = frozenset({Severity.ERROR, Severity.WARNING})
_STANDS = frozenset({Ruling.SUPPORTED, Ruling.FOLLOWS})
_FOLLOWS = frozenset({Outcome.HOLDS, Outcome.ROUNDED})
_PEERS = ("measure", "of", "what", "subject")
"""The fields by whose words claims of a kind may be held against each other."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What some claims come to among themselves, as they are written."""

    told: Told
    stand: frozenset[str]
    """The keys of those that are borne out."""


class Bench:
    """A run over some claim files, ready to be tried with other claims in it."""

    def __init__(self, facts: Facts, vocabulary: Vocabulary, library: Library, house: House) -> None:
        self._facts = facts
        self._vocabulary = vocabulary
        self._library = library
        # What a claim is waived for is not noticed; a waiver must not come up as unused either.
        self._house = house
        self._before: dict[frozenset[str], _Before] = {}
        self._latest: tuple[BoundClaim, Facts] | None = None
        self._around = _around(facts.ledger)

    def bound(self, one: Mutant) -> BoundClaim:
        """The mutant's claim, understood."""
        return rebound(one.claim, one.model, self._facts.ledger, self._vocabulary.is_value)

    def is_other(self, one: Mutant, now: BoundClaim) -> bool:
        """Whether the mutant is understood, and cannot be true where the claim is."""
        changed = [one.change.route, *(route for route, _ in one.change.with_)]
        before, after = one.claim.meanings, now.meanings
        if any(isinstance(after.get(route), Unread | Unknown) for route in changed):
            return False
        if any(isinstance(new := after.get(route), Ref) and new.key == one.claim.key for route in changed):
            return False
        known = self._found(one.claim) if self._is_own(one) else None
        pairs = [(before[route], after.get(route)) for route in changed if route in before]
        if any(_wider(str(route[0]), before.get(route), after.get(route)) for route in changed):
            return False
        return not pairs or any(_differ(old, new, known) for old, new in pairs)

    def is_true(self, one: Mutant, now: BoundClaim) -> bool:
        """Whether what the mutant says follows from the others as well: Pul-e Khumri lies in the north, as Mazar does.

        What a claim takes for granted is no conclusion: with another figure, or another in a list, nothing follows.
        """
        changed = [one.change.route, *(route for route, _ in one.change.with_)]
        given = any(
            len(route) > 1 or isinstance(now.meanings.get(route), Figures | Moments) for route in changed
        )
        if given and not self._is_own(one):
            return False
        fact = self._all(now).facts[now.key]
        return fact.verdict.ruling in _STANDS and fact.reckoning.outcome in _FOLLOWS

    def _is_own(self, one: Mutant) -> bool:
        """Whether what is changed is the figure that the claim's parts come to."""
        stated = self._facts.facts[one.claim.key].reckoning.stated
        own = stated.place.route if stated is not None else ()
        return one.change.route == (type(one.model).FIGURE_FIELD,) or own == (
            *one.claim.place.route,
            *one.change.route,
        )

    def _found(self, claim: BoundClaim) -> Extent | None:
        """What the claim's own figure is known to be, by its parts or by a source that bears it out."""
        fact = self._facts.facts[claim.key]
        if fact.reckoning.found is not None:
            return fact.reckoning.found
        stances = (one.found for one in fact.stances if one.side is Side.SUPPORTS and one.found is not None)
        return next(stances, None)

    def noticed(self, now: BoundClaim) -> bool:
        """Whether the claim is no longer borne out, or anything tells an error or a warning that it did not tell before.

        What tells it among a few claims tells it among all; only where those are silent more are asked.
        """
        return (
            self._noticed(self._alone(now), now)
            or self._noticed(self._near(now), now)
            or self.noticed_by_all(now)
        )

    def noticed_by_all(self, now: BoundClaim) -> bool:
        """The same, all claims taken together."""
        return self._tells(now, self._all(now), self._at_first(frozenset(self._facts.ledger.claims)))

    def _noticed(self, keys: frozenset[str], now: BoundClaim) -> bool:
        return self._tells(now, self._reasoned(keys, now), self._at_first(keys))

    def _at_first(self, keys: frozenset[str]) -> _Before:
        """What some claims come to as they are written."""
        if keys not in self._before:
            facts = self._reasoned(keys, None)
            stand = frozenset(key for key, one in facts.facts.items() if one.verdict.ruling in _STANDS)
            self._before[keys] = _Before(self._told(facts), stand)
        return self._before[keys]

    def _tells(self, now: BoundClaim, facts: Facts, before: _Before) -> bool:
        """Whether something is told that was not, or of the claim itself, at which somebody looks anyway."""
        if now.key in before.stand and facts.facts[now.key].verdict.ruling not in _STANDS:
            return True
        told = self._told(facts)
        return bool(told - before.told) or _about(now, told)

    def _all(self, now: BoundClaim) -> Facts:
        """What all claims together come to; asked of one mutant after the other."""
        if self._latest is None or self._latest[0] is not now:
            self._latest = now, self._reasoned(frozenset(self._facts.ledger.claims), now)
        return self._latest[1]

    def _alone(self, now: BoundClaim) -> frozenset[str]:
        """The claim and what it rests on, as it was and as it is now."""
        ledger = self._facts.ledger
        parts = [now.key, *(one for one in ledger.rests_on(now) if one in ledger.claims)]
        return frozenset({*parts, *(below for key in parts for below in _below(ledger, key))})

    def _near(self, now: BoundClaim) -> frozenset[str]:
        """The claims that may notice: those that rest on it, and whatever these rest on."""
        ledger = self._facts.ledger
        found, waiting = {now.key}, [now.key, *(one for one in ledger.rests_on(now) if one in ledger.claims)]
        found |= set(waiting)
        while waiting:
            above = self._around.get(waiting.pop(), ())
            new = [one for one in above if one not in found]
            found.update(new)
            waiting += new
        return frozenset(found | {below for key in found for below in _below(ledger, key)})

    def _ledger(self, keys: frozenset[str], now: BoundClaim | None) -> Ledger:
        whole = self._facts.ledger
        claims = {key: claim for key, claim in whole.claims.items() if key in keys}
        if now is not None:
            claims[now.key] = now
        return replace(whole, claims=claims)

    def _answers(self, keys: frozenset[str], now: BoundClaim | None) -> Answers:
        answers = {key: said for key, said in self._facts.answers.items() if key in keys}
        if now is not None and now.claim.evidence:
            alone = replace(self._facts.ledger, claims={now.key: now})
            answers |= consult(alone, self._library)
        return answers

    def _reasoned(self, keys: frozenset[str], now: BoundClaim | None) -> Facts:
        ledger, answers = self._ledger(keys, now), self._answers(keys, now)
        return reason(ledger, answers, self._vocabulary, self._house.policy)

    def _told(self, facts: Facts) -> Told:
        told = judge((), facts.ledger, facts, self._house)
        return Counter(
            (one.check, one.place, one.severity) for one in told if one.severity in _GRAVE and not one.waived
        )


def _about(claim: BoundClaim, told: Told) -> bool:
    """Whether something is told of the claim itself, so that somebody looks at it anyway."""
    depth = len(claim.place.route)
    return any(
        place.file == claim.place.file and place.route[:depth] == claim.place.route for _, place, _ in told
    )


def _below(ledger: Ledger, key: str) -> Iterable[str]:
    """Everything that a claim rests on."""
    found: dict[str, None] = {}
    waiting = [key]
    while waiting:
        for one in ledger.rests_on(ledger.claims[waiting.pop()]):
            if one in ledger.claims and one not in found:
                found[one] = None
                waiting.append(one)
    return found


def _around(ledger: Ledger) -> Mapping[str, set[str]]:
    """For each claim those that rest on it, and those that speak of the same in the same words."""
    found: dict[str, set[str]] = {key: set() for key in ledger.claims}
    for key, claim in ledger.claims.items():
        for one in ledger.rests_on(claim):
            found.setdefault(one, set()).add(key)
        for field in _PEERS:
            words = getattr(claim.claim, field, "")
            if isinstance(words, str) and words:
                alike = ledger.alike(claim.desk, claim.claim.kind, field, words)
                found[key] |= {one.key for one in alike if one is not claim}
    return found


def _differ(old: Meaning | None, new: Meaning | None, known: Extent | None) -> bool:
    """Whether what was understood cannot be the same thing."""
    if isinstance(old, Figures) and isinstance(new, Figures):
        return _figures_differ(old.readings[0], new.readings[0], known)
    if isinstance(old, Moments) and isinstance(new, Moments):
        return apart(old.readings[0], new.readings[0])
    if isinstance(old, Lapses) and isinstance(new, Lapses):
        one, other = (each.readings[0].generous.times(_DAYS[each.readings[0].unit]) for each in (old, new))
        return not one.meets(other)
    if isinstance(old, Changes) and isinstance(new, Changes):
        return _changes_differ(old.readings[0], new.readings[0], known)
    return old != new


def _changes_differ(old: Change, new: Change, known: Extent | None) -> bool:
    if old.figure is None or new.figure is None or (old.way, old.direction) != (new.way, new.direction):
        return old != new
    return _figures_differ(old.figure, new.figure, known)


def _wider(field: str, old: Meaning | None, new: Meaning | None) -> bool:
    """Whether a window only grows: what lay in it lies in it still."""
    if not isinstance(old, Moments) or not isinstance(new, Moments):
        return False
    one, other = old.readings[0], new.readings[0]
    return (field == "since" and _earlier(other, one)) or (field == "until" and _earlier(one, other))


def _earlier(one: Moment, other: Moment) -> bool:
    return one.start is not None and other.start is not None and one.start < other.start


def _figures_differ(old: Figure, new: Figure, known: Extent | None) -> bool:
    # Of what stands at so many per cent nobody is misled by points.
    if _unit(old) != _unit(new):
        return True
    if known is not None and known.strict.meets(old.generous):
        return not known.strict.meets(new.generous)
    return not old.generous.meets(new.generous)


def _unit(figure: Figure) -> str:
    return "%" if figure.unit == "points" else figure.unit
