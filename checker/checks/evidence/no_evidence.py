"""A claim that nothing backs.

Neither a source nor another claim says so. Silence is not a pass.

To mend it: name a source under `evidence`, or work it out from other claims.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.reckoning import Outcome
from checker.finding import Finding, Label, Ruling, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.NOTE

GOOD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

BAD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}  # expect: no-evidence
"""

FILES = {"captures.csv": "city,captor,date\nZaranj,Taliban,2021-08-06\nFarah,Taliban,2021-08-10\nKabul,,\n"}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        claim = fact.claim.claim
        settled = fact.reckoning.outcome not in {Outcome.UNKNOWN, Outcome.OPEN} or fact.reckoning.quiet
        backed = claim.evidence or settled or fact.verdict.ruling is not Ruling.NOT_ENOUGH
        if not backed:
            why = fact.verdict.working
            yield Finding(
                f"nothing backs `{claim.id}`", (Label(fact.claim.place.at("id")),), why, claim=claim.id
            )
