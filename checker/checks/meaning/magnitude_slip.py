"""A figure that is off by a power of ten.

Million for billion, a nought too many, a decimal point that moved: the most frequent correction of
all.

To mend it: move the point.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.reckoning import Amount, Extent
from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts
from checker.reason.slips import noughts

SEVERITY = Severity.ERROR

GOOD = """\
claims:
- {id: sum, kind: total, parts: [1.2 billion, 0.3 billion], value: 1.5 billion}
"""

BAD = """\
claims:
- {id: sum, kind: total, parts: [1.2 billion, 0.3 billion], value: 1.5 million}  # expect: magnitude-slip
"""


# Six of at least 14 may be anything up to three in seven, and tells of no nought.
MORE = (
    """\
claims:
- {id: children, kind: share, part: 6, whole: at least 14, value: half}  # expect: share-differs
- {id: men, kind: share, part: 6, whole: 14, value: 4.3 %}  # expect: magnitude-slip
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        if fact.slip() == "magnitude-slip" and fact.reckoning.stated and fact.reckoning.found:
            what = _what(fact.reckoning.stated, fact.reckoning.found, fact.reckoning.contrast)
            yield fact.finding(what)
        elif (stance := fact.source_slip()) and stance.stated and stance.found:
            labels = (Label(stance.stated.place, "says"), Label(stance.answer.place, "has otherwise"))
            what = _what(stance.stated, stance.found, stance.contrast)
            yield Finding(what, labels, (stance.why,), claim=fact.claim.id)


def _what(stated: Amount, found: Extent, contrast: str) -> str:
    power = noughts(stated, found)
    size = f"{10 ** abs(power):,} times too {'small' if power > 0 else 'large'}"
    return f"`{stated.words}` is {size}: {contrast}"
