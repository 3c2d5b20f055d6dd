"""What is wrong with a line, how to say it, and how to read on past it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from checker.frozen import dataclass
from checker.read import limits
from checker.read.lines import Lines
from checker.read.mended import Edit
from checker.read.row import Row, row_of

Mends = Mapping[int, tuple[Edit, ...]]

_LONG = 72


@dataclass(frozen=True, slots=True)
class Problem:
    """Where the parser gave up, and its words for it. Lines and columns count from 0."""

    lines: Lines
    words: str
    line: int
    column: int
    context: str = ""
    context_line: int | None = None
    context_column: int = 0

    def row(self, line: int) -> Row:
        """Take apart a line."""
        return row_of(self.lines.text(line))

    @property
    def here(self) -> Row:
        """The line in which the parser gave up."""
        return self.row(self.line)

    def above(self, line: int) -> int | None:
        """Find the nearest line above that is not empty."""
        return next(
            (n for n in range(line - 1, max(-1, line - limits.WINDOW), -1) if not self.row(n).bare), None
        )


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One fault in the author's terms, and the edits with which the rest can be read.

    Without edits the line is left out.
    """

    what: str
    line: int
    start: int
    end: int
    label: str = ""
    notes: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    mends: Mends = field(default_factory=dict)
    sure: bool = True
    """Whether the edits give what the author meant. Where they may not, what follows from them is not told."""


def quoted(words: str) -> str:
    """Put a text into quotes as YAML wants them."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    return "'" + words.replace("'", "''") + "'"


def shortened(words: str) -> str:
    """Leave out the middle of a long text."""
    return (
        words if len(words) <= _LONG else f"{words[: _LONG // 2].rstrip()} … {words[-_LONG // 3 :].lstrip()}"
    )


def with_value(row: Row, value: str) -> str:
    """Show a line with another value, as a help does."""
    return f"{row.key}: {value}" if row.key else value


def quoting(text: str, start: int, end: int) -> tuple[Edit, ...]:
    """Put single quotes around a part of a line."""
    inner = (Edit(n, n, "'") for n in range(start, end) if text[n] == "'")
    return (Edit(start, start, "'"), *inner, Edit(end, end, "'"))


def shifted(problem: Problem, lines: Iterable[int], by: int) -> Mends:
    """Move lines to the right, or to the left as far as they have blanks."""
    mends: dict[int, tuple[Edit, ...]] = {}
    for line in lines:
        row = problem.row(line)
        if not row.bare:
            mends[line] = (Edit(0, 0, " " * by),) if by > 0 else (Edit(0, min(-by, row.indent), ""),)
    return mends


def without(problem: Problem, lines: Iterable[int]) -> Mends:
    """Leave lines out."""
    return {line: (Edit(0, len(problem.lines.text(line)), " ", leaves_out=True),) for line in lines}


def upwards(problem: Problem, line: int) -> Iterator[int]:
    """The lines above that are not empty, from the nearest on."""
    return (n for n in range(line - 1, max(-1, line - limits.WINDOW), -1) if not problem.row(n).bare)


def run_of(problem: Problem, line: int, *, keys: bool) -> range:
    """The lines from here on that are no further left, until an item begins or (without keys) a key."""
    first = problem.row(line)
    last = line + 1
    while last < min(len(problem.lines), line + limits.WINDOW):
        row = problem.row(last)
        if not row.bare and (row.indent < first.indent or (row.dashed and row.indent <= first.indent)):
            break
        if not row.bare and not keys and row.key and last > line:
            break
        last += 1
    return range(line, last)


def blanks(count: int) -> str:
    """Count blanks in words."""
    return "no blank" if count == 0 else "1 blank" if count == 1 else f"{count} blanks"


def levels(problem: Problem, row: Row) -> dict[int, int]:
    """The columns at which such a line may start here, each with the nearest line that starts there."""
    levels: dict[int, int] = {}
    for line in upwards(problem, problem.line):
        above = problem.row(line)
        if above.bare or (row.dashed and not above.dashed):
            continue
        level = above.indent if row.dashed else above.column
        if levels and level >= min(levels):
            continue
        levels[level] = line
        if above.indent == 0 and level <= row.indent:
            break
    return levels
