"""Excel workbooks of the older and the binary kind (XLS, XLSB), through calamine: what cells hold, without their formats."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from checker.read.archive import names_in, open_archive
from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, Grid
from checker.read.sheets import Known, candidates, first_table, grid_of
from checker.read.strange import apart
from checker.read.text_of import text_of
from checker.read.within import Within
from checker.read.workbook.sheet import Cells

NAME = "an Excel workbook of the older kind"
SUFFIXES = frozenset({"xls", "xlsb"})
HEEDS = frozenset({"range", "sheet"})
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TOLD = (
    "is read without its formats and without what it hides, which only XLSX shows: a per cent is a fraction"
)


def begins(data: bytes) -> bool:
    """Whether these bytes are a workbook of Excel's older kinds."""
    return data.startswith(_COMPOUND) or "xl/workbook.bin" in names_in(data)


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """The table of one sheet."""
    if data.startswith(b"PK"):
        archive = open_archive(data)
        if isinstance(archive, Unreadable):
            return archive
    return apart(lambda: _read(file, data, within))


def _read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    # Imported where it runs, in the process that may break.
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        known = [
            Known(one.name, number, hidden=one.visible != SheetVisibleEnum.Visible)
            for number, one in enumerate(book.sheets_metadata)
        ]
        sheets = candidates(within.sheet, known)
        if isinstance(sheets, Unreadable):
            return sheets
        found = first_table(sheets, lambda sheet: _sheet(file, book, sheet, within))
    except PasswordError:
        return Unreadable("is protected by a password", "save it without one")
    except CalamineError:
        return Unreadable("is a broken file", "open it in a spreadsheet program and save it anew")
    return found if isinstance(found, Unreadable) else replace(found, notes=(*found.notes, _TOLD))


def _sheet(file: str, book: Any, sheet: Known, within: Within) -> Grid | Unreadable:  # noqa: ANN401 - calamine's, imported where it runs
    page = book.get_sheet_by_name(sheet.name)
    if page.total_height * page.total_width > MOST_CELLS:
        return Unreadable(f"has more than {MOST_CELLS:,} cells, the most that is read")
    cells = Cells()
    for row, values in enumerate(page.to_python(skip_empty_area=False), 1):
        for column, value in enumerate(values, 1):
            text = text_of(value)
            if text.strip():
                cells.filled[row, column] = text
    for (top, left), (bottom, right) in page.merged_cell_ranges or []:
        cells.merged.append((top + 1, left + 1, bottom + 1, right + 1))
    return grid_of(file, cells, sheet, within)
