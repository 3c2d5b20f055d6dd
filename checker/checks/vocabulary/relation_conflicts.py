"""Two relations that exclude each other.

Nobody is the parent of a parent of theirs, and no town lies in a town that lies in it.

To mend it: correct one of the two; most often subject and object have changed places.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  ann: {name: Ann Lee, is: person}
  bob: {name: Bob Lee, is: person}
claims:
- {id: mother, kind: relation, subject: ann, property: parent of, object: bob}
- {id: son, kind: relation, subject: bob, property: child of, object: ann}
"""

BAD = """\
entities:
  ann: {name: Ann Lee, is: person}
  bob: {name: Bob Lee, is: person}
claims:
- {id: mother, kind: relation, subject: ann, property: parent of, object: bob}
- {id: son, kind: relation, subject: bob, property: parent of, object: ann}  # expect: relation-conflicts
"""

MORE = (
    """\
# The same, once told from the other side.
entities:
  ann: {name: Ann Lee, is: person}
  bob: {name: Bob Lee, is: person}
claims:
- {id: mother, kind: relation, subject: ann, property: parent of, object: bob}
- {id: son, kind: relation, subject: ann, property: child of, object: bob}  # expect: relation-conflicts
""",
    """\
# Nothing lies in itself; a member may have members of its own.
entities:
  kent: {name: Kent, is: county}
  nato: {name: NATO, is: alliance}
  us: {name: United States, is: country}
claims:
- {id: itself, kind: relation, subject: kent, property: located in, object: kent}  # expect: relation-conflicts
- {id: member, kind: relation, subject: us, property: member of, object: nato}
- {id: lies, kind: relation, subject: kent, property: located in, object: us}
- {id: state, kind: relation, subject: Ohio, property: member of, object: us}
""",
    """\
# Nobody is married to themselves; a marriage may be told from both sides.
entities:
  ann: {name: Ann Lee, is: person}
  bob: {name: Bob Roe, is: person}
claims:
- {id: a, kind: relation, subject: ann, property: spouse, object: ann}  # expect: relation-conflicts
- {id: b, kind: relation, subject: Eve Moe, property: spouse, object: bob}
- {id: c, kind: relation, subject: bob, property: spouse, object: Eve Moe}
- {id: d, kind: relation, subject: Dot Poe, property: sister of, object: Dot Poe}  # expect: relation-conflicts
- {id: e, kind: relation, subject: Minsk, property: twinned with, object: Minsk}  # expect: relation-conflicts
- {id: f, kind: relation, subject: Lyon, property: twinned with, object: Minsk}
""",
    """\
# A vice-president who has become president since.
article: {published: 2021-03-01}
entities:
  us: {name: United States, is: country}
  biden: {name: Joe Biden, is: person}
  harris: {name: Kamala Harris, is: person}
claims:
- {id: a, kind: relation, subject: biden, property: vice-president of, object: us, since: 2009-01-20, until: 2017-01-20}
- {id: b, kind: relation, subject: biden, property: president of, object: us, since: 2021-01-20}
- {id: c, kind: relation, subject: harris, property: vice-president of, object: us}
- {id: d, kind: relation, subject: harris, property: president of, object: us, as_of: 2031}
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("relation-conflicts")
