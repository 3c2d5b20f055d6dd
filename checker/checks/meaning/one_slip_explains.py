"""One figure that by a single slip explains why several claims do not agree with their parts.

Each of those claims is told on its own line; this says where the fault they share may lie: swap two
digits here, or move the point, and all of them agree.

To mend it: look this figure up first.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.words import listed, show
from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.NOTE

GOOD = """\
claims:
- {id: gold, kind: quantity, measure: gold medals, value: 38}
- {id: medals, kind: total, parts: [gold, 32, 18], value: 88}
- {id: twice, kind: formula, formula: gold * 2, value: 76}
"""

BAD = """\
claims:
- {id: gold, kind: quantity, measure: gold medals, value: 83}  # expect: one-slip-explains
- {id: medals, kind: total, parts: [gold, 32, 18], value: 88}  # expect: total-differs
- {id: twice, kind: formula, formula: gold * 2, value: 76}  # expect: formula-differs
"""


def look(facts: Facts) -> Iterator[Finding]:
    for one in facts.causes:
        if one.claim.desk.reported:
            field = type(one.claim.claim).FIGURE_FIELD
            names = listed([f"`{claim.id}`" for claim in one.mended])
            what = f"`{one.figure.phrase}` is behind {len(one.mended)} findings: with {show(one.instead, one.figure.unit)} in its place {names} would agree"
            labels = [Label(one.claim.place.at(field))]
            labels += [Label(claim.place.at("id"), "rests on it") for claim in one.mended]
            yield Finding(what, tuple(labels), claim=one.claim.id)
