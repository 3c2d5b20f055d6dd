"""Per cent where percentage points are meant, or the other way about.

From 20 to 25 per cent is five points, and a quarter more: one word makes the figure five times too
small.

To mend it: write `points`, or the change in per cent.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: rise, kind: change, from: 20 %, to: 25 %, by: 5 points}
"""

BAD = """\
claims:
- {id: rise, kind: change, from: 20 %, to: 25 %, by: 5 %}  # expect: points-or-percent
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("points-or-percent")
