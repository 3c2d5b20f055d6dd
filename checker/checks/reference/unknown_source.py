"""Evidence from a source that is not declared.

Nothing can be consulted, so the evidence counts for nothing.

To mend it: spell it as the message suggests, or declare it under `sources`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity, instead
from checker.language.suggest import nearest
from checker.resolve.ledger import Ledger

SEVERITY = Severity.ERROR

GOOD = """\
sources:
  voa: {publisher: VOA, title: Thirty-four capitals}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, evidence: [{source: voa}]}
"""

BAD = """\
sources:
  voa: {publisher: VOA, title: Thirty-four capitals}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, evidence: [{source: voa}]}
- {id: districts, kind: quantity, measure: districts, value: 400, evidence: [{source: vao}]}  # expect: unknown-source
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    for claim in ledger.told():
        declared = claim.desk.source.sources
        for number, evidence, source in claim.sourced():
            if source is None and evidence.source not in claim.desk.source.lost:
                near = nearest(evidence.source, declared)
                help_ = f"did you mean `{near[0]}`?" if near else "declare it under `sources`"
                place = claim.place.at("evidence", number, "source")
                what = f"there is no source `{evidence.source}`"
                fixes = instead(place, evidence.source, near)
                yield Finding(what, (Label(place),), help=(help_,), claim=claim.id, fixes=fixes)
