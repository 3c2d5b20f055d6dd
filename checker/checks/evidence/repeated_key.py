"""A table is joined with another in which the key stands more than once.

Which of the rows is meant cannot be said, and taking all of them would count some rows twice.

To mend it: join on a further column that tells the rows apart, or name another table.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {captures: {table: captures.csv}, people: {table: people.csv}}
claims:
- id: in-captured-towns
  kind: quantity
  measure: people in captured towns in 2020
  value: 300
  evidence:
  - source: captures
    join: {source: people, on: {town: town, year: year}}
    take: sum
    column: people
"""

BAD = """\
sources: {captures: {table: captures.csv}, people: {table: people.csv}}
claims:
- id: in-captured-towns
  kind: quantity
  measure: people in captured towns
  value: 300
  evidence:
  - source: captures
    join: {source: people, on: town}  # expect: repeated-key
    take: sum
    column: people
"""

FILES = {
    "captures.csv": "town,year\nArden,2020\nBeck,2020\n",
    "people.csv": "town,year,people\nArden,2019,90\nArden,2020,100\nBeck,2020,200\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("repeated-key")
