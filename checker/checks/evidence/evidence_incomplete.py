"""Evidence from a table does not say all that it takes to answer.

A change needs rows to begin from, a rate needs what it is told for each of, groups need to be told apart.

To mend it: add the field that the message names.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {deaths: {table: deaths.csv}}
claims:
- id: more
  kind: quantity
  measure: rise of deaths from 2020 to 2021
  value: 25 %
  evidence:
  - {source: deaths, rows: {year: 2021}, take: change, column: deaths, against: {year: 2020}}
"""

BAD = """\
sources: {deaths: {table: deaths.csv}}
claims:
- id: more
  kind: quantity
  measure: rise of deaths from 2020 to 2021
  value: 25 %
  evidence:
  - {source: deaths, rows: {year: 2021}, take: change, column: deaths}  # expect: evidence-incomplete
"""

FILES = {"deaths.csv": "year,deaths\n2020,40\n2021,50\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("evidence-incomplete")
