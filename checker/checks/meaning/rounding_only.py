"""A claim that holds only thanks to rounding.

The figures as printed miss it; those behind them may make it. Percentages that add up to 99 or 101
are too common to be told.

To mend it: nothing needs to be: but a reader who adds up will ask.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.reckoning import Outcome
from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.NOTE

GOOD = """\
claims:
- {id: sum, kind: total, parts: [1.1, 2.2], value: 3.3}
"""

BAD = """\
claims:
- {id: sum, kind: total, parts: [1.1, 2.2, 3.3], value: 6.5}  # expect: rounding-only
"""


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        reckoning = fact.reckoning
        hundred = (
            reckoning.stated is not None and reckoning.stated.unit == "%" and reckoning.stated.nominal == 100
        )
        if reckoning.outcome is Outcome.ROUNDED and not (fact.kind == "total" and hundred):
            said = f"`{reckoning.stated.words}`" if reckoning.stated else f"`{fact.claim.id}`"
            yield fact.finding(f"{said} is right only thanks to rounding: {reckoning.contrast}")
