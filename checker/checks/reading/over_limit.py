"""The file is larger or deeper than any claim file needs to be.

The limits keep a broken or hostile file from taking the machine with it: 2 MiB, 24 levels,
200,000 keys and values.

To mend it: split the file.
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
  note: [[[[[[[[[[[[[[[[[[[[[[[[[deep]]]]]]]]]]]]]]]]]]]]]]]]]  # expect: over-limit
"""


def look(sheet: Sheet) -> Iterator[Finding]:
    yield from sheet.told("over-limit")
