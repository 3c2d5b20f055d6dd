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
from checker.waiving import Granted, Passage, Waivers

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

MORE = (
    """\
article:
  text: article.txt
  unclaimed:
  - {quote: some 140 officials, reason: nobody counted them}
  - {quote: Nine of the 34, reason: it is in the table}  # expect: waiver-unused
  - {quote: the mayor of another town had left, reason: not our subject}  # expect: waiver-unused
claims:
- {id: capitals, kind: quantity, quote: the 34 provincial capitals, measure: provincial capitals, value: 34}
- {id: fallen, kind: quantity, quote: Nine, measure: provincial capitals that fell, value: nine}
""",
)

FILES = {"article.txt": "Nine of the 34 provincial capitals have fallen, some 140 officials said.\n"}


def look(waivers: Waivers) -> Iterator[Finding]:
    names = [name.rpartition(".")[2].replace("_", "-") for name in shelf.names("checker.checks")]
    for one in waivers.unused:
        if one.passage is not None:
            yield _passage(one, one.passage)
            continue
        near = nearest(one.check, names) if one.check not in names else ()
        yield Finding(
            f"no finding of `{one.check}` needs this waiver",
            (Label(one.place.key() if not one.by_house else one.place),),
            help=(f"did you mean `{near[0]}`?" if near else "take it out",),
            claim="" if one.by_house else one.claim,
            fixes=() if one.by_house else instead(one.place.key(), one.check, near),
        )


def _passage(one: Granted, passage: Passage) -> Finding:
    labels = (Label(one.place.at("quote")),)
    if not passage.spans:
        return Finding("the copy no longer has these words", labels, help=("take the passage out",))
    return Finding("all that is said in these words is claimed", labels, help=("take the passage out",))
