"""How every figure, time and length of time in the files was read, for a report that wants to show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.place import Place, Route
from checker.resolve.ledger import Ledger
from checker.resolve.meaning import Figures, Lapses, Meaning, Moments
from checker.result import Reading
from checker.show.readings import sort_of


def readings_of(ledger: Ledger) -> Iterator[Reading]:
    """The readings of the files that were asked for, by file, and what is outside the claims first."""
    for desk in ledger.desks.values():
        if desk.reported:
            yield from _readings("", Place(desk.file), desk.meanings)
    for claim in ledger.told():
        yield from _readings(claim.key, claim.place, claim.meanings)


def _readings(claim: str, place: Place, meanings: Mapping[Route, Meaning]) -> Iterator[Reading]:
    for route, meaning in meanings.items():
        if not isinstance(meaning, Figures | Moments | Lapses):
            continue
        # The resolver marks what a mapping's key means by a blank last step.
        is_key = route[-1:] == ("",)
        at = place.at(*(route[:-1] if is_key else route))
        meant = meaning.readings
        yield Reading(claim, at.key() if is_key else at, meant[0].phrase, sort_of(meant[0]), meant)
