"""A member whose date lies outside the time that the count covers.

Whichever way its date and the window are read, it does not belong to the count.

To mend it: correct the window (`since`, `until`), the date, or the list.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
article: {published: 2021-08-11}
claims:
- id: cities
  kind: count
  of: cities taken
  value: two
  since: Friday
  members:
  - Farah: 2021-08-10
  - Zaranj: 2021-08-06
"""

BAD = """\
article: {published: 2021-08-11}
claims:
- id: cities
  kind: count
  of: cities taken
  value: two
  since: Monday
  members:
  - Farah: 2021-08-10
  - Zaranj: 2021-08-06  # expect: member-outside-window
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("member-outside-window")
