"""A date that was another day of the week.

Either the weekday or the date is wrong, and readers may act on either.

To mend it: look up which of the two the source has; the message names the nearest date that fits.
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
- {id: remarks, kind: event, what: remarks, when: Tuesday 10 August}
"""

BAD = """\
article: {published: 2021-08-11}
claims:
- {id: remarks, kind: event, what: remarks, when: Tuesday 11 August}  # expect: weekday-differs
"""


MORE = (
    """\
article: {published: 2021-08-20, text: article.txt}
claims:
- id: remarks
  kind: event
  quote: It met on Tuesday 11 August
  what: remarks
  when: Tuesday 11 August  # expect: weekday-differs
""",
)

FILES = {"article.txt": "KABUL, 20 August 2021. It met on Tuesday 11 August.\n"}


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from unread(ledger, "weekday-differs")
