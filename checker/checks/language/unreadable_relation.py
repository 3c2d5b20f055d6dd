"""A relation that is not understood.

The claim cannot be worked out without it.

To mend it: write `west of`, `in`, `within 50 km of`, `between`, `northern`; for numbers `more than`, `at least`,
`twice`, `outnumber`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.resolve.ledger import Ledger
from checker.resolve.unread import unread

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  mazar: {name: Mazar-i-Sharif, at: [36.7, 67.1]}
  kunduz: {name: Kunduz, at: [36.7, 68.9]}
claims:
- {id: east, kind: place, subject: kunduz, relation: east of, object: mazar}
"""

BAD = """\
entities:
  mazar: {name: Mazar-i-Sharif, at: [36.7, 67.1]}
  kunduz: {name: Kunduz, at: [36.7, 68.9]}
claims:
- {id: east, kind: place, subject: kunduz, relation: eastly, object: mazar}  # expect: unreadable-relation
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from unread(ledger, "unreadable-relation")
