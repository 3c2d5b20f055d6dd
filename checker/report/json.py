"""The report for programs: every finding, verdict and reading, in a shape that has a schema of its own.

Keys are never taken away and never change their meaning within a version; new ones may be added.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

from checker.finding import Finding, Label, Severity, Verdict
from checker.place import Span
from checker.result import Reading, Result, Sort
from checker.show.options import Options
from checker.show.plain import UNSEEN
from checker.show.readings import FigureReading, Interval, SpanReading, TimeReading, reading

NAME = "json"
VERSION: Literal["1"] = "1"
_NAMES = {"as_": "as"}
"""Fields whose name in Python is not the one that is published."""


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
    """Where it stands in a file that is no text: `Sheet1!B7`; the lines count for nothing then."""
    text: str
    """What is said of it, in a few words."""


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


@dataclass(frozen=True, slots=True)
class Report:
    """What `checker check --format json` prints."""

    version: Literal["1"]
    files: list[str]
    """The claim files that were checked, from the project's root."""
    findings: list[OneFinding]
    verdicts: list[OneVerdict]
    readings: list[OneReading]
    unconsulted: list[Spot]
    """Evidence whose source could not be consulted, each with the reason."""
    unread: list[str]
    """Files that were named and could not be read, each with the reason."""
    summary: Summary


_SHAPES: tuple[Any, ...] = (
    *(Spot, OneFinding, OneVerdict, OneReading, Summary, Report),
    *(FigureReading, Interval, SpanReading, TimeReading),
)


def render(result: Result, options: Options) -> str:
    """The whole result; the options choose nothing here."""
    del options
    report = asdict(_report(result))
    report["readings"] = [_published(one) for one in report["readings"]]
    return f"{_safe(json.dumps(report, ensure_ascii=False, indent=2))}\n"


def schema() -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of the report, from the classes above."""
    from pydantic import ConfigDict, TypeAdapter

    for shape in _SHAPES:
        shape.__pydantic_config__ = ConfigDict(use_attribute_docstrings=True)
    made = TypeAdapter(Report).json_schema(mode="serialization")
    one = made["$defs"]["OneReading"]
    one["properties"] = _published(one["properties"])
    one["required"] = [_NAMES.get(name, name) for name in one["required"]]
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The report of `checker check`",
    }
    return {**head, **{key: value for key, value in made.items() if key not in head}}


def _report(result: Result) -> Report:
    counts = result.counts()
    return Report(
        VERSION,
        list(result.files),
        [_finding(one, result) for one in result.findings],
        [_verdict(one, result) for one in result.verdicts],
        [_reading(one, result) for one in result.readings()],
        [_spot(one, result) for one in result.unconsulted],
        list(result.unread),
        Summary(
            len(result.verdicts),
            {ruling.value: count for ruling, count in result.rulings().items()},
            {severity.value: counts[severity] for severity in Severity},
            sum(bool(one.waived) for one in result.findings),
        ),
    )


def _finding(finding: Finding, result: Result) -> OneFinding:
    severity = finding.severity or Severity.ERROR
    return OneFinding(
        finding.check,
        severity.value,
        finding.what,
        [_spot(label, result) for label in finding.labels],
        list(finding.notes),
        list(finding.help),
        finding.claim,
        finding.waived,
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
        [_spot(label, result) for label in verdict.rests_on],
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


def _spot(label: Label, result: Result) -> Spot:
    span: Span = result.span(label.place)
    at = (span.line, span.column, span.end_line, span.end_column)
    return Spot(label.place.file, *at, list(label.place.route), label.place.spot, label.text)


def _id(key: str) -> str:
    return key.rpartition("#")[2]


def _published(fields: dict[str, Any]) -> dict[str, Any]:
    return {_NAMES.get(name, name): value for name, value in fields.items()}


def _safe(text: str) -> str:
    r"""The same JSON with characters that could steer a terminal, or hide in it, as `\u` escapes."""
    return UNSEEN.sub(lambda match: _escaped(match.group()), text)


def _escaped(char: str) -> str:
    if char == "\n":
        return char  # the layout's own: those in strings are escaped already
    units = char.encode("utf-16-be", errors="surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
