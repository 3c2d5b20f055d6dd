"""A wrong figure whose neighbouring digits are swapped.

41,118 for 41,181: it says how the other finding may have come about.

To mend it: swap them back, once the source is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.claim.reckoning import Amount, Outcome
from checker.finding import Finding, Label, Severity
from checker.reason.facts import Fact, Facts, Side
from checker.reason.slips import swapped

SEVERITY = Severity.NOTE

GOOD = """\
claims:
- {id: sum, kind: total, parts: [30117, 11064], value: 41181}
"""

BAD = """\
claims:
- {id: sum, kind: total, parts: [30117, 11064], value: 41118}  # expect: total-differs, transposed-digits
"""


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for stated, found in _compared(fact):
            # A figure taken from another claim is told there, if it is wrong there.
            if stated is not None and not stated.claim and swapped(stated, found):
                what = f"two digits of `{stated.words}` may be swapped"
                yield Finding(what, (Label(stated.place),), claim=fact.claim.id)
                break


def _compared(fact: Fact) -> Iterator[tuple[Amount | None, Fraction | None]]:
    """The claim's figure with what its parts come to, and with what each source that refutes it has."""
    if fact.reckoning.outcome is Outcome.FAILS:
        yield fact.reckoning.stated, fact.reckoning.nominal
    for one in fact.stances:
        if one.side is Side.REFUTES and one.found is not None:
            yield one.stated, one.answer.nominal or one.found.strict.point
