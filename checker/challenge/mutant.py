"""A claim with one thing in it changed, as corrections pages show that things get changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from pydantic import ValidationError

from checker.claim.claim import Claim
from checker.frozen import dataclass
from checker.place import Route
from checker.resolve.ledger import BoundClaim


@dataclass(frozen=True, slots=True)
class Change:
    """Other words for one field of a claim."""

    route: Route
    """The keys that lead to the field from the claim, as the author writes them."""
    was: str
    now: str
    """"" where it is left out."""
    how: str
    """What sort of slip it is: `ten times as much`, `the day before`."""
    with_: tuple[tuple[Route, str], ...] = ()
    """What changes with it, such as the other of two fields that are swapped."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A claim as it would be with a change."""

    claim: BoundClaim
    """As it is."""
    change: Change
    model: Claim
    """As it would be."""


def mutant(claim: BoundClaim, change: Change) -> Mutant | None:
    """The claim with the change; None where it would be no claim any more."""
    told: dict[str, Any] = deepcopy(claim.claim.model_dump(by_alias=True, exclude_unset=True))
    for route, now in ((change.route, change.now), *change.with_):
        if not _put(told, route, now):
            return None
    try:
        return Mutant(claim, change, type(claim.claim).model_validate(told))
    except ValidationError:
        return None


def _put(tree: Any, route: Route, now: str) -> bool:  # noqa: ANN401 - whatever a claim is made of
    *way, last = route
    for key in way:
        tree = tree[key] if _has(tree, key) else None
    if not _has(tree, last):
        return False
    if now:
        tree[last] = now
    else:
        del tree[last]
    return True


def _has(tree: Any, key: str | int) -> bool:  # noqa: ANN401 - as above
    if isinstance(tree, dict):
        return key in tree
    return isinstance(tree, list) and isinstance(key, int) and key < len(tree)


def texts(claim: BoundClaim) -> Iterator[tuple[Route, str]]:
    """Every field of a claim that was understood, with its words; the keys of mappings are none."""
    told = claim.claim.model_dump(by_alias=True, exclude_unset=True)
    for route in claim.meanings:
        words = _at(told, route)
        if isinstance(words, str):
            yield route, words


def _at(tree: Any, route: Sequence[str | int]) -> Any:  # noqa: ANN401 - as above
    for key in route:
        if not _has(tree, key):
            return None
        tree = tree[key]
    return tree
