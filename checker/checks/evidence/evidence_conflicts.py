"""The sources that a claim names disagree.

One bears it out and another excludes it.

To mend it: say in the copy that accounts differ, or find out which is right and drop the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts, opposed

SEVERITY = Severity.WARNING

GOOD = """\
sources: {captures: {table: captures.csv}, wire: {document: wire.txt}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
  - {source: wire, quote: two cities have fallen}
"""

BAD = """\
sources: {captures: {table: captures.csv}, wire: {document: wire.txt}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two  # expect: evidence-conflicts
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
  - {source: wire, quote: five cities have fallen}
"""

FILES = {
    "captures.csv": "city,captor,date\nZaranj,Taliban,2021-08-06\nFarah,Taliban,2021-08-10\nKabul,,\n",
    "wire.txt": "At dawn two cities have fallen. By noon five cities have fallen.\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for_it, against = opposed(fact.stances)
        if for_it and against and not fact.in_doubt:
            place = against[0].stated.place if against[0].stated else fact.claim.place.at("id")
            labels = (
                Label(place),
                *(Label(one.answer.place, "supports") for one in for_it),
                *(Label(one.answer.place, "refutes") for one in against),
            )
            names = f"`{for_it[0].answer.source}` supports it and `{against[0].answer.source}` refutes it"
            notes = tuple(f"{one.side}: {one.why}" for one in (*for_it, *against))
            yield Finding(
                f"the sources of `{fact.claim.id}` disagree: {names}", labels, notes, claim=fact.claim.id
            )
