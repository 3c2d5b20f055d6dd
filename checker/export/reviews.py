"""Which claims are reviews of somebody's statement, and how each is rated.

A review holds what somebody said against evidence that is not that person's own: a statement that only its speaker's
papers bear out was said, which does not make it true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claim.fields import Selector
from checker.claim.reckoning import Outcome
from checker.finding import Ruling
from checker.frozen import dataclass
from checker.model.article import Source
from checker.reason.facts import Fact, Facts, Side, Stance
from checker.show.discreet import Discreet

BEST, WORST = 5, 1


@dataclass(frozen=True, slots=True)
class Rating:
    """How true a statement is, between `WORST` and `BEST`, and the word for it."""

    value: int
    word: str


TRUE = Rating(5, "True")
MOSTLY = Rating(4, "Mostly true")
DISPUTED = Rating(3, "Disputed")
FALSE = Rating(1, "False")


_RATED = {
    (Ruling.SUPPORTED, frozenset({Side.SUPPORTS})): TRUE,
    (Ruling.REFUTED, frozenset({Side.REFUTES})): FALSE,
    (Ruling.CONFLICTING, frozenset({Side.SUPPORTS, Side.REFUTES})): DISPUTED,
    # What stands against the others is the claimant's own word.
    (Ruling.CONFLICTING, frozenset({Side.REFUTES})): FALSE,
}
"""By the verdict, and how the evidence stands that is not the claimant's own."""
_RECKONED = {Ruling.FOLLOWS: TRUE, Ruling.CONTRADICTED: FALSE, Ruling.CONFLICTING: DISPUTED}
"""Where it is reckoned from other claims that evidence bears out."""


@dataclass(frozen=True, slots=True)
class Review:
    """A claim that is somebody's, what was said, and how it is rated."""

    fact: Fact
    said: str
    rating: Rating
    stances: tuple[Stance, ...]
    """The evidence that decides."""


@dataclass(frozen=True, slots=True)
class Unfit:
    """A claim of somebody's that makes no review, and why not."""

    fact: Fact
    why: str
    help: str = ""


def reviews(facts: Facts, secrets: Discreet) -> Iterator[Review | Unfit]:
    """Every claim that has a claimant, in the order of files and claims."""
    for fact in facts.told():
        if fact.claimant:
            yield _review(facts, fact, secrets)


def _review(facts: Facts, fact: Fact, secrets: Discreet) -> Review | Unfit:
    said = words_of(fact)
    if not said:
        return Unfit(fact, "it has no `quote`", "add the words that were claimed")
    if not secrets.may_name(called(fact)):
        return Unfit(fact, "its claimant is a confidential source")
    if not secrets.may_say(said):
        return Unfit(fact, "its `quote` names a confidential source")
    stances = deciding(fact)
    independent = [one for one in stances if not _own(fact, _source(fact, one))]
    if stances and not independent:
        return Unfit(
            fact,
            "only the claimant's own words stand behind it",
            "add evidence that is not the claimant's, for what others found",
        )
    rating = _rating(facts, fact, independent)
    return rating if isinstance(rating, Unfit) else Review(fact, said, rating, tuple(independent))


def _rating(facts: Facts, fact: Fact, stances: Sequence[Stance]) -> Rating | Unfit:
    """What a verdict comes to, where evidence stands behind it."""
    ruling = fact.verdict.ruling
    sides = {one.side for one in stances}
    if ruling is Ruling.NOT_CHECKABLE:
        return Unfit(fact, "it is an opinion or a prediction, which nobody can rate")
    if ruling is Ruling.NOT_ENOUGH:
        return Unfit(fact, "there is not enough evidence to rate it")
    rated = _RATED.get((ruling, frozenset(sides)))
    if rated is None and ruling in _RECKONED and _grounded_parts(facts, fact):
        rated = _RECKONED[ruling]
    if rated is None:
        return Unfit(fact, f"it is {ruling}, and no evidence was held against it", "add evidence")
    loose = fact.reckoning.outcome is Outcome.LOOSE or (
        stances and all(one.outcome is Outcome.LOOSE for one in stances)
    )
    return MOSTLY if rated is TRUE and loose else rated


def _grounded_parts(facts: Facts, fact: Fact) -> bool:
    """Whether it is reckoned from other claims, and evidence bears out each of them."""
    parts = facts.ledger.rests_on(fact.claim)
    return bool(parts) and all(_grounded(facts, key, frozenset({fact.claim.key})) for key in parts)


def _grounded(facts: Facts, key: str, seen: frozenset[str]) -> bool:
    fact = facts.facts.get(key)
    if fact is None or key in seen:
        return False
    if fact.verdict.ruling is Ruling.SUPPORTED:
        return any(not _own(fact, _source(fact, one)) for one in deciding(fact))
    parts = facts.ledger.rests_on(fact.claim)
    follows = fact.verdict.ruling is Ruling.FOLLOWS and bool(parts)
    return follows and all(_grounded(facts, one, seen | {key}) for one in parts)


def deciding(fact: Fact) -> list[Stance]:
    """The evidence that speaks for it or against it."""
    return [one for one in fact.stances if one.side in {Side.SUPPORTS, Side.REFUTES}]


def words_of(fact: Fact) -> str:
    """The words that were claimed; "" where the claim does not have them."""
    quote = fact.claim.claim.quote
    return " ".join((quote.exact if isinstance(quote, Selector) else quote).split())


def called(fact: Fact) -> tuple[str, ...]:
    """All names of the claimant."""
    named = fact.claim.desk.names.get(fact.claim.claim.claimant)
    return (fact.claimant, *(named.aka if named is not None else ()))


def own_sources(fact: Fact) -> Iterator[Source]:
    """The sources among its evidence that the claimant published or wrote."""
    return (one for _, _, one in fact.claim.sourced() if one is not None and _own(fact, one))


def _own(fact: Fact, source: Source | None) -> bool:
    if source is None or not fact.claimant:
        return False
    names = {_bare(one) for one in called(fact)}
    return any(_bare(by) in names for by in (source.publisher, source.author, source.origin) if by)


def _source(fact: Fact, stance: Stance) -> Source | None:
    return fact.claim.desk.source.sources.get(stance.answer.source)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")
