"""A name that the copy leans on and no claim is about.

It recurs or comes with an office, and is neither in the words that a claim quotes nor the name of an entity: its spelling
and its office are unchecked. It is told where it is first mentioned; what is named once, in passing, is not told.

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
article: {text: article.txt}
entities:
  biden: {name: Joe Biden, is: person}
claims:
- {id: fall, kind: event, quote: Ashraf Ghani flew to Mazar, what: Ghani flies to Mazar}
"""

BAD = """\
article: {text: article.txt}
claims:
- {id: fall, kind: event, quote: Ashraf Ghani flew to Mazar, what: Ghani flies to Mazar}
"""

FILES = {
    "article.txt": "President Ashraf Ghani flew to Mazar. President Joe Biden stayed. They saw Kabul once.\n"
}
BAD_FILES = {
    "article.txt": "President Ashraf Ghani flew to Mazar. He spoke to\nJoe Biden, the president of the United States. (# expect: uncovered-name).\n"
}


def look(ledger: Ledger) -> Iterator[Finding]:
    for copy, one in ledger.unclaimed(Topic.NAME):
        place = Place(copy.file, span=copy.span(one.start, one.end))
        yield Finding(
            f"no claim is about `{one.words}`, and it is no entity's name",
            (Label(place),),
            help=(
                "claim who or what it is, add it to `entities`, or list its words under `unclaimed` in the article's block",
            ),
        )
