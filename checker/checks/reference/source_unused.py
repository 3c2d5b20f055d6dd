"""A source that no claim cites.

It may have been forgotten as evidence, or be left over.

To mend it: cite it as evidence of a claim, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.place import Place
from checker.resolve.ledger import Ledger

SEVERITY = Severity.NOTE

GOOD = """\
sources:
  voa: {publisher: VOA, title: Thirty-four capitals}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, evidence: [{source: voa}]}
"""

BAD = """\
sources:
  voa: {publisher: VOA, title: Thirty-four capitals}
  afp: {publisher: AFP, title: The ninth city}  # expect: source-unused
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, evidence: [{source: voa}]}
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    for desk in ledger.desks.values():
        if not desk.reported or any(entry.claim is None for entry in desk.source.claims):
            # A claim that does not fit may well cite what seems unused.
            continue
        evidence = [one for entry in desk.source.claims if entry.claim for one in entry.claim.evidence]
        for id_ in desk.source.sources:
            if not any(one.cites(id_) for one in evidence):
                place = Place(desk.file, ("sources", id_), "key")
                yield Finding(f"no claim cites the source `{id_}`", (Label(place),))
