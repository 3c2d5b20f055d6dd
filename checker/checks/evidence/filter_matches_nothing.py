"""A filter that no row of the table meets.

It counts nothing, which is more often a slip in the filter than a fact.

To mend it: write the value as the table has it; the message shows which condition fails and what is near.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

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
  - {source: captures, rows: {captor: Talban}, take: count}  # expect: filter-matches-nothing
"""

FILES = {"captures.csv": "city,captor,date\nZaranj,Taliban,2021-08-06\nFarah,Taliban,2021-08-10\nKabul,,\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("filter-matches-nothing")
