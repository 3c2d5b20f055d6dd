"""The same told from both sides, with times that do not agree.

A couple is married since the same day for both. What is told from one side only is known from the other as well.

To mend it: correct one of the two dates; if it happened twice, say with `until` when the first time ended.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
entities:
  ann: {name: Ann Lee, is: person}
  bob: {name: Bob Ray, is: person}
claims:
- {id: wife, kind: relation, subject: ann, property: married to, object: bob, since: 1990}
- {id: husband, kind: relation, subject: bob, property: married to, object: ann, since: 4 May 1990}
"""

BAD = """\
entities:
  ann: {name: Ann Lee, is: person}
  bob: {name: Bob Ray, is: person}
claims:
- {id: wife, kind: relation, subject: ann, property: married to, object: bob, since: 1990}
- {id: husband, kind: relation, subject: bob, property: married to, object: ann, since: 1995}  # expect: mirror-differs
"""

MORE = (
    """\
# Married twice; and an owner told from both sides.
entities:
  liz: {name: Elizabeth Taylor, is: person}
  richard: {name: Richard Burton, is: person}
  acme: {name: Acme, is: company}
  news: {name: Evening News, is: newspaper}
claims:
- {id: a, kind: relation, subject: liz, property: wife of, object: richard, since: 1964, until: 1974}
- {id: b, kind: relation, subject: richard, property: husband of, object: liz, since: 1975, until: 1976}
- {id: c, kind: relation, subject: acme, property: owner of, object: news, since: 2001}
- {id: d, kind: relation, subject: news, property: owned by, object: acme, since: 2003}  # expect: mirror-differs
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("mirror-differs")
