"""Orders: what came first said to have come last, what is more said to be less."""

from __future__ import annotations

from collections.abc import Iterator

from checker.challenge.mutant import Change, texts
from checker.resolve.ledger import BoundClaim, Ledger

SORT = "orders"
_PAIRS = (("earlier", "later"), ("from", "to"), ("left", "right"), ("since", "until"))


def changes(claim: BoundClaim, ledger: Ledger) -> Iterator[Change]:
    """The two ends of a claim swapped."""
    del ledger
    said = dict(texts(claim))
    for one, other in _PAIRS:
        first, second = said.get((one,)), said.get((other,))
        if first and second and first != second:
            yield Change((one,), first, second, "swapped", (((other,), first),))
