"""The id of an entity that is not declared.

A name in small letters without blanks is taken for the id of an entity. A misspelt one stands for
nobody, and what is said of it cannot be checked.

To mend it: spell it as the message suggests, declare it under `entities`, or write the plain name with its capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.place import Place
from checker.resolve.ledger import Ledger
from checker.resolve.meaning import Unknown

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  farah: {name: Farah}
claims:
- {id: fall, kind: event, what: capture, where: farah, when: 2021-08-10}
"""

BAD = """\
entities:
  farah: {name: Farah}
claims:
- {id: fall, kind: event, what: capture, where: farrah, when: 2021-08-10}  # expect: unknown-entity
"""


def look(ledger: Ledger) -> Iterator[Finding]:
    for claim in ledger.told():
        for route, meaning in claim.meanings.items():
            if isinstance(meaning, Unknown) and meaning.sort == "entity":
                place = claim.place.at(*route[:-1]).key() if route[-1] == "" else claim.place.at(*route)
                yield _finding(place, meaning, claim.id)
    for desk in ledger.desks.values():
        for route, meaning in desk.meanings.items():
            if desk.reported and isinstance(meaning, Unknown) and meaning.sort == "entity":
                yield _finding(Place(desk.file, route), meaning, "")


def _finding(place: Place, meaning: Unknown, claim: str) -> Finding:
    help_ = f"did you mean `{meaning.choices[0]}`?" if meaning.choices else "declare it under `entities`"
    # Without a name that it is near to, it may be a plain name in small letters after all.
    severity = None if meaning.choices else Severity.WARNING
    what = f"there is no entity `{meaning.name}`"
    return Finding(what, (Label(place),), (), (help_,), claim, severity=severity)
