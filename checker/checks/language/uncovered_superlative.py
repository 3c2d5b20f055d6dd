"""A superlative, a place in an order or a comparison in the copy that no claim is about.

`the largest`, `the first since 1949`, `twice as many as`: the article says something of all the others, too, which is
easily said and easily wrong. It counts as claimed where a claim quotes it, or some of its words.

To mend it: claim it, or, where it needs no claim, say why in the article's block:
`unclaimed: [{quote: …, reason: …}]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.copy.coverage import Topic
from checker.finding import Finding, Label, Severity
from checker.place import Place
from checker.resolve.ledger import Ledger

SEVERITY = Severity.NOTE

GOOD = """\
article:
  text: article.txt
  unclaimed:
  - {quote: the first woman to lead it, reason: from the same page as her age}
claims:
- {id: biggest, kind: rank, quote: the biggest city in the north, subject: Mazar, among: [Mazar, Kunduz], by: population,
   position: biggest}
"""

BAD = """\
article: {text: article.txt}
claims:
- {id: biggest, kind: rank, quote: the biggest city in the north, subject: Mazar, among: [Mazar, Kunduz], by: population,
   position: biggest}
"""

FILES = {"article.txt": "Mazar is the biggest city in the north. Its mayor is the first woman to lead it.\n"}
BAD_FILES = {
    "article.txt": "Mazar is the biggest city in the north. Its mayor is\nthe first woman to lead it. # expect: uncovered-superlative\n"
}


def look(ledger: Ledger) -> Iterator[Finding]:
    for copy, one in ledger.unclaimed(Topic.SUPERLATIVE):
        place = Place(copy.file, span=copy.span(one.start, one.end))
        yield Finding(
            f"no claim is about `{one.words}`",
            (Label(place),),
            help=("claim it, or list its words under `unclaimed` in the article's block, with the reason",),
        )
