"""A table as it was read, whatever its format: names, rows of text, and what each place is called."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Protocol

from checker.frozen import dataclass
from checker.place import Place, Span

MOST_COLUMNS = 2_000
MOST_CELLS = 2_000_000


class Places(Protocol):
    """How the rows and cells of one table are called: by lines and columns, or as the file's own program does."""

    @property
    def word(self) -> str:
        """What a row is called: `line`, `row`, `record`."""

    def header(self) -> Span | str:
        """Where the names of the columns stand."""

    def row(self, number: int) -> Span | str:
        """Where a row stands, by the number that it is called by."""

    def cell(self, number: int, position: int) -> Span | str:
        """Where the cell of a row stands in the column of this position."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a table that its readers must know, as a finding of the check that it names."""

    check: str
    what: str
    """Follows the name of the file, as in "`t.csv` …"."""
    row: int | None = None
    """The row that shows it, counted from 0."""
    position: int | None = None
    """The column that shows it."""
    label: str = ""
    """What is said beside that place."""
    help: str = ""


@dataclass(frozen=True)
class Grid:
    """A table as it was read: the names of its columns, and its rows of text."""

    file: str
    names: tuple[str, ...]
    """One for each column; a column without a name is called by its position, `column 3`."""
    rows: tuple[tuple[str, ...], ...]
    """As many cells in each as there are columns."""
    numbers: tuple[int, ...]
    """What each row is called by: the line that it begins on, the row of its sheet, its record."""
    places: Places
    part: str = ""
    """Which part of the file it is, where that holds several tables: a sheet, a key."""
    notes: tuple[str, ...] = ()
    """What was put right or passed over; each follows the name of the file, as in "`t.csv` …"."""
    doubts: tuple[Doubt, ...] = ()
    hidden: frozenset[int] = frozenset()
    """Rows, counted from 0, that the file's own program does not show."""
    decimal_commas: bool = False
    """Whether some column of it needs them, so that `1.234` in another is a thousand and more."""
    also: tuple[str, ...] = ()
    """A second name of each column, such as its title; "" for a column without."""

    @cached_property
    def twice(self) -> frozenset[str]:
        """Names that more than one column has."""
        return frozenset(name for name, count in Counter(self.names).items() if count > 1)

    def column(self, position: int) -> list[str]:
        """All cells of one column, from the top down."""
        return [row[position] for row in self.rows]

    def called(self, row: int) -> str:
        """What a row is called, as in "`line 7`"."""
        return f"{self.places.word} {self.numbers[row]}"

    def header_place(self) -> Place:
        """Where the names of the columns stand."""
        return self._place(self.places.header())

    def row_place(self, row: int) -> Place:
        """Where a row stands in the file."""
        return self._place(self.places.row(self.numbers[row]))

    def cell_place(self, row: int, position: int) -> Place:
        """Where one cell stands in the file."""
        return self._place(self.places.cell(self.numbers[row], position))

    def _place(self, found: Span | str) -> Place:
        return Place(self.file, spot=found) if isinstance(found, str) else Place(self.file, span=found)


def fitted(row: list[str], width: int) -> tuple[str, ...]:
    """A row with as many cells as there are columns."""
    return tuple(row) if len(row) == width else (*row[:width], *[""] * (width - len(row)))


def named(header: list[str], wide: int = 0) -> tuple[str, ...]:
    """The header's words with single blanks between them; empty ones at its end, past `wide`, are no columns."""
    words = [" ".join(cell.split()) for cell in header]
    while len(words) > wide and not words[-1]:
        words.pop()
    return tuple(word or f"column {number}" for number, word in enumerate(words, 1))
