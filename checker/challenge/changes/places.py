"""Places: the opposite direction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.challenge.mutant import Change, texts
from checker.challenge.swaps import WINDS
from checker.resolve.ledger import BoundClaim, Ledger
from checker.resolve.meaning import Spatial

SORT = "places"
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*", re.IGNORECASE)


def changes(claim: BoundClaim, ledger: Ledger) -> Iterator[Change]:
    """The relation between places turned round."""
    del ledger
    for route, said in texts(claim):
        if isinstance(claim.meanings[route], Spatial):
            for found in _WORD.finditer(said):
                other = WINDS.get(found.group().casefold())
                if other:
                    now = f"{said[: found.start()]}{other}{said[found.end() :]}"
                    yield Change(route, said, now, "the other way")
                    break
