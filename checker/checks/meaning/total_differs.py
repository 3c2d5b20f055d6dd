"""Parts that do not add up to their total.

Parts with decimals allow for their rounding; beyond that one of the figures is wrong or missing.

To mend it: correct the part or the total; the notes say which single slip would explain it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: dead, kind: total, parts: [7, 5], value: 12}
"""

BAD = """\
claims:
- {id: dead, kind: total, parts: [7, 6], value: 12}  # expect: total-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("total")
