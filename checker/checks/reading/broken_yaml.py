"""A part of the file cannot be read as YAML.

The claims in it are not checked. The most frequent cause is a sentence with a colon in it, which
YAML takes for a field and its value.

To mend it: put the sentence in quotes, or set the line as the message says.
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
  measure: provincial capitals: all of them  # expect: broken-yaml
  value: 34
"""


def look(sheet: Sheet) -> Iterator[Finding]:
    yield from sheet.told("broken-yaml")
