"""Bytes → Grid: tables of text with separated cells, by one strict dialect.

The dialect is RFC 4180's, a little wider: cells are parted by commas, semicolons or tabs,
whichever the header has most of; lines end in LF, CRLF or CR; a quote inside a quoted cell
is doubled. Nothing is guessed from the rows, every cell stays text, and whatever does not
fit is told.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from checker.frozen import dataclass
from checker.language.cell import is_continental
from checker.place import Span
from checker.read.area import Area, read_area
from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, Grid
from checker.read.layout import Line, lay_out
from checker.read.lines import Lines
from checker.read.text import read_text
from checker.read.within import Within

_TOLD = re.compile(r"sep=([,;\t|])[\r\n]+", re.IGNORECASE)
_SEPARATORS = ",;\t|"
_MOST_LINES = 20
_NEARLY_ALL = 0.75
_MOST_SHOWING = 500
"""Rows that show whether figures have decimal commas."""
_LOOKED_AT = 64 * 1024
"""How much of the beginning is looked at for what parts the cells."""


NAME = "separated text"
SUFFIXES = frozenset({"csv", "tsv", "tab", "txt"})
HEEDS = frozenset({"range"})


def begins(data: bytes) -> bool:
    """Whether these bytes can be nothing else: text of any kind may be a table."""
    del data
    return False


@dataclass(frozen=True)
class _Places:
    """Lines and columns of the text."""

    text: str
    separator: str
    head: int
    """The line of the names."""
    skipped: int = 0
    """Cells at the beginning of each line that are not read."""
    word: str = "line"

    def header(self) -> Span:
        start = self._lines.start(self.head - 1)
        return self._lines.span(start, self._lines.end(self.head - 1))

    def row(self, number: int) -> Span:
        start = self._lines.start(number - 1)
        *_, last = _walk(self.text, start, self.separator)
        return self._lines.span(start, last[1])

    def cell(self, number: int, position: int) -> Span:
        """With its quotes; the row's end for one that is missing."""
        start = self._lines.start(number - 1)
        found = (start, start)
        for place, found in enumerate(_walk(self.text, start, self.separator)):
            if place == position + self.skipped:
                return self._lines.span(*found)
        return self._lines.span(found[1], found[1])

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """The table in these bytes, or in plain words why they hold none."""
    area = read_area(within.range) if within.range else None
    if isinstance(area, Unreadable):
        return area
    dialect = within.dialect
    decoded = read_text(data, dialect.encoding)
    if isinstance(decoded, Unreadable):
        return decoded
    text, encoding = decoded
    body, separator = _separator(text)
    separator = dialect.separator or separator
    try:
        lines = _lines(_records(text, body, separator), area)
    except _BrokenError as broken:
        return Unreadable(str(broken))
    if dialect.comment:
        lines = [one for one in lines if not one.cells[0].startswith(dialect.comment)]
    if dialect.names and lines:
        lines = [Line(lines[0].number, list(dialect.names), apart=False), *lines]
    found = lay_out(lines, "line", told=area is not None or bool(dialect.names))
    if isinstance(found, Unreadable):
        return found
    notes = (*([f"is read as {encoding}, not UTF-8"] if encoding else []), *found.notes)
    places = _Places(text, separator, found.head.number, area.left - 1 if area else 0)
    grid = Grid(file, found.names, found.rows, found.numbers, places, within.range, notes, found.doubts)
    columns = zip(*found.rows[:_MOST_SHOWING], strict=True)
    return replace(grid, decimal_commas=any(is_continental(column) for column in columns))


class _BrokenError(Exception):
    """The text is no table of this dialect, or too large a one; the message says why."""


def _separator(text: str) -> tuple[int, str]:
    """Where the table begins, and what parts its cells.

    A first line `sep=;`, as Excel writes it, says so. Otherwise it is the comma, semicolon, tab
    or bar that stands most often, outside quotes, in the first line that has any; of equals the
    first of these. A line that has none of the marks that part nearly all lines below it is a title.
    """
    start = len(text) - len(text.lstrip("\r\n"))
    told = _TOLD.match(text, start)
    if told:
        return told.end(), told[1]
    counts = [one for one in _counts(text, start) if one.total()]
    if not counts:
        return start, ","
    head, *below = counts
    best = max(_SEPARATORS, key=head.__getitem__)
    if not all(one[best] for one in below):
        steadiest = max(_SEPARATORS, key=lambda char: _share(below, char))
        if not head[steadiest] and _share(below, steadiest) >= _NEARLY_ALL:
            return start, steadiest
    return start, best


def _share(lines: list[Counter[str]], separator: str) -> float:
    """How many of the lines have a separator equally often, as a part of one."""
    often = Counter(one[separator] for one in lines if one[separator])
    return often.most_common(1)[0][1] / len(lines) if often else 0.0


def _counts(text: str, start: int) -> Iterator[Counter[str]]:
    """How often each separator stands outside quotes in each of the first lines."""
    counts: Counter[str] = Counter()
    quoted, lines = False, 0
    for index in range(start, min(len(text), start + _LOOKED_AT)):
        char = text[index]
        if char == '"':
            quoted = not quoted
        elif not quoted and char in "\r\n":
            yield counts
            counts, lines = Counter(), lines + 1
            if lines == _MOST_LINES:
                return
        elif not quoted and char in _SEPARATORS:
            counts[char] += 1
    yield counts


def _records(text: str, start: int, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line that it begins on; blank lines give empty records."""
    skipped = Lines(text[:start] + "x").number(start)
    # `newline=""` ends lines at LF, CRLF and CR and leaves them as they are.
    source = io.StringIO(text[start:], newline="")
    reader = csv.reader(source, delimiter=separator, strict=True, skipinitialspace=True)
    while True:
        begins = skipped + reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise _BrokenError(_plain(str(error), begins)) from error
        yield begins, record


def _plain(error: str, line: int) -> str:
    if "unexpected end" in error:
        return f'opens a quote (") on line {line} that is never closed'
    if "expected after" in error:
        return f'goes on after the closing quote (") of a cell on line {line}; a quote inside a cell is written twice'
    if "field limit" in error:
        return f"has a cell of more than {csv.field_size_limit():,} characters on line {line}"
    return f"has a line {line} that cannot be read as a row"


def _lines(records: Iterator[tuple[int, list[str]]], area: Area | None) -> list[Line]:
    """The lines with something in them, as far as they are asked for."""
    lines: list[Line] = []
    seen, apart = 0, False
    for number, record in records:
        # A blank line counts too: a file of nothing else must come to an end.
        seen += max(len(record), 1)
        if seen > MOST_CELLS:
            raise _BrokenError(f"has more than {MOST_CELLS:,} cells, the most that is read")
        cells = record
        if area is not None:
            cells = record[area.left - 1 : area.right] if area.has_row(number) else []
        if any(cells) and (lines or any(cell.strip() for cell in cells)):
            lines.append(Line(number, cells, apart))
            apart = False
        else:
            apart = True
    return lines


def _walk(text: str, start: int, separator: str) -> Iterator[tuple[int, int]]:
    """Where each cell of the record that begins at `start` stands."""
    begins, quoted, closed = start, False, False
    for index in range(start, len(text)):
        char = text[index]
        if char == '"':
            opens = not quoted and (closed or not text[begins:index].strip(" "))
            quoted, closed = opens, quoted
        elif not quoted and char in "\r\n":
            yield begins, index
            return
        elif not quoted and char == separator:
            yield begins, index
            begins, closed = index + 1, False
    yield begins, len(text)
