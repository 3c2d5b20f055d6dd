"""Words of a source that name somebody or something else than the claim does.

A claim about one city is not borne out by words about another. The words that are quoted name another of the same
sort, and nowhere does the source name the one that the claim is about: one of the two has been mistaken.

To mend it: put into the claim whom the source names, or quote words that are about whom the claim names. Where the
source means the same under another name, add that name to the entity's `aka`.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts
from checker.reason.namesakes import named_by_words

SEVERITY = Severity.WARNING

GOOD = """\
article: {published: 2021-08-11}
entities: {ghani: {name: Ashraf Ghani, is: person}, noor: {name: Atta Noor, is: person}}
sources: {agency: {document: agency.txt}, speech: {document: speech.txt}}
claims:
- id: arrival
  kind: event
  what: flies to Mazar
  who: ghani
  evidence:
  - {source: agency, quote: Ghani flew to Mazar}
- id: met
  kind: event
  what: meets the governor
  who: ghani
  evidence:
  - {source: agency, quote: he met Atta Noor}
- id: spoke
  kind: event
  what: speaks
  who: ghani
  evidence:
  - {source: speech, quote: The president spoke}
"""

BAD = """\
article: {published: 2021-08-11}
entities: {ghani: {name: Ashraf Ghani, is: person}, noor: {name: Atta Noor, is: person}, dostum: {name: A. Dostum, is: person}}
sources: {agency: {document: agency.txt}}
claims:
- id: arrival
  kind: event
  what: flies to Mazar
  who: dostum  # expect: source-names-another
  evidence:
  - {source: agency, quote: Ghani flew to Mazar}
"""

MORE = (
    """\
article: {published: 2021-08-11}
entities:
  herat: {name: Herat province, is: province}
  kunduz: {name: Kunduz province, is: province}
  office: {name: Department of State, is: body}
  us-office: {name: US Department of State, is: body}
sources: {report: {document: report.txt}}
claims:
- id: fighting
  kind: event
  what: the fighting grows
  where: herat  # expect: source-names-another
  evidence:
  - {source: report, quote: The fighting in Kunduz province has grown}
- id: told
  kind: event
  what: the figures are told
  who: us-office
  evidence:
  - {source: report, quote: so the Department of State says}
""",
)

FILES = {
    "agency.txt": "Ashraf Ghani flew to Mazar on Wednesday. There he met Atta Noor.\n",
    "report.txt": "The fighting in Kunduz province has grown, so the Department of State says.\n",
    "speech.txt": "The president spoke for an hour.\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for one in named_by_words(fact):
            answer = one.stance.answer
            what = f"the claim is about {one.mine.name}, but the words of `{answer.source}` name {one.other.name}"
            labels = (
                Label(fact.claim.place.at(one.field), one.mine.name),
                Label(answer.place, f"names {one.other.name}"),
            )
            note = f"`{answer.source}` names {one.mine.name} nowhere"
            help_ = f"where it means the same, add the source's name for it to `aka` of `{one.mine.key.rpartition('#')[2]}`"
            yield Finding(what, labels, (note,), (help_,), fact.claim.id)
