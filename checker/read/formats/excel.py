"""Excel workbooks (XLSX): every cell as its reader sees it, and what the reader does not see, told.

Read from the XML itself: the libraries at hand give neither the formats of figures (a per cent is then
a fraction) nor hidden rows nor which cells are formulas.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, replace

from checker.read.archive import Archive, names_in, open_archive
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.read.sheets import Known, candidates, first_table, grid_of
from checker.read.strange import apart
from checker.read.within import Within
from checker.read.workbook.sheet import Book, read_cells
from checker.read.workbook.styles import read_formats, read_strings
from checker.read.workbook.xml import RefusedError, walk

NAME = "an Excel workbook"
SUFFIXES = frozenset({"xlsx", "xlsm", "xltx"})
HEEDS = frozenset({"range", "sheet"})
_BOOK = "xl/workbook.xml"


def begins(data: bytes) -> bool:
    """Whether these bytes are a workbook of Office Open XML."""
    return _BOOK in names_in(data)


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """The table of one sheet."""
    archive = open_archive(data)
    if isinstance(archive, Unreadable):
        return replace(archive, help=archive.help or "save it as CSV and name that file")
    return apart(lambda: _read(file, archive, within))


def _read(file: str, archive: Archive, within: Within) -> Grid | Unreadable:
    try:
        outline = _outline(archive)
        sheets = candidates(within.sheet, outline.sheets)
        if isinstance(sheets, Unreadable):
            return sheets
        strings = read_strings(archive.read(outline.strings))
        book = Book(strings, read_formats(archive.read(outline.styles)), outline.since_1904)
        return first_table(sheets, lambda sheet: _sheet(file, archive, sheet, (outline, book, within)))
    except RefusedError as refused:
        return Unreadable(str(refused))


def _sheet(
    file: str, archive: Archive, sheet: Known, about: tuple[_Outline, Book, Within]
) -> Grid | Unreadable:
    outline, book, within = about
    data = archive.read(outline.paths[sheet.number])
    if data is None:
        return Unreadable(f"has no cells for its sheet `{sheet.name}`", "open it and save it anew")
    cells = read_cells(data, book)
    return cells if isinstance(cells, Unreadable) else grid_of(file, cells, sheet, within)


@dataclass
class _Outline:
    """What a workbook says of its parts."""

    sheets: list[Known]
    paths: list[str]
    strings: str = "xl/sharedStrings.xml"
    styles: str = "xl/styles.xml"
    since_1904: bool = False


def _outline(archive: Archive) -> _Outline:
    targets: dict[str, str] = {}
    found = _Outline([], [])

    def relation(name: str, given: dict[str, str]) -> None:
        if name == "Relationship":
            path = posixpath.normpath(posixpath.join("/xl", given.get("Target", ""))).lstrip("/")
            targets[given.get("Id", "")] = path
            sort = given.get("Type", "").rpartition("/")[2]
            if sort in ("sharedStrings", "styles"):
                setattr(found, "strings" if sort == "sharedStrings" else "styles", path)

    def part(name: str, given: dict[str, str]) -> None:
        if name == "sheet" and "chartsheets" not in targets.get(given.get("rid", ""), ""):
            hidden = given.get("state", "visible") != "visible"
            found.sheets.append(Known(given.get("name", ""), len(found.sheets), hidden=hidden))
            found.paths.append(targets.get(given.get("rid", ""), ""))
        elif name == "workbookPr":
            found.since_1904 = given.get("date1904", "0") in ("1", "true")

    for path, told in (("xl/_rels/workbook.xml.rels", relation), (_BOOK, part)):
        data = archive.read(path)
        if data is not None:
            walk(data, told, _ignore, _ignore)
    return found


def _ignore(_: str) -> None:
    return
