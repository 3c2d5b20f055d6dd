"""A figure in the copy that no claim is about.

What nobody has claimed nobody has checked: a wrong number in it goes to print. A figure counts as claimed where a claim
quotes the words that it stands in, or some of them.

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
  - {quote: 24 hours a day, reason: a manner of speaking}
  - {quote: some 140 officials, reason: nobody could count them, by: Mina}
claims:
- {id: fallen, kind: quantity, quote: Nine of the 34 provincial capitals, measure: provincial capitals that fell, value: nine}
"""

BAD = """\
article: {text: article.txt}
claims:
- {id: fallen, kind: quantity, quote: Nine of the 34 provincial capitals, measure: provincial capitals that fell, value: nine}
"""

FILES = {
    "article.txt": "Nine of the 34 provincial capitals have fallen, some 140 officials said, working 24 hours a day.\n"
}
BAD_FILES = {
    "article.txt": "Nine of the 34 provincial capitals have fallen,\n"
    "said some 140 officials in one of them. # expect: uncovered-figure\n"
}


def look(ledger: Ledger) -> Iterator[Finding]:
    for copy, one in ledger.unclaimed(Topic.FIGURE):
        place = Place(copy.file, span=copy.span(one.start, one.end))
        yield Finding(
            f"no claim is about the figure `{one.words}`",
            (Label(place),),
            help=("claim it, or list its words under `unclaimed` in the article's block, with the reason",),
        )
