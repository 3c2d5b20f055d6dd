"""A contested member that is not among the members.

What hangs on it cannot be found out: a misspelt name here hides what a headline turns on.

To mend it: write it as `members` has it, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claim.reckoning import Lacking, Outcome
from checker.claim.words import listed
from checker.finding import Finding, Label, Severity
from checker.reason.facts import Fact, Facts
from checker.reason.trial import Trial
from checker.reason.view import ClaimView
from checker.resolve.meaning import Thing

SEVERITY = Severity.WARNING

GOOD = """\
claims:
- {id: cities, kind: count, of: cities taken, value: two, members: [Farah, Zaranj], contested: {Farah: disputed}}
"""

BAD = """\
claims:
- id: cities
  kind: count
  of: cities taken
  value: two
  members: [Farah, Zaranj]
  contested: {Herat: disputed}  # expect: contested-unlisted
"""


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.of_kind("count"):
        # Where the list does not hold what it should, the one that is missing may be the contested one.
        if (
            fact.claim.meanings
            and fact.reckoning.outcome is not Outcome.FAILS
            and (names := _unlisted(fact, facts))
        ):
            what = f"{listed([f'`{name}`' for name in names])} {'is' if len(names) == 1 else 'are'} contested, and not listed"
            labels = (
                Label(fact.claim.place.at("contested")),
                Label(fact.claim.place.at("members"), "the members"),
            )
            yield Finding(what, labels, claim=fact.claim.id)


def _unlisted(fact: Fact, facts: Facts) -> list[str]:
    """The names under `contested` that stand for no member, nor for what happens in a listed event."""
    disputed = {
        meaning.named.key: meaning.named.name
        for route, meaning in fact.claim.meanings.items()
        if route[0] == "contested" and isinstance(meaning, Thing)
    }
    try:
        found = ClaimView(fact.claim, facts.ledger, facts.answers, Trial()).contested()
    except Lacking:
        return []
    if len(found) >= len(disputed):
        return []
    return [name for key, name in disputed.items() if key not in {one.named.key for one in found}]
