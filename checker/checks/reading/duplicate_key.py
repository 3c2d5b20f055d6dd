"""A field is given twice in one place.

Only one of the two can count, and readers cannot tell which. The first one is used here.

To mend it: keep the one that is right, or rename the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

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


MORE = (
    """\
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34

  id: districts  # expect: duplicate-key
  kind: quantity
  measure: districts
  value: 400
""",
)


def look(sheet: Sheet) -> Iterator[Finding]:
    """One finding for each; a claim that lacks its dash repeats every field, and is told at its id."""
    first: Finding | None = None
    for one in sheet.told("duplicate-key"):
        if first is not None and _line(one, 0) > _line(first, 0) > _line(one, 1) > _line(first, 1):
            continue
        if one.what.startswith("`id` "):
            first = one
            help_ = "if another claim begins here, put a dash before it: `- id: …`"
            yield replace(one, help=(help_, *one.help))
        else:
            yield one


def _line(one: Finding, label: int) -> int:
    span = one.labels[label].place.span if label < len(one.labels) else None
    return span.line if span else 0
