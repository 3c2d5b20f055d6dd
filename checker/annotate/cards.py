"""The card of one claim: its words, how its evidence stands, and drawings of what it comes to."""

from __future__ import annotations

from checker.annotate.drawings import drawings
from checker.annotated import Borne, Card
from checker.claim.fields import Selector
from checker.finding import Label
from checker.reason.facts import Fact, Facts, Stance
from checker.resolve.ledger import BoundClaim

_PLAIN = frozenset({"id", "kind", "quote", "evidence", "note", "waive", "claimant", "review"})
_BY_HAND = ("review", "checked_by", "checked_on", "expires")
_MOST_WORDS = 4
"""The fields that stand in for a quote."""


def card(fact: Fact, facts: Facts) -> Card:
    """All that is known of a claim."""
    claim = fact.claim
    told = {f"{one.side}: {one.why}" for one in fact.stances}
    return Card(
        claim.key,
        _said(claim),
        fact.claimant,
        tuple(_borne(one, claim) for one in fact.stances),
        drawings(fact, facts),
        tuple(line for line in fact.verdict.working if line not in told),
        claim.claim.note,
        *(str(getattr(claim.claim, field, "")) for field in _BY_HAND),
    )


def _said(claim: BoundClaim) -> str:
    """The words of the article; of a claim without a quote what its first fields say."""
    quote = claim.claim.quote
    words = quote.exact if isinstance(quote, Selector) else quote
    if words:
        return words
    fields = (value for name, value in claim.claim if name not in _PLAIN)
    return " · ".join([value for value in fields if isinstance(value, str) and value][:_MOST_WORDS])


def _borne(stance: Stance, claim: BoundClaim) -> Borne:
    answer = stance.answer
    declared = claim.desk.source.sources.get(answer.source)
    if declared is not None and declared.confidential:
        return Borne(answer.source, stance.side, "")
    stands = answer.place != answer.asked
    return Borne(
        answer.source,
        stance.side,
        stance.why,
        Label(answer.place, "", answer.link) if stands else None,
    )
