"""A reference to a claim that is not there.

The claim cannot be worked out without it.

To mend it: spell the id as the message suggests; a time of a claim is written `id.when`, a claim of another file
`other.yaml#id`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity, instead
from checker.place import Route
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Unknown

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
"""

BAD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, value: 34}
- id: over-a-quarter
  kind: share
  part: 9
  whole: capitls  # expect: unknown-claim
  value: more than a quarter
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    for claim in ledger.told():
        for route, meaning in claim.meanings.items():
            if isinstance(meaning, Unknown) and meaning.sort in {"claim", "file"}:
                yield _finding(claim, route, meaning)


def _finding(claim: BoundClaim, route: Route, meaning: Unknown) -> Finding:
    place = claim.place.at(*route[:-1]).key() if route[-1] == "" else claim.place.at(*route)
    help_ = (f"did you mean `{meaning.choices[0]}`?",) if meaning.choices else ()
    what = meaning.why or f"there is no claim `{meaning.name}`"
    fixes = instead(place, meaning.name, meaning.choices)
    return Finding(what, (Label(place),), help=help_, claim=claim.id, fixes=fixes)
