"""A hedge that is true and misleads.

`more than a quarter` of nine tenths is true, and no reader would think of nine tenths.

To mend it: name the figure, or a limit that is near it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.reckoning import Outcome
from checker.claim.weigh import MISLEADS, beyond
from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- {id: share, kind: share, part: 9, whole: 34, value: more than a quarter}
"""

BAD = """\
claims:
- {id: share, kind: share, part: 30, whole: 34, value: more than a quarter}  # expect: understated-hedge
"""


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        stated, found = fact.reckoning.stated, fact.reckoning.found
        if fact.reckoning.outcome is not Outcome.HOLDS or stated is None or found is None:
            continue
        if stated.figure.hedge and beyond(found.strict, stated.figure.strict, MISLEADS):
            yield fact.finding(f"`{stated.words}` is true but misleads: {fact.reckoning.contrast}")
