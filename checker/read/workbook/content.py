"""The sheets of an OpenDocument file → cells as text. OASIS OpenDocument 1.3, part 3, 9 and 19.385."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from checker.read.text_of import plain
from checker.read.workbook.sheet import MOST_SHEET_CELLS, Cells, TooLargeError
from checker.read.workbook.xml import walk

_TIME = re.compile(r"PT([0-9]+)H([0-9]+)M([0-9]+)(?:[.,][0-9]+)?S", re.ASCII)
_CELLS = ("table-cell", "covered-table-cell")
_ASIDE = ("annotation", "shapes")
"""What stands inside a cell or a sheet and is none of its text."""
_UNSEEN = ("collapse", "filter")


@dataclass
class Page:
    """One sheet."""

    name: str
    hidden: bool
    cells: Cells = field(default_factory=Cells)


def read_content(data: bytes) -> list[Page]:
    """The sheets in the main part of a file, in its order."""
    reader = _Reader()
    walk(data, reader.start, reader.end, reader.words)
    return reader.pages


class _Reader:
    """Takes the events of the XML; it lives as long as the walk."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self._unseen: set[str] = set()
        self._style = ""
        self._row, self._rows, self._column, self._columns = 1, 1, 1, 1
        self._cell: dict[str, str] = {}
        self._hidden = False
        self._text: list[str] = []
        self._kept: list[tuple[int, str]] = []
        self._aside, self._inside = 0, False

    def start(self, name: str, given: dict[str, str]) -> None:
        if name in _ASIDE or self._aside:
            self._aside += 1
        elif name in _CELLS:
            self._cell, self._text = given, []
        elif name == "p":
            self._text += ["\n"] if self._text else []
            self._inside = True
        elif name in ("s", "tab", "line-break") and self._inside:
            self._text.append(" " * _times(given.get("c", "1")) if name == "s" else " ")
        elif name == "table-row":
            self._rows, self._column, self._kept = _times(given.get("number-rows-repeated", "1")), 1, []
            self._hidden = given.get("visibility") in _UNSEEN
        else:
            self._about(name, given)

    def end(self, name: str) -> None:
        if self._aside:
            self._aside -= 1
        elif name == "p":
            self._inside = False
        elif name in _CELLS:
            self._finish()
        elif name == "table-row":
            self._end_row()

    def words(self, text: str) -> None:
        if self._inside and not self._aside:
            self._text.append(text)

    def _about(self, name: str, given: dict[str, str]) -> None:
        """Sheets, columns, and the styles that hide a sheet."""
        if name == "style":
            self._style = given.get("name", "")
        elif name == "table-properties" and given.get("display") == "false":
            self._unseen.add(self._style)
        elif name == "table":
            self.pages.append(Page(given.get("name", ""), given.get("style-name", "") in self._unseen))
            self._row, self._columns = 1, 1
        elif name == "table-column" and self.pages:
            last = self._columns + _times(given.get("number-columns-repeated", "1")) - 1
            if given.get("visibility") in _UNSEEN:
                self.pages[-1].cells.hidden_columns.append((self._columns, last))
            self._columns = last + 1

    def _finish(self) -> None:
        given = self._cell
        times = _times(given.get("number-columns-repeated", "1"))
        text = _shown(given, "".join(self._text))
        if text and not text.isspace():
            if len(self._kept) + times > MOST_SHEET_CELLS:
                raise TooLargeError
            self._kept += [(self._column + n, text) for n in range(times)]
        if self.pages and "formula" in given:
            cells = self.pages[-1].cells
            cells.formulas += 1
            if not text and given.get("value-type") != "string":
                cells.unreckoned.append((self._row, self._column))
        self._merge(given)
        self._column += times

    def _merge(self, given: dict[str, str]) -> None:
        down, across = (_times(given.get(f"number-{one}-spanned", "1")) for one in ("rows", "columns"))
        if self.pages and (down > 1 or across > 1):
            last = self._row + down - 1, self._column + across - 1
            self.pages[-1].cells.merged.append((self._row, self._column, *last))

    def _end_row(self) -> None:
        if self.pages and self._kept:
            cells = self.pages[-1].cells
            if len(cells.filled) + self._rows * len(self._kept) > MOST_SHEET_CELLS:
                raise TooLargeError
            for row in range(self._row, self._row + self._rows):
                cells.filled.update({(row, column): text for column, text in self._kept})
                if self._hidden:
                    cells.hidden_rows.add(row)
        self._row += self._rows


def _shown(given: dict[str, str], words: str) -> str:
    """The value of a cell as its reader sees it, with all its digits."""
    sort, value = given.get("value-type", ""), given.get("value", "")
    if sort == "float":
        return plain(value)
    if sort == "percentage":
        return f"{plain(value, shift=2)}%"
    if sort == "currency":
        return f"{given.get('currency', '')} {plain(value)}".strip()
    if sort == "date":
        return given.get("date-value", "").replace("T", " ").removesuffix(":00") or words
    if sort == "time":
        match = _TIME.fullmatch(given.get("time-value", ""))
        return f"{match[1]}:{match[2]}" + (f":{match[3]}" if int(match[3]) else "") if match else words
    return given.get("boolean-value", "").upper() if sort == "boolean" else words


def _times(text: str) -> int:
    """How often something is repeated."""
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < 9 else 1
