"""A source says otherwise.

The evidence that the claim itself names excludes what it says.

To mend it: correct the claim, or the evidence if it asks the source for the wrong thing.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts, Side

SEVERITY = Severity.ERROR

GOOD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: three  # expect: evidence-refutes
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

FILES = {"captures.csv": "city,captor,date\nZaranj,Taliban,2021-08-06\nFarah,Taliban,2021-08-10\nKabul,,\n"}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        against = [one for one in fact.stances if one.side is Side.REFUTES]
        supported = any(one.side is Side.SUPPORTS for one in fact.stances)
        if not against or supported or fact.in_doubt or fact.source_slip():
            continue
        first = against[0]
        place = first.stated.place if first.stated else fact.claim.place.at(fact.spoken_field())
        said = f"`{first.stated.words}`" if first.stated else f"`{fact.spoken_words()}`"
        labels = (Label(place, "says"), *(Label(one.answer.place, "has otherwise") for one in against))
        notes = tuple(dict.fromkeys(one.why for one in against))
        yield Finding(f"{said}, but {first.contrast}", labels, notes, claim=fact.claim.id)
