"""A waiver that does not say who answers for it, or until when, where the house asks for that.

`policy: {waivers need: [by, until]}` in `checker.yaml` asks for a name and a last day, and so does the profile
`strict`. A waiver without an end is seldom looked at again.

To mend it: write the waiver out, as in `{reason: the third is on its way, by: Mina, until: 2026-11-30}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.waiving import Waivers

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  waive: {no-evidence: {reason: every atlas has it, by: Mina, until: 2026-12-31}}
"""

BAD = """\
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  waive: {no-evidence: every atlas has it}  # expect: waiver-incomplete
- id: districts
  kind: quantity
  measure: districts
  value: 400
  waive: {no-evidence: {reason: every atlas has it, by: Mina}}  # expect: waiver-incomplete
"""

FILES = {"checker.yaml": "policy: {waivers need: [by, until]}\n"}

_ASKED = {"by": "who answers for it", "until": "until when it holds"}


def look(waivers: Waivers) -> Iterator[Finding]:
    for one in waivers.granted:
        lacking = [name for name in waivers.needs if not getattr(one.waiver, name)]
        if lacking:
            told = " and ".join(_ASKED[name] for name in lacking)
            yield Finding(
                f"the waiver of `{one.check}` does not say {told}, and the house asks for that",
                (Label(one.place.key() if not one.by_house else one.place),),
                help=(f"write {' and '.join(f'`{name}`' for name in lacking)} beside its reason",),
                claim="" if one.by_house else one.claim,
            )
