"""Rows of a table that are about something else than the claim is.

The conditions on the rows choose another person, place or body of the same sort than the claim names, so that the
figure is taken from the wrong row: the votes of one party for those of another.

To mend it: choose the rows of whom the claim names, or correct the claim. Where the table has the same under another
name, add that name to the entity's `aka`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts
from checker.reason.namesakes import named_by_rows

SEVERITY = Severity.WARNING

GOOD = """\
article: {published: 2021-12-08}
entities: {spd: {name: SPD, is: party}, fdp: {name: FDP, aka: [Free Democrats], is: party}}
sources: {results: {table: results.csv}}
claims:
- id: spd-seats
  kind: quantity
  measure: seats
  of: spd
  value: 206
  evidence:
  - {source: results, rows: {party: SPD}, take: value, column: seats}
- id: fdp-seats
  kind: quantity
  measure: seats
  of: fdp
  value: 92
  evidence:
  - {source: results, rows: {party: Free Democrats}, take: value, column: seats}
"""

BAD = """\
article: {published: 2021-12-08}
entities: {spd: {name: SPD, is: party}, fdp: {name: FDP, aka: [Free Democrats], is: party}}
sources: {results: {table: results.csv}}
claims:
- id: spd-seats
  kind: quantity
  measure: seats
  of: spd  # expect: rows-of-another
  value: 92
  evidence:
  - {source: results, rows: {party: Free Democrats}, take: value, column: seats}
"""

MORE = (
    """\
article: {published: 2023-11-09}
entities:
  fy2022: {name: fiscal year 2022, aka: ["2022"], is: fiscal year}
  fy2023: {name: fiscal year 2023, aka: ["2023"], is: fiscal year}
sources: {totals: {table: totals.csv}}
claims:
- id: receipts
  kind: quantity
  measure: receipts
  of: fy2023  # expect: rows-of-another
  value: 4896
  evidence:
  - {source: totals, rows: {year: 2022}, take: value, column: receipts}
""",
)

FILES = {
    "results.csv": "party,seats\nSPD,206\nFree Democrats,92\n",
    "totals.csv": "year,receipts\n2022,4896\n2023,4439\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for one in named_by_rows(fact):
            source = one.stance.answer.source
            what = f"the claim is about {one.mine.name}, but the rows of `{source}` are those of {one.other.name}"
            labels = (
                Label(fact.claim.place.at(one.field), one.mine.name),
                Label(one.stance.answer.asked.at("rows"), f"chooses {one.other.name}"),
            )
            help_ = f"choose the rows of {one.mine.name}, or correct `{one.field}`"
            yield Finding(what, labels, help=(help_,), claim=fact.claim.id)
