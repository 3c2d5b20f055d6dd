"""A claim that is true or false depending on something that some dispute.

With the contested member it holds, and without that member it does not (or the other way round): a
headline may hang on one report.

To mend it: find out about the contested member, or write so that the sentence holds either way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claim.reckoning import Outcome, Turn
from checker.finding import Finding, Label, Severity
from checker.reason.facts import Fact, Facts

SEVERITY = Severity.WARNING

_TRUE = frozenset({Outcome.HOLDS, Outcome.ROUNDED})

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
        # A count turns on its own contested members by what it lists; that is news only where it misses them.
        missed = fact.reckoning.outcome in {Outcome.FAILS, Outcome.LOOSE}
        turns = [one for one in fact.reckoning.turns if one.claim != fact.claim.key or missed]
        if turns:
            yield _finding(fact, turns)


def _finding(fact: Fact, turns: Sequence[Turn]) -> Finding:
    first = turns[0]
    true, false = ("with", "without") if first.with_.outcome in _TRUE else ("without", "with")
    place = fact.reckoning.labels[0].place if fact.reckoning.labels else fact.claim.place
    # The fault lies in one place, however many members turn it, each by itself.
    labels = [
        Label(place, f"true {true} {first.item}, false {false}"),
        *(Label(one.place, one.why) for one in turns),
    ]
    notes = [f"with {first.item}: {first.with_.working}"]
    notes += (f"without {one.item}: {one.without.working}" for one in turns)
    several = len(turns) > 1 or first.several
    what = f"turns on {', and on '.join(one.item for one in turns)}, which {'are' if several else 'is'} contested"
    return Finding(f"`{fact.claim.id}` {what}", tuple(labels), tuple(notes), claim=fact.claim.id)
