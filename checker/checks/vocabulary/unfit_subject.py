"""A subject that is of another sort than the property is for.

A person is no capital, and a town is not born. What an entity's `is` leaves open is not held against it.

To mend it: correct the subject, or what the entity is declared to be; most often subject and object have changed places.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  kabul: {name: Kabul, is: capital}
  afghanistan: {name: Afghanistan, is: country}
claims:
- {id: capital, kind: relation, subject: kabul, property: capital of, object: afghanistan}
"""

BAD = """\
entities:
  kabul: {name: Kabul, is: capital}
  merkel: {name: Angela Merkel, is: person}
claims:
- {id: capital, kind: relation, subject: merkel, property: capital of, object: kabul}  # expect: unfit-subject
"""

MORE = (
    """\
# Subject and object have changed places; what no class knows may be anything.
entities:
  ghana: {name: Ghana, is: country}
  mahama: {name: John Mahama, is: former president}
  larry: {name: Larry, is: chief mouser}
claims:
- id: a
  kind: relation
  subject: ghana  # expect: unfit-subject
  property: president of
  object: mahama  # expect: unfit-object
- {id: b, kind: relation, subject: larry, property: born, object: 2007}
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("unfit-subject")
