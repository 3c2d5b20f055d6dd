"""One sheet of a workbook → its cells as text, and what its readers do not see of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.read.area import column_number
from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS
from checker.read.workbook.styles import GENERAL, Format, shown
from checker.read.workbook.xml import walk

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.ASCII)
_WORTH = frozenset({"v", "t", "f"})


@dataclass(frozen=True, slots=True)
class Book:
    """What all sheets of a workbook share."""

    strings: tuple[str, ...]
    formats: tuple[Format, ...]
    since_1904: bool


@dataclass
class Cells:
    """The cells of a sheet; rows and columns count from 1."""

    filled: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    """The first and the last of each run of them."""
    formulas: int = 0
    unreckoned: list[tuple[int, int]] = field(default_factory=list)
    """Formulas whose value is not in the file."""
    unseen: list[tuple[int, int]] = field(default_factory=list)
    """Cells with a value that their format does not show."""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First row, first column, last row, last column."""

    def row_hidden(self, row: int) -> bool:
        """Whether a row is not shown."""
        return row in self.hidden_rows

    def column_hidden(self, column: int) -> bool:
        """Whether a column is not shown."""
        return any(first <= column <= last for first, last in self.hidden_columns)


class TooLargeError(Exception):
    """A sheet has more cells than are read."""


def read_cells(data: bytes, book: Book) -> Cells | Unreadable:
    """The cells of a sheet, from its XML."""
    reader = _Reader(book)
    try:
        walk(data, reader.start, reader.end, reader.words)
    except TooLargeError:
        return Unreadable(f"has more than {MOST_CELLS:,} cells, the most that is read")
    return reader.cells


class _Reader:
    """Takes the events of a sheet's XML; it lives as long as the walk."""

    def __init__(self, book: Book) -> None:
        self.cells = Cells()
        self._book = book
        self._row, self._column = 0, 0
        self._sort, self._style, self._formula = "", "", False
        self._value: list[str] | None = None
        self._inside = ""
        self._aloud = False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "c":
            self._begin(given)
        elif name in _WORTH:
            self._inside = name
            self._formula = self._formula or name == "f"
            if name == "v" or (name == "t" and self._value is None):
                self._value = []
        elif name == "rPh":
            self._aloud = True
        elif name == "row":
            self._row = _number(given.get("r", "")) or self._row + 1
            self._column = 0
            if given.get("hidden") in ("1", "true"):
                self.cells.hidden_rows.add(self._row)
        elif name == "col" and given.get("hidden") in ("1", "true"):
            self.cells.hidden_columns.append((_number(given.get("min", "")), _number(given.get("max", ""))))
        elif name == "mergeCell":
            self._merge(given.get("ref", ""))

    def end(self, name: str) -> None:
        if name == "c":
            self._finish()
        elif name == "rPh":
            self._aloud = False
        if name in _WORTH:
            self._inside = ""

    def words(self, text: str) -> None:
        if self._inside in ("v", "t") and self._value is not None and not self._aloud:
            self._value.append(text)

    def _begin(self, given: dict[str, str]) -> None:
        at = _CELL.fullmatch(given.get("r", ""))
        if at:
            self._row, self._column = int(at[2]), column_number(at[1])
        else:
            self._column += 1
        self._sort, self._style = given.get("t", "n"), given.get("s", "")
        self._formula, self._value, self._inside = False, None, ""

    def _finish(self) -> None:
        spot = self._row, self._column
        self.cells.formulas += self._formula
        if self._formula and self._value is None:
            self.cells.unreckoned.append(spot)
        text = self._text("".join(self._value or ()))
        if text.strip():
            self.cells.filled[spot] = text
            if self._form().unseen:
                self.cells.unseen.append(spot)
        if len(self.cells.filled) > MOST_CELLS:
            raise TooLargeError

    def _text(self, written: str) -> str:
        if self._sort == "s":
            number = _number(written.strip())
            return self._book.strings[number] if number < len(self._book.strings) else ""
        if self._sort == "b":
            return "TRUE" if written.strip() == "1" else "FALSE"
        if self._sort == "n" and written.strip():
            return shown(written.strip(), self._form(), since_1904=self._book.since_1904)
        return written

    def _form(self) -> Format:
        number = _number(self._style) if self._style else 0
        return self._book.formats[number] if number < len(self._book.formats) else GENERAL

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        one, other = _CELL.fullmatch(first), _CELL.fullmatch(last)
        if one and other:
            corners = int(one[2]), column_number(one[1]), int(other[2]), column_number(other[1])
            self.cells.merged.append(corners)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
