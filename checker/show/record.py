"""A run as records for programs: findings, verdicts, readings and their counts, as JSON shows them.

Keys are never taken away and never change their meaning within a version; new ones may be added.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from checker.finding import Finding, Label, Severity, Verdict
from checker.frozen import dataclass
from checker.place import Span
from checker.result import Reading, Result, Sort
from checker.show.fingerprint import fingerprints
from checker.show.readings import FigureReading, SpanReading, TimeReading, reading
from checker.show.telling import graded


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, and what stands there. Lines and columns count from 1; the end is the column after the last."""

    file: str
    """From the project's root, with forward slashes."""
    line: int
    column: int
    end_line: int
    end_column: int
    route: list[str | int]
    """The keys and list positions that lead there in a claim file; empty in other files."""
    spot: str
    """Where it stands in a file that is no text: `Sheet1!B7`, `page 3`; the lines are of no file then."""
    text: str
    """What is said of it, in a few words."""
    link: str
    """The address that leads there on the web: for words of a page a text fragment (`#:~:text=`), for a PDF its page."""


@dataclass(frozen=True, slots=True)
class OneFinding:
    """One fault."""

    check: str
    severity: Literal["error", "warning", "note"]
    what: str
    labels: list[Spot]
    """The first is where the fault is; the others are what it rests on."""
    notes: list[str]
    help: list[str]
    claim: str
    """The id of the claim that it is about; "" where it is about none."""
    waived: str
    """The reason for which it was waived; "" where it was not."""
    waived_by: Literal["", "claim", "house", "baseline"]
    """Who waived it: the claim itself, the house's own file, or the baseline that the run was held against."""
    fingerprint: str
    """By what it is known from one run to the next, wherever its lines have moved to."""


@dataclass(frozen=True, slots=True)
class OneVerdict:
    """The ruling on one claim, and how it was reached."""

    claim: str
    """The claim's id."""
    kind: str
    file: str
    line: int
    ruling: Literal[
        "supported",
        "follows",
        "refuted",
        "contradicted",
        "conflicting",
        "not enough evidence",
        "not checkable",
    ]
    working: list[str]
    """Sentences that show how it was reached, the claim's own arithmetic first."""
    margin: str
    """How far the figure may move before the ruling flips."""
    turns_on: list[str]
    """The contested things without which it would be another."""
    rests_on: list[Spot]


@dataclass(frozen=True, slots=True)
class OneReading:
    """All ways to read one phrase, the likeliest first."""

    claim: str
    """The id of the claim; "" for a phrase outside the claims."""
    file: str
    line: int
    column: int
    route: list[str | int]
    phrase: str
    as_: Sort
    readings: list[FigureReading | TimeReading | SpanReading]


@dataclass(frozen=True, slots=True)
class Summary:
    """How many there are of each; waived findings are not counted among the others."""

    claims: int
    rulings: dict[str, int]
    findings: dict[str, int]
    waived: int
    claimed: dict[str, tuple[int, int]]
    """Of the figures, dates and the like in the copy, how many some claim is about, and how many there are."""


def findings(result: Result) -> Iterator[OneFinding]:
    """Every finding, in the order of files and lines."""
    for one, fingerprint in zip(result.findings, fingerprints(result), strict=True):
        yield _finding(one, fingerprint, result)


def verdicts(result: Result) -> Iterator[OneVerdict]:
    """Every verdict, in the order of files and lines."""
    return (_verdict(one, result) for one in result.verdicts)


def readings(result: Result) -> Iterator[OneReading]:
    """How every phrase was read."""
    return (_reading(one, result) for one in result.readings())


def summary(result: Result) -> Summary:
    """How many there are of each."""
    counts = result.counts()
    return Summary(
        len(result.verdicts),
        {ruling.value: count for ruling, count in result.rulings().items()},
        {severity.value: counts[severity] for severity in Severity},
        sum(bool(one.waived) for one in result.findings),
        dict(result.claimed),
    )


def _finding(finding: Finding, fingerprint: str, result: Result) -> OneFinding:
    return OneFinding(
        finding.check,
        graded(finding).value,
        finding.what,
        [spot(label, result) for label in finding.labels],
        list(finding.notes),
        list(finding.help),
        finding.claim,
        finding.waived,
        finding.waived_by.value if finding.waived else "",
        fingerprint,
    )


def _verdict(verdict: Verdict, result: Result) -> OneVerdict:
    return OneVerdict(
        _id(verdict.claim),
        verdict.kind,
        verdict.place.file,
        result.span(verdict.place).line,
        verdict.ruling.value,
        list(verdict.working),
        verdict.margin,
        list(verdict.turns_on),
        [spot(label, result) for label in verdict.rests_on],
    )


def _reading(one: Reading, result: Result) -> OneReading:
    span = result.span(one.place)
    return OneReading(
        _id(one.claim),
        one.place.file,
        span.line,
        span.column,
        list(one.place.route),
        one.phrase,
        one.sort,
        [reading(meant) for meant in one.meant],
    )


def spot(label: Label, result: Result) -> Spot:
    """Where a label stands, and what it says."""
    span: Span = result.span(label.place)
    at = (span.line, span.column, span.end_line, span.end_column)
    return Spot(
        label.place.file,
        *at,
        list(label.place.route),
        label.place.spot or result.within(label.place),
        label.text,
        label.link,
    )


def _id(key: str) -> str:
    return key.rpartition("#")[2]
