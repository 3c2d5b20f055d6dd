"""Two events in another order than the claim says.

Even the latest reading of the one and the earliest of the other do not fit.

To mend it: swap the two, or correct a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: first, kind: order, earlier: 2021-08-10, later: 2021-08-11}
"""

BAD = """\
claims:
- {id: first, kind: order, earlier: 2021-08-11, later: 2021-08-10}  # expect: order-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("order")
