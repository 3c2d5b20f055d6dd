"""A claim that a colleague has checked by hand and found wrong.

`review: wrong` says so in the claim; `checker review` writes it, with the name, the day and the reason. It stays a
finding until the claim is mended, whatever sources say. What the copy only reports of others is a warning.

To mend it: correct the article and the claim, and review the claim again.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import ONLY_REPORTED, Facts

SEVERITY = Severity.ERROR

GOOD = """\
sources: {atlas: {document: atlas.txt}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence: [{source: atlas, quote: 34 provincial capitals}]
  review: confirmed
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
  note: the atlas is of 2010; two were added in 2012
  review: wrong  # expect: found-wrong
  checked_by: Mina
  checked_on: 2026-11-01
- id: districts
  kind: quantity
  claimant: the governor
  measure: districts
  value: 400
  evidence: [{source: atlas, quote: 400 districts}]
  review: wrong  # expect: found-wrong
"""

FILES = {"atlas.txt": "Afghanistan has 34 provincial capitals and 400 districts.\n"}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        claim = fact.claim.claim
        if claim.review == "wrong":
            who = claim.checked_by or "somebody"
            when = f" on {claim.checked_on}" if claim.checked_on else ""
            yield Finding(
                f"`{claim.id}` was found wrong by {who}{when}",
                (Label(fact.claim.place.at("review")),),
                (claim.note,) if claim.note else (),
                ("correct it and review it again", *((ONLY_REPORTED,) if fact.claimant else ())),
                claim.id,
                severity=Severity.WARNING if fact.claimant else None,
            )
