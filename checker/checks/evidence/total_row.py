"""A row that adds up the others is counted like one of them.

Many tables end in a row of totals; a count is then one too many, and a sum twice what it should be.

To mend it: leave the row out by a condition, such as `city: {not: Total}`.
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
  measure: people there
  of: the cities
  value: 560
  evidence:
  - {source: captures, rows: {city: {not: Total}}, take: sum, column: people}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: quantity
  measure: people there
  of: the cities
  value: 1,120
  evidence:
  - {source: captures, take: sum, column: people}  # expect: total-row
"""

FILES = {"captures.csv": "city,people\nZaranj,160\nKabul,400\nTotal,560\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("total-row")
