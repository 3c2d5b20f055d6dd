"""The tables that a file's sources name, for their columns and cells to be offered."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

from checker.claim.library import Library
from checker.language.cell import is_empty
from checker.model.article import Source
from checker.read.files import Root, Unreadable, join
from checker.read.grid import Grid
from checker.read.within import Within
from checker.table.opened import opened

CAP = 20 * 1024 * 1024
_MOST_CELLS = 60


def table_of(root: Path, file: str, source: Source) -> Grid | None:
    """The table of a source of a claim file, None where it has none that can be read."""
    path = join(file, source.table) if source.table else ""
    if not path or isinstance(path, Unreadable):
        return None
    within = Within(source.sheet, source.range, source.records)
    return _table(root, path, within, _stamp(root / path))


def cells_of(grid: Grid, column: str) -> tuple[str, ...]:
    """The different cells of a column, the commonest first."""
    if column not in grid.names:
        return ()
    counts = Counter(cell.strip() for cell in grid.column(grid.names.index(column)) if not is_empty(cell))
    return tuple(cell for cell, _ in counts.most_common(_MOST_CELLS))


def _stamp(path: Path) -> tuple[int, int]:
    """By what a file is known to be the same as before."""
    try:
        found = path.lstat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=16)
def _table(root: Path, path: str, within: Within, stamp: tuple[int, int]) -> Grid | None:
    del stamp  # a file that has changed is read anew
    library = Library(Root(root))
    data = library.read(path, CAP)
    if isinstance(data, Unreadable):
        return None
    grid = opened(path, data, within, library)
    return None if isinstance(grid, Unreadable) else grid
