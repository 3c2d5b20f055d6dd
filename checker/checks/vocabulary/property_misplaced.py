"""A property that is not a claim of its own, but a field of a claim or of a source.

To mend it: write it where the message says.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- {id: office, kind: relation, subject: Joe Biden, property: president of, object: United States, since: 2021-01-20}
"""

BAD = """\
claims:
- {id: office, kind: relation, subject: Joe Biden, property: president of, object: United States}
- {id: began, kind: relation, subject: Joe Biden, property: in office since, object: 2021-01-20}  # expect: property-misplaced
"""

MORE = (
    """\
claims:
- {id: a, kind: relation, subject: The Report, property: accessed on, object: 2021-08-11}  # expect: property-misplaced
- {id: b, kind: relation, subject: The Report, property: page, object: '12'}  # expect: property-misplaced
""",
)

FILES = {
    "checker.yaml": """\
vocabulary: [house.yaml]
""",
    "house.yaml": """\
properties:
  page: {value: figure, constraints: [{type: property scope, scope: [reference, qualifier]}]}
""",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("property-misplaced")
