"""A waiver whose last day is over, though its finding is still there.

Whoever set the finding aside wanted it looked at again by then. Days count from the article's publication,
or from the day that `checker check --today` names; the clock of the machine is not asked.

To mend it: mend what the finding is about, or decide again and write a new day.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.waiving import Waivers

SEVERITY = Severity.ERROR

GOOD = """\
article: {published: 2026-11-20}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  waive: {no-evidence: {reason: the ministry will send the list, by: Mina, until: 2026-11-30}}
"""

BAD = """\
article: {published: 2026-12-01}
claims:
- id: capitals
  kind: count
  of: provincial capitals
  value: three  # expect: count-differs
  members: [Farah, Zaranj]
  waive:
    count-differs: {reason: the third is on its way, by: Mina, until: 2026-11-30}  # expect: waiver-expired
"""


def look(waivers: Waivers) -> Iterator[Finding]:
    for one in waivers.past:
        who = f", as {one.waiver.by} wrote" if one.waiver.by else ""
        yield Finding(
            f"{'this passage' if one.passage else f'`{one.check}`'} was set aside until {one.waiver.until}{who}, and that day is over",
            (Label(one.place if one.by_house else one.place.at("until")),),
            (f"the reason was: {one.waiver.reason}",),
            ("mend what it is about, or decide again and write a new day",),
            claim="" if one.by_house else one.claim,
        )
