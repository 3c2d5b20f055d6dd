"""Evidence that leads back to the article itself, or to the very claim that it should back.

A source that took its material from the article, the article's own page or copy, or a claim of another file that
in the end rests on this one: each only says again what the article says, so it counts for nothing.

To mend it: find where the figure was first told, and give that as evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.place import Place
from checker.read.files import join
from checker.reason.facts import Facts
from checker.reason.origins import Origins
from checker.resolve.ledger import BoundClaim

SEVERITY = Severity.WARNING

GOOD = """\
article: {title: The ninth city falls, publisher: Example Wire, published: 2021-08-11}
sources:
  gazette: {document: gazette.txt, publisher: The Gazette, origin: AFP}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, evidence: [{source: gazette, quote: 34 provincial capitals}]}
"""

BAD = """\
article: {title: The ninth city falls, publisher: Example Wire, published: 2021-08-11}
sources:
  gazette: {document: gazette.txt, publisher: The Gazette, origin: Example Wire}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: gazette, quote: 34 provincial capitals}  # expect: circular-source
"""

MORE = (
    """\
article: {title: The ninth city falls, publisher: Example Wire, published: 2021-08-11}
sources: {theirs: {claims: theirs.yaml}}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: theirs, claim: capitals}  # expect: circular-source
""",
)

FILES = {
    "gazette.txt": "There are 34 provincial capitals in Afghanistan.\n",
    "theirs.yaml": """\
article: {publisher: Example Weekly}
sources: {wire: {claims: claims.yaml}}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, evidence: [{source: wire, claim: capitals}]}
""",
}


def look(facts: Facts) -> Iterator[Finding]:
    origins = Origins(facts.ledger)
    for claim in facts.ledger.told():
        for number, evidence, source in claim.sourced():
            path = join(claim.desk.file, source.claims) if source and source.claims else ""
            wanted = f"{path}#{evidence.claim}"
            if source and (end := origins.lead_back(claim, evidence.source, wanted)):
                yield _finding(claim, number, evidence.source, end)


def _finding(claim: BoundClaim, number: int, id_: str, end: str) -> Finding:
    what = f"`{id_}` leads back to {end}"
    declared = Place(claim.desk.file, ("sources", id_), "key")
    labels = (Label(claim.place.at("evidence", number, "source")), Label(declared, "declared here"))
    return Finding(what, labels, help=("name what the article has it from",), claim=claim.id)
