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
from checker.read.lines import Lines
from checker.read.text import read_text

MOST_COLUMNS = 2_000
MOST_CELLS = 2_000_000
_TOLD = re.compile(r"sep=([,;\t|])[\r\n]+", re.IGNORECASE)
_SEPARATORS = ",;\t"


@dataclass(frozen=True)
class Grid:
    """A table as it was read: the names of its columns, and its rows of text."""

    file: str
    text: str
    separator: str
    names: tuple[str, ...]
    """One for each column; a column without a name is called by its position, `column 3`."""
    rows: tuple[tuple[str, ...], ...]
    """As many cells in each as there are columns."""
    numbers: tuple[int, ...]
    """The line that each row begins on."""
    encoding: str = ""
    """The encoding, where it is not UTF-8."""
    short: tuple[int, ...] = ()
    """Lines of rows with fewer cells than the header; the missing ones count as empty."""
    long: tuple[int, ...] = ()
    """Lines of rows with more cells than the header; those past the last column are not read."""

    @cached_property
    def twice(self) -> frozenset[str]:
        """Names that more than one column has."""
        return frozenset(name for name, count in Counter(self.names).items() if count > 1)

    def column(self, position: int) -> list[str]:
        """All cells of one column, from the top down."""
        return [row[position] for row in self.rows]

    def row_span(self, row: int) -> Span:
        """Where a row stands in the file."""
        start = self._lines.start(self.numbers[row] - 1)
        *_, last = _walk(self.text, start, self.separator)
        return self._lines.span(start, last[1])

    def cell_span(self, row: int, position: int) -> Span:
        """Where one cell stands in the file, with its quotes; the row's end for one that is missing."""
        start = self._lines.start(self.numbers[row] - 1)
        found = (start, start)
        for number, found in enumerate(_walk(self.text, start, self.separator)):
            if number == position:
                return self._lines.span(*found)
        return self._lines.span(found[1], found[1])

    def header_span(self) -> Span:
        """Where the names of the columns stand."""
        start = len(self.text) - len(self.text.lstrip("\r\n"))
        told = _TOLD.match(self.text, start)
        start = told.end() if told else start
        return self._lines.span(start, self._lines.end(self._lines.number(start)))

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)


def read_grid(file: str, data: bytes) -> Grid | Unreadable:
    """The table in these bytes, or in plain words why they hold none."""
    decoded = read_text(data)
    if isinstance(decoded, Unreadable):
        return decoded
    text, encoding = decoded
    body, separator = _separator(text)
    try:
        records = _records(text, body, separator)
        return _grid(file, text, separator, encoding, records)
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
    file: str, text: str, separator: str, encoding: str, records: Iterator[tuple[int, list[str]]]
) -> Grid | Unreadable:
    header = next((record for _, record in records if any(cell.strip() for cell in record)), [])
    names = _names(header)
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
    width = len(names)
    cells = tuple(tuple(row) if len(row) == width else _fitted(row, width) for row in rows)
    return Grid(file, text, separator, names, cells, tuple(numbers), encoding, short, long)


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


def _fitted(row: list[str], width: int) -> tuple[str, ...]:
    return (*row[:width], *[""] * (width - len(row)))


def _names(header: list[str]) -> tuple[str, ...]:
    """The header's words with single blanks between them; empty ones at its end are no columns."""
    words = [" ".join(cell.split()) for cell in header]
    while words and not words[-1]:
        words.pop()
    return tuple(word or f"column {number}" for number, word in enumerate(words, 1))


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
