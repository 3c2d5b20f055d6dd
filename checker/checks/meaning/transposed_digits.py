"""A wrong figure whose neighbouring digits are swapped.

41,118 for 41,181: it says how the other finding may have come about.

To mend it: swap them back, once the source is looked up.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.reckoning import Outcome
from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts, Side
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
        pairs = (
            [(fact.reckoning.stated, fact.reckoning.found)] if fact.reckoning.outcome is Outcome.FAILS else []
        )
        pairs += [(one.stated, one.found) for one in fact.stances if one.side is Side.REFUTES]
        for stated, found in pairs:
            # A figure taken from another claim is told there, if it is wrong there.
            if stated is not None and not stated.claim and found is not None and swapped(stated, found):
                what = f"two digits of `{stated.words}` may be swapped"
                yield Finding(what, (Label(stated.place),), claim=fact.claim.id)
                break
