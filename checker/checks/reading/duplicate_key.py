"""A field is given twice in one place.

Only one of the two can count, and readers cannot tell which. The first one is used here.

To mend it: keep the one that is right, or rename the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.read.sheet import Sheet

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  value: 40  # expect: duplicate-key
"""


def look(sheet: Sheet) -> Iterator[Finding]:
    yield from sheet.told("duplicate-key")
