"""One sheet of a workbook → its cells as text, and what its readers do not see of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.read.area import column_number
from checker.read.files import Unreadable
from checker.read.workbook.styles import GENERAL, Format, shown
from checker.read.workbook.xml import walk

_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.ASCII)
_YES = ("1", "true")
MOST_SHEET_CELLS = 500_000
"""Fewer than of other formats, as reading one takes longer."""


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
        return too_large()
    return reader.cells


def too_large() -> Unreadable:
    """What is said of a sheet with more cells than are read."""
    why = f"has more than {MOST_SHEET_CELLS:,} cells, the most that is read of a sheet"
    return Unreadable(why, "save the sheet as CSV and name that file")


class _Reader:
    """Takes the events of a sheet's XML; it lives as long as the walk, and a sheet may have a million cells."""

    def __init__(self, book: Book) -> None:
        self.cells = Cells()
        self._book = book
        self._row, self._column = 0, 0
        self._cell: dict[str, str] = {}
        self._value: list[str] | None = None
        self._formula, self._taking, self._aloud = False, False, False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "c":
            self._cell, self._value, self._formula = given, None, False
        elif name == "v":
            self._value, self._taking = [], True
        elif name == "t":
            self._value, self._taking = self._value or [], not self._aloud
        elif name == "f":
            self._formula = True
        elif name == "row":
            self._row = _number(given.get("r", "")) or self._row + 1
            self._column = 0
            if given.get("hidden") in _YES:
                self.cells.hidden_rows.add(self._row)
        else:
            self._about(name, given)

    def end(self, name: str) -> None:
        if name == "c":
            self._finish()
        elif name in ("v", "t"):
            self._taking = False
        elif name == "rPh":
            self._aloud = False

    def words(self, text: str) -> None:
        if self._taking and self._value is not None:
            self._value.append(text)

    def _about(self, name: str, given: dict[str, str]) -> None:
        """What stands outside the cells, and the readings printed above words in them."""
        if name == "rPh":
            self._aloud = True
        elif name == "col" and given.get("hidden") in _YES:
            self.cells.hidden_columns.append((_number(given.get("min", "")), _number(given.get("max", ""))))
        elif name == "mergeCell":
            self._merge(given.get("ref", ""))

    def _finish(self) -> None:
        at = _CELL.fullmatch(self._cell.get("r", ""))
        self._row, self._column = (int(at[2]), column_number(at[1])) if at else (self._row, self._column + 1)
        spot = self._row, self._column
        if self._formula:
            self.cells.formulas += 1
            # A formula may come to no words; one that comes to a figure has it.
            if not self._value and self._cell.get("t") != "str":
                self.cells.unreckoned.append(spot)
        if not self._value:
            return
        form = self._form()
        text = self._text("".join(self._value), form)
        if text and not text.isspace():
            self.cells.filled[spot] = text
            if form.unseen:
                self.cells.unseen.append(spot)
            if len(self.cells.filled) > MOST_SHEET_CELLS:
                raise TooLargeError

    def _text(self, written: str, form: Format) -> str:
        sort = self._cell.get("t", "n")
        if sort == "s":
            number = _number(written.strip())
            return self._book.strings[number] if number < len(self._book.strings) else ""
        if sort == "b":
            return "TRUE" if written.strip() == "1" else "FALSE"
        return shown(written.strip(), form, since_1904=self._book.since_1904) if sort == "n" else written

    def _form(self) -> Format:
        style = self._cell.get("s", "")
        number = _number(style) if style else 0
        return self._book.formats[number] if number < len(self._book.formats) else GENERAL

    def _merge(self, ref: str) -> None:
        first, _, last = ref.partition(":")
        one, other = _CELL.fullmatch(first), _CELL.fullmatch(last)
        if one and other:
            corners = int(one[2]), column_number(one[1]), int(other[2]), column_number(other[1])
            self.cells.merged.append(corners)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
