"""A copy that evidence rests on, and that is not there.

`evidence.lock` names it and `evidence/` does not have it, or the lock itself has lost its line, or nothing
was ever fetched. What the source says cannot be consulted, so its evidence counts for nothing.

To mend it: take the file from the history of the project again, or run `checker fetch`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
article: {published: 2021-08-11 13:10 +01:00}
sources:
  voa: {url: "https://voa.example/capitals.txt"}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals of Afghanistan
  value: 34
  evidence:
  - {source: voa, quote: There are 34 provincial capitals}
"""

BAD = """\
article: {published: 2021-08-11 13:10 +01:00}
sources:
  voa: {url: "https://voa.example/capitals.txt"}  # expect: evidence-missing
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals of Afghanistan
  value: 34
  evidence:
  - {source: voa, quote: There are 34 provincial capitals}
"""
# A hash that is given shows that there was something, also where lock and copy are both gone.
MORE = (
    """\
sources:
  report:
    url: "https://voa.example/report.txt"
    sha256: 0000000000000000000000000000000000000000000000000000000000000000  # expect: evidence-missing
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals of Afghanistan
  value: 34
  evidence:
  - {source: report, quote: There are 34 provincial capitals}
""",
    """\
sources: {people: {worldbank: SP.POP.TOTL, country: AFG}}  # expect: evidence-missing
claims:
- {id: people, kind: quantity, measure: people, value: 39 million, evidence: [{source: people, rows: {period: 2020}}]}
""",
)

_COPY = "evidence/f58f835600dc129e3c841e98a74cab759c22e85ec1d519adf77e7d004ef472d3.txt"
_LOCK = """\
# What `checker fetch` brought, one pin a line. Written by it; the copies lie in evidence/.
- {"url": "https://voa.example/capitals.txt", "final": "https://voa.example/capitals.txt", "fetched": "2021-08-11T09:30:00Z", "status": 200, "type": "text/plain", "file": "f58f835600dc129e3c841e98a74cab759c22e85ec1d519adf77e7d004ef472d3.txt", "sha256": "f58f835600dc129e3c841e98a74cab759c22e85ec1d519adf77e7d004ef472d3", "size": 49, "tool": "claims-checker 0.1.0"}
"""
FILES = {"evidence.lock": _LOCK, _COPY: "There are 34 provincial capitals in Afghanistan.\n"}
# The lock has lost its line, and the copy is all that tells that there was one.
BAD_FILES = {"evidence.lock": _LOCK.partition("\n")[0] + "\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("evidence-missing")
