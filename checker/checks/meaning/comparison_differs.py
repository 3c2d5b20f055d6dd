"""A comparison that its two sides do not bear out.

Whichever way the figures are read, the relation between them is another.

To mend it: turn the relation round, or correct a figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: more, kind: comparison, left: some 300000, relation: more than, right: 75000 to 80000}
"""

BAD = """\
claims:
- id: more
  kind: comparison
  left: some 300000
  relation: less than  # expect: comparison-differs
  right: 75000 to 80000
"""

MORE = (
    """\
# What somebody else is quoted with is their error.
claims:
- id: more
  kind: comparison
  claimant: the mayor
  left: 5
  relation: more than  # expect: comparison-differs
  right: 6
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("comparison")
