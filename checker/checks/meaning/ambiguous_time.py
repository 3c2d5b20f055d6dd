"""A time that can be read in two ways, only one of which makes the claim true.

Readers may take it the other way.

To mend it: write the date.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
article: {published: 2021-08-11}
claims:
- {id: week, kind: duration, from: Friday, to: Wednesday, value: less than a week}
"""

BAD = """\
claims:
- {id: month, kind: duration, from: 3/4/2021, to: 2021-04-10, value: a week}  # expect: ambiguous-time
"""


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for doubt in fact.doubts:
            if doubt.of_time:
                yield Finding(doubt.what, doubt.labels, doubt.notes, claim=fact.claim.id)
