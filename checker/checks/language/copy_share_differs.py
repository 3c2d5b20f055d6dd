"""A share in the copy that is not what its part is of its whole.

`206 of 736 seats, or 38 per cent`: the three cannot all be right. Figures are as wide as their rounding.

To mend it: work it out again, and look all three up.
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
    "article.txt": "The party has 206 of 736 seats, or 28 per cent. It cut 640 jobs, about 8% of its workforce of 8,000.\n",
}
BAD_FILES = {
    "article.txt": "The party has 206 of 736 seats, or 38 per cent. # expect: copy-share-differs\n"
    "It cut 640 jobs, about 18% of its workforce of 8,000. # expect: copy-share-differs\n",
}


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from slipped(ledger, Slips.SHARE)
