"""Evidence that came out after the article.

The article cannot rest on it, and it may itself have the figure from the article. It is told only where the house
asks for it, with `policy: {later sources: false}` in `checker.yaml`.

To mend it: name a source that was there when the article was written.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.times import certainly_before, told
from checker.finding import Finding, Label, Severity
from checker.language.reading import Moment
from checker.place import Place
from checker.reason.facts import Facts
from checker.resolve.ledger import Desk
from checker.resolve.meaning import Moments

SEVERITY = Severity.WARNING

GOOD = """\
article: {published: 2021-08-11}
sources:
  gazette: {document: gazette.txt, published: August 2021}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, evidence: [{source: gazette, quote: 34 provincial capitals}]}
"""

BAD = """\
article: {published: 2021-08-11}
sources:
  gazette: {document: gazette.txt, published: 2021-08-12}
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34, evidence: [{source: gazette, quote: 34 provincial capitals}]}  # expect: later-source
"""

FILES = {
    "checker.yaml": "policy: {later sources: false}\n",
    "gazette.txt": "There are 34 provincial capitals in Afghanistan.\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    for claim in facts.ledger.told() if not facts.policy.later_sources else ():
        for number, evidence, _ in claim.sourced():
            later = _later(claim.desk, evidence.source)
            if later is not None:
                what = f"`{evidence.source}` came out {told(later)}, after the article"
                labels = (
                    Label(claim.place.at("evidence", number, "source")),
                    Label(Place(claim.desk.file, ("sources", evidence.source, "published"))),
                )
                yield Finding(what, labels, claim=claim.id)


def _later(desk: Desk, source: str) -> Moment | None:
    """When a source came out, where every reading of that is later than the article."""
    meaning = desk.meanings.get(("sources", source, "published"))
    if desk.published is None or not isinstance(meaning, Moments):
        return None
    readings = meaning.readings
    return readings[0] if all(certainly_before(desk.published, one) for one in readings) else None
