"""A part that is more than its whole.

No part can be; often the two are swapped, or count different things.

To mend it: swap them, or say what each of them counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: quarter, kind: share, part: 9, whole: 34, value: more than a quarter}
"""

BAD = """\
claims:
- {id: quarter, kind: share, part: 34, whole: 9, value: most}  # expect: share-over-whole
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("share-over-whole")
