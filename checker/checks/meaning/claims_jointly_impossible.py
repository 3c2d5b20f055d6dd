"""Claims of one voice that cannot all be true.

No one of them is at fault by itself, and no two of them contradict each other; but taken together they leave
no figure, or no order of events, that fits them all. Each is shown with the part of it that matters, with how
the parts add up, and with the nearest change of each that would let the others stand. Carried out, such a change
leaves nothing impossible that the changed claim has a part in; one that would do for these claims, but not beside
others of the file, is told apart, with what stands against it. A warning where only the strict reading of the words
leaves nothing.

To mend it: correct the one that is wrong; if it is told as of another day, or by somebody else, say so with
`as_of` or `claimant`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.words import listed
from checker.finding import Finding, Label, Severity
from checker.language.reading import Figure, Grain
from checker.reason.facts import Facts
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Figures, Lapses

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: fire, kind: event, what: the fire breaks out}
- {id: alarm, kind: event, what: the alarm is raised}
- {id: escape, kind: event, what: the last guest leaves}
- {id: fire-first, kind: order, earlier: fire, later: alarm}
- {id: alarm-second, kind: order, earlier: alarm, later: escape}
- {id: fire-then-escape, kind: order, earlier: fire, later: escape}
"""

BAD = """\
claims:
- {id: fire, kind: event, what: the fire breaks out}
- {id: alarm, kind: event, what: the alarm is raised}
- {id: escape, kind: event, what: the last guest leaves}
- {id: fire-first, kind: order, earlier: fire, later: alarm}
- {id: alarm-second, kind: order, earlier: alarm, later: escape}
- {id: then-fire, kind: order, earlier: escape, later: fire}  # expect: claims-jointly-impossible
"""


def look(facts: Facts) -> Iterator[Finding]:
    for one in facts.joint:
        first = one.claims[0]
        if one.undecided:
            names = listed([f"`{claim.id}`" for claim in one.claims])
            what = f"whether {names} can all be true could not be decided"
            yield Finding(what, (Label(first.place.at("id")),), claim=first.id, severity=Severity.NOTE)
        elif not (one.warning and any(_in_round_words(claim) for claim in one.claims)):
            severity = Severity.WARNING if one.warning else None
            yield Finding(one.what, one.labels, one.notes, one.help, first.id, severity=severity)


def _in_round_words(claim: BoundClaim) -> bool:
    """Whether a fraction is told in words, or so many years: "a quarter" is not denied by 26 %, nor 38 by 38.9."""
    for one in claim.meanings.values():
        reading = one.readings[0] if isinstance(one, Figures | Lapses) else None
        if reading is None or reading.hedge or reading.strict == reading.generous:
            continue
        if not reading.rounded_to if isinstance(reading, Figure) else reading.grain is Grain.YEAR:
            return True
    return False
