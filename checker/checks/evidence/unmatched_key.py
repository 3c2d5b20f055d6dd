"""Rows of a table have no row of the same key in the table that they are joined with.

Their further columns count as empty, so that a sum or a mean leaves them out.

To mend it: see how both tables spell the key; or leave the rows out by a condition, if that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.NOTE

GOOD = """\
sources: {captures: {table: captures.csv}, people: {table: people.csv}}
claims:
- id: in-captured-towns
  kind: quantity
  measure: people in captured towns
  value: 300
  evidence:
  - {source: captures, join: {source: people, on: town}, take: sum, column: people}
"""

BAD = """\
sources: {captures: {table: captures.csv}, people: {table: fewer.csv}}
claims:
- id: in-captured-towns
  kind: quantity
  measure: people in captured towns
  value: 100
  evidence:
  - {source: captures, join: {source: people, on: town}, take: sum, column: people}  # expect: unmatched-key
"""

FILES = {
    "captures.csv": "town,captor\nArden,Reds\nBeck,Blues\n",
    "people.csv": "town,people\nArden,100\nBeck,200\nCole,50\n",
    "fewer.csv": "town,people\nArden,100\nCole,50\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("unmatched-key")
