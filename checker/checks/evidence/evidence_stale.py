"""A source that had expired when the article relied on it.

Its `expires` says until when its words may be relied on, and the article was published after that. The
clock of the machine is not asked, so that a check says the same tomorrow; `checker check --today DAY` holds
sources against another day.

To mend it: fetch the source again, see whether it says the same, and write a later day.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
article: {published: 2021-08-11 13:10 +01:00}
sources:
  voa: {url: "https://voa.example/capitals.txt", expires: 2021-08-31}
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
  voa:
    url: "https://voa.example/capitals.txt"
    expires: 2021-08-01  # expect: evidence-stale
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals of Afghanistan
  value: 34
  evidence:
  - {source: voa, quote: There are 34 provincial capitals}
"""

_COPY = "evidence/f58f835600dc129e3c841e98a74cab759c22e85ec1d519adf77e7d004ef472d3.txt"
_LOCK = """\
# What `checker fetch` brought, one pin a line. Written by it; the copies lie in evidence/.
- {"url": "https://voa.example/capitals.txt", "final": "https://voa.example/capitals.txt", "fetched": "2021-08-11T09:30:00Z", "status": 200, "type": "text/plain", "file": "f58f835600dc129e3c841e98a74cab759c22e85ec1d519adf77e7d004ef472d3.txt", "sha256": "f58f835600dc129e3c841e98a74cab759c22e85ec1d519adf77e7d004ef472d3", "size": 49, "tool": "claims-checker 0.1.0"}
"""
FILES = {"evidence.lock": _LOCK, _COPY: "There are 34 provincial capitals in Afghanistan.\n"}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("evidence-stale")
