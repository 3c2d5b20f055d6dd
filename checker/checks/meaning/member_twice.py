"""A member that is listed twice.

It counts once, so the figure may be right only by mistake.

To mend it: take one of the two out.
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
  value: two
  members:
  - Farah
  - Zaranj
  - Farah  # expect: member-twice
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("member-twice")
