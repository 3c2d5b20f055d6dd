"""Two claims of one voice that cannot both be true.

They tell the same quantity at the same time, with figures that no reading brings together.

To mend it: correct one of the two; if they are told as of different days, or by different people, say so with
`as_of` or `claimant`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR
NOTE = "different days, or different claimants, would not contradict: `as_of` and `claimant` say which"

GOOD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, of: Afghanistan, value: 34}
- {id: again, kind: quantity, measure: provincial capitals, of: Afghanistan, value: thirty-four}
"""

BAD = """\
claims:
- {id: capitals, kind: quantity, measure: provincial capitals, of: Afghanistan, value: 34}
- {id: again, kind: quantity, measure: provincial capitals, of: Afghanistan, value: 35}  # expect: claims-contradict
"""


MORE = (
    """\
claims:
- {id: morning, kind: quantity, measure: cities taken, as_of: 2021-08-11 09:00, value: eight}
- {id: evening, kind: quantity, measure: cities taken, as_of: 2021-08-11 18:00, value: nine}
""",
)


def look(facts: Facts) -> Iterator[Finding]:
    for clash in facts.clashes:
        if clash.second.desk.reported and clash.one_voice:
            # Told "as of August", they may be of two days of it: only a strict reader sees a contradiction.
            severity = Severity.WARNING if clash.loose else None
            yield Finding(clash.what, clash.labels, (NOTE,), claim=clash.second.id, severity=severity)
