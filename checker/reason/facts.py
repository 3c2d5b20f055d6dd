"""What reasoning gives: for every claim what it comes to, how its evidence stands, and a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import chain

from checker.claim.answer import Answer
from checker.claim.reckoning import Amount, Extent, Outcome, Reckoning
from checker.claim.words import listed
from checker.consult import Answers
from checker.finding import Finding, Label, Severity, Verdict
from checker.frozen import dataclass
from checker.language.reading import Figure
from checker.place import Route
from checker.reason.listing import raw
from checker.reason.slips import cut_off, noughts
from checker.resolve.ledger import BoundClaim, Ledger
from checker.settings import Policy

# Faults that a kind or a source sees on its way and that leave the claim standing. Of a claim with any other, what
# the sources say is told with that fault, not apart from it.
ONLY_REPORTED = "the copy only reports it; say there that it is not so"
HARMLESS = frozenset({"future-date", "mentions-differ", "filter-matches-nothing", "unit-differs"})


def at_fault(reckoning: Reckoning) -> bool:
    """Whether a fault was seen on the way that does not leave the claim standing."""
    return any(one.check not in HARMLESS for one in reckoning.troubles)


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
    field: str = ""
    """The field of the claim that it speaks to, where that is not the usual one."""
    partly: bool = False
    """Whether that is only a part of what the claim says, such as the whole of a share."""
    told_by: str = ""
    """The check with a better name than `evidence-refutes` for how the source differs, "" if none has."""


def opposed(stances: Sequence[Stance]) -> tuple[list[Stance], list[Stance]]:
    """Those that refute, and those that support the same part of the claim."""
    against = [one for one in stances if one.side is Side.REFUTES]
    fields = {one.field if one.partly else "" for one in against}
    for_it = [
        one for one in stances if one.side is Side.SUPPORTS and (one.field if one.partly else "") in fields
    ]
    return for_it, against


@dataclass(frozen=True, slots=True)
class Clash:
    """Two claims about one quantity at one time that cannot both be true."""

    first: BoundClaim
    second: BoundClaim
    what: str
    labels: tuple[Label, ...]
    one_voice: bool
    """Whether the same claimant makes both; else two claimants differ."""
    loose: bool = False
    """Whether they say when so loosely that they may be told of different days."""


@dataclass(frozen=True, slots=True)
class Joint:
    """Claims of one voice that cannot all be true, the one that is written last first."""

    claims: tuple[BoundClaim, ...]
    what: str = ""
    labels: tuple[Label, ...] = ()
    notes: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    warning: bool = False
    """Whether only the strict readings conflict."""
    undecided: bool = False
    """Whether it could not be decided if they can all be true."""

    def beside(self, claim: BoundClaim) -> str:
        """What a verdict on one of them says of it."""
        others = sorted(called(one, claim) for one in self.claims if one.key != claim.key)
        return (
            f"it cannot be true {f'together with {listed(others)}' if others else 'whatever the figures are'}"
        )


def called(one: BoundClaim, beside: BoundClaim) -> str:
    """A claim's id, with its file where it is another than that of the claim it is told beside."""
    return f"`{one.id}`" if one.desk is beside.desk else f"`{one.id}` ({one.desk.file})"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A phrase whose likeliest reading makes a claim false, and another reading true."""

    claim: BoundClaim
    phrase: str
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
        """A finding about what the claim comes to, with the places that it rests on.

        What is amiss with a claim that the copy only reports is the claimant's error, and a word in the copy mends it.
        """
        reported = bool(self.claimant) and self.in_doubt
        return Finding(
            what,
            self.reckoning.labels or (Label(self.claim.place),),
            tuple(
                note
                for note in (self.reckoning.working, *self.reckoning.notes, *self.told_by_sources())
                if note
            ),
            (*self.reckoning.help, *((ONLY_REPORTED,) if reported else ())),
            self.claim.id,
            severity=Severity.WARNING if warning or reported else None,
        )

    @property
    def claimant(self) -> str:
        """Who says it; "" where the article does."""
        return self.claim.claimant

    def contrasted(self) -> str:
        """What the claim says against what its parts come to, and who says it."""
        stated, contrast = self.reckoning.stated, self.reckoning.contrast
        who = f"{self.claimant} says " if self.claimant else ""
        if stated is not None:
            return f"{who}`{stated.words}`, but {contrast}"
        if not who:
            return contrast
        if contrast.startswith("it says "):
            return who + contrast.removeprefix("it says ")
        return (
            who + contrast
            if contrast.startswith("`") and "`, but " in contrast
            else f"{who}so, but {contrast}"
        )

    def slip(self) -> str:
        """The check with a better name for why the claim differs from its own parts, "" if none has."""
        stated, found = self.reckoning.stated, self.reckoning.found
        if stated is None or found is None or self.reckoning.turns:
            return ""
        if self.reckoning.outcome is Outcome.LOOSE and cut_off(stated, self.reckoning.nominal):
            return "truncated-figure"
        # A list cannot be off by a nought.
        if self.reckoning.outcome is Outcome.FAILS and self.kind != "count" and noughts(stated, found):
            return "magnitude-slip"
        return ""

    def source_slip(self) -> Stance | None:
        """The source that shows the claim's figure to be off by a power of ten, if one does."""
        for one in self.stances:
            if one.side is Side.REFUTES and one.stated is not None and one.found is not None:
                return one if noughts(one.stated, one.found) and not self.in_doubt else None
        return None

    def spoken_field(self) -> str:
        """The field that a source which names or dates something speaks to."""
        claim = type(self.claim.claim)
        return (
            claim.FIGURE_FIELD or claim.MOMENT_FIELD or ("object" if "object" in claim.model_fields else "id")
        )

    def spoken_at(self, stance: Stance) -> Route:
        """The keys of the field that a source speaks to."""
        field = stance.field or self.spoken_field()
        return tuple(int(key) if key.isdigit() else key for key in field.split("."))

    def spoken_words(self, stance: Stance) -> str:
        """What the author wrote there."""
        return str(raw(self.claim.claim, self.spoken_at(stance)) or "")

    def told_by_sources(self) -> tuple[str, ...]:
        """What the sources that were consulted have, for a finding that the claim's own parts raise."""
        return tuple(
            f"{one.answer.source} {one.side} what it says: {one.why}"
            for one in self.stances
            if one.side in {Side.SUPPORTS, Side.REFUTES}
        )

    @property
    def in_doubt(self) -> bool:
        """Whether the claim does not even agree with its own parts."""
        failing = self.reckoning.outcome in {Outcome.FAILS, Outcome.LOOSE}
        return failing or at_fault(self.reckoning)


@dataclass(frozen=True, slots=True)
class Cause:
    """A figure whose change to `instead` would mend all of the claims in `mended`."""

    claim: BoundClaim
    figure: Figure
    instead: Fraction
    mended: tuple[BoundClaim, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What reasoning over all files of a run gives."""

    ledger: Ledger
    answers: Answers
    facts: Mapping[str, Fact]
    """By the claim's key."""
    clashes: tuple[Clash, ...]
    _troubles: Mapping[str, Sequence[Finding]] = field(init=False, compare=False)
    breaches: tuple[Finding, ...] = ()
    """What is stated against the vocabulary of properties, each under its check."""
    broken: tuple[Finding, ...] = ()
    """What is wrong with the house's own vocabulary."""
    joint: tuple[Joint, ...] = ()
    causes: tuple[Cause, ...] = ()
    policy: Policy = field(default_factory=Policy)
    """What the house asks of evidence."""
    today: date | None = None
    """The day by which checks and waivers run out; None for that of each article."""

    def told(self) -> Iterator[Fact]:
        """The facts of the files that were asked for."""
        return (fact for fact in self.facts.values() if fact.claim.desk.reported)

    def of_kind(self, *kinds: str) -> Iterator[Fact]:
        """The facts about claims of some kinds."""
        return (fact for fact in self.told() if fact.kind in kinds)

    def __post_init__(self) -> None:
        seen: dict[str, list[Finding]] = {}  # sorted once, for each check asks for its own
        for fact in self.told():
            answered = (one.troubles for one in self.answers.get(fact.claim.key, ()))
            for one in chain(fact.reckoning.troubles, *answered):
                seen.setdefault(one.check, []).append(one)
        object.__setattr__(self, "_troubles", seen)

    def troubles(self, check: str) -> Sequence[Finding]:
        """The faults that were seen on the way under a check's name, by kinds and by sources."""
        return self._troubles.get(check, ())

    def breached(self, check: str) -> Iterator[Finding]:
        """What is stated against the vocabulary under a check's name."""
        return (one for one in self.breaches if one.check == check)

    def differing(self, *kinds: str) -> Iterator[Finding]:
        """Claims of some kinds that do not agree with their own parts.

        Only the generous reading holds: a warning. No reading holds: an error.
        """
        for fact in self.of_kind(*kinds):
            outcome, turns = fact.reckoning.outcome, fact.reckoning.turns
            # What only contested members make false is told as turning on them.
            if outcome in {Outcome.FAILS, Outcome.LOOSE} and not turns and not fact.slip():
                yield fact.finding(fact.contrasted(), warning=outcome is Outcome.LOOSE)
