"""A quote that does not stand in the text it is said to be from.

No passage is near enough to be what was meant: the text may have been edited, or the quote comes
from elsewhere.

To mend it: copy the words from the text as it is now.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.language.quotes.quote import Missing
from checker.place import Place
from checker.reason.facts import Facts
from checker.resolve.ledger import BoundClaim

SEVERITY = Severity.ERROR

GOOD = """\
article: {text: article.txt}
claims:
- id: capitals
  kind: quantity
  quote: the 34 provincial capitals
  measure: provincial capitals
  value: 34
"""

BAD = """\
article: {text: article.txt}
claims:
- id: capitals
  kind: quantity
  quote: hundreds of protesters marched through Kabul  # expect: quote-not-found
  measure: provincial capitals
  value: 34
"""

FILES = {"article.txt": "Nine of the 34 provincial capitals have fallen since Friday, the palace said.\n"}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        standing = fact.claim.standing
        if isinstance(standing, Missing) and fact.claim.desk.copy is not None:
            yield _finding(fact.claim, standing, fact.claim.desk.copy.file)
    yield from facts.troubles("quote-not-found")


def _finding(claim: BoundClaim, standing: Missing, file: str) -> Finding:
    labels = [Label(claim.place.at("quote"))]
    if standing.nearest is not None:
        labels.append(Label(Place(file, span=standing.nearest), "the nearest words"))
    return Finding("the quote does not stand in the copy", tuple(labels), claim=claim.id)
