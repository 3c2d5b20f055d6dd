"""A source puts a place far from where the claim file declares it.

Directions and distances are worked out from the coordinates of entities, so a slip in them makes a false claim true or
a true one false. Up to 50 km may be two ideas of where the middle of a place is.

To mend it: correct `at` of the entity (latitude first, then longitude), or ask the source for the right place.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label, Severity
from checker.reason.facts import Fact, Facts
from checker.reason.located import FAR_KM, located
from checker.reason.trial import Trial
from checker.reason.view import ClaimView

SEVERITY = Severity.WARNING

GOOD = """\
entities:
  mazar: {name: Mazar-i-Sharif, at: [36.709, 67.111]}
  sheberghan: {name: Sheberghan, at: [36.667, 65.754]}
sources: {places: {gazetteer: places.txt}}
claims:
- {id: west, kind: place, subject: sheberghan, relation: west of, object: mazar, evidence: [{source: places, rows: {name: Sheberghan}}]}
"""

BAD = """\
entities:
  mazar: {name: Mazar-i-Sharif, at: [36.709, 67.111]}
  sheberghan: {name: Sheberghan, at: [36.667, 64.754]}  # expect: coordinates-differ
sources: {places: {gazetteer: places.txt}}
claims:
- {id: west, kind: place, subject: sheberghan, relation: west of, object: mazar, evidence: [{source: places, rows: {name: Sheberghan}}]}
"""

FILES = {
    "places.txt": "id,name,other names,latitude,longitude\n1127768,Shibirghan,Sheberghan,36.668,65.753\n"
}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for stance in fact.stances:
            if stance.answer.spot is not None:
                yield from _far(fact, facts, stance.answer.asked.route)


def _far(fact: Fact, facts: Facts, asked: tuple[str | int, ...]) -> Iterator[Finding]:
    view = ClaimView(fact.claim, facts.ledger, facts.answers, Trial())
    answer = next(one.answer for one in fact.stances if one.answer.asked.route == asked)
    found = located(view, answer)
    if found is None or found.km <= FAR_KM or found.named.home is None:
        return
    labels = (Label(found.named.home.at("at"), "declared"), Label(answer.place, "has it elsewhere"))
    yield Finding(f"`{answer.source}` {found.said}", labels, (answer.working,), claim=fact.claim.id)
