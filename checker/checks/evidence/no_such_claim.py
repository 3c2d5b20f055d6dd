"""Evidence from another claim file that does not say which claim of it, or names one that it does not have.

A claim file holds many claims; only the one that says the same can back a claim.

To mend it: name the claim by its id, under `claim`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
sources: {last-week: {claims: last-week.yaml}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: last-week, claim: capitals}
"""

BAD = """\
sources: {last-week: {claims: last-week.yaml}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: last-week, claim: capitols}  # expect: no-such-claim
  - {source: last-week}  # expect: no-such-claim
"""

FILES = {
    "last-week.yaml": """\
sources: {list: {table: list.csv}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: list, take: value, column: capitals}
""",
    "list.csv": "capitals\n34\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("no-such-claim")
