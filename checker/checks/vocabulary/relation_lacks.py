"""A relation that is mostly told with another one, and here is not.

What a file does not say may be so all the same, and the claim stands; how grave it is the constraint's `status`
says. Only a house's own vocabulary asks for it.

To mend it: add the other relation, if the article says it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.NOTE

GOOD = """\
claims:
- {id: star, kind: relation, subject: Ann Lee, property: plays for, object: United}
- {id: shirt, kind: relation, subject: Ann Lee, property: shirt, object: 7}
- {id: club, kind: relation, subject: United, property: league, object: First League}
"""

BAD = """\
claims:
- {id: star, kind: relation, subject: Ann Lee, property: plays for, object: United}  # expect: relation-lacks
- {id: club, kind: relation, subject: United, property: league, object: First League}
"""

MORE = (
    """\
claims:
- {id: a, kind: relation, subject: Ann Lee, property: plays for, object: United}  # expect: relation-lacks
- {id: b, kind: relation, subject: Ann Lee, property: shirt, object: 7}
- {id: c, kind: relation, subject: Ann Lee, property: crew, object: Bob}  # expect: relation-lacks
- {id: d, kind: relation, subject: Cid Roe, property: crew, object: Bob}
- {id: e, kind: relation, subject: Cid Roe, property: crew, object: Ann}
""",
)

FILES = {
    "checker.yaml": """\
vocabulary: [house.yaml]
""",
    "house.yaml": """\
properties:
  plays for:
    constraints:
    - {type: item requires statement, property: shirt}
    - {type: value requires statement, property: league, status: mandatory}
  shirt: {value: figure}
  league: {}
  crew: {value: text, constraints: [multi-value]}
""",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("relation-lacks")
