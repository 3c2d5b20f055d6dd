"""One way of taking things: which readings are chosen, and which contested members are left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from checker.claim.mention import Named
from checker.frozen import dataclass
from checker.language.reading import Figure
from checker.place import Place, Route

Spot = tuple[str, Route]
"""A field: the claim's key and the field's route in it."""


@dataclass(frozen=True, slots=True)
class Contested:
    """A member that some dispute."""

    claim: str
    """The key of the count that lists it."""
    named: Named
    why: str
    place: Place


@dataclass(frozen=True, slots=True)
class Trial:
    """Choices to work a claim out by, and a record of what there was to choose.

    The record is what lets the reasoner try only the alternatives that a claim's outcome
    can depend on.
    """

    choices: Mapping[Spot, int] = field(default_factory=dict)
    without: frozenset[tuple[str, str]] = frozenset()
    """Contested members left out: the count's key and the member's."""
    instead: Mapping[str, Figure] = field(default_factory=dict)
    """For some claims, by key, another figure than their own: what if it were a slip?"""
    readings: dict[Spot, int] = field(default_factory=dict)
    """Fields that were looked at and can be read in more ways than one, with how many."""
    contested: dict[tuple[str, str], Contested] = field(default_factory=dict)
    """Contested members that were looked at."""

    def pick(self, spot: Spot, ways: int) -> int:
        """Which reading of a field to take."""
        if ways > 1:
            self.readings[spot] = ways
        return self.choices.get(spot, 0)
