"""A relation that the entities themselves exclude.

What `entities` declares of where somebody or something lies, or when it was born, died or was founded,
does not agree with the claim.

To mend it: correct the claim, or the entity.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  merkel: {name: Angela Merkel, born: 1954-07-17}
claims:
- {id: birthday, kind: relation, subject: merkel, property: born, object: 17 July 1954}
"""

BAD = """\
entities:
  merkel: {name: Angela Merkel, born: 1954-07-17}
claims:
- {id: birthday, kind: relation, subject: merkel, property: born, object: 18 July 1954}  # expect: relation-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("relation")
