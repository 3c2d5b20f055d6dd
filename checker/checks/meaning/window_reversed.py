"""A claim that is to hold until a time that lies before the one that it begins with.

No reading of `since` and `until` leaves any time between them: mostly the two have changed places, or a year is wrong.

To mend it: correct `since` or `until`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from checker.claim.times import certainly_before, told_both
from checker.finding import Finding, Label, Severity
from checker.language.reading import Moment
from checker.reason.facts import Facts
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Moments, Ref

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- id: held
  kind: relation
  subject: Liz Truss
  property: position
  object: prime minister
  since: 2022-09-06
  until: 2022-10-25
"""

BAD = """\
claims:
- id: held
  kind: relation
  subject: Liz Truss
  property: position
  object: prime minister
  since: 2022-09-06
  until: 2022-07-25  # expect: window-reversed
"""

MORE = (
    """\
article: {published: 2024-06-11}
claims:
- {id: fall, kind: event, what: the fall, when: 2024-05-02}
- {id: a, kind: count, of: strikes, value: three, since: 2024-05, until: 2024-04}  # expect: window-reversed
- {id: b, kind: count, of: floods, value: three, since: fall, until: 2024-04}  # expect: window-reversed
- {id: c, kind: count, of: fires, value: three, since: fall, until: b.until}  # expect: window-reversed
- {id: d, kind: count, of: storms, value: three, since: October, until: April}
- {id: e, kind: count, of: frosts, value: three, since: 2024-05-02 09:00, until: 2024-05-02}
- {id: f, kind: count, of: droughts, value: three, since: about 2023, until: 2022}
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        claim = fact.claim
        since, until = (_readings(facts.ledger, claim, field) for field in ("since", "until"))
        pairs = list(product(since, until))
        if pairs and all(certainly_before(end, start) for start, end in pairs):
            start, end = told_both(*pairs[0])
            labels = (
                Label(claim.place.at("until"), f"until {end}"),
                Label(claim.place.at("since"), f"since {start}"),
            )
            yield Finding(
                f"`{claim.id}` ends before it begins: {end} is before {start}", labels, claim=claim.id
            )


def _readings(ledger: Ledger, claim: BoundClaim, field: str) -> tuple[Moment, ...]:
    """The ways to read a time of a claim, also one that it takes from another claim."""
    meaning = claim.meanings.get((field,))
    if isinstance(meaning, Ref) and (other := ledger.claims.get(meaning.key)) is not None:
        meaning = other.meanings.get((meaning.part or type(other.claim).MOMENT_FIELD,))
    return meaning.readings if isinstance(meaning, Moments) else ()
