"""A figure whose further digits were cut off instead of rounded.

26.47 rounds to 26.5; 26.4 is what is left when the end is cut off.

To mend it: round it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- {id: share, kind: share, part: 9, whole: 34, value: 26.5 %}
"""

BAD = """\
claims:
- {id: share, kind: share, part: 9, whole: 34, value: 26.4 %}  # expect: truncated-figure
"""


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        if fact.slip() == "truncated-figure" and fact.reckoning.stated is not None:
            yield fact.finding(
                f"`{fact.reckoning.stated.words}` is cut off, not rounded: {fact.reckoning.contrast}"
            )
