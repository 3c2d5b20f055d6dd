"""An average or a rate that its parts do not give.

The mean, the median or the rate per so many comes to another figure.

To mend it: correct the figure, or say which average is meant (`which: median`).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: mean, kind: average, of: [2, 4, 9], value: 5}
"""

BAD = """\
claims:
- {id: mean, kind: average, of: [2, 4, 9], value: 6}  # expect: average-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("average")
