"""A property that no vocabulary knows, and that is a slip away from one that is known.

Any words may be a property, but nothing is checked of those that are not known: a slip in `president of` hides a
second president.

To mend it: spell it as the message suggests, or leave it; a house adds properties of its own with `vocabulary`
in `checker.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.NOTE

GOOD = """\
claims:
- {id: office, kind: relation, subject: Joe Biden, property: president of, object: United States}
- {id: envoy, kind: relation, subject: Zalmay Khalilzad, property: special envoy of, object: United States}
- {id: funds, kind: relation, subject: Acme, property: funded by, object: Ann Lee}
"""

BAD = """\
claims:
- {id: office, kind: relation, subject: Joe Biden, property: presdent of, object: United States}  # expect: unknown-property
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("unknown-property")
