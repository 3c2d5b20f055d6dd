"""A table that breaks the word of the `datapackage.json` beside it.

The package says which columns there are, what stands in them, and which of them no two rows share.
Where the table has it otherwise, one of the two is out of date or the file was damaged, and a count
may be wrong without any cell looking so.

To mend it: ask the publisher which is right; mend that one, and say so in the source's `note`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources: {towns: {table: towns.csv}}
claims:
- id: there
  kind: quantity
  measure: people there
  of: the towns
  value: 1,561
  evidence:
  - {source: towns, take: sum, column: People}
"""

BAD = """\
sources: {towns: {table: doubled.csv}}  # expect: package-differs
claims:
- id: there
  kind: quantity
  measure: people there
  of: the towns
  value: 1,722
  evidence:
  - {source: towns, take: sum, column: people}
"""

FILES = {
    "towns.csv": "town;people\nZaranj;161\nKabul;1.400\nFarah;-99\n",
    "doubled.csv": "town;people\nZaranj;161\nKabul;1.400\nZaranj;161\n",
    "datapackage.json": """\
{"resources": [
  {"name": "towns", "path": ["towns.csv", "doubled.csv"], "schema": {
    "fields": [
      {"name": "town", "type": "string"},
      {"name": "people", "title": "People", "type": "integer", "groupChar": "."}],
    "missingValues": ["", "-99"],
    "primaryKey": "town"}}]}
""",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("package-differs")
