"""A list in the copy that does not have as many members as its number says.

`four cities: Farah, Herat and Kunduz`: one is missing, or the number is wrong. Only lists of plain names or plain words that
are announced outright, or summed up outright, are counted; what may be read as one member or two is read as both.

To mend it: count again.
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
    "article.txt": "They hold three cities: Farah, Herat and Kunduz. Two firms, Marks and Spencer and Boots, closed. Five towns, among them Ashby\n"
    "and Cole, were cut off; Farah, Herat and Zaranj fell on Sunday, three capitals in a single day.\n",
}
BAD_FILES = {
    "article.txt": "They hold four cities: Farah, Herat and Kunduz. # expect: copy-list-differs\n"
    "Farah, Herat and Zaranj fell on Sunday, four capitals in a single day. # expect: copy-list-differs\n",
}


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from slipped(ledger, Slips.LIST)
