"""A figure that is not understood.

What is not wholly understood is not read at all, rather than read wrongly, so the claim is not
checked.

To mend it: write the figure as the article would (`nine`, `about 1.2 million`, `26.5 %`, `between 5 and 7`), and
leave what is counted to another field.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.resolve.ledger import Ledger
from checker.resolve.unread import unread

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: plenty of them}  # expect: unreadable-figure
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from unread(ledger, "unreadable-figure")
