"""A place that lies elsewhere than the claim says.

By the coordinates given under `entities`, the direction or the distance is another.

To mend it: correct the relation, or the coordinates.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
entities:
  mazar: {name: Mazar-i-Sharif, at: [36.709, 67.111]}
  sheberghan: {name: Sheberghan, at: [36.667, 65.754]}
claims:
- {id: west, kind: place, subject: sheberghan, relation: west of, object: mazar}
"""

BAD = """\
entities:
  mazar: {name: Mazar-i-Sharif, at: [36.709, 67.111]}
  sheberghan: {name: Sheberghan, at: [36.667, 65.754]}
claims:
- {id: west, kind: place, subject: sheberghan, relation: east of, object: mazar}  # expect: place-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.differing("place")
