"""Reviewdog's diagnostic format: findings as comments on the lines that a change touches.

Its columns count the bytes of UTF-8, from 1.
"""

from __future__ import annotations

from typing import Any

from checker.finding import Finding, Label, Severity
from checker.place import Span
from checker.read.lines import Lines
from checker.result import Result
from checker.show.as_json import as_json
from checker.show.options import Options
from checker.show.plain import plain
from checker.show.telling import graded, told

NAME = "rdjson"
_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(result: Result, options: Options) -> str:
    """All findings, those that were waived as mere information; the options choose nothing here."""
    del options
    told_of = {label.place.file for one in result.findings for label in one.labels}
    texts = {file: Lines(result.text(file)) for file in told_of}
    diagnostics = [_diagnostic(one, result, texts) for one in result.findings]
    return as_json({"source": {"name": "checker"}, "diagnostics": diagnostics}, indent=2)


def _diagnostic(finding: Finding, result: Result, texts: dict[str, Lines]) -> dict[str, Any]:
    related = [
        {"message": plain(label.text or "it rests on this"), "location": _location(label, result, texts)}
        for label in finding.labels[1:]
    ]
    return {
        "message": told(finding),
        "location": _location(finding.labels[0], result, texts),
        "severity": _SEVERITIES[Severity.NOTE if finding.waived else graded(finding)],
        "code": {"value": finding.check},
        **({"relatedLocations": related} if related else {}),
    }


def _location(label: Label, result: Result, texts: dict[str, Lines]) -> dict[str, Any]:
    if label.place.spot or result.within(label.place):
        return {"path": label.place.file}
    span: Span = result.span(label.place)
    lines = texts[label.place.file]
    return {
        "path": label.place.file,
        "range": {
            "start": {"line": span.line, "column": _bytes(lines, span.line, span.column)},
            "end": {"line": span.end_line, "column": _bytes(lines, span.end_line, span.end_column)},
        },
    }


def _bytes(lines: Lines, line: int, column: int) -> int:
    """The column, counted in bytes of UTF-8 rather than in characters."""
    if line > len(lines):
        return column
    return len(lines.text(line - 1)[: column - 1].encode("utf-8", errors="surrogatepass")) + 1
