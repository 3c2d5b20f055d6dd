"""A date in the copy that the calendar belies, or that belies another.

A weekday that is not that of its date, a day that its month does not have, `ten days after` where two dates lie eleven
days apart. A date without a year is read in every year that the article speaks of.

To mend it: look the day up.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.copy.slip import Slips
from checker.finding import Finding, Severity
from checker.resolve.ledger import Ledger
from checker.resolve.slipped import slipped

SEVERITY = Severity.ERROR

GOOD = """\
article: {text: article.txt, published: 2021-08-11}
claims: []
"""

BAD = GOOD

FILES = {
    "article.txt": "On Tuesday 10 August 2021, ten days after the vote of 31 July, the Senate met.\n",
}
BAD_FILES = {
    "article.txt": "It met on Tuesday 11 August 2021. # expect: copy-date-differs\n"
    "On Friday 20 October 2023, nine days after the vote of 10 October 2023, # expect: copy-date-differs\n"
    "it met again.\n",
}


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from slipped(ledger, Slips.DATE)
