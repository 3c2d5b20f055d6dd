"""Two mentions of one event that cannot have the same date.

They tell the same of the same people at the same place, in one voice; yet no reading of the two times
brings them together.

To mend it: correct one of the dates; if they are two events, tell them apart in `what`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

# Two events may be told in the same words: two goals of one player.
SEVERITY = Severity.WARNING

GOOD = """\
article: {published: 2021-08-11}
claims:
- {id: end, kind: event, what: the withdrawal is complete, when: before the end of the month, planned: true}
- {id: deadline, kind: event, what: the withdrawal is complete, when: by 31 August, planned: true}
"""

BAD = """\
article: {published: 2021-08-11}
claims:
- {id: end, kind: event, what: the withdrawal is complete, when: 11 September 2021, planned: true}
- {id: deadline, kind: event, what: the withdrawal is complete, when: by 31 August, planned: true}  # expect: mentions-differ
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("mentions-differ")
