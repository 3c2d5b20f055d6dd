"""A share that is not the part divided by the whole.

The figures of the article do not make the share that it names, whichever way they are rounded.

To mend it: correct the share, the part or the whole.
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
- {id: quarter, kind: share, part: 9, whole: 40, value: more than a quarter}  # expect: share-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("share")
