"""Cells that should be figures or times, and are not understood as such.

A sum over a column that is half words is not a sum; and whether a row lies above a bound or since
a day cannot be said without its figure or its day. Empty cells, dashes and `n/a` are
left out.

To mend it: leave such rows out by a condition, or mend the cells in the table.
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
  - {source: captures, rows: {city: [Zaranj, Kabul]}, take: sum, column: people}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: quantity
  measure: people there
  of: the cities
  value: 560
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: sum, column: people}  # expect: half-text-column
"""

FILES = {"captures.csv": "city,captor,people\nZaranj,Taliban,160\nFarah,Taliban,a few he said\nKabul,,400\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("half-text-column")
