"""A claim that was checked by hand, and is to be checked again by now.

`expires` says by when, in the claim; without it, `policy: {checks last: 90 days}` in `checker.yaml` says how long the
day in `checked_on` is good for. Days count to the article's publication, or to the day that `checker check --today`
names; the clock of the machine is not asked.

To mend it: check the claim again, and write the new day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Moments

SEVERITY = Severity.WARNING

GOOD = """\
article: {published: 2026-11-20}
sources: {atlas: {document: atlas.txt}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence: [{source: atlas, quote: 34 provincial capitals}]
  checked_by: Mina
  checked_on: 2026-11-01
  expires: 2026-11-20
"""

BAD = """\
article: {published: 2026-12-01}
sources: {atlas: {document: atlas.txt}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence: [{source: atlas, quote: 34 provincial capitals}]
  checked_by: Mina
  checked_on: 2026-11-01
  expires: 2026-11-20  # expect: check-expired
- id: districts
  kind: quantity
  measure: districts
  value: 400
  evidence: [{source: atlas, quote: 400 districts}]
  checked_on: 2026-08-01  # expect: check-expired
"""

FILES = {
    "atlas.txt": "Afghanistan has 34 provincial capitals and 400 districts.\n",
    "checker.yaml": "policy: {checks last: 90 days}\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    lasts = facts.policy.checks_last
    for claim in facts.ledger.told():
        if claim.claim.expires:
            yield from _over(claim, "expires", timedelta(), facts)
        elif claim.claim.checked_on and lasts:
            yield from _over(claim, "checked_on", timedelta(days=int(lasts.split()[0])), facts)


def _over(claim: BoundClaim, field: str, lasts: timedelta, facts: Facts) -> Iterator[Finding]:
    """A finding where every reading of the day in a field, and the days after it that a check lasts, are over."""
    meant = claim.meanings.get((field,))
    clock = claim.desk.clock
    now = datetime.combine(facts.today, time.min, UTC) if facts.today else clock.now if clock else None
    if now is None or not isinstance(meant, Moments):
        return
    if all(one.end is not None and now - one.end >= lasts for one in meant.readings):
        said = f"`{meant.readings[0].phrase}`"
        until = f"by {said}" if field == "expires" else f"within {facts.policy.checks_last} of {said}"
        today = f"it is {now.date()}" if facts.today else f"the article was published on {now.date()}"
        yield Finding(
            f"`{claim.id}` was to be checked again {until}, and {today}",
            (Label(claim.place.at(field)),),
            help=("check it again, and write the new day",),
            claim=claim.id,
        )
