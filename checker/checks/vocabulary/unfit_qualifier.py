"""A relation with a field that says nothing of it, or without one that it needs.

A birth has no `until`; a house may ask for `as_of` with every figure that changes.

To mend it: take the field out, or give the one that is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- {id: birth, kind: relation, subject: Angela Merkel, property: born, object: 17 July 1954}
"""

BAD = """\
claims:
- {id: birth, kind: relation, subject: Angela Merkel, property: born, object: 17 July 1954, until: 2021}  # expect: unfit-qualifier
"""

MORE = (
    """\
claims:
- {id: a, kind: relation, subject: Angela Merkel, property: approval, object: 60 %}  # expect: unfit-qualifier
- {id: b, kind: relation, subject: Angela Merkel, property: approval, object: 60 %, as_of: 2021}
""",
)

FILES = {
    "checker.yaml": """\
vocabulary: [house.yaml]
""",
    "house.yaml": """\
properties:
  approval: {value: figure, constraints: [{type: mandatory qualifiers, qualifiers: as_of}]}
""",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("unfit-qualifier")
