"""A claim that is true or false depending on something that some dispute.

With the contested member it holds, and without that member it does not (or the other way round): a
headline may hang on one report.

To mend it: find out about the contested member, or write so that the sentence holds either way.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.reckoning import Outcome, Turn
from checker.finding import Finding, Label, Severity
from checker.reason.facts import Fact, Facts

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- {id: cities, kind: count, of: cities taken, value: three, members: [Farah, Zaranj, Aybak], contested: {Farah: disputed}}
- {id: some, kind: share, part: cities, whole: 9, value: less than half}
"""

BAD = """\
claims:
- {id: cities, kind: count, of: cities taken, value: three, members: [Farah, Zaranj, Aybak], contested: {Farah: disputed}}
- {id: some, kind: share, part: cities, whole: 9, value: more than a quarter}  # expect: turns-on-contested
"""


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        for turn in fact.reckoning.turns:
            # A count turns on its own contested members by what it lists; that is news only where it misses them.
            if turn.claim != fact.claim.key or fact.reckoning.outcome in {Outcome.FAILS, Outcome.LOOSE}:
                yield _finding(fact, turn)


def _finding(fact: Fact, turn: Turn) -> Finding:
    holds = turn.with_.outcome in {Outcome.HOLDS, Outcome.ROUNDED}
    true, false = ("with", "without") if holds else ("without", "with")
    place = fact.reckoning.labels[0].place if fact.reckoning.labels else fact.claim.place
    labels = (Label(place, f"true {true} {turn.item}, false {false}"), Label(turn.place, turn.why))
    notes = (f"with {turn.item}: {turn.with_.working}", f"without {turn.item}: {turn.without.working}")
    what = f"`{fact.claim.id}` turns on {turn.item}, which {'are' if turn.several else 'is'} contested"
    return Finding(what, labels, notes, claim=fact.claim.id)
