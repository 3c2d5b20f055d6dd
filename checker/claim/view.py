"""What a kind of claim may see of the claim that it works out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from checker.claim.mention import Instant, Length, Member, Named, Picked, Spot
from checker.claim.reckoning import Amount, Reckoning
from checker.language.change import Change
from checker.language.comparing import Comparing
from checker.language.rank import Rank
from checker.language.reading import Clock
from checker.logic.expression import Expression
from checker.place import Place


class View(Protocol):
    """What a kind may see of the claim it works out: its fields, each already understood.

    A field is named by its keys: `number("value")`, `number("parts", 2)`. A field that is not
    there, or is not understood, raises `Lacking` with the reason.
    """

    @property
    def id(self) -> str:
        """The claim's id."""

    @property
    def clock(self) -> Clock | None:
        """Where relative times count from."""

    def place(self, *keys: str | int) -> Place:
        """Where a field stands."""

    def has(self, *keys: str | int) -> bool:
        """Whether the author wrote the field."""

    def number(self, *keys: str | int) -> Amount:
        """A figure, the claim's own or that of a claim it refers to."""

    def moment(self, *keys: str | int) -> Instant:
        """A time, the claim's own or that of a claim it refers to."""

    def lapse(self, *keys: str | int) -> Length:
        """A length of time."""

    def plain(self, *keys: str | int) -> str:
        """Words of a gap that are no length of time, such as `the same day`; "" where there are none."""

    def relation(self, *keys: str | int) -> Spot:
        """A relation between places."""

    def change(self, *keys: str | int) -> Change:
        """A change: "fell by 9.3 per cent"."""

    def comparing(self, *keys: str | int) -> Comparing:
        """How one figure stands to another: "more than twice"."""

    def rank(self, *keys: str | int) -> Rank:
        """A place in a ranking: "second-largest"."""

    def formula(self, *keys: str | int) -> Expression:
        """Arithmetic over claims; the claim that its n-th name means is `number(*keys, n)`."""

    def named(self, *keys: str | int) -> Named:
        """Somebody or something."""

    def members(self, *keys: str | int) -> Sequence[Member]:
        """The members that a count lists, or that a list of entities and events amounts to."""

    def linked(self, *keys: str | int) -> View | None:
        """The view of the claim that a field refers to, or None when it refers to none."""

    def reckoned(self) -> Reckoning:
        """What this claim itself comes to (of use through `linked`)."""

    def in_doubt(self) -> bool:
        """Whether this claim is at fault by itself, no contested member left out (of use through `linked`)."""

    def entity(self, key: str) -> Named | None:
        """The declared entity that has a key: of use with `Named.within`."""

    def declared(self, named: Named, field: str) -> Instant | None:
        """The time that an entity declares: `born`, `died` or `founded`."""

    def picked(self) -> Picked | None:
        """The table rows that this claim's evidence picked, if any did."""

    def words(self, *keys: str | int) -> str:
        """The text of a field, as the author wrote it ("" where there is none)."""

    def figure_of(self, named: Named, measure: str) -> Amount:
        """The figure that this file's claims give for a measure of an entity, as `rank` needs it."""

    def alike(self, field: str) -> Sequence[View]:
        """The other claims of its kind in the same file, in their order there, with the same words in a field."""
