"""A column that the table does not have.

Nothing can be taken from the table, so the evidence counts for nothing.

To mend it: write the column as the table's first line has it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captr: Taliban}, take: count}  # expect: unknown-column
"""

FILES = {"captures.csv": "city,captor,date\nZaranj,Taliban,2021-08-06\nFarah,Taliban,2021-08-10\nKabul,,\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("unknown-column")
