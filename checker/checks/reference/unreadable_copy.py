"""The file with the article's text cannot be read.

No quote can be looked up in it.

To mend it: write the path as seen from the claim file; it must lie inside the project.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.place import Place
from checker.resolve.ledger import Ledger

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
article:
  text: articel.txt  # expect: unreadable-copy
"""

FILES = {"article.txt": "Thirty-four capitals."}


def look(ledger: Ledger) -> Iterator[Finding]:
    for desk in ledger.desks.values():
        if desk.reported and desk.copy_gap:
            place = Place(desk.file, ("article", "text"))
            what = f"the copy `{desk.source.article.text}` cannot be read: {desk.copy_gap}"
            yield Finding(what, (Label(place),))
