"""A life, or the years between parent and child, that cannot be.

Nobody dies before being born or at 212, and nobody is a parent at three. The oldest age that is documented is 122.

To mend it: correct the date that is wrong; most often it is the century.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  calment: {name: Jeanne Calment, is: person, born: 1875-02-21, died: 1997-08-04}
"""

BAD = """\
entities:
  calment:
    name: Jeanne Calment
    is: person
    born: 1785-02-21
    died: 1997-08-04  # expect: lifespan-impossible
"""

MORE = (
    """\
# A tortoise grows older; a year alone leaves room; what is said of somebody's parents has its years too.
entities:
  jonathan: {name: Jonathan, is: tortoise, born: 1832}
  old: {name: Old Tom, is: person, born: 1800, died: 1923}
  ann: {name: Ann Lee, is: person, born: 1950}
  bob: {name: Bob Lee, is: person, born: 1953}
  cid: {name: Cid Lee, is: person, born: 1975}
claims:
- {id: a, kind: relation, subject: ann, property: parent of, object: bob}  # expect: lifespan-impossible
- {id: b, kind: relation, subject: ann, property: parent of, object: cid}
- {id: c, kind: relation, subject: bob, property: daughter of, object: ann, claimant: Bob Lee}  # expect: lifespan-impossible
""",
    """\
# A death that a claim tells.
entities:
  ann: {name: Ann Lee, is: person, born: 1950}
claims:
- {id: a, kind: relation, subject: ann, property: died, object: 4 May 1949}  # expect: lifespan-impossible
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("lifespan-impossible")
