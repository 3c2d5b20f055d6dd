"""A waiver that sets nothing aside.

The finding that it was written for is gone, or its name is misspelt. Left in place, it would one day hide
a fault that nobody has looked at.

To mend it: take the waiver out, or write the name as the report does.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker import shelf
from checker.finding import Finding, Label, Severity, instead
from checker.language.suggest import nearest
from checker.waiving import Waivers

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  waive: {no-evidence: every atlas has it}
"""

BAD = """\
claims:
- id: capitals
  kind: count
  of: provincial capitals
  value: two
  members: [Farah, Zaranj]
  waive:
    count-differs: the third was left out on purpose  # expect: waiver-unused
"""


def look(waivers: Waivers) -> Iterator[Finding]:
    names = [name.rpartition(".")[2].replace("_", "-") for name in shelf.names("checker.checks")]
    for one in waivers.unused:
        near = nearest(one.check, names) if one.check not in names else ()
        yield Finding(
            f"no finding of `{one.check}` needs this waiver",
            (Label(one.place.key() if not one.by_house else one.place),),
            help=(f"did you mean `{near[0]}`?" if near else "take it out",),
            claim="" if one.by_house else one.claim,
            fixes=() if one.by_house else instead(one.place.key(), one.check, near),
        )
