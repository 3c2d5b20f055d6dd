"""A figure in the copy that does not agree with the one that it is held against.

`206 seats, nine more than the 197 of its rival`: no figure of the sentence may be nine more than 197, or four times as many as
those whom it outnumbers `by four to one`. Figures are as wide as their rounding and their hedges.

A measure and its conversion in brackets, `120 km (75 miles)`, are the same length; and `the $52 million` is the sum that the
article has told of before, where that is a digit off.

To mend it: work it out again, and look all of them up. Where both are right after all, say why in the article's block:
`waive: {copy-figure-differs: …}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.copy.slip import Slips
from checker.finding import Finding, Severity
from checker.resolve.ledger import Ledger
from checker.resolve.slipped import slipped

SEVERITY = Severity.WARNING

GOOD = """\
article: {text: article.txt, published: 2021-08-11}
claims: []
"""

BAD = GOOD

FILES = {
    "article.txt": "The party has 206 seats, nine more than the 197 of its rival. Some 300,000 soldiers outnumber 75,000 fighters by four to one.\n",
}
BAD_FILES = {
    "article.txt": "The party has 206 seats, eight more than the 197 of its rival. # expect: copy-figure-differs\n"
    "An army of 300,000 soldiers outnumbers 75,000 fighters by nine to one. # expect: copy-figure-differs\n",
}


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from slipped(ledger, Slips.FIGURE)
