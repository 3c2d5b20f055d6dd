"""One line a finding, `file:line:col: severity[check] what`, for editors and for grep."""

from __future__ import annotations

from checker.finding import Finding, Severity
from checker.result import Result
from checker.show.frame import where
from checker.show.options import Options
from checker.show.plain import plain

NAME = "concise"


def render(result: Result, options: Options) -> str:
    """The findings, those that were waived marked as such; the options choose nothing here."""
    del options
    return "".join(f"{_row(one, result)}\n" for one in result.findings)


def _row(finding: Finding, result: Result) -> str:
    place = where(finding.place, result)
    waived = f" (waived: {plain(finding.waived)})" if finding.waived else ""
    severity = finding.severity or Severity.ERROR
    return f"{place}: {severity}[{plain(finding.check)}] {plain(finding.what)}{waived}"
