"""Claims that rest on each other in a circle.

Each would be shown by the next, and the last by the first, so nothing is shown.

To mend it: give one of them its own figure or time.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.logic.graph import circles
from checker.resolve.ledger import Ledger

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
claims:
- {id: dead, kind: total, parts: [soldiers, 3], value: 12}  # expect: circular-claims
- {id: soldiers, kind: formula, formula: dead - 3, value: 9}
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    below = {key: ledger.rests_on(claim) for key, claim in ledger.claims.items() if key in ledger.circular}
    for circle in circles(below):
        first = ledger.claims[circle[0]]
        if first.desk.reported:
            names = " → ".join(f"`{ledger.claims[key].id}`" for key in (*circle, circle[0]))
            labels = tuple(
                Label(ledger.claims[key].place, f"rests on `{ledger.claims[after].id}`")
                for key, after in zip(circle, (*circle[1:], circle[0]), strict=True)
            )
            what = f"{names}: each rests on the next" if len(circle) > 1 else f"`{first.id}` rests on itself"
            yield Finding(what, labels[:6], claim=first.id)
