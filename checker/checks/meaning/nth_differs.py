"""An event that is not the nth of its list.

By the dates given, too many or too few came before it.

To mend it: correct the position, a date, or the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: fall, kind: count, of: cities, value: two, members: [Farah: 2021-08-10, Zaranj: 2021-08-06]}
- {id: second, kind: nth, event: Farah, position: second, among: fall}
"""

BAD = """\
claims:
- {id: fall, kind: count, of: cities, value: two, members: [Farah: 2021-08-10, Zaranj: 2021-08-06]}
- {id: second, kind: nth, event: Zaranj, position: second, among: fall}  # expect: nth-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("nth")
