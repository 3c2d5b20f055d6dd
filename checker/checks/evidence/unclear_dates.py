"""Dates such as 6/8/2021 that may be read day first or month first, where it matters.

A column in which one date can be read one way only is read so throughout. This one has none, and
the two ways give different rows, so the table is not used.

To mend it: write the dates of the table as `2021-08-06`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {captures: {table: clear.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {date: {since: 2021-07-01}}, take: count}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {date: {since: 2021-07-01}}, take: count}  # expect: unclear-dates
"""

FILES = {
    "captures.csv": "city,date\nZaranj,6/8/2021\nFarah,10/8/2021\nKabul,2/12/2020\n",
    "clear.csv": "city,date\nZaranj,6/8/2021\nFarah,10/8/2021\nKabul,15/3/2021\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("unclear-dates")
