"""The file of a table, opened: with what its publisher's package says of it, where there is one."""

from __future__ import annotations

from dataclasses import replace

from checker.claim.library import Library
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.read.limits import BYTES
from checker.read.opening import open_table
from checker.read.package import FILE, Resource, packages_of, resource_of
from checker.read.packaged import packaged
from checker.read.within import Within


def opened(path: str, data: bytes, within: Within, library: Library) -> Grid | Unreadable:
    """The table in a file of a project."""
    told = _told(path, library)
    if not isinstance(told, Resource):
        grid = open_table(path, data, within)
        if isinstance(grid, Unreadable) or told is None:
            return grid
        return replace(grid, notes=(*grid.notes, f"has a `{FILE}` that {told.why}"))
    grid = open_table(path, data, replace(within, dialect=told.dialect))
    return grid if isinstance(grid, Unreadable) else packaged(grid, told)


def _told(path: str, library: Library) -> Resource | Unreadable | None:
    """What the nearest package says that names the file."""
    for package, seen in packages_of(path):
        data = library.read(package, BYTES)
        found = None if isinstance(data, Unreadable) else resource_of(data, seen)
        if found is not None:
            return found
    return None
