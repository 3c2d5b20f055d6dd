"""A finding in words, for formats that have one field for all that is said of it."""

from __future__ import annotations

from checker.finding import Finding, Severity
from checker.show.plain import lines, plain


def told(finding: Finding) -> str:
    """A finding in full as plain text: why it was waived, what it is, then each note and each hint, a line each."""
    rows = [f"waived: {plain(finding.waived)}"] if finding.waived else []
    rows.append(plain(finding.what))
    rows += [f"note: {row}" for note in finding.notes for row in lines(note)]
    rows += [f"help: {row}" for hint in finding.help for row in lines(hint)]
    return "\n".join(rows)


def graded(finding: Finding) -> Severity:
    """How grave a finding is; one that nobody graded counts as an error."""
    return finding.severity or Severity.ERROR
