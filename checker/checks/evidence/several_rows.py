"""One value is taken from a table, and several rows that differ meet the conditions.

Which of them backs the claim cannot be said, so none does.

To mend it: name the row by a further condition, or take `sum`, `min`, `max` or `list`.
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
  value: 160
  evidence:
  - {source: captures, rows: {city: Zaranj}, take: value, column: people}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: quantity
  measure: people there
  of: the cities
  value: 160
  evidence:
  - {source: captures, rows: {captor: {empty: false}}, take: value, column: people}  # expect: several-rows
"""

FILES = {"captures.csv": "city,captor,people\nZaranj,Taliban,160\nFarah,Taliban,about a tenth\nKabul,,400\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("several-rows")
