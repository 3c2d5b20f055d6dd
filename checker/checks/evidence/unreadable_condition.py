"""A condition on a table's rows whose figure or time is not understood.

Without it the rows that are meant are not known, so the table is not used. Relative times count from
the publication, as everywhere.

To mend it: write a plain figure (`20`, `5 %`), or a time as the article would (`Friday`, `2021-08-06`).
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
  - {source: captures, rows: {date: {since: 2021-08-06}}, take: count}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {date: {since: some time ago}}, take: count}  # expect: unreadable-condition
"""

FILES = {"captures.csv": "city,date\nZaranj,2021-08-06\nFarah,2021-08-10\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("unreadable-condition")
