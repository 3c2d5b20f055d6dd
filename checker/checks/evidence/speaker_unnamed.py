"""Somebody's words, from a source that names others, and never them.

That the words stand in a source shows that they were said, and not by whom. Where neither its text nor what the claim
file tells of it (its title, publisher, author and address) names the speaker, but another person, they may be theirs.

To mend it: name whoever the source has say them; or say in the source's `title` or `author` whose words it holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Facts
from checker.reason.namesakes import named_as_speaker

SEVERITY = Severity.WARNING

GOOD = """\
entities: {biden: {name: Joe Biden, is: person}, ruiz: {name: Ana Ruiz, is: person}}
sources:
  remarks: {document: remarks.txt, title: Remarks by President Biden}
  report: {document: report.txt}
  speech: {document: speech.txt, title: Speech to the council}
claims:
- id: no-regret
  kind: quotation
  speaker: biden
  words: I do not regret my decision
  evidence:
  - {source: remarks}
- id: fight
  kind: quotation
  speaker: biden
  words: fight for themselves
  evidence:
  - {source: report}
- id: warm-room
  kind: quotation
  speaker: ruiz
  words: every child has a warm room
  evidence:
  - {source: speech}
"""

BAD = """\
entities: {biden: {name: Joe Biden, is: person}, ruiz: {name: Ana Ruiz, is: person}}
sources: {remarks: {document: remarks.txt, title: Remarks by President Biden}}
claims:
- id: no-regret
  kind: quotation
  speaker: ruiz  # expect: speaker-unnamed
  words: I do not regret my decision
  evidence:
  - {source: remarks}
"""

MORE = (
    """\
entities:
  biden: {name: Joe Biden, aka: [Mr Biden], is: person}
  ghani: {name: Ashraf Ghani, aka: [Mr Ghani], is: person}
sources: {afghans: {document: afghans.txt}}
claims:
- id: regrets
  kind: quotation
  speaker: ghani  # expect: speaker-unnamed
  words: I have no regrets
  evidence:
  - {source: afghans}
""",
)

FILES = {
    "remarks.txt": "I do not regret my decision. They must fight.\n",
    "afghans.txt": "Of Afghanistan he said: I have no regrets. So Mr Biden went on.\n",
    "report.txt": "They have to fight for themselves, said Biden.\n",
    "speech.txt": "I promise that every child has a warm room.\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.of_kind("quotation"):
        one = named_as_speaker(fact)
        if one is not None:
            source = one.stance.answer.source
            what = f"`{source}` never names {one.mine.name}, whose words these are said to be, but {one.other.name}"
            labels = (
                Label(fact.claim.place.at("speaker"), "says who"),
                Label(one.stance.answer.place, "the words"),
            )
            help_ = (
                "name whoever the source has say them, or say in its `title` or `author` whose words it holds"
            )
            yield Finding(what, labels, help=(help_,), claim=fact.claim.id)
