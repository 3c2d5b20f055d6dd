"""A change that does not agree with its two ends.

The difference, in the unit that the claim names, is not what it says.

To mend it: correct the change or one of its ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: rise, kind: change, from: 200, to: 230, by: 15 %}
"""

BAD = """\
claims:
- {id: rise, kind: change, from: 200, to: 230, by: 20 %}  # expect: change-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("change")
