"""A claim that holds only thanks to rounding, or as rough figures allow.

The figures as printed miss it; those behind them may make it. Percentages that add up to 99 or 101
are too common to be told.

To mend it: nothing needs to be: but a reader who adds up will ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claim.reckoning import Outcome, Reckoning
from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.NOTE
_ROUGH = Fraction(1, 5)
"""How wide its parts leave what they come to, as a part of it, before it is their roughness and not their rounding."""

GOOD = """\
claims:
- {id: sum, kind: total, parts: [1.1, 2.2], value: 3.3}
"""

BAD = """\
claims:
- {id: sum, kind: total, parts: [1.1, 2.2, 3.3], value: 6.5}  # expect: rounding-only
"""


def look(facts: Facts) -> Iterator[Finding]:
    impossible = {one.claims[0].key for one in facts.joint if len(one.claims) == 1}
    for fact in facts.told():
        reckoning = fact.reckoning
        if fact.claim.key in impossible:
            continue
        hundred = (
            reckoning.stated is not None and reckoning.stated.unit == "%" and reckoning.stated.nominal == 100
        )
        if reckoning.outcome is Outcome.ROUNDED and not (fact.kind == "total" and hundred):
            said = f"`{reckoning.stated.words}`" if reckoning.stated else f"`{fact.claim.id}`"
            yield fact.finding(f"{said} is right only {_thanks_to(reckoning)}: {reckoning.contrast}")


def _thanks_to(reckoning: Reckoning) -> str:
    """What lets it hold: digits that are rounded, or words that are rough, its own or those of its parts."""
    stated, found, value = reckoning.stated, reckoning.found, reckoning.nominal
    if stated is not None and (stated.figure.hedge or not stated.figure.rounded_to):
        if value is not None and value in stated.figure.generous:
            return "as a rough figure"
        return "if the rough figures that it rests on allow it"
    if found is not None and value and found.strict.low is not None and found.strict.high is not None:
        rough = found.strict.high - found.strict.low > abs(value) * _ROUGH
        return "if the rough figures that it rests on allow it" if rough else "thanks to rounding"
    return "thanks to rounding"
