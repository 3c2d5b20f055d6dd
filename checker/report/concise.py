"""One line a finding, `file:line:col: severity[check] what`, for editors and for grep."""

from __future__ import annotations

from checker.finding import Finding, Severity
from checker.result import Result
from checker.show.frame import where
from checker.show.options import Options
from checker.show.plain import plain
from checker.show.summary import summary

NAME = "concise"


def render(result: Result, options: Options) -> str:
    """The findings, those that were waived marked as such, and the counts."""
    rows = [_row(one, result) for one in result.findings]
    if not options.quiet:
        rows += summary(result, options.paint)
    return "".join(f"{row}\n" for row in rows)


def _row(finding: Finding, result: Result) -> str:
    place = where(result.span(finding.place), finding.place.file)
    waived = f" (waived: {plain(finding.waived)})" if finding.waived else ""
    severity = finding.severity or Severity.ERROR
    return f"{place}: {severity}[{plain(finding.check)}] {plain(finding.what)}{waived}"
