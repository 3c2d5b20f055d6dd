"""Two hold what only one can hold at a time.

A state has one president, a person one date of birth. The vocabulary says of which properties that is so, and
for whom it is not. Terms of office that may follow each other are no rivals, nor are names that may be one person's.

To mend it: correct one of the two; if one followed the other, say when with `since`, `until` or `as_of`; if others
say it, name them as `claimant`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  ghana: {name: Ghana, is: country}
  mahama: {name: John Mahama, is: person}
  akufo: {name: Nana Akufo-Addo, is: person}
claims:
- {id: before, kind: relation, subject: mahama, property: president of, object: ghana, until: 2017-01-07}
- {id: after, kind: relation, subject: akufo, property: president of, object: ghana, since: 2017-01-07}
"""

BAD = """\
entities:
  ghana: {name: Ghana, is: country}
  mahama: {name: John Mahama, is: person}
  akufo: {name: Nana Akufo-Addo, is: person}
claims:
- {id: one, kind: relation, subject: mahama, property: president of, object: ghana}
- {id: other, kind: relation, subject: akufo, property: president of, object: ghana}  # expect: relation-rivals
"""

MORE = (
    """\
# Terms that meet on a day, one that another claimant gives, and one that is dated otherwise.
article: {published: 2021-03-01}
entities:
  us: {name: United States, is: country}
  trump: {name: Donald Trump, is: person}
  biden: {name: Joe Biden, is: person}
  pence: {name: Mike Pence, is: person}
claims:
- {id: a, kind: relation, subject: trump, property: president of, object: us, since: 2017-01-20, until: 2021-01-20}
- {id: b, kind: relation, subject: biden, property: president of, object: us, since: 2021-01-20}
- {id: c, kind: relation, subject: trump, property: president of, object: us, claimant: Donald Trump}
- {id: d, kind: relation, subject: pence, property: president of, object: us, as_of: 1999}
""",
    """\
# Terms that overlap by a month.
article: {published: 2021-03-01}
entities:
  us: {name: United States, is: country}
  trump: {name: Donald Trump, is: person}
  biden: {name: Joe Biden, is: person}
claims:
- {id: a, kind: relation, subject: trump, property: president of, object: us, since: 2017-01-20, until: 2021-02-20}
- id: b
  kind: relation
  subject: biden  # expect: relation-rivals
  property: president of
  object: us
  since: 2021-01-20
""",
    """\
# One person by two names, and a country with three presidents.
entities:
  bosnia: {name: Bosnia and Herzegovina, is: country}
  dodik: {name: Milorad Dodik, is: person}
  komsic: {name: Željko Komšić, is: person}
claims:
- {id: a, kind: relation, subject: President Ghani, property: president of, object: Afghanistan}
- {id: b, kind: relation, subject: Ashraf Ghani, property: president of, object: Afghanistan}
- {id: c, kind: relation, subject: dodik, property: president of, object: bosnia}
- {id: d, kind: relation, subject: komsic, property: president of, object: bosnia}
""",
    """\
# A birth is on one day, and a year says the same as a day in it. A town lies in a country.
entities:
  merkel: {name: Angela Merkel, is: person}
  hamburg: {name: Hamburg, is: city}
  germany: {name: Germany, is: country}
claims:
- {id: a, kind: relation, subject: merkel, property: born, object: 17 July 1954}
- {id: b, kind: relation, subject: merkel, property: born in, object: 1954}
- {id: c, kind: relation, subject: merkel, property: date of birth, object: 18 July 1954}  # expect: relation-rivals
- {id: d, kind: relation, subject: merkel, property: born in, object: hamburg}
- {id: e, kind: relation, subject: merkel, property: born in, object: germany}
""",
    """\
# Somebody who has died is not told of as of now.
article: {published: 2021-03-01}
entities:
  henry: {name: Henry VIII, is: king, died: 1547-01-28}
  anne: {name: Anne Boleyn, is: queen}
  jane: {name: Jane Seymour, is: queen}
claims:
- {id: a, kind: relation, subject: anne, property: wife of, object: henry}
- {id: b, kind: relation, subject: jane, property: wife of, object: henry}
""",
    """\
# Told from the other side, and of the same day on which a marriage may have ended.
entities:
  ann: {name: Ann Lee, is: person}
  bob: {name: Bob Ray, is: person}
  cid: {name: Cid Roe, is: person}
claims:
- {id: a, kind: relation, subject: ann, property: married to, object: bob}
- {id: b, kind: relation, subject: cid, property: husband of, object: ann}  # expect: relation-rivals
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("relation-rivals")
