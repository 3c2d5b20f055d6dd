"""Words that the source has somebody else say.

The source names another speaker right beside them, and does not name the one that the claim gives anywhere near.

To mend it: name the speaker that the source names, or quote the words where they are this speaker's.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts

SEVERITY = Severity.ERROR

GOOD = """\
entities: {biden: {name: Joe Biden, is: person}, ghani: {name: Ashraf Ghani, is: person}}
sources: {remarks: {document: remarks.txt}}
claims:
- id: no-regret
  kind: quotation
  speaker: biden
  words: I do not regret my decision
  evidence:
  - {source: remarks}
"""

BAD = """\
entities: {biden: {name: Joe Biden, is: person}, ghani: {name: Ashraf Ghani, is: person}}
sources: {remarks: {document: remarks.txt}}
claims:
- id: no-regret
  kind: quotation
  speaker: ghani  # expect: misattributed-quote
  words: I do not regret my decision
  evidence:
  - {source: remarks}
"""

FILES = {
    "remarks.txt": 'He was asked about the withdrawal. "I do not regret my decision," President Biden said.\n'
}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.of_kind("quotation"):
        for one in fact.stances:
            if one.told_by == "misattributed-quote":
                place = fact.claim.place.at("speaker")
                labels = (Label(place, "says who"), Label(one.answer.place, "has another speaker"))
                speaker = getattr(fact.claim.claim, "speaker", "")
                yield Finding(f"`{speaker}`, but {one.contrast}", labels, (one.why,), claim=fact.claim.id)
