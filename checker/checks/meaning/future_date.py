"""A past event dated after the publication.

The article cannot have known. Most often the year or the month is a slip.

To mend it: correct the date; for something that is yet to come, write `planned: true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
article: {published: 2021-08-11}
claims:
- {id: fall, kind: event, what: capture of Farah, when: 2021-08-10}
"""

BAD = """\
article: {published: 2021-08-11}
claims:
- {id: fall, kind: event, what: capture of Farah, when: 2021-10-08}  # expect: future-date
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("future-date")
