"""Which slips would nobody notice? Every thing that the claims say is changed, one at a time, and checked again."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator
from dataclasses import field
from types import ModuleType

from checker import shelf
from checker.challenge.bench import Bench
from checker.challenge.mutant import Change, mutant
from checker.finding import Ruling
from checker.frozen import dataclass
from checker.reason.facts import Fact, Side
from checker.resolve.ledger import BoundClaim
from checker.run import Run

_FALLEN = frozenset({Ruling.REFUTED, Ruling.CONTRADICTED, Ruling.NOT_CHECKABLE})
_FIGURE = "quote words of the source that hold it as well, with `for` where it is not the claim's own figure"
_GUARDS = {
    "names": "quote words that hold the name, of a source that does not name the other as well",
    "quotations": "name a source that holds these very words",
}


@dataclass(frozen=True, slots=True)
class Hole:
    """One thing that a claim says and that could be changed without anything noticing."""

    claim: BoundClaim
    sort: str
    """`figures`, `dates`, `orders`, `places`, `names`, `wholes` or `quotations`."""
    was: str
    passed: tuple[Change, ...]
    """The changes that nothing noticed."""
    guard: str
    """What would notice them."""


@dataclass(frozen=True, slots=True)
class Score:
    """How much of what one file says is guarded."""

    file: str
    tried: dict[str, int] = field(default_factory=dict)
    """For each claim how many changes were tried."""
    noticed: dict[str, int] = field(default_factory=dict)
    holes: list[Hole] = field(default_factory=list)

    @property
    def percent(self) -> int:
        """How many changes of a hundred would be noticed, rounded down; 100 where there are none."""
        tried = sum(self.tried.values())
        return 100 * sum(self.noticed.values()) // tried if tried else 100


def challenge(run: Run, only: Collection[str] = (), seed: int = 0, most: int = 0) -> tuple[Score, ...]:
    """Challenge every claim of the files that were asked for, or only those of some ids.

    What stands false already guards nothing, and what nobody can check has nothing to guard it: neither is tried.
    With `most`, so many changes of each claim are tried at most, chosen by the seed.
    """
    bench = Bench(run.facts, run.vocabulary, run.library, run.house)
    scores = {file: Score(file) for file in run.result.files}
    for fact in run.facts.told():
        claim = fact.claim
        if (only and claim.id not in only) or fact.verdict.ruling in _FALLEN or claim.desk.file not in scores:
            continue
        score, passed = scores[claim.desk.file], dict[tuple[str, str, str], list[Change]]()
        for sort, change in _chosen(list(_changes(claim, run)), most, f"{seed} {claim.key}"):
            made = mutant(claim, change)
            now = bench.bound(made) if made is not None else None
            if made is None or now is None or not bench.is_other(made, now):
                continue
            noticed = bench.noticed(now)
            if not noticed and bench.is_true(made, now):
                continue
            score.tried[claim.id] = score.tried.get(claim.id, 0) + 1
            if noticed:
                score.noticed[claim.id] = score.noticed.get(claim.id, 0) + 1
            else:
                passed.setdefault((sort, str(change.route[0]), change.was), []).append(change)
        score.holes.extend(
            Hole(claim, sort, was, tuple(changes), _guard(fact, sort))
            for (sort, _, was), changes in passed.items()
        )
    return tuple(scores.values())


def sorts() -> tuple[ModuleType, ...]:
    """The ways of changing a claim, found by walking their shelf."""
    return shelf.modules("checker.challenge.changes")


def _changes(claim: BoundClaim, run: Run) -> Iterator[tuple[str, Change]]:
    """Every change once."""
    seen = set()
    for module in sorts():
        for change in module.changes(claim, run.facts.ledger):
            if change.now != change.was and (change.route, change.now) not in seen:
                seen.add((change.route, change.now))
                yield module.SORT, change


def _chosen(changes: list[tuple[str, Change]], most: int, seed: str) -> list[tuple[str, Change]]:
    if not most or len(changes) <= most:
        return changes
    kept = sorted(random.Random(seed).sample(range(len(changes)), most))  # noqa: S311 - which to try, no secret
    return [changes[number] for number in kept]


def _guard(fact: Fact, sort: str) -> str:
    """What an editor may add so that such a slip is noticed."""
    sides = {one.side for one in fact.stances}
    if sort == "orders":
        return "give both of them times that tell which came first"
    if not fact.claim.claim.evidence:
        return "give it evidence, or another claim that must agree with it"
    if Side.SUPPORTS not in sides:
        return "its evidence does not bear it out: name words or rows that do"
    return _GUARDS.get(sort, _FIGURE)
