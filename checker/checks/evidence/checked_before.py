"""Others have published a check of this claim, or of one much like it.

What they found is worth reading before the article goes out. It decides nothing here unless they checked the very
same words.

To mend it: read their check; waive it once you have.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.NOTE

GOOD = """\
sources: {checks: {claimreview: "https://checks.example/feed.json"}}
claims:
- id: moon
  kind: quantity
  quote: the Moon is made of cheese
  measure: cheese on the Moon
  value: 100 %
  evidence:
  - {source: checks}
"""

BAD = """\
sources: {checks: {claimreview: "https://checks.example/feed.json"}}
claims:
- id: capitals
  kind: quantity
  quote: Afghanistan has 40 provincial capitals
  measure: provincial capitals
  value: 40
  evidence:
  - {source: checks}  # expect: checked-before
"""

_FEED = """\
{"@type": "ClaimReview", "claimReviewed": "Afghanistan has forty provincial capitals", "author": {"name": "The Gazette"}, "datePublished": "2021-08-09", "reviewRating": {"alternateName": "False"}, "url": "https://checks.example/capitals"}
"""
_COPY = "aab5c7d65aa6b5d13c71f5f71a624b374787ff907b1a76fa520ca9134ce987d1"
_LOCK = """\
# What `checker fetch` brought, one pin a line. Written by it; the copies lie in evidence/.
- {"url": "https://checks.example/feed.json", "final": "https://checks.example/feed.json", "fetched": "2021-08-11T09:30:00Z", "status": 200, "type": "application/json", "file": "aab5c7d65aa6b5d13c71f5f71a624b374787ff907b1a76fa520ca9134ce987d1.json", "sha256": "aab5c7d65aa6b5d13c71f5f71a624b374787ff907b1a76fa520ca9134ce987d1", "size": 239, "tool": "claims-checker 0.1.0"}
"""
FILES = {"evidence.lock": _LOCK, f"evidence/{_COPY}.json": _FEED}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.troubles("checked-before")
