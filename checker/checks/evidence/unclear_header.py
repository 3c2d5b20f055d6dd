"""A table whose first line does not plainly name its columns.

Two lines may name them together, as under "2019" and "2020", or none does, or two things in a record
have the same name. Whatever is then asked of a column may come from another.

To mend it: say where the table stands, `range: A2:F40` in the source; its first row has the names.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {jobs: {table: jobs.csv, range: "A2:"}}
claims:
- id: men
  kind: quantity
  measure: men with a job
  of: the north
  value: 12
  evidence:
  - {source: jobs, rows: {region: North}, take: value, column: men}
"""

BAD = """\
sources: {jobs: {table: jobs.csv}}  # expect: unclear-header
claims:
- id: jobs
  kind: quantity
  measure: men with a job
  of: the north
  value: 12
  evidence:
  - {source: jobs, rows: {column 1: North}, take: value, column: "2019"}
"""

FILES = {"jobs.csv": ",2019,\nregion,men,women\nNorth,12,14\nSouth,20,19\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("unclear-header")
