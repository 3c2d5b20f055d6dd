"""What the checker has to say: findings about faults, and a verdict for every claim.

The facts of a fault (`what`, `labels`) stay apart from what may explain it (`notes`)
and from how to mend it (`help`), so that every report can lay them out in its own way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from enum import StrEnum

from checker.frozen import dataclass
from checker.place import Place


class Severity(StrEnum):
    """How sure and how grave a finding is.

    An *error* is false under every reasonable reading; a *warning* is false under the
    strict one only, or misleads; a *note* is worth knowing.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Label:
    """A place that a finding rests on, and what stands there in a few words."""

    place: Place
    text: str = ""
    link: str = ""
    """The address that leads there on the web, "" where there is none."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a fault by a few words in a claim file, for an editor to offer."""

    place: Place
    words: str
    """What is to stand there."""
    was: str = ""
    """The words there whose place it takes; "" where it is added to a list, which may not be there yet.
    A place that is a stretch of the text is replaced as it is."""
    beside: tuple[Fix, ...] = ()
    """What must be changed together with it."""


def instead(place: Place, was: str, near: Iterable[str]) -> tuple[Fix, ...]:
    """A fix for each of the names that may have been meant."""
    return tuple(Fix(place, one, was) for one in near)


class WaivedBy(StrEnum):
    """Who sets a finding aside: the claim that it is about, or somebody outside the claim file."""

    CLAIM = "claim"
    HOUSE = "house"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, as a check tells it.

    `labels[0]` is where the fault is; the others are places that it rests on.
    `check` and `severity` are set by the shelf of checks from the check's own file,
    unless a check grades a finding itself.
    """

    what: str
    labels: tuple[Label, ...]
    notes: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    claim: str = ""
    check: str = ""
    severity: Severity | None = None
    waived: str = ""
    """The reason that the author gave for waiving it, if they did."""
    fixes: tuple[Fix, ...] = ()
    """What would mend it, the likeliest first; any one of them would do."""
    waived_by: WaivedBy = WaivedBy.CLAIM
    """Who waived it, if anybody did."""

    @property
    def place(self) -> Place:
        """Where the fault is."""
        return self.labels[0].place


@dataclass(frozen=True, slots=True)
class Rule:
    """What a check says of itself, for formats that carry their own manual."""

    name: str
    severity: Severity
    """How grave its findings are, unless one is graded for itself."""
    stage: str
    """What it looks at: the file, its form, the references, the evidence, the meaning."""
    brief: str
    """One sentence: what it finds."""
    full: str
    """What it finds, why that matters, and how to mend it."""
    page: str
    """The page of the manual, with examples, as Markdown."""


class Ruling(StrEnum):
    """What can be said of a claim (DESIGN §3)."""

    SUPPORTED = "supported"
    FOLLOWS = "follows"
    REFUTED = "refuted"
    CONTRADICTED = "contradicted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH = "not enough evidence"
    NOT_CHECKABLE = "not checkable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The ruling on one claim, with its derivation."""

    claim: str
    kind: str
    place: Place
    ruling: Ruling
    working: tuple[str, ...] = ()
    """Sentences that show how the ruling was reached, the claim's own arithmetic first."""
    margin: str = ""
    """How far the figure may move before the ruling flips."""
    turning: Callable[[], tuple[str, ...]] = field(default=tuple, compare=False)
    """What it turns on, worked out when it is told: few reports tell it, and it takes every other reading."""
    rests_on: tuple[Label, ...] = field(default=())

    @property
    def turns_on(self) -> tuple[str, ...]:
        """The single contested things, readings and sources without which the ruling would be another."""
        return self.turning()
