"""A time that is not understood.

What is not wholly understood is not read at all, rather than read wrongly, so the claim is not
checked. Relative times need to know when the article was published.

To mend it: write the time as the article would (`Friday`, `11 August`, `since May`), or as `2021-08-11`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.resolve.ledger import Ledger
from checker.resolve.unread import unread

SEVERITY = Severity.ERROR

GOOD = """\
article: {published: 2021-08-11}
claims:
- {id: fall, kind: event, what: capture, when: Friday}
"""

BAD = """\
article: {published: 2021-08-11}
claims:
- {id: fall, kind: event, what: capture, when: the other day or so}  # expect: unreadable-time
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from unread(ledger, "unreadable-time")
