"""Names: another person, city or body of the same sort; a member left out, or another in its place."""

from __future__ import annotations

from collections.abc import Iterator

from checker.challenge.mutant import Change, texts
from checker.claim.mention import Named
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Thing

SORT = "names"
_MOST = 2
"""Others of the same sort that are tried."""


def changes(claim: BoundClaim, ledger: Ledger) -> Iterator[Change]:
    """Another of the same sort for everybody and everything that the claim names."""
    del ledger
    for route, said in texts(claim):
        meaning = claim.meanings[route]
        if isinstance(meaning, Thing) and meaning.named.home is not None:
            for other in _others(meaning.named, claim):
                yield Change(route, said, other, "another of its sort")
            if len(route) > 1 and isinstance(route[-1], int) and route[0] == "members":
                yield Change(route, said, "", "left out")


def _others(named: Named, claim: BoundClaim) -> list[str]:
    """The ids of others of the same sort, those declared next to it first."""
    named_here = {one.named.key for one in claim.meanings.values() if isinstance(one, Thing)}
    known = {one.key: one for one in claim.desk.names.values() if one.is_ == named.is_ and one.is_}
    keys = sorted(known, key=lambda key: str(known[key].home))
    at = keys.index(named.key) if named.key in keys else 0
    around = [*keys[at + 1 :], *keys[:at]]
    return [_id(known[key]) for key in around if key not in named_here][:_MOST]


def _id(named: Named) -> str:
    return str(named.home.route[-1]) if named.home is not None else named.name
