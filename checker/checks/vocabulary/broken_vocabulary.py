"""A vocabulary of the house that contradicts itself, or says what no vocabulary can.

This is a fault of a file under `vocabulary` in `checker.yaml`, not of the claims: a type of constraint that there
is not, a pattern that is none, two constraints that nothing can meet together. What is at fault is left out, the
rest is held.

To mend it: do as the message says; `docs/vocabulary.md` tells all constraints with their parameters.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: desk, kind: relation, subject: Ann Lee, property: works at, object: Foreign desk}
"""

BAD = """\
claims:
- {id: desk, kind: relation, subject: Ann Lee, property: works at, object: Foreign desk}
"""

FILES = {
    "checker.yaml": """\
vocabulary: [house.yaml]
""",
    "house.yaml": """\
properties: {works at: {constraints: [{type: single value, status: suggestion}]}}
""",
}

BAD_FILES = {
    "house.yaml": """\
properties:
  works at:
    constraints:
    - {type: singel value}  # expect: broken-vocabulary
    - {type: contemporary, lifes: subject}  # expect: broken-vocabulary
  code:
    value: text
    constraints:
    - {type: format, patterns: "[A-Z"}  # expect: broken-vocabulary
    - {type: one of, values: [north, south]}  # expect: broken-vocabulary
    - {type: none of, values: [south, north]}
  rating:
    value: figure
    constraints:
    - {type: range, least: 10, most: 1}  # expect: broken-vocabulary
    - {type: inverse, property: rated}  # expect: broken-vocabulary
""",
}


def look(facts: Facts) -> Iterator[Finding]:
    yield from facts.broken
