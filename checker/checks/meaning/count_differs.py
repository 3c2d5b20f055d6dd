"""A count that is not the number of members listed.

The list under `members` is complete unless the claim says otherwise, so the figure must be its length.

To mend it: correct the figure or the list.
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
  members: [Farah, Zaranj]
"""

BAD = """\
claims:
- id: cities
  kind: count
  of: cities taken
  value: three  # expect: count-differs
  members: [Farah, Zaranj]
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("count")
