"""GitLab's code quality report: the findings in the widget of a merge request and beside its lines."""

from __future__ import annotations

from typing import Any

from checker.finding import Finding, Severity
from checker.result import Result
from checker.show.as_json import as_json
from checker.show.fingerprint import fingerprints
from checker.show.options import Options
from checker.show.plain import plain
from checker.show.telling import graded, told

NAME = "gitlab"
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(result: Result, options: Options) -> str:
    """All findings, those that were waived as mere information; the options choose nothing here."""
    del options
    pairs = zip(result.findings, fingerprints(result), strict=True)
    return as_json([_issue(one, print_, result) for one, print_ in pairs], indent=2)


def _issue(finding: Finding, fingerprint: str, result: Result) -> dict[str, Any]:
    span = result.span(finding.place)
    return {
        "description": f"{'waived: ' if finding.waived else ''}{plain(finding.what)}",
        "content": {"body": told(finding)},
        "check_name": finding.check,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[Severity.NOTE if finding.waived else graded(finding)],
        "location": {
            "path": finding.place.file,
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }
