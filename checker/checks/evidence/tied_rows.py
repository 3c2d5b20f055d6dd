"""The highest or the second-lowest row is asked for, and several rows share that place.

Which of them is meant cannot be said, so none backs the claim; and "the largest" of two that are
level is a thing to look at.

To mend it: name all of them, say `joint`, or take a `list` of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: largest
  kind: relation
  subject: the largest city
  property: is
  object: Zaranj
  evidence:
  - {source: captures, pick: {highest: people}, take: value, column: city}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: smallest
  kind: relation
  subject: the smallest city
  property: is
  object: Farah
  evidence:
  - {source: captures, pick: {lowest: people}, take: value, column: city}  # expect: tied-rows
"""

FILES = {"captures.csv": "city,people\nZaranj,160\nFarah,54\nGhazni,54\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("tied-rows")
