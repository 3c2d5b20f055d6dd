"""Whether the evidence of a claim is about whom the claim is about, or about another of the same sort."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claim.evidence import Condition
from checker.claim.mention import Named
from checker.frozen import dataclass
from checker.reason.facts import Fact, Side, Stance
from checker.reason.naming import names, stands, tokens
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Thing

_ROLES = frozenset({"who", "where", "of", "subject", "object", "speaker"})
"""The fields that say whom a claim is about; what it says of them may be told in many words."""
_NO_NAMES = frozenset({"a", "an", "the", "of", "mr", "mrs", "ms", "miss", "dr", "sir"})
"""Words that tell nobody from another."""


@dataclass(frozen=True, slots=True)
class Another:
    """Evidence that names somebody else than the claim does."""

    mine: Named
    field: str
    """Where the claim names it."""
    other: Named
    stance: Stance


def named_by_words(fact: Fact) -> Iterator[Another]:
    """Whom the quoted words of a document name, where the document never names whom the claim is about.

    Silent where any other evidence may be about it: a table, or a document that names it somewhere.
    """
    bearing = [one for one in fact.stances if one.side is Side.SUPPORTS]
    if not bearing or any(one.answer.names is None for one in bearing):
        return
    for field, mine in _roles(fact.claim):
        if not any(mine.key in (one.answer.names or ()) for one in bearing):
            for one in bearing:
                said = tokens(one.answer.text)
                others = (other for other in _rivals(mine, fact.claim) if _is_named(other, said))
                found = next(others, None)
                if found is not None:
                    yield Another(mine, field, found, one)
                    break


def named_as_speaker(fact: Fact) -> Another | None:
    """Who else the documents with somebody's words name, where none of them names the speaker."""
    bearing = [one for one in fact.stances if one.side is Side.SUPPORTS]
    speaker = next((mine for field, mine in _roles(fact.claim) if field == "speaker"), None)
    if speaker is None or any(speaker.key in (one.answer.names or ()) for one in bearing):
        return None
    for one in bearing:
        others = [other for other in _rivals(speaker, fact.claim) if other.key in (one.answer.names or ())]
        if others:
            return Another(speaker, "speaker", others[0], one)
    return None


def named_by_rows(fact: Fact) -> Iterator[Another]:
    """Whom the conditions on the rows of a table name, where they name another than the claim is about."""
    for one, (_, evidence, _) in zip(fact.stances, fact.claim.sourced(), strict=False):
        conditions = evidence.rows if isinstance(evidence.rows, list) else [evidence.rows or {}]
        told = [text for row in conditions for value in row.values() for text in _texts(value)]
        known = fact.claim.desk.names
        meant = {
            found.key: (found, tokens(text))
            for text in told
            if (found := known.get(text.casefold()) or known.get(text))
        }
        for field, mine in _roles(fact.claim):
            rivals = {other.key for other in _others(mine, fact.claim)}
            others = [
                other for key, (other, said) in meant.items() if key in rivals and _apart(names(mine), [said])
            ]
            if one.side is Side.SUPPORTS and others and mine.key not in meant:
                yield Another(mine, field, others[0], one)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Condition) and value.is_:
        yield value.is_


def _roles(claim: BoundClaim) -> list[tuple[str, Named]]:
    """Whom the claim is about, each with the field that says so."""
    return [
        (str(route[0]), meaning.named)
        for route, meaning in claim.meanings.items()
        if isinstance(meaning, Thing)
        and route[0] in _ROLES
        and meaning.named.home is not None
        and meaning.named.is_
    ]


def _rivals(mine: Named, claim: BoundClaim) -> Sequence[Named]:
    """The others of its sort none of whose names may mean it as well."""
    return [one for one in _others(mine, claim) if _apart(names(mine), names(one))]


def _apart(some: Sequence[list[str]], others: Sequence[list[str]]) -> bool:
    """Whether no name is a part of another: `Herat` is one of `Herat province`, `Pul-e Khumri` none of `Sar-e Pol`."""
    mine, theirs = ([set(name) - _NO_NAMES for name in told] for told in (some, others))
    return not any(one <= other or other <= one for one in mine for other in theirs)


def _others(mine: Named, claim: BoundClaim) -> Sequence[Named]:
    """The others of its sort that the claim does not name, and that are neither in it nor around it."""
    told = ((route, one) for route, one in claim.meanings.items() if isinstance(one, Thing))
    own = {one.named.key for route, one in told if route != ("claimant",)}
    known = {one.key: one for one in claim.desk.names.values()}
    return [
        one
        for one in known.values()
        if one.is_ == mine.is_
        and one.key not in own
        and one.key not in mine.within
        and mine.key not in one.within
    ]


def _is_named(one: Named, said: list[str]) -> bool:
    return any(stands(name, said) for name in names(one))
