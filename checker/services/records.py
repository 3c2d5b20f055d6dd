"""Records → Grid: what a service answers as a table, each row called by what the service calls it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.frozen import dataclass
from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, Grid

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Numbered:
    """Rows called by their number in the answer."""

    word: str
    names: tuple[str, ...]

    def header(self) -> str:
        """The names are ours, and stand nowhere."""
        return "the whole answer"

    def row(self, number: int) -> str:
        """As in `statement 3`."""
        return f"{self.word} {number}"

    def cell(self, number: int, position: int) -> str:
        """As in `statement 3, value`."""
        return f"{self.word} {number}, {self.names[position]}"


def grid_of(
    file: str, names: tuple[str, ...], rows: Iterable[Cells], word: str, notes: tuple[str, ...] = ()
) -> Grid | Unreadable:
    """The table of some records, which may be many."""
    kept: list[tuple[str, ...]] = []
    for row in rows:
        kept.append(tuple(row))
        if len(kept) * len(names) > MOST_CELLS:
            return Unreadable(f"has more than {MOST_CELLS:,} cells, the most that is read")
    numbers = tuple(range(1, len(kept) + 1))
    return Grid(file, names, tuple(kept), numbers, Numbered(word, names), notes=notes)
