"""Something in the file is YAML, but not used in claim files.

Anchors, aliases, merge keys, tags and several documents in one file make one line mean what
another says, and can be made to swell without end. A claim file says what it says where it says it.

To mend it: write the value out where it is needed; a `*`, `&` or `!` that belongs to the text needs quotes.
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
  measure: &what provincial capitals  # expect: unsupported-yaml
  value: 34
"""


def look(sheet: Sheet) -> Iterator[Finding]:
    yield from sheet.told("unsupported-yaml")
