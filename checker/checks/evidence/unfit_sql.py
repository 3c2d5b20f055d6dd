"""The `sql` of a piece of evidence is not one SELECT, cannot be run, or gives no answer.

It is run on copies of the tables among the sources, each a view by its id, within limits of time and
memory. Files, settings, the clock and chance are out of its reach, so that it gives the same every time.

To mend it: write one SELECT that gives one figure, one name with its figure, or one column of names.
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
  kind: quantity
  measure: people in captured towns
  value: 300
  evidence:
  - {source: captures, sql: "SELECT sum(people) FROM captures WHERE captor = 'Reds'"}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: quantity
  measure: people in captured towns
  value: 300
  evidence:
  - {source: captures, sql: "SELECT sum(peple) FROM captures"}  # expect: unfit-sql
"""

MORE = (
    """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: quantity
  measure: people in captured towns
  value: 300
  evidence:
  - {source: captures, sql: "DROP TABLE captures"}  # expect: unfit-sql
""",
)

FILES = {"captures.csv": "town,captor,people\nArden,Reds,100\nBeck,Reds,200\nCole,,50\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("unfit-sql")
