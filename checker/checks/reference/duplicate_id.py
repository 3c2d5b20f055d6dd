"""Two claims of one file have the same id.

Nobody can tell which of them another claim refers to. References go to the first.

To mend it: give one of them another id.
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
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
- {id: capitals, kind: quantity, measure: districts, value: 400}  # expect: duplicate-id
"""


# What refers to the id means the first of the two.
MORE = (
    """\
article: {published: 2021-08-20}
claims:
- {id: began, kind: event, what: the strike begins, when: 10 August 2021}
- {id: length, kind: duration, from: began.when, to: 12 August 2021, value: two days}
- {id: began, kind: quantity, measure: hours in a week, value: 35}  # expect: duplicate-id
""",
)


def look(ledger: Ledger) -> Iterator[Finding]:
    for desk in ledger.desks.values():
        first: dict[str, Place] = {}
        for entry in desk.source.claims:
            before = first.setdefault(entry.id, entry.place) if entry.id and desk.reported else entry.place
            if before is not entry.place:
                labels = (Label(entry.place.at("id")), Label(before.at("id"), "first here"))
                yield Finding(f"`{entry.id}` names two claims", labels, claim=entry.id)
