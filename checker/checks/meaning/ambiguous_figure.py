"""A figure that can be read in two ways, only one of which makes the claim true.

`1.234` is one and a bit, or more than a thousand: readers may take it the other way.

To mend it: write it so that it can be read in one way only.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- {id: sum, kind: total, parts: [1234, 1], value: 1235}
"""

BAD = """\
claims:
- {id: sum, kind: total, parts: [1.234, 1], value: 1235}  # expect: ambiguous-figure
"""


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for doubt in fact.doubts:
            if not doubt.of_time:
                yield Finding(doubt.what, doubt.labels, doubt.notes, claim=fact.claim.id)
