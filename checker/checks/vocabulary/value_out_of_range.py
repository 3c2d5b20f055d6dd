"""A figure or a date that such a thing cannot have.

Nobody is 273 years old or 22.9 m tall, and nobody was born after the article was published.

To mend it: correct the figure or its unit.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
article: {published: 2021-08-11}
entities:
  yao: {name: Yao Ming, is: person, born: 1980-09-12}
claims:
- {id: tall, kind: relation, subject: yao, property: height, object: 2.29 m}
"""

BAD = """\
article: {published: 2021-08-11}
entities:
  yao: {name: Yao Ming, is: person}
claims:
- {id: tall, kind: relation, subject: yao, property: height, object: 22.9 m}  # expect: value-out-of-range
"""

MORE = (
    """\
# A birth after the publication, and one on its day.
article: {published: 2021-08-11 13:10}
entities:
  late: {name: Late Comer, is: person, born: 2022}  # expect: value-out-of-range
  today: {name: New Born, is: person, born: 2021-08-11}
  tower: {name: Long Tower, is: building}
  town: {name: High Town, is: town}
claims:
- {id: tall, kind: relation, subject: tower, property: height, object: 229 m}
- {id: deep, kind: relation, subject: town, property: elevation, object: 52 000 m}  # expect: value-out-of-range
- {id: sea, kind: relation, subject: Challenger Deep, property: elevation, object: -10 900 m}
- {id: age, kind: relation, subject: today, property: age, object: about 100 years}
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("value-out-of-range")
