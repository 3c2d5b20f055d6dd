"""The phrases of a ledger that were not understood, as the checks of language tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.finding import Finding, Label
from checker.language.reading import Unread
from checker.place import Place
from checker.resolve.ledger import Ledger
from checker.resolve.slipped import copied


def unread(ledger: Ledger, fault: str) -> Iterator[Finding]:
    """Every phrase that was not understood for one reason, in claims and outside them."""
    for claim in ledger.told():
        for route, meaning in claim.meanings.items():
            if isinstance(meaning, Unread) and meaning.fault == fault:
                place = claim.place.at(*(step for step in route if step != ""))
                yield _finding(place, meaning, claim.id, copied(ledger, claim, meaning))
    for desk in ledger.desks.values():
        for route, meaning in desk.meanings.items():
            if desk.reported and isinstance(meaning, Unread) and meaning.fault == fault:
                yield _finding(Place(desk.file, route), meaning, "")


def _finding(place: Place, meaning: Unread, claim: str, copied: Iterable[Label] = ()) -> Finding:
    help_ = (meaning.help,) if meaning.help else ()
    return Finding(f"{meaning.says}: {meaning.why}", (Label(place), *copied), help=help_, claim=claim)
