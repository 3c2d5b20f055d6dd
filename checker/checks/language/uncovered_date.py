"""A date, a time or a length of time in the copy that no claim is about.

Slips in dates are among those that corrections pages mend most. A date counts as claimed where a claim quotes the words
that it stands in, or some of them.

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
  published: 2021-08-11
  unclaimed:
  - {quote: for two decades, reason: a figure of speech}
claims:
- {id: fall, kind: event, quote: Farah fell on Tuesday, what: Farah falls, when: Tuesday}
"""

BAD = """\
article: {text: article.txt, published: 2021-08-11}
claims:
- {id: fall, kind: event, quote: Farah fell on Tuesday, what: Farah falls, when: Tuesday}
"""

FILES = {"article.txt": "Farah fell on Tuesday, once besieged for two decades.\n"}
BAD_FILES = {"article.txt": "Farah fell on Tuesday,\nand Kunduz on Sunday. # expect: uncovered-date\n"}


def look(ledger: Ledger) -> Iterator[Finding]:
    for copy, one in ledger.unclaimed(Topic.DATE):
        place = Place(copy.file, span=copy.span(one.start, one.end))
        yield Finding(
            f"no claim is about `{one.words}`",
            (Label(place),),
            help=("claim it, or list its words under `unclaimed` in the article's block, with the reason",),
        )
