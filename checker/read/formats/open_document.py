"""OpenDocument spreadsheets (ODS), as many statistics offices publish them: read from the XML, as workbooks are."""

from __future__ import annotations

from dataclasses import replace

from checker.read.archive import Archive, names_in, open_archive
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.read.sheets import Known, candidates, first_table, grid_of
from checker.read.strange import apart
from checker.read.within import Within
from checker.read.workbook.content import read_content
from checker.read.workbook.sheet import TooLargeError, too_large
from checker.read.workbook.xml import RefusedError

NAME = "an OpenDocument spreadsheet"
SUFFIXES = frozenset({"ods", "ots"})
HEEDS = frozenset({"range", "sheet"})
_CONTENT = "content.xml"


def begins(data: bytes) -> bool:
    """Whether these bytes are a document of OpenDocument."""
    return {_CONTENT, "mimetype"} <= names_in(data)


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """The table of one sheet."""
    archive = open_archive(data)
    if isinstance(archive, Unreadable):
        return replace(archive, help=archive.help or "save it as CSV and name that file")
    return apart(lambda: _read(file, archive, within))


def _read(file: str, archive: Archive, within: Within) -> Grid | Unreadable:
    try:
        pages = read_content(archive.read(_CONTENT) or b"")
    except RefusedError as refused:
        return Unreadable(str(refused))
    except TooLargeError:
        return too_large()
    known = [Known(one.name, number, hidden=one.hidden) for number, one in enumerate(pages)]
    sheets = candidates(within.sheet, known)
    if isinstance(sheets, Unreadable):
        return sheets
    return first_table(sheets, lambda sheet: grid_of(file, pages[sheet.number].cells, sheet, within))
