"""The rows that one set of conditions chooses, or the alternatives of one: for certain, or perhaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from checker.claim.mention import Picked
from checker.frozen import dataclass
from checker.language.reading import Clock
from checker.place import Place
from checker.table.criterion import Blank, Criterion, Meets, Timed
from checker.table.rows import Asked, Selection, Table, ask, other_way, picked, select


@dataclass(frozen=True, slots=True)
class Chosen:
    """Rows that meet one of several sets of conditions, and how each condition stands to its column."""

    place: Place
    either: tuple[tuple[Asked, ...], ...]
    selections: tuple[Selection, ...]
    """Of each set of conditions."""
    selection: Selection
    """Of all of them together."""

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Every condition."""
        return tuple(chain.from_iterable(self.either))

    @property
    def all_rows(self) -> bool:
        """Whether nothing is asked of the rows."""
        return not any(self.either)

    def picked(self, table: Table, source: str, clock: Clock | None) -> Picked:
        """The rows as the members of a count are held against them."""
        return picked(table, source, self.asked, self.selection, clock)


def choose(
    table: Table, place: Place, alternatives: Sequence[Sequence[Criterion]], clock: Clock | None
) -> Chosen:
    """The rows that meet one of these sets of conditions."""
    either = tuple(ask(table, criteria, clock) for criteria in alternatives)
    selections = tuple(select(table, asked) for asked in either)
    return Chosen(place, either, selections, _together(selections))


def _together(selections: Sequence[Selection]) -> Selection:
    if len(selections) == 1:
        return selections[0]
    rows = {row for one in selections for row in one.rows}
    open_ = {row for one in selections for row in one.open} - rows
    any_time = {row for one in selections for row in one.any_time}
    return Selection(tuple(sorted(rows)), tuple(sorted(open_)), tuple(sorted(any_time)))


def month_first(
    table: Table, chosen: Chosen, alternatives: Sequence[Sequence[Criterion]], clock: Clock | None
) -> tuple[list[Asked], Chosen] | None:
    """What would be chosen were dates such as 1/2/2021 month first, where that are other rows."""
    timed = [
        one
        for one in chosen.asked
        if isinstance(one.criterion, Timed) and table.meanings(one.position, clock).either_way
    ]
    if not timed:
        return None
    swapped = choose(table, chosen.place, [other_way(one) for one in alternatives], clock)
    return None if swapped.selection.rows == chosen.selection.rows else (timed, swapped)


def idle(table: Table, chosen: Chosen) -> list[tuple[Asked, ...]]:
    """The sets of conditions that no row meets."""
    return [
        asked
        for asked, one in zip(chosen.either, chosen.selections, strict=True)
        if asked and not one.rows and not one.open and len(table.grid.rows)
    ]


def each_has_rows(table: Table, asked: Sequence[Asked]) -> bool:
    """Whether every condition has its rows, and only all together have none."""
    return all(
        isinstance(one.criterion, Blank) or table.where([(one.position, one.cells(Meets.YES))])
        for one in asked
    )
