"""An object that is of another sort than the property leads to.

To mend it: correct the object, or what the entity is declared to be.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
entities:
  bas: {name: Bärbel Bas, is: person}
  bundestag: {name: Bundestag, is: parliament}
claims:
- {id: presides, kind: relation, subject: bas, property: president of, object: bundestag}
"""

BAD = """\
entities:
  bas: {name: Bärbel Bas, is: person}
  scholz: {name: Olaf Scholz, is: person}
claims:
- {id: presides, kind: relation, subject: bas, property: president of, object: scholz}  # expect: unfit-object
"""

MORE = (
    """\
# A country is no town's capital; a city may be a country's, and its own.
entities:
  afghanistan: {name: Afghanistan, is: country}
  kabul: {name: Kabul, is: city}
  singapore: {name: Singapore, is: country}
claims:
- {id: a, kind: relation, subject: afghanistan, property: capital of, object: kabul}  # expect: unfit-object
- {id: b, kind: relation, subject: singapore, property: capital of, object: singapore}
""",
    """\
# Told from either side.
entities:
  afghanistan: {name: Afghanistan, is: country}
  kabul: {name: Kabul, is: city}
claims:
- {id: a, kind: relation, subject: kabul, property: capital of, object: afghanistan}
- {id: b, kind: relation, subject: afghanistan, property: has capital, object: kabul}
""",
    """\
# The house wants its desks declared.
entities:
  desk: {name: Foreign desk, is: department}
claims:
- {id: a, kind: relation, subject: Ann Lee, property: works at, object: desk}
- {id: b, kind: relation, subject: Ann Lee, property: works at, object: Sports desk}  # expect: unfit-object
""",
)

FILES = {
    "checker.yaml": """\
vocabulary: [house.yaml]
""",
    "house.yaml": """\
properties:
  works at: {constraints: [{type: allowed entity types, types: declared}]}
""",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("unfit-object")
