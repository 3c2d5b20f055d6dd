"""A formula that cannot be followed.

It takes numbers, claims, `+ - * / ( )`, and `sum`, `min`, `max`, `mean`, `abs` and `round`. What is
not wholly understood is not worked out, so the claim is not checked.

To mend it: close every bracket, and put blanks around a minus (`all-seats - ballots`), because an
id may have a hyphen.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.resolve.ledger import Ledger
from checker.resolve.unread import unread

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: majority, kind: formula, formula: (736 - 6) / 2 + 4, value: 369}
"""

BAD = """\
claims:
- {id: majority, kind: formula, formula: (736 - 6 / 2 + 4, value: 369}  # expect: unreadable-formula
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from unread(ledger, "unreadable-formula")
