"""A term of office, a marriage or a membership outside a life.

Nobody holds an office before birth or after death, and two who never lived at one time were not married.

To mend it: correct the dates, or the name: most often it is somebody's father, or a namesake.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  kohl: {name: Helmut Kohl, is: person, born: 1930-04-03, died: 2017-06-16}
  germany: {name: Germany, is: country}
claims:
- {id: chancellor, kind: relation, subject: kohl, property: chancellor of, object: germany, since: 1982, until: 1998}
"""

BAD = """\
entities:
  kohl: {name: Helmut Kohl, is: person, born: 1930-04-03, died: 2017-06-16}
  germany: {name: Germany, is: country}
claims:
- {id: chancellor, kind: relation, subject: kohl, property: chancellor of, object: germany, since: 1928}  # expect: not-contemporary
"""

MORE = (
    """\
# Who died in office may be told to have held it until a successor came; who was born that year may have been in it.
entities:
  kim: {name: Kim Il-sung, is: person, born: 1912, died: 1994-07-08}
  korea: {name: North Korea, is: country}
  king: {name: Alfonso XIII, is: king, born: 1886-05-17}
  spain: {name: Spain, is: country}
claims:
- {id: a, kind: relation, subject: kim, property: president of, object: korea, since: 1972, until: 1998}
- {id: b, kind: relation, subject: king, property: king of, object: spain, since: 1886}
- {id: c, kind: relation, subject: kim, property: president of, object: korea, as_of: 1999}  # expect: not-contemporary
""",
    """\
# A marriage ends with a life, and may be told to the end of its year.
entities:
  ann: {name: Ann Lee, is: person, died: 2001-05-03}
  bob: {name: Bob Roe, is: person}
  cid: {name: Cid Poe, is: person, died: 2001-05-03}
claims:
- {id: a, kind: relation, subject: ann, property: spouse, object: bob, since: 1975, until: 2010}  # expect: not-contemporary
- {id: b, kind: relation, subject: cid, property: spouse, object: Dot Poe, since: 1975, until: 2001}
""",
    """\
# Two who never lived at one time.
entities:
  anne: {name: Anne Boleyn, is: person, died: 1536}
  james: {name: James I, is: person, born: 1566}
claims:
- {id: a, kind: relation, subject: anne, property: married to, object: james}  # expect: not-contemporary
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("not-contemporary")
