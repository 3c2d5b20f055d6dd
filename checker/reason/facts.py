"""What reasoning gives: for every claim what it comes to, how its evidence stands, and a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from checker.claim.answer import Answer
from checker.claim.reckoning import Amount, Extent, Outcome, Reckoning
from checker.consult import Answers
from checker.finding import Finding, Label, Severity, Verdict
from checker.resolve.ledger import BoundClaim, Ledger


class Side(StrEnum):
    """How a piece of evidence stands to a claim. Computed, never typed in."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    SILENT = "silent"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Stance:
    """How one piece of evidence stands to a claim, and why."""

    side: Side
    answer: Answer
    why: str
    """One sentence for the reader."""
    outcome: Outcome = Outcome.UNKNOWN
    stated: Amount | None = None
    """The claim's figure that the source's was held against."""
    found: Extent | None = None
    """The source's figure, in the unit of `stated`."""
    contrast: str = ""
    """What the source has, in words that follow "but"."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims of one voice about one quantity at one time that cannot both be true."""

    first: BoundClaim
    second: BoundClaim
    what: str
    labels: tuple[Label, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A phrase whose likeliest reading makes a claim false, and another reading true."""

    claim: BoundClaim
    what: str
    labels: tuple[Label, ...]
    of_time: bool
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """All that is known of one claim."""

    claim: BoundClaim
    reckoning: Reckoning
    stances: tuple[Stance, ...]
    verdict: Verdict
    doubts: tuple[Doubt, ...] = ()

    @property
    def kind(self) -> str:
        """The claim's kind."""
        return self.claim.claim.kind

    def finding(self, what: str, *, warning: bool = False) -> Finding:
        """A finding about what the claim comes to, with the places that it rests on."""
        return Finding(
            what,
            self.reckoning.labels or (Label(self.claim.place),),
            tuple(note for note in (self.reckoning.working, *self.reckoning.notes) if note),
            self.reckoning.help,
            self.claim.id,
            severity=Severity.WARNING if warning else None,
        )


@dataclass(frozen=True, slots=True)
class Facts:
    """What reasoning over all files of a run gives."""

    ledger: Ledger
    answers: Answers
    facts: Mapping[str, Fact]
    """By the claim's key."""
    clashes: tuple[Clash, ...]

    def told(self) -> Iterator[Fact]:
        """The facts of the files that were asked for."""
        return (fact for fact in self.facts.values() if fact.claim.desk.reported)

    def of_kind(self, *kinds: str) -> Iterator[Fact]:
        """The facts about claims of some kinds."""
        return (fact for fact in self.told() if fact.kind in kinds)

    def troubles(self, check: str) -> Iterator[Finding]:
        """The faults that were seen on the way under a check's name, by kinds and by sources."""
        for fact in self.told():
            yield from (one for one in fact.reckoning.troubles if one.check == check)
            for answer in self.answers.get(fact.claim.key, ()):
                yield from (one for one in answer.troubles if one.check == check)

    def differing(self, *kinds: str) -> Iterator[Finding]:
        """Claims of some kinds that do not agree with their own parts.

        Only the generous reading holds: a warning. No reading holds: an error.
        """
        for fact in self.of_kind(*kinds):
            reckoning = fact.reckoning
            if reckoning.outcome in {Outcome.FAILS, Outcome.LOOSE}:
                said = f"`{reckoning.stated.words}`, but " if reckoning.stated else ""
                yield fact.finding(said + reckoning.contrast, warning=reckoning.outcome is Outcome.LOOSE)
