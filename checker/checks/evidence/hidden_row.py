"""Rows that a workbook hides, and that are counted all the same.

Whoever looks at the sheet does not see them, so a count or a sum made there by eye is another. Often
somebody hid them because they do not belong; as often a filter was only left on.

To mend it: show the rows in the workbook; leave those out by a condition that do not belong.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {captures: {table: captures.xlsx}}
claims:
- id: taken
  kind: count
  of: cities not taken
  value: one
  evidence:
  - {source: captures, rows: {captor: Government}, take: count}
"""

BAD = """\
sources: {captures: {table: captures.xlsx}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}  # expect: hidden-row
"""

# In a workbook told as text, a line that begins with ~ is a hidden row.
FILES = {"captures.xlsx": "city,captor\nZaranj,Taliban\n~Farah,Taliban\nKabul,Government\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("hidden-row")
