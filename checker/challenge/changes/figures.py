"""Figures: ten times as much, one more, transposed digits, per cent for points, more for less, the rest for a part."""

from __future__ import annotations

from collections.abc import Iterator

from checker.challenge.mutant import Change, texts
from checker.challenge.swaps import numbers, rest, words
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Changes, Comparings, Figures, Lapses, Ranks

SORT = "figures"


def changes(claim: BoundClaim, ledger: Ledger) -> Iterator[Change]:
    """Other figures for every figure that the claim itself gives."""
    del ledger
    for route, said in texts(claim):
        if claim.claim.kind == "share" and route == ("value",):
            for now, how in rest(said):
                yield Change(route, said, now, how)
        if isinstance(claim.meanings[route], Figures | Changes | Comparings | Lapses | Ranks):
            for now, how in (*numbers(said), *words(said)):
                yield Change(route, said, now, how)
