"""A length of time that its two ends do not give.

Counted with both end days or without, the time between them is another.

To mend it: correct the length or one of its ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: week, kind: duration, from: 2021-08-06, to: 2021-08-11, value: less than a week}
"""

BAD = """\
claims:
- {id: week, kind: duration, from: 2021-08-06, to: 2021-08-11, value: less than three days}  # expect: duration-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("duration")
