"""The phrases of a ledger that were not understood, as the checks of language tell them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.finding import Finding, Label
from checker.language.reading import Unread
from checker.place import Place
from checker.resolve.ledger import Ledger


def unread(ledger: Ledger, fault: str) -> Iterator[Finding]:
    """Every phrase that was not understood for one reason, in claims and outside them."""
    for claim in ledger.told():
        for route, meaning in claim.meanings.items():
            if isinstance(meaning, Unread) and meaning.fault == fault:
                yield _finding(claim.place.at(*(step for step in route if step != "")), meaning, claim.id)
    for desk in ledger.desks.values():
        for route, meaning in desk.meanings.items():
            if desk.reported and isinstance(meaning, Unread) and meaning.fault == fault:
                yield _finding(Place(desk.file, route), meaning, "")


def _finding(place: Place, meaning: Unread, claim: str) -> Finding:
    what = {
        "impossible-date": f"there is no `{meaning.phrase}`",
        "weekday-differs": f"`{meaning.phrase}` does not agree with the calendar",
    }.get(meaning.fault, f"`{meaning.phrase}` is not understood")
    help_ = (meaning.help,) if meaning.help else ()
    return Finding(f"{what}: {meaning.why}", (Label(place),), help=help_, claim=claim)
