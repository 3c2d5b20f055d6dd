"""Dates: a neighbouring weekday, the day before, last year, day and month swapped."""

from __future__ import annotations

from collections.abc import Iterator

from checker.challenge.mutant import Change, texts
from checker.challenge.swaps import days, numbers
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Moments

SORT = "dates"


def changes(claim: BoundClaim, ledger: Ledger) -> Iterator[Change]:
    """Other times for every time that the claim itself gives."""
    del ledger
    for route, said in texts(claim):
        if isinstance(claim.meanings[route], Moments):
            ways = days(said) if any(char.isdigit() for char in said) else (*days(said), *numbers(said))
            for now, how in ways:
                yield Change(route, said, now, how)
