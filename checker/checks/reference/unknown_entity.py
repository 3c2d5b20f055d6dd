"""The id of an entity that is not declared.

A name in small letters without blanks is taken for the id of an entity. A misspelt one stands for
nobody, and what is said of it cannot be checked. The object of a relation whose property has a text, a time or
a figure for its value is read as that, and names no entity.

To mend it: spell it as the message suggests, declare it under `entities`, or write the plain name with its capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Fix, Label, Severity, instead
from checker.place import Place
from checker.resolve.ledger import Desk, Ledger
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

MORE = (
    """\
# A property whose value is a text, a time or a figure has it as it stands; any other object is a name.
article: {published: 2021-08-11}
entities:
  bob: {name: Robert Lee, is: person}
  maya: {name: Maya Lee, is: person}
  elevan: {name: Elevan, is: company}
claims:
- {id: a, kind: relation, subject: bob, property: nickname, object: bobby}
- {id: b, kind: relation, subject: bob, property: is convicted of, object: money-laundering}  # expect: uncited-relation
- {id: c, kind: relation, subject: bob, property: married on, object: may}
- {id: d, kind: relation, subject: elevan, property: crew, object: eleven}
- {id: e, kind: relation, subject: bobby, property: nickname, object: Bob}  # expect: unknown-entity
- {id: f, kind: relation, subject: maya, property: child of, object: bobby}  # expect: unknown-entity
- {id: g, kind: relation, subject: maya, property: friend of, object: bobby}  # expect: unknown-entity
- {id: h, kind: relation, subject: maya, property: married on, object: bobby}  # expect: unknown-entity
- {id: i, kind: relation, subject: maya, property: nickname, object: maja, claimant: bobby}  # expect: unknown-entity
""",
)

FILES = {
    "checker.yaml": """\
vocabulary: [house.yaml]
""",
    "house.yaml": """\
properties:
  nickname: {value: text}
  crew: {value: figure}
  married on: {value: time}
""",
}


def look(ledger: Ledger) -> Iterator[Finding]:
    for claim in ledger.told():
        for route, meaning in claim.meanings.items():
            if isinstance(meaning, Unknown) and meaning.sort == "entity":
                place = claim.place.at(*route[:-1]).key() if route[-1] == "" else claim.place.at(*route)
                yield _finding(place, meaning, claim.id, claim.desk)
    for desk in ledger.desks.values():
        for route, meaning in desk.meanings.items():
            if desk.reported and isinstance(meaning, Unknown) and meaning.sort == "entity":
                yield _finding(Place(desk.file, route), meaning, "", desk)


def _finding(place: Place, meaning: Unknown, claim: str, desk: Desk) -> Finding:
    help_ = f"did you mean `{meaning.choices[0]}`?" if meaning.choices else "declare it under `entities`"
    # Without a name that it is near to, it may be a plain name in small letters after all.
    severity = None if meaning.choices else Severity.WARNING
    what = f"there is no entity `{meaning.name}`"
    homes = (desk.names[one].home for one in meaning.choices if one in desk.ids)
    aliases = (Fix(home.at("aka"), meaning.name) for home in homes if home)
    fixes = (*instead(place, meaning.name, meaning.choices), *aliases)
    return Finding(what, (Label(place),), (), (help_,), claim, severity=severity, fixes=fixes)
