"""A table that was loaded, and which of its rows meet the conditions of a piece of evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from checker.claim.library import Library
from checker.claim.mention import Picked, Row
from checker.frozen import dataclass
from checker.language.cell import Meanings
from checker.language.reading import Clock
from checker.read.grid import Grid
from checker.table.criterion import Criterion, Meets, Timed

MOST_PICKED = 10_000
"""Rows that are handed on for a count's members to be held against."""


@dataclass(frozen=True)
class Table:
    """One table of the run; what is worked out about it is kept in the library."""

    path: str
    grid: Grid
    library: Library = field(repr=False)
    figure: str = ""
    """Which figure counts in cells that hold more: the `first` or the `last`."""

    @property
    def key(self) -> tuple[str, str]:
        """The file, and the part of it that this table is."""
        return self.path, self.grid.part

    def position(self, name: str) -> int | None:
        """The column of this name, in any case of letters when no other differs in case alone."""
        wanted = " ".join(name.split())
        for names in (self.grid.names, self.grid.also):
            if wanted in names:
                return names.index(wanted)
            alike = [n for n, own in enumerate(names) if own.casefold() == wanted.casefold()]
            if alike:
                return alike[0] if len(alike) == 1 else None
        return None

    def cells(self, position: int) -> Sequence[str]:
        """All cells of a column, from the top down."""
        return self.library.keep(("column", *self.key, position), lambda: self.grid.column(position))

    def meanings(self, position: int, clock: Clock | None) -> Meanings:
        """What the different cells of a column mean."""
        return self.library.keep(
            ("meanings", *self.key, position, clock, self.figure),
            lambda: Meanings(frozenset(self.cells(position)), clock, self.grid.decimal_commas, self.figure),
        )

    def where(self, wanted: Sequence[tuple[int, frozenset[str]]]) -> tuple[int, ...]:
        """The rows whose cell in each of these columns is one of the cells given with it."""
        if not wanted:
            return tuple(range(len(self.grid.rows)))
        if not all(cells for _, cells in wanted):
            return ()
        rows: Sequence[int] = range(len(self.grid.rows))
        for position, cells in wanted:
            column = self.cells(position)
            rows = [row for row in rows if column[row] in cells]
        return tuple(rows)


@dataclass(frozen=True, slots=True)
class Cells:
    """Some cells of one column, by their rows."""

    table: Table
    position: int
    rows: Sequence[int]

    @property
    def column(self) -> str:
        """The column's name in the table."""
        return self.table.grid.names[self.position]

    @property
    def texts(self) -> list[str]:
        """What stands in them."""
        cells = self.table.cells(self.position)
        return [cells[row] for row in self.rows]

    @property
    def called(self) -> list[str]:
        """What their rows are called: "line 7"."""
        return [self.table.grid.called(row) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Asked:
    """One criterion with its column in the table, and how each different cell there stands to it."""

    criterion: Criterion
    position: int
    stands: Mapping[str, Meets]
    _by_standing: Mapping[Meets, frozenset[str]] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        # Asked for again and again, and a column may have a million different cells.
        ways = set(self.stands.values())
        found = {way: frozenset(cell for cell, own in self.stands.items() if own is way) for way in ways}
        object.__setattr__(self, "_by_standing", found)

    def cells(self, *meets: Meets) -> frozenset[str]:
        """The cells that stand to the criterion in one of these ways."""
        found = [self._by_standing[way] for way in meets if way in self._by_standing]
        return found[0] if len(found) == 1 else frozenset().union(*found)


@dataclass(frozen=True, slots=True)
class Selection:
    """The rows, counted from 0, by how they stand to all criteria."""

    rows: tuple[int, ...]
    """Rows that meet every criterion."""
    open: tuple[int, ...]
    """Rows that may meet all of them: a cell tells too little, or is not understood."""
    any_time: tuple[int, ...]
    """Rows that meet every criterion but those about time."""


def ask(table: Table, criteria: Sequence[Criterion], clock: Clock | None) -> tuple[Asked, ...]:
    """Hold every criterion against the cells of its column, which the table must have."""
    found = []
    for criterion in criteria:
        position = table.position(criterion.column)
        if position is not None:
            found.append(Asked(criterion, position, criterion.judge(table.meanings(position, clock))))
    return tuple(found)


def select(table: Table, asked: Sequence[Asked]) -> Selection:
    """The rows that meet all criteria, for certain or perhaps."""
    rows = table.where([(one.position, one.cells(Meets.YES)) for one in asked])
    maybe = [(one.position, one.cells(Meets.YES, Meets.PERHAPS, Meets.UNREAD)) for one in asked]
    unsure = any(one.cells(Meets.PERHAPS, Meets.UNREAD) for one in asked)
    open_ = sorted(set(table.where(maybe)) - set(rows)) if unsure else []
    timeless = [one for one in asked if not isinstance(one.criterion, Timed)]
    any_time = rows
    if len(timeless) < len(asked):
        any_time = table.where([(one.position, one.cells(Meets.YES)) for one in timeless])
    return Selection(rows, tuple(open_), any_time)


def other_way(criteria: Sequence[Criterion]) -> tuple[Criterion, ...]:
    """The same criteria, with dates that could be read either way read month first."""
    return tuple(replace(one, month_first=True) if isinstance(one, Timed) else one for one in criteria)


def picked(
    table: Table, source: str, asked: Sequence[Asked], selection: Selection, clock: Clock | None
) -> Picked:
    """The rows as the members of a count are held against them, `MOST_PICKED` at most."""
    timed = next((one for one in asked if isinstance(one.criterion, Timed)), None)
    rows, any_time = selection.rows[:MOST_PICKED], selection.any_time[:MOST_PICKED]
    made = {row: _row(table, row, timed, clock) for row in sorted({*rows, *any_time})}
    return Picked(source, tuple(made[row] for row in rows), tuple(made[row] for row in any_time))


def _row(table: Table, row: int, timed: Asked | None, clock: Clock | None) -> Row:
    grid = table.grid
    cells = dict(zip(grid.names, grid.rows[row], strict=True))
    when = None
    if timed and isinstance(timed.criterion, Timed):
        cell = grid.rows[row][timed.position]
        when = table.meanings(timed.position, clock).moment(cell, month_first=timed.criterion.month_first)
    return Row(grid.row_place(row), grid.numbers[row], cells, when)
