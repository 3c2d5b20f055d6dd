"""A quote that stands in several places of the text.

Nobody can tell which of them the claim is about.

To mend it: quote a few words more, or give `prefix` and `suffix`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.language.quotes.quote import Ambiguous
from checker.place import Place
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

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
  quote: the  # expect: quote-ambiguous
  measure: provincial capitals
  value: 34
"""

FILES = {"article.txt": "Nine of the 34 provincial capitals have fallen since Friday, the palace said.\n"}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        standing = fact.claim.standing
        copy = fact.claim.desk.copy
        if isinstance(standing, Ambiguous) and copy is not None:
            labels = [Label(fact.claim.place.at("quote"))]
            labels += [Label(Place(copy.file, span=span), "here") for span in standing.spans[:4]]
            many = "more than " * standing.more + str(len(standing.spans))
            what = f"the quote stands in {many} places of the copy"
            yield Finding(what, tuple(labels), claim=fact.claim.id)
    yield from facts.troubles("quote-ambiguous")
