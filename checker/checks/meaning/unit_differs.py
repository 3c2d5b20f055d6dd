"""Figures in different units are put together.

Per cent and people, or dollars and euros, cannot be added, divided or compared.

To mend it: give both in one unit, or refer to the claim that is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: sum, kind: total, parts: [$5, $7], value: $12}
"""

BAD = """\
claims:
- {id: sum, kind: total, parts: [$5, €7], value: $12}  # expect: unit-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("unit-differs")
