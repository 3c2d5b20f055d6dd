"""Workbooks for tests, made from rows: Office Open XML as spreadsheet programs write it, and nothing more."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from checker.read.area import column_letters

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HIDDEN = "~"
"""A line of a workbook told as text that begins so is a hidden row."""


@dataclass(frozen=True)
class Sheet:
    """One sheet; a cell is a text, a number, (a number, the code of its format), or a formula `=…`."""

    rows: Sequence[Sequence[object]]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()
    state: str = "visible"


@dataclass
class _Styles:
    codes: list[str] = field(default_factory=list)

    def number(self, code: str) -> int:
        if code not in self.codes:
            self.codes.append(code)
        return self.codes.index(code) + 1

    def xml(self) -> str:
        formats = "".join(
            f'<numFmt numFmtId="{200 + n}" formatCode="{escape(code)}"/>' for n, code in enumerate(self.codes)
        )
        uses = "".join(f'<xf numFmtId="{200 + n}"/>' for n in range(len(self.codes)))
        return (
            f'<styleSheet {_MAIN}><numFmts count="{len(self.codes)}">{formats}</numFmts>'
            f'<cellXfs><xf numFmtId="0"/>{uses}</cellXfs></styleSheet>'
        )


def workbook(sheets: Mapping[str, Sheet], *, since_1904: bool = False) -> bytes:
    """The bytes of a workbook with these sheets."""
    styles, strings = _Styles(), list[str]()
    pages = [_sheet(sheet, styles, strings) for sheet in sheets.values()]
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" state="{sheet.state}" r:id="rId{n}"/>'
        for n, (name, sheet) in enumerate(sheets.items(), 1)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_REL}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(pages) + 1)
    )
    files = {
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_REL}"><workbookPr date1904="{int(since_1904)}"/>'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{links}</Relationships>",
        "xl/styles.xml": styles.xml(),
        "xl/sharedStrings.xml": f"<sst {_MAIN}>"
        + "".join(f"<si><t>{escape(one)}</t></si>" for one in strings)
        + "</sst>",
        **{f"xl/worksheets/sheet{n}.xml": page for n, page in enumerate(pages, 1)},
    }
    return archive(files.items())


def archive(files: Iterable[tuple[str, str | bytes]]) -> bytes:
    """A ZIP archive of some files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in files:
            opened.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def told_workbook(text: str) -> bytes:
    """A workbook of one sheet, told as CSV: `~` before a hidden row, `=…` for a formula without its value."""
    lines = text.splitlines()
    rows = list(csv.reader(line.removeprefix(HIDDEN) for line in lines))
    hidden = frozenset(n for n, line in enumerate(lines, 1) if line.startswith(HIDDEN))
    return workbook({"Sheet1": Sheet([[_guess(cell) for cell in row] for row in rows], hidden)})


def _guess(cell: str) -> object:
    return int(cell) if cell.isdigit() else cell


def _sheet(sheet: Sheet, styles: _Styles, strings: list[str]) -> str:
    rows = "".join(
        f'<row r="{n}"{" hidden=" + chr(34) + "1" + chr(34) if n in sheet.hidden_rows else ""}>'
        + "".join(_cell(f"{column_letters(m)}{n}", cell, styles, strings) for m, cell in enumerate(row, 1))
        + "</row>"
        for n, row in enumerate(sheet.rows, 1)
    )
    cols = "".join(f'<col min="{n}" max="{n}" hidden="1"/>' for n in sorted(sheet.hidden_columns))
    merged = "".join(f'<mergeCell ref="{one}"/>' for one in sheet.merged)
    return (
        f"<worksheet {_MAIN}>{f'<cols>{cols}</cols>' if cols else ''}<sheetData>{rows}</sheetData>"
        f"{f'<mergeCells>{merged}</mergeCells>' if merged else ''}</worksheet>"
    )


def _cell(at: str, cell: object, styles: _Styles, strings: list[str]) -> str:
    if isinstance(cell, tuple):
        number, code = cell
        return f'<c r="{at}" s="{styles.number(code)}"><v>{number}</v></c>'
    if isinstance(cell, bool):
        return f'<c r="{at}" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, str) and cell.startswith("="):
        formula, _, value = cell[1:].partition(" -> ")
        return f'<c r="{at}"><f>{escape(formula)}</f>{f"<v>{value}</v>" if value else "<v/>"}</c>'
    if isinstance(cell, str) and cell.startswith("#"):
        return f'<c r="{at}" t="e"><v>{cell}</v></c>'
    if isinstance(cell, str):
        if not cell:
            return ""
        if cell not in strings:
            strings.append(cell)
        return f'<c r="{at}" t="s"><v>{strings.index(cell)}</v></c>'
    return f'<c r="{at}"><v>{cell}</v></c>'
