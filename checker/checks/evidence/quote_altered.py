"""A quote that has other words than the text it is from.

A changed figure or a dropped `not` turns what was said into something else. Typographic quotes,
dashes and white space are forgiven; any other difference is told. Where nothing but a comma or
another mark differs that leaves open what was said, it is a warning, and evidence still supports.

To mend it: copy the words from the text, or mark what is left out with an ellipsis.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Fix, Label, Severity, instead
from checker.language.quotes.diff import said, show
from checker.language.quotes.quote import Altered
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
  quote: the 43 provincial capitals have fallen  # expect: quote-altered
  measure: provincial capitals
  value: 34
"""

FILES = {"article.txt": "Nine of the 34 provincial capitals have fallen since Friday, the palace said.\n"}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        standing = fact.claim.standing
        if isinstance(standing, Altered) and fact.claim.desk.copy is not None:
            yield _finding(fact.claim, standing, fact.claim.desk.copy.file)
    yield from facts.troubles("quote-altered")


def _finding(claim: BoundClaim, standing: Altered, file: str) -> Finding:
    labels = (Label(claim.place.at("quote"), "quoted"), Label(Place(file, span=standing.nearest), "the copy"))
    what = f"the quote does not have the copy's words: {said(standing.edits)}"
    notes = (show(standing.edits), *standing.notes)
    severity = Severity.WARNING if standing.light else None
    return Finding(
        what, labels, notes, claim=claim.id, severity=severity, fixes=_as_it_stands(claim, standing)
    )


def _as_it_stands(claim: BoundClaim, standing: Altered) -> tuple[Fix, ...]:
    """The copy's own words in place of those that were quoted."""
    copy, quote, near = claim.desk.copy, claim.claim.quote, standing.nearest
    if copy is None or not isinstance(quote, str):
        return ()
    words = copy.text[copy.start_of(near) : copy.character(near.end_line, near.end_column)]
    return instead(claim.place.at("quote"), quote, (" ".join(words.split()),))
