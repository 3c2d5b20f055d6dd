"""Something that must not be told without evidence, such as a conviction.

To mend it: name the source under `evidence`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.WARNING

GOOD = """\
sources:
  court: {title: Judgement of 4 May, publisher: Regional court}
claims:
- {id: guilty, kind: relation, subject: John Doe, property: convicted of, object: Fraud, evidence: [{source: court}]}
"""

BAD = """\
claims:
- {id: guilty, kind: relation, subject: John Doe, property: convicted of, object: Fraud}  # expect: uncited-relation
"""


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.breached("uncited-relation")
