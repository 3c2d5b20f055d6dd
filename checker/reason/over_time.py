"""What a quantity does as time goes on, and which of two tellings of it is the earlier."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from checker.claim.times import certainly_before
from checker.language.reading import Grain, Moment
from checker.resolve.ledger import BoundClaim
from checker.resolve.meaning import Moments


def over_time(claim: BoundClaim) -> str:
    """What the claim's measure does as time goes on: `cumulative`, `constant`, or "" where it does not say."""
    return str(vars(claim.claim).get("over_time", ""))


def in_time(one: BoundClaim, other: BoundClaim) -> tuple[BoundClaim, BoundClaim] | None:
    """Which of two claims is told as of the earlier time; None where their times may meet."""
    pairs = [(first, second) for first in _when(one) for second in _when(other)]
    if pairs and all(certainly_before(first, second) for first, second in pairs):
        return one, other
    return (other, one) if pairs and all(certainly_before(second, first) for first, second in pairs) else None


def _when(claim: BoundClaim) -> tuple[Moment, ...]:
    """The times that it may be told as of: not one that is to come, if there are others."""
    published = claim.desk.published
    for field in ("until", "as_of"):
        meaning = claim.meanings.get((field,))
        if isinstance(meaning, Moments):
            readings = tuple(_at_its_end(one) for one in meaning.readings)
            past = (one for one in readings if published is None or not certainly_before(published, one))
            return tuple(past) or readings
        if meaning is not None:
            return ()
    return () if published is None else (published,)


def _at_its_end(moment: Moment) -> Moment:
    """What is counted by midday, or by Friday, is counted then."""
    length = _LENGTHS.get(moment.grain)
    if moment.start is not None or moment.end is None or length is None or moment.approximate:
        return moment
    return replace(moment, start=moment.end - length)


_LENGTHS = {
    Grain.SECOND: timedelta(seconds=1),
    Grain.MINUTE: timedelta(minutes=1),
    Grain.DAY: timedelta(days=1),
}
