"""A value that the property does not have: of another form, in another unit, none of those that there are.

To mend it: correct the value; the message says what it can be.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
entities:
  farah: {name: Farah, is: city}
claims:
- {id: people, kind: relation, subject: farah, property: population, object: about 73 000}
"""

BAD = """\
entities:
  farah: {name: Farah, is: city}
claims:
- {id: people, kind: relation, subject: farah, property: population, object: 73 km}  # expect: value-not-allowed
"""

MORE = (
    """\
claims:
- {id: a, kind: relation, subject: Siemens, property: ISIN, object: DE0007236101, evidence: [{source: list}]}
- {id: b, kind: relation, subject: Siemens, property: traffic light, object: Green}
- {id: c, kind: relation, subject: Siemens, property: traffic light, object: Blue}  # expect: value-not-allowed
- {id: d, kind: relation, subject: Siemens, property: shirt number, object: 7.5}  # expect: value-not-allowed
- {id: e, kind: relation, subject: Siemens, property: shirt number, object: about 7}  # expect: value-not-allowed
- {id: f, kind: relation, subject: Siemens, property: shirt number, object: seven}
- {id: g, kind: relation, subject: Siemens, property: nickname, object: Nobody}  # expect: value-not-allowed
- {id: h, kind: relation, subject: Siemens, property: ISIN, object: DE 7236101, evidence: [{source: list}]}  # expect: value-not-allowed
sources:
  list: {title: A list}
""",
)

FILES = {
    "checker.yaml": """\
vocabulary: [house.yaml]
""",
    "house.yaml": """\
properties:
  traffic light: {value: text, constraints: [{type: one of, values: [Red, Amber, Green]}]}
  shirt number: {value: figure, constraints: [integer, no bounds]}
  nickname: {value: text, constraints: [{type: none of, values: nobody}]}
""",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("value-not-allowed")
