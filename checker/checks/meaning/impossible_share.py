"""A share that no whole number of the whole can make.

Of 34 things no count is 26.6 per cent: 9 are 26.5 and 10 are 29.4 (the GRIM test; Brown and
Heathers, 2017). Either the share or the whole is wrong.

To mend it: look up the count behind the share.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: share, kind: share, whole: 34, value: 26.5 %}
"""

BAD = """\
claims:
- {id: share, kind: share, whole: 34, value: 27.6 %}  # expect: impossible-share
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("impossible-share")
