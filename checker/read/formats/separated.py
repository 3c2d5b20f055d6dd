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
from dataclasses import dataclass
from functools import cached_property

from checker.place import Span
from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, MOST_COLUMNS, Doubt, Grid, fitted, named
from checker.read.lines import Lines
from checker.read.text import read_text
from checker.read.within import Within

_TOLD = re.compile(r"sep=([,;\t|])[\r\n]+", re.IGNORECASE)
_SEPARATORS = ",;\t"
_MOST_TOLD = 5
"""Lines that are named."""


NAME = "separated text"
SUFFIXES = frozenset({"csv", "tsv", "tab", "txt"})


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
    """Where the header begins."""
    word: str = "line"

    def header(self) -> Span:
        return self._lines.span(self.head, self._lines.end(self._lines.number(self.head)))

    def row(self, number: int) -> Span:
        start = self._lines.start(number - 1)
        *_, last = _walk(self.text, start, self.separator)
        return self._lines.span(start, last[1])

    def cell(self, number: int, position: int) -> Span:
        """With its quotes; the row's end for one that is missing."""
        start = self._lines.start(number - 1)
        found = (start, start)
        for place, found in enumerate(_walk(self.text, start, self.separator)):
            if place == position:
                return self._lines.span(*found)
        return self._lines.span(found[1], found[1])

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """The table in these bytes, or in plain words why they hold none."""
    del within
    decoded = read_text(data)
    if isinstance(decoded, Unreadable):
        return decoded
    text, encoding = decoded
    body, separator = _separator(text)
    try:
        records = _records(text, body, separator)
        return _grid(file, _Places(text, separator, body), encoding, records)
    except _BrokenError as broken:
        return Unreadable(str(broken))


class _BrokenError(Exception):
    """The text is no table of this dialect, or too large a one; the message says why."""


def _separator(text: str) -> tuple[int, str]:
    """Where the table begins, and what parts its cells.

    A first line `sep=;`, as Excel writes it, says so. Otherwise it is the comma, semicolon or
    tab that stands most often in the header outside quotes; of equals the first of these.
    """
    start = len(text) - len(text.lstrip("\r\n"))
    told = _TOLD.match(text, start)
    if told:
        return told.end(), told[1]
    counts = Counter(dict.fromkeys(_SEPARATORS, 0))
    quoted = False
    for index in range(start, len(text)):
        char = text[index]
        if char == '"':
            quoted = not quoted
        elif not quoted and char in "\r\n":
            break
        elif not quoted and char in counts:
            counts[char] += 1
    return start, max(_SEPARATORS, key=lambda char: counts[char])


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


def _grid(
    file: str, places: _Places, encoding: str, records: Iterator[tuple[int, list[str]]]
) -> Grid | Unreadable:
    header = next((record for _, record in records if any(cell.strip() for cell in record)), [])
    names = named(header)
    if not names:
        return Unreadable("is empty")
    if len(names) > MOST_COLUMNS:
        return Unreadable(f"has {len(names):,} columns, and {MOST_COLUMNS:,} is the most that is read")
    rows, numbers, seen = [], [], 0
    for number, record in records:
        # A blank line counts too: a file of nothing else must come to an end.
        seen += max(len(record), 1)
        if seen > MOST_CELLS:
            return Unreadable(f"has more than {MOST_CELLS:,} cells, the most that is read")
        if any(record):
            rows.append(record)
            numbers.append(number)
    short, long = _ragged(rows, numbers, len(names), len(header))
    notes = [f"is read as {encoding}, not UTF-8"] if encoding else []
    if short:
        lines = _listed(short)
        notes.append(f"has fewer cells than columns in line {lines}; the missing ones count as empty")
    doubts = (_spilt(long, numbers, len(names)),) if long else ()
    cells = tuple(fitted(row, len(names)) for row in rows)
    return Grid(file, names, cells, tuple(numbers), places, notes=tuple(notes), doubts=doubts)


def _spilt(long: tuple[int, ...], numbers: list[int], width: int) -> Doubt:
    """Rows with more cells than the table has columns: what stands in which column is not sure."""
    return Doubt(
        "ragged-row",
        f"has more cells than columns in line {_listed(long)}",
        numbers.index(long[0]),
        label=f"has more cells than the {width} columns",
        help="put a cell that holds the separator in double quotes",
    )


def _listed(lines: tuple[int, ...]) -> str:
    *first, last = [str(line) for line in lines[:_MOST_TOLD]]
    more = f" and {len(lines) - _MOST_TOLD} more" if len(lines) > _MOST_TOLD else ""
    return f"{', '.join(first)}{', ' if more else ' and '}{last}{more}" if first else last


def _ragged(
    rows: list[list[str]], numbers: list[int], width: int, header: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The lines with too few cells, and those with too many."""
    if {len(row) for row in rows} <= {width}:
        return (), ()
    short, long, spare = [], [], []
    for number, row in zip(numbers, rows, strict=True):
        if len(row) < width:
            short.append(number)
        elif any(cell.strip() for cell in row[width:]):
            long.append(number)
        elif len(row) > header:
            spare.append(number)
    # A separator at the end of every line is a habit; at the end of some, their cells have slipped.
    if len(spare) < len(rows):
        long = sorted(long + spare)
    return tuple(short), tuple(long)


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
