"""One line of a claim file as its author sees it: dashes, a key, a value.

The parser's words say where it gave up. What a reader of the file would say is found by
looking at the lines themselves; every look takes time in proportion to the line.
"""

from __future__ import annotations

import re

from checker.frozen import dataclass
from checker.read import limits
from checker.read.lines import Lines

_BLANKS = re.compile(r"[ \t]*")
_DASHES = re.compile(r"(?:-[ \t]+)*(?:-$)?")
_COLON = re.compile(r":(?=[ \t]|$)")
_QUOTED_KEY = re.compile(r"""(?:"[^"\\]*"|'[^']*')[ ]*:(?=[ \t]|$)""")
_MARKS = re.compile(r"""(?<=[\[\]{},:])[ \t]*+["']|[\[\]{}]|(?<=[ \t])\#""")
_ENDS = {'"': re.compile(r'(?:[^"\\]++|\\.)*+"'), "'": re.compile(r"(?:[^']++|'')*+'")}

FAR = 200
"""How many lines a quote or a bracket may stay open before it is taken to be forgotten."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line, taken apart. Columns count from 0."""

    text: str
    indent: int
    """Blanks and tabs before anything else."""
    column: int
    """Where the key or the words begin, after the dashes."""
    key: str
    """The words before the first colon that ends a key; nothing where there is none."""
    value_at: int
    end: int
    """Where the value ends: before the blanks and the comment at the end of the line."""

    @property
    def value(self) -> str:
        """What stands after the colon, or the words of a line without one."""
        return self.text[self.value_at : self.end]

    @property
    def words(self) -> str:
        """Key and value, without dashes before and a comment after."""
        return self.text[self.column : self.end]

    @property
    def dashed(self) -> bool:
        """Whether it begins an item of a list."""
        return self.column > self.indent

    @property
    def bare(self) -> bool:
        """Whether nothing stands in the line, or only a comment."""
        return self.end <= self.indent


def row_of(text: str) -> Row:
    """Take a line apart."""
    indent = _end(_BLANKS, text, 0)
    column = _end(_DASHES, text, indent)
    end = len(text.rstrip())
    if text.startswith("#", indent):
        return Row(text, indent, indent, "", indent, indent)
    quoted = _QUOTED_KEY.match(text, column)
    colon = quoted.end() - 1 if quoted else _colon(text, column)
    key = text[column:colon].strip() if colon is not None else ""
    value_at = _end(_BLANKS, text, colon + 1) if colon is not None else column
    if text[value_at : value_at + 1] not in ('"', "'"):
        comment = text.find(" #", max(value_at - 1, 0))
        end = len(text[:comment].rstrip()) if comment >= 0 else end
    return Row(text, indent, column, key, min(value_at, max(end, column)), max(end, column))


def _colon(text: str, column: int) -> int | None:
    if text[column : column + 1] in ('"', "'", "[", "{", "#"):
        return None
    found = _COLON.search(text, column)
    if found is None or " #" in text[column : found.start()]:
        return None
    return found.start()


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def quote_end(text: str, start: int) -> int | None:
    """Where the quote that opens at `start` is closed in this line: the column after it."""
    found = _ENDS[text[start]].match(text, start + 1)
    return found.end() if found else None


@dataclass(frozen=True, slots=True)
class Opened:
    """A quote or bracket that is opened and never closed."""

    line: int
    column: int
    mark: str


def left_open(lines: Lines, last: int) -> Opened | None:
    """Find a quote or bracket, opened no later than the line `last`, which runs into the keys below it."""
    line = max(0, last - limits.WINDOW)
    while line <= min(last, len(lines) - 1):
        row = row_of(lines.text(line))
        if row.value[:1] in ("|", ">"):
            line = after_block(lines, line, row)
            continue
        if row.value[:1] in ('"', "'", "[", "{"):
            found = _runs_on(lines, line, row)
            if isinstance(found, Opened):
                return found
            line = found
        line += 1
    return None


def after_block(lines: Lines, line: int, row: Row) -> int:
    """Find the line after the text under a `|` or `>`."""
    last = min(len(lines), line + limits.WINDOW)
    for n in range(line + 1, last):
        below = row_of(lines.text(n))
        if not below.bare and below.indent <= (row.column if row.key else row.indent):
            return n
    return last


def _runs_on(lines: Lines, first: int, row: Row) -> Opened | int:
    """Follow a value over its lines: give the line in which it ends, or what is left open."""
    open_: list[Opened] = []
    column = row.value_at
    for line in range(first, min(len(lines), first + FAR)):
        text = lines.text(line)
        if line > first:
            below = row_of(text)
            column = below.indent
            if below.indent <= row.column and not below.bare and (below.key or below.dashed):
                break
        _follow(text, line, column, open_)
        if not open_:
            return line
    return open_[-1] if open_[-1].mark in _ENDS else open_[0]


def _follow(text: str, line: int, column: int, open_: list[Opened]) -> None:
    """Note what opens and closes in a line, until nothing is open."""
    if text[column : column + 1] in _ENDS and not (open_ and open_[-1].mark in _ENDS):
        open_.append(Opened(line, column, text[column]))
        column += 1
    while column < len(text):
        if open_ and open_[-1].mark in _ENDS:
            found = _ENDS[open_[-1].mark].match(text, column)
            if found is None:
                return
            open_.pop()
        else:
            found = _MARKS.search(text, column)
            if found is None or found[0] == "#":
                return
            if found[0] in "]}":
                open_.pop()
            else:
                open_.append(Opened(line, found.end() - 1, found[0][-1]))
        if not open_:
            return
        column = found.end()
