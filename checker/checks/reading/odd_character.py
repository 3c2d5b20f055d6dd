"""The file holds a character that no article needs and that readers cannot see.

Control characters and marks that turn the direction of writing can make a line look other than
it is read.

To mend it: delete the character; the message says which one it is and where.
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
  measure: "provincial \\u202E capitals"  # expect: odd-character
  value: 34
"""


def look(sheet: Sheet) -> Iterator[Finding]:
    yield from sheet.told("odd-character")
