"""A workbook with formulas whose values were never worked out.

A spreadsheet program keeps the value of each formula in the file; some programs that only write files
do not. Such cells hold nothing to read, so they would count as empty.

To mend it: open the workbook in a spreadsheet program and save it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {people: {table: saved.xlsx}}
claims:
- id: there
  kind: quantity
  measure: people there
  of: the cities
  value: 560
  evidence:
  - {source: people, take: sum, column: people}
"""

BAD = """\
sources: {people: {table: people.xlsx}}  # expect: formula-without-value
claims:
- id: there
  kind: quantity
  measure: people there
  of: the cities
  value: 160
  evidence:
  - {source: people, take: sum, column: people}
"""

FILES = {
    "people.xlsx": "city,people\nZaranj,160\nKabul,=B2*2.5\n",
    "saved.xlsx": "city,people\nZaranj,160\nKabul,=B2*2.5 -> 400\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("formula-without-value")
