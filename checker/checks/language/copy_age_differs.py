"""An age in the copy that does not agree with the year of birth beside it.

`born in 1961 and is 52`, in an article of 2021: whoever was born in 1961 is 59 or 60 then. Ages at another time, such as at
death, are left alone.

To mend it: look both up.
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
    "article.txt": "Ms Holm, who was born in 1961 and is 60, retires next month. Mr Berg, born in 1940, died aged 71.\n",
}
BAD_FILES = {
    "article.txt": "Ms Holm, who was born in 1961 and is 52, retires next month. # expect: copy-age-differs\n",
}


def look(ledger: Ledger) -> Iterator[Finding]:
    yield from slipped(ledger, Slips.AGE)
