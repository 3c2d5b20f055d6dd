"""A day that no calendar has.

September has 30 days; 2021 was no leap year. One of the figures is a slip.

To mend it: look the date up in the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.resolve.ledger import Ledger
from checker.resolve.unread import unread

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: end, kind: event, what: withdrawal, when: 31 August 2021}
"""

BAD = """\
claims:
- {id: end, kind: event, what: withdrawal, when: 31 September 2021}  # expect: impossible-date
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from unread(ledger, "impossible-date")
