"""Tables of any format: the rows that meet the conditions, and what a column says in them.

Whatever is not understood is told rather than passed over, and every number is exact.
"""

from __future__ import annotations

from dataclasses import replace

from checker.claim.answer import Answer, Question, Source
from checker.claim.library import Library
from checker.claim.opening import altered, unreachable
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.read.within import Within
from checker.table import faults
from checker.table.consulted import consulted
from checker.table.opened import opened
from checker.table.query import queried
from checker.table.rows import Table
from checker.table.units import with_scale
from checker.table.unseen import hidden_rows
from checker.table.wording import explained, put_right

KEY = "table"
CAP = 20 * 1024 * 1024
"""The largest table that is read, in bytes."""


def answer(question: Question, library: Library) -> Answer:
    """What the table says to one piece of evidence."""
    path = question.source.path
    table = _opened(question.source, library)
    if isinstance(table, Unreadable):
        return unreachable(question, table)
    grid = table.grid
    beside = {id_: _opened(source, library) for id_, source in question.others.items()}
    asked = queried if question.evidence.sql else consulted
    found = with_scale(question, table, asked(question, table, beside))
    data = library.read(path, CAP)
    changed = () if isinstance(data, Unreadable) else altered(question, data, library)
    return replace(
        found,
        notes=(*found.notes, *put_right(grid)),
        troubles=(
            *changed,
            *faults.doubtful(question, table),
            *explained(grid, found.troubles),
            *hidden_rows(question, table, found),
        ),
    )


def _opened(source: Source, library: Library) -> Table | Unreadable:
    path, within = source.path, source.within
    grid = library.keep(("grid", path, within), lambda: _grid(path, within, library))
    return grid if isinstance(grid, Unreadable) else Table(path, grid, library)


def _grid(path: str, within: Within, library: Library) -> Grid | Unreadable:
    data = library.read(path, CAP)
    return data if isinstance(data, Unreadable) else opened(path, data, within, library)
