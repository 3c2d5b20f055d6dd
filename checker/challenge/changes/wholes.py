"""Wholes: a share of something else, an average over others."""

from __future__ import annotations

from collections.abc import Iterator

from checker.challenge.mutant import Change, texts
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Ref

SORT = "wholes"
_WHOLES = frozenset({"whole", "over"})
_MOST = 2
"""Other wholes that are tried."""


def changes(claim: BoundClaim, ledger: Ledger) -> Iterator[Change]:
    """Other claims of the file that give a figure, those written next to the true whole first."""
    for route, said in texts(claim):
        whole = claim.meanings[route]
        if route[0] in _WHOLES and isinstance(whole, Ref):
            mine = {one.key for one in claim.meanings.values() if isinstance(one, Ref)}
            known = [one for one in ledger.claims.values() if one.desk is claim.desk and _gives_a_figure(one)]
            at = next((place for place, one in enumerate(known) if one.key == whole.key), 0)
            others = [one for one in (*known[at + 1 :], *known[:at]) if one.key not in {*mine, claim.key}]
            for other in others[:_MOST]:
                yield Change(route, said, other.id, "another whole")


def _gives_a_figure(claim: BoundClaim) -> bool:
    return claim.claim.kind in {"quantity", "count", "total"}
