"""A change in the copy that does not agree with its own ends.

`rose by 20 per cent from 50 to 65`: the three cannot all be right. Every figure is as wide as its rounding, and a change may be
a difference, a share of where it began, a factor, or points.

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
    "article.txt": "Profit fell 20% to £48m, from £60m. The rate rose from 5.4 per cent to 6.3 per cent, or by 0.9 points. The club climbed from 12 to 9.\n",
}
BAD_FILES = {
    "article.txt": "Sales rose by 20 per cent from 50 to 65. # expect: copy-change-differs\n"
    "The fleet grew from 900 ships to 700 ships. # expect: copy-change-differs\n",
}


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from slipped(ledger, Slips.CHANGE)
