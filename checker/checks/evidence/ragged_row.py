"""A row of a table with more cells than the table has columns.

Most often a cell holds a comma and stands in no quotes, so everything after it has slipped by one
column. The row is counted as it stands.

To mend it: put that cell in double quotes.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {captures: {table: quoted.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

BAD = """\
sources: {captures: {table: captures.csv}}  # expect: ragged-row
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

FILES = {
    "captures.csv": "city,note,captor\nZaranj,first to fall,Taliban\nFarah,contested,Taliban\nKabul,fell, at last,\n",
    "quoted.csv": 'city,note,captor\nZaranj,first to fall,Taliban\nFarah,contested,Taliban\nKabul,"fell, at last",\n',
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("ragged-row")
