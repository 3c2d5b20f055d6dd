"""The sheet of a workbook that is meant, and its cells → Grid; with all that its reader does not see, told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from checker.frozen import dataclass
from checker.read.area import Area, column_letters, read_area
from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, Doubt, Grid
from checker.read.layout import Layout, Line, lay_out
from checker.read.within import Within
from checker.read.workbook.sheet import Cells

_MOST_TOLD = 5
_MOST_TRIED = 5
_MOST_MERGED = 10_000
_FIGURES = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class Known:
    """A sheet as its workbook lists it."""

    name: str
    number: int
    hidden: bool = False
    others: tuple[str, ...] = ()
    """The other sheets that are shown, where none was asked for by name."""


def candidates(wanted: str, sheets: Sequence[Known]) -> list[Known] | Unreadable:
    """The sheet of this name, or all that are shown where none is named."""
    names = ", ".join(f"`{one.name}`" for one in sheets[:20])
    if wanted:
        alike = [one for one in sheets if one.name.strip().casefold() == wanted.strip().casefold()]
        return alike[:1] or Unreadable(f"has no sheet `{wanted}`", f"it has {names}", on="sheet")
    shown = [one for one in sheets if not one.hidden]
    if not shown:
        return Unreadable("has no sheet that is shown", f"name one: `sheet:` … of {names}" if names else "")
    return [replace(one, others=tuple(other.name for other in shown if other is not one)) for one in shown]


def first_table(sheets: Sequence[Known], read: Callable[[Known], Grid | Unreadable]) -> Grid | Unreadable:
    """The first of some sheets that holds a table: a cover with a title does not."""
    first: Grid | Unreadable | None = None
    for sheet in sheets[:_MOST_TRIED]:
        found = read(sheet)
        if isinstance(found, Grid) and len(found.names) > 1 and found.rows:
            return found
        first = first or found
    return first or Unreadable("has no sheet")


@dataclass(frozen=True)
class SheetPlaces:
    """Cells as spreadsheets call them: `Sheet1!B7`."""

    sheet: str
    left: int
    """The column of the sheet that the table's first one is."""
    width: int
    head: int
    word: str = "row"

    def header(self) -> str:
        """The cells with the names."""
        return self.row(self.head)

    def row(self, number: int) -> str:
        """All cells of a row."""
        last = column_letters(self.left + self.width - 1)
        return f"{_quoted(self.sheet)}!{column_letters(self.left)}{number}:{last}{number}"

    def cell(self, number: int, position: int) -> str:
        """One cell."""
        return f"{_quoted(self.sheet)}!{column_letters(self.left + position)}{number}"


def _quoted(name: str) -> str:
    return name if name.isalnum() else "'" + name.replace("'", "''") + "'"


def grid_of(file: str, cells: Cells, sheet: Known, within: Within) -> Grid | Unreadable:
    """The table of a sheet."""
    area = read_area(within.range) if within.range else Area()
    if isinstance(area, Unreadable):
        return area
    filled, spread = _spread(cells)
    kept = {spot: text for spot, text in filled.items() if area.has_row(spot[0]) and area.has_column(spot[1])}
    if not kept:
        where = f" in {within.range}" if within.range else ""
        return Unreadable(f"has nothing{where} in its sheet `{sheet.name}`", _others(sheet))
    left = area.left if within.range else min(column for _, column in kept)
    lines = _lines(kept, left)
    if sum(len(one.cells) for one in lines) > MOST_CELLS:
        return Unreadable(f"has more than {MOST_CELLS:,} cells, the most that is read")
    found = lay_out(lines, "row", even=True, told=bool(within.range))
    if isinstance(found, Unreadable):
        return found
    places = SheetPlaces(sheet.name, left, len(found.names), found.head.number)
    notes = (*_about(sheet), *found.notes, *spread, *_unseen(cells, found, left))
    hidden = frozenset(n for n, number in enumerate(found.numbers) if number in cells.hidden_rows)
    doubts = (*found.doubts, *_unreckoned(cells, found, left))
    part = f"{sheet.name}!{within.range}"
    return Grid(file, found.names, found.rows, found.numbers, places, part, notes, doubts, hidden)


def _lines(kept: dict[tuple[int, int], str], left: int) -> list[Line]:
    rows: dict[int, dict[int, str]] = {}
    for (row, column), text in kept.items():
        rows.setdefault(row, {})[column] = text
    lines, before = [], 0
    for number in sorted(rows):
        own = rows[number]
        cells = [own.get(column, "") for column in range(left, max(own) + 1)]
        lines.append(Line(number, cells, number > before + 1))
        before = number
    return lines


def _spread(cells: Cells) -> tuple[dict[tuple[int, int], str], list[str]]:
    """The cells, with the words of merged ones read for every row that they stretch over.

    A figure is read once: it is one figure, and would otherwise be added up several times.
    """
    filled, told = dict(cells.filled), []
    rows = sorted({row for row, _ in filled})
    for top, left, bottom, right in cells.merged[:_MOST_MERGED]:
        text = cells.filled.get((top, left), "")
        if bottom <= top or not text or len(filled) > MOST_CELLS:
            continue
        name = f"{column_letters(left)}{top}:{column_letters(right)}{bottom}"
        if _FIGURES & set(text):
            told.append(f"has one cell over {name}; its `{text}` is read in the first row only")
            continue
        told.append(f"has one cell over {name}; its `{text}` is read in each of the rows")
        within = rows[bisect_right(rows, top) : bisect_right(rows, bottom)]
        filled.update({(row, left): text for row in within})
    more = [f"has {len(told) - _MOST_TOLD} more merged cells"] if len(told) > _MOST_TOLD else []
    return filled, [*told[:_MOST_TOLD], *more]


def _about(sheet: Known) -> list[str]:
    notes = []
    if sheet.others:
        notes.append(f"is read in its sheet `{sheet.name}`; it also has {_named(sheet.others)}")
    if sheet.hidden:
        notes.append(f"hides the sheet `{sheet.name}`")
    return notes


def _others(sheet: Known) -> str:
    return f"name another: `sheet:` {_named(sheet.others)}" if sheet.others else ""


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_TOLD} more" if len(names) > _MOST_TOLD else ""
    return ", ".join(f"`{name}`" for name in names[:_MOST_TOLD]) + more


def _unseen(cells: Cells, found: Layout, left: int) -> list[str]:
    notes = []
    hidden = [name for n, name in enumerate(found.names) if cells.column_hidden(left + n)]
    if hidden:
        notes.append(
            f"hides the columns {_named(hidden)}" if len(hidden) > 1 else f"hides the column `{hidden[0]}`"
        )
    if cells.unseen:
        row, column = cells.unseen[0]
        notes.append(f"has figures that it does not show, as in {column_letters(column)}{row}")
    if cells.formulas:
        notes.append("has formulas; what they came to when it was saved is read")
    return notes


def _unreckoned(cells: Cells, found: Layout, left: int) -> list[Doubt]:
    """Formulas whose value is not in the file: their cells would be read as empty."""
    rows = {number: n for n, number in enumerate(found.numbers)}
    inside = [
        (rows[row], column - left)
        for row, column in cells.unreckoned
        if row in rows and 0 <= column - left < len(found.names)
    ]
    if not inside:
        return []
    row, position = inside[0]
    place = f"{column_letters(left + position)}{found.numbers[row]}"
    what = f"has a formula in {place} whose value was never worked out"
    if len(inside) > 1:
        what = f"has {len(inside)} formulas, the first in {place}, whose values were never worked out"
    help_ = "open it in a spreadsheet program and save it, so that it has the values"
    return [Doubt("formula-without-value", what, row, position, "read as empty", help_)]
