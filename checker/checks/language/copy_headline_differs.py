"""A figure in the headline that the article does not have.

The headline has `$51 million`, the article `$52 million` in its place, and nowhere the headline's figure. Rounding is allowed
for, and so is an article that counts: `the ninth city` bears out `nine cities`.

To mend it: look it up, and say the same in both.
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
    "article.txt": "Firm to pay $51 million over spill\n"
    "\n"
    "The firm will pay $51.2 million, a court ruled on Monday.\n",
}
BAD_FILES = {
    "article.txt": "Firm to pay $51 million over spill # expect: copy-headline-differs\n"
    "\n"
    "The firm will pay $52 million, a court ruled on Monday.\n",
}


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from slipped(ledger, Slips.HEADLINE)
