"""What a quantity does as time goes on, and which of two tellings of it is the earlier."""

from __future__ import annotations

from checker.claim.times import certainly_before
from checker.language.reading import Moment
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Moments


def over_time(claim: BoundClaim) -> str:
    """What the claim's measure does as time goes on: `cumulative`, `constant`, or "" where it does not say."""
    return str(vars(claim.claim).get("over_time", ""))


def in_time(one: BoundClaim, other: BoundClaim) -> tuple[BoundClaim, BoundClaim] | None:
    """Which of two claims is told as of the earlier time; None where their times may meet."""
    first, second = _when(one), _when(other)
    if first is None or second is None:
        return None
    if certainly_before(first, second):
        return one, other
    return (other, one) if certainly_before(second, first) else None


def _when(claim: BoundClaim) -> Moment | None:
    for field in ("until", "as_of"):
        meaning = claim.meanings.get((field,))
        if isinstance(meaning, Moments):
            return meaning.readings[0] if len(meaning.readings) == 1 else None
        if meaning is not None:
            return None
    return claim.desk.published
