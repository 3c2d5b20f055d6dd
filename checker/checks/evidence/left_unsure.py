"""A claim that a colleague has checked by hand, and could not settle.

`review: unsure` says so in the claim; `checker review` writes it, with the name, the day and the reason.

To mend it: let somebody settle it, who writes `review: confirmed` or `review: wrong`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {atlas: {document: atlas.txt}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence: [{source: atlas, quote: 34 provincial capitals}]
  checked_by: Mina
  checked_on: 2026-11-01
"""

BAD = """\
sources: {atlas: {document: atlas.txt}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence: [{source: atlas, quote: 34 provincial capitals}]
  review: unsure  # expect: left-unsure
  checked_by: Mina
"""

FILES = {"atlas.txt": "Afghanistan has 34 provincial capitals and 400 districts.\n"}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        claim = fact.claim.claim
        if claim.review == "unsure":
            who = claim.checked_by or "somebody"
            when = f" on {claim.checked_on}" if claim.checked_on else ""
            yield Finding(
                f"`{claim.id}` was left unsure by {who}{when}",
                (Label(fact.claim.place.at("review")),),
                (claim.note,) if claim.note else (),
                ("let somebody settle it: `review: confirmed` or `review: wrong`",),
                claim.id,
            )
