"""A source says otherwise.

The evidence that the claim itself names excludes what it says. Where only a generous reading of
the claim's words reaches what the source has, such as `$190 million` for $200 million, that is a warning.

To mend it: correct the claim, or the evidence if it asks the source for the wrong thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claim.reckoning import Outcome
from checker.finding import Finding, Label, Severity
from checker.reason.facts import ONLY_REPORTED, Fact, Facts, Side, Stance, opposed

SEVERITY = Severity.ERROR

GOOD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: two
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

BAD = """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  of: cities taken
  value: three  # expect: evidence-refutes
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
"""

MORE = (
    """\
sources: {captures: {table: captures.csv}}
claims:
- id: taken
  kind: count
  claimant: the governor
  of: cities taken
  value: one  # expect: evidence-refutes
  evidence:
  - {source: captures, rows: {captor: Taliban}, take: count}
""",
    """\
sources: {people: {table: people.csv}}
claims:
- id: inhabitants
  kind: quantity
  measure: inhabitants
  of: Zaranj
  value: 9,000  # expect: evidence-refutes
  evidence:
  - {source: people, take: value, column: people}
""",
)

FILES = {
    "captures.csv": "city,captor,date\nZaranj,Taliban,2021-08-06\nFarah,Taliban,2021-08-10\nKabul,,\n",
    "people.csv": "city,people\nZaranj,9800\n",
}


def look(facts: Facts) -> Iterator[Finding]:
    for fact in facts.told():
        supported, against = opposed(fact.stances)
        against = [one for one in against if not one.told_by]
        if against and not supported and not fact.in_doubt and not fact.source_slip():
            yield _finding(fact, against)
        elif not against and not fact.in_doubt:
            yield from _loose(fact)


def _loose(fact: Fact) -> Iterator[Finding]:
    """No source has a figure but where a generous reading of the claim's words alone reaches."""
    supports = [one for one in fact.stances if one.side is Side.SUPPORTS]
    if not supports or any(one.outcome is not Outcome.LOOSE for one in supports):
        return
    stance = supports[0]
    place = stance.stated.place if stance.stated else fact.claim.place
    said = stance.stated.words if stance.stated else fact.claim.id
    labels = (Label(place, "says"), Label(stance.answer.place, "has"))
    what = f"`{said}` is a loose word for it: {stance.contrast}"
    yield Finding(what, labels, (stance.why,), claim=fact.claim.id, severity=Severity.WARNING)


def _finding(fact: Fact, against: Sequence[Stance]) -> Finding:
    """The article's own error, or that of whoever it quotes, which the copy may leave standing only with a word."""
    first, claimant = against[0], fact.claimant
    place = first.stated.place if first.stated else fact.claim.place.at(*fact.spoken_at(first))
    said = f"`{first.stated.words if first.stated else fact.spoken_words(first)}`"
    labels = (Label(place, "says"), *(Label(one.answer.place, "has otherwise") for one in against))
    notes = tuple(dict.fromkeys(one.why for one in against))
    if not claimant:
        return Finding(f"{said}, but {first.contrast}", labels, notes, claim=fact.claim.id)
    what = f"{claimant} says {said}, but {first.contrast}"
    return Finding(what, labels, notes, (ONLY_REPORTED,), fact.claim.id, severity=Severity.WARNING)
