"""A formula that comes to another figure.

The arithmetic over the claims gives something else.

To mend it: correct the figure or the formula.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: left, kind: formula, formula: 34 - 9, value: 25}
"""

BAD = """\
claims:
- {id: left, kind: formula, formula: 34 - 9, value: 26}  # expect: formula-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("formula")
