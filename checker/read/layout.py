"""Lines of cells → a table: which line names the columns, and what around it is no row of the table.

People put a title above a table and its sources below, repeat the names on every page, and
leave cells out. What plainly is no row is passed over and told; what leaves doubt is told as a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker.frozen import dataclass
from checker.read.files import Unreadable
from checker.read.grid import MOST_COLUMNS, Doubt, fitted, named

_MOST_ABOVE = 12
"""Lines of a title, at most."""
_MOST_TOLD = 5
"""Lines that are named."""
_LONGEST = 60
_NOTE = re.compile(
    r"\W*(?:notes?|sources?|footnotes?|quelle|fuente|bron|fonte|last updated|updated|as of|copyright|\(c\))\b(\s*:|\s*\Z)?|©",
    re.IGNORECASE,
)
"""How a line below a table begins that is about it."""
_MARK = re.compile(r"[*†‡§]|[\[(]?[0-9a-z][\])]\s")
_FIGURE = re.compile(r"[^\w]*[0-9][0-9.,' \u00a0\u202f/:%-]*\W*")


class Line(NamedTuple):
    """One line with something in it."""

    number: int
    cells: list[str]
    apart: bool
    """Whether a blank line stands before it."""


@dataclass(frozen=True)
class Layout:
    """A table found in lines."""

    head: Line
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]
    notes: tuple[str, ...]
    doubts: tuple[Doubt, ...]


def lay_out(
    lines: Sequence[Line], word: str, *, even: bool = False, told: bool = False
) -> Layout | Unreadable:
    """The table in some lines, which are not blank; `word` is what one is called.

    `even` lines have as many cells as they need, as in a sheet; where the author has `told`
    which they are, the first has the names and all others are rows.
    """
    if not lines:
        return Unreadable("is empty")
    above = 0 if told else _above(lines)
    head, body = lines[above], list(lines[above + 1 :])
    names = named(head.cells)
    names = named(head.cells, _nameless(body, len(names), len(head.cells))) if names else names
    if not names:
        return Unreadable("is empty")
    if len(names) > MOST_COLUMNS:
        return Unreadable(f"has {len(names):,} columns, and {MOST_COLUMNS:,} is the most that is read")
    notes = [f"has `{_short(lines[0])}` above the names of its columns"] if above else []
    if not told and len(names) > 1:
        below = _below(body)
        if below:
            notes.append(
                f"has `{_short(body[-below])}` below the table, in {_listed(word, [one.number for one in body[-below:]])}"
            )
            del body[-below:]
        again = [one for one in body if one.cells == head.cells]
        if again:
            notes.append(
                f"has the names of its columns again in {_listed(word, [one.number for one in again])}"
            )
            body = [one for one in body if one.cells != head.cells]
    short, long = _ragged(body, len(names), len(head.cells))
    if short and not even:
        notes.append(
            f"has fewer cells than columns in {_listed(word, short)}; the missing ones count as empty"
        )
    doubts = ([] if told else _unclear(head, body, word)) or _spilt(long, body, len(names), word)
    rows = tuple(fitted(one.cells, len(names)) for one in body)
    return Layout(head, names, rows, tuple(one.number for one in body), tuple(notes), tuple(doubts))


def _filled(cells: Sequence[str]) -> int:
    return sum(1 for cell in cells if cell.strip())


def _above(lines: Sequence[Line]) -> int:
    """How many lines of a title stand above the names: lines of one cell, over a table of several columns."""
    head = next((n for n, one in enumerate(lines[: _MOST_ABOVE + 1]) if _filled(one.cells) > 1), 0)
    if not head:
        return 0
    below = lines[head + 1 :]
    wide = sum(_filled(one.cells) > 1 for one in below)
    above = [one.cells for one in lines[:head]]
    # What stands over a later column belongs to it: a year over men and women.
    if any(not cells[0].strip() for cells in above):
        return 0
    title = any(len(cells[0].split()) > 1 for cells in above)
    # A single word over two columns may name one column, with a comma in the cells below it.
    title = title or lines[head].apart or max((_filled(one.cells) for one in below), default=0) > 2
    return head if wide * 2 >= len(below) and title else 0


def _below(body: Sequence[Line]) -> int:
    """How many lines at the end are about the table: one cell each, and it begins as a note or a source."""
    found = 0
    for one in reversed(body):
        if _filled(one.cells) != 1 or not one.cells[0].strip():
            break
        found += 1
    # All of these may be rows that have their first cell only, so the first of them must say that it is none.
    while found:
        one = body[-found]
        words = one.cells[0].strip()
        # A name may have a star or a letter before it; a sentence that has is a note.
        sentence = len(words.split()) > 3
        note = _NOTE.match(words)
        plainly = note and (sentence or note[1] is not None or words.startswith("©"))
        if plainly or (sentence and (one.apart or _MARK.match(words))):
            return found
        found -= 1
    return 0


def _nameless(body: Sequence[Line], width: int, header: int) -> int:
    """How far columns go on that the header leaves without a name: where most rows have a cell, it is one."""
    filled = [
        sum(bool(cell.strip()) for cell in (one.cells[n] for one in body if len(one.cells) > n))
        for n in range(width, header)
    ]
    return max((width + n + 1 for n, cells in enumerate(filled) if cells * 2 > len(body)), default=0)


def _ragged(body: Sequence[Line], width: int, header: int) -> tuple[list[int], list[int]]:
    """The lines with too few cells, and those with too many."""
    if {len(one.cells) for one in body} <= {width}:
        return [], []
    short, long, spare = [], [], []
    for one in body:
        if len(one.cells) < width:
            short.append(one.number)
        elif any(cell.strip() for cell in one.cells[width:]):
            long.append(one.number)
        elif len(one.cells) > header:
            spare.append(one.number)
    # A separator at the end of every line is a habit; at the end of some, their cells have slipped.
    if len(spare) < len(body):
        long = sorted(long + spare)
    return short, long


def _spilt(long: Sequence[int], body: Sequence[Line], width: int, word: str) -> list[Doubt]:
    """Rows with more cells than the table has columns: what stands in which column is not sure."""
    if not long:
        return []
    row = next(n for n, one in enumerate(body) if one.number == long[0])
    said = f"has more cells than the {width} columns"
    help_ = "put a cell that holds the separator in double quotes"
    if word != "line":
        help_ = "say where the table stands: `range: A3:F40`; the first row of it names the columns"
    what = f"has more cells than columns in {_listed(word, long)}"
    return [Doubt("ragged-row", what, row, label=said, help=help_)]


def _unclear(head: Line, body: Sequence[Line], word: str) -> list[Doubt]:
    """What speaks against the line of names being one, or being the only one."""
    filled = [cell for cell in head.cells if cell.strip()]
    # Years name columns in many tables; other figures, and every cell one, do not.
    if (
        len(filled) > 1
        and head.cells[0].strip()
        and all(_FIGURE.fullmatch(cell) and not _is_year(cell) for cell in filled)
    ):
        said = f"seems to have no names of its columns: {word} {head.number} has `{_short(head)}`"
        return [
            Doubt("unclear-header", said, help="put a line with their names above", label="taken for names")
        ]
    blank = [n for n, cell in enumerate(head.cells) if not cell.strip()]
    under = body[0].cells if body else []
    shown = [n for n in blank if n < len(under) and under[n].strip() and not _FIGURE.fullmatch(under[n])]
    rest = [one.cells for one in body[1:6]]
    figures = [n for n in shown if all(n < len(one) and _FIGURE.fullmatch(one[n]) for one in rest)]
    if figures and rest:
        said = f"seems to have the names of its columns in two {word}s, {head.number} and {body[0].number}"
        help_ = f"if so, name the second: `range: A{body[0].number}:`"
        return [Doubt("unclear-header", said, 0, label="names too?", help=help_)]
    return []


def _is_year(cell: str) -> bool:
    return len(cell.strip()) == 4 and cell.strip()[:2] in ("18", "19", "20")


def _short(line: Line) -> str:
    words = " ".join(" ".join(cell for cell in line.cells if cell).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _listed(word: str, numbers: Sequence[int]) -> str:
    """Lines by their numbers: "line 3", "lines 3, 4 and 7"."""
    *first, last = [str(number) for number in numbers[:_MOST_TOLD]]
    if len(numbers) > _MOST_TOLD:
        return f"{word}s {', '.join([*first, last])} and {len(numbers) - _MOST_TOLD} more"
    return f"{word}s {', '.join(first)} and {last}" if first else f"{word} {last}"
