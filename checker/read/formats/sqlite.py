"""SQLite databases: one table of them, from the bytes, by a connection that can do nothing but read."""

from __future__ import annotations

import time
from typing import Any

from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, MOST_COLUMNS, Grid
from checker.read.records import RecordPlaces
from checker.read.strange import apart
from checker.read.text_of import text_of
from checker.read.within import Within

NAME = "an SQLite database"
SUFFIXES = frozenset({"sqlite", "sqlite3", "db", "gpkg"})
HEEDS = frozenset({"sheet"})
_MAGIC = b"SQLite format 3\0"
_SECONDS = 10.0
_STEPS = 10_000
"""Steps of SQLite's machine between two looks at the clock."""
_LONGEST = 1_000_000
_WRITE_AHEAD = 2


def begins(data: bytes) -> bool:
    """Whether these bytes are a database of SQLite 3."""
    return data.startswith(_MAGIC)


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """The table that the source names, or the only one."""
    if not begins(data):
        return Unreadable("is no SQLite database, whatever its name says")
    return apart(lambda: _read(file, data, within))


def _read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    import sqlite3

    notes: tuple[str, ...] = ()
    if data[18] == _WRITE_AHEAD:
        # In memory there is no second file to write ahead to, and such a database would not open.
        data = data[:18] + b"\x01\x01" + data[20:]
        notes = ("was saved with changes kept beside it; those in a file `-wal` are not read",)
    opened = sqlite3.connect(":memory:")
    try:
        opened.deserialize(data)
        _lock(opened)
        return _table(file, opened, within, notes)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        why = "took too long to read" if "interrupt" in str(error) else "is a broken database"
        return Unreadable(why, "save the table as CSV and name that file")
    finally:
        opened.close()


def _lock(opened: Any) -> None:  # noqa: ANN401 - `sqlite3` is imported only where it is used
    import sqlite3

    opened.execute("PRAGMA trusted_schema = OFF")
    opened.execute("PRAGMA cell_size_check = ON")
    opened.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    opened.text_factory = lambda raw: raw.decode("utf-8", errors="replace")
    allowed = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ}
    opened.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in allowed else sqlite3.SQLITE_DENY)
    until = time.monotonic() + _SECONDS
    opened.set_progress_handler(lambda: time.monotonic() > until, _STEPS)


def _table(file: str, opened: Any, within: Within, notes: tuple[str, ...]) -> Grid | Unreadable:  # noqa: ANN401
    listed = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
    names = [name for (name,) in opened.execute(listed) if not name.startswith("sqlite_")]
    shown = ", ".join(f"`{name}`" for name in names[:20])
    wanted = within.sheet.strip()
    if not names:
        return Unreadable("has no table")
    if not wanted and len(names) > 1:
        return Unreadable(f"has {len(names)} tables", f"name one, as in `sheet: {names[0]}`; it has {shown}")
    name = next((one for one in names if one.casefold() == wanted.casefold()), "") if wanted else names[0]
    if not name:
        return Unreadable(f"has no table `{wanted}`", f"it has {shown}", on="sheet")
    quoted = name.replace('"', '""')
    found = opened.execute(f'SELECT * FROM "{quoted}"')  # noqa: S608 - a name of the database, quoted
    columns = tuple(" ".join(str(one[0]).split()) for one in found.description)
    if len(columns) > MOST_COLUMNS:
        return Unreadable(f"has {len(columns):,} columns, and {MOST_COLUMNS:,} is the most that is read")
    most = MOST_CELLS // max(len(columns), 1)
    rows = found.fetchmany(most + 1)
    if len(rows) > most:
        return Unreadable(f"has more than {MOST_CELLS:,} cells, the most that is read")
    cells = tuple(tuple(text_of(value) for value in row) for row in rows)
    places = RecordPlaces(columns, "row", name)
    return Grid(file, columns, cells, tuple(range(1, len(cells) + 1)), places, name, notes)
