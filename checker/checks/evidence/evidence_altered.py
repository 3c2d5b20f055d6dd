"""A source whose file is not the one that was pinned.

Its SHA-256 differs from the one given: the file was changed, cut off or replaced since.

To mend it: look at what changed, and write the new `sha256` if the change is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

BAD = """\
sources:
  captures:
    table: captures.csv
    sha256: 0000000000000000000000000000000000000000000000000000000000000000  # expect: evidence-altered
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

FILES = {"captures.csv": "city,captor,date\nZaranj,Taliban,2021-08-06\nFarah,Taliban,2021-08-10\nKabul,,\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("evidence-altered")
