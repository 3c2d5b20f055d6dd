"""A claim that fewer independent sources bear out than the house asks for.

`policy: {independent sources: 2}` in `checker.yaml` says how many, or for each kind, as in
`independent sources: {every: 1, quotation: 2}`. Copies count once: the same file, page or work, one publisher, one
`origin` (an agency's report in ten papers is one report). What the article's own publisher put out does not count.

To mend it: find another source that does not draw on the same one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.words import plural
from checker.finding import Finding, Label, Ruling, Severity
from checker.reason.facts import Fact, Facts
from checker.reason.origins import independence

SEVERITY = Severity.WARNING

GOOD = """\
sources:
  gazette: {document: gazette.txt, publisher: The Gazette, origin: AFP}
  atlas: {document: atlas.txt, publisher: The Atlas}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:
  - {source: gazette, quote: 34 provincial capitals}
  - {source: atlas, quote: 34 provincial capitals}
"""

BAD = """\
sources:
  gazette: {document: gazette.txt, publisher: The Gazette, origin: AFP}
  atlas: {document: atlas.txt, publisher: The Atlas, origin: AFP}
claims:
- id: capitals
  kind: quantity
  measure: provincial capitals
  value: 34
  evidence:  # expect: too-few-sources
  - {source: gazette, quote: 34 provincial capitals}
  - {source: atlas, quote: 34 provincial capitals}
- id: bridge
  kind: quantity
  measure: length of the bridge
  value: 50 metres
  evidence:  # expect: too-few-sources
  - {source: atlas}
"""

FILES = {
    "checker.yaml": "policy: {independent sources: 2}\n",
    "gazette.txt": "There are 34 provincial capitals in Afghanistan.\n",
    "atlas.txt": "Afghanistan has 34 provincial capitals.\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        wanted = facts.policy.wanted(fact.kind)
        # Evidence that says nothing of the claim is none; where none is given at all, `no-evidence` tells.
        silent = fact.verdict.ruling is Ruling.NOT_ENOUGH and fact.claim.claim.evidence
        if wanted and (fact.verdict.ruling is Ruling.SUPPORTED or silent):
            yield from _too_few(fact, facts, wanted)


def _too_few(fact: Fact, facts: Facts, wanted: int) -> Iterator[Finding]:
    found = independence(fact, facts.ledger)
    if found.count < wanted:
        has = plural(found.count, "independent source") if found.count else "no independent source"
        what = f"`{fact.claim.id}` has {has}, and the house asks for {wanted}"
        place = fact.claim.place.at("evidence").key()
        help_ = ("find a source that does not draw on these",)
        yield Finding(what, (Label(place),), found.copies, help_, fact.claim.id)
