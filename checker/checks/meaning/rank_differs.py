"""A rank that the figures do not bear out.

Another one is larger, or the tie is not told.

To mend it: correct the rank or the figures.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: biggest, kind: rank, subject: Mazar, among: {Mazar: 500000, Kunduz: 270000}, position: largest}
"""

BAD = """\
claims:
- {id: biggest, kind: rank, subject: Kunduz, among: {Mazar: 500000, Kunduz: 270000}, position: largest}  # expect: rank-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("rank")
