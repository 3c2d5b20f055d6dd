"""Parquet, through DuckDB: from our own bytes, in a process of its own, every value as text."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, MOST_COLUMNS, Grid
from checker.read.records import RecordPlaces
from checker.read.store import Connection, locked
from checker.read.strange import apart
from checker.read.text_of import text_of
from checker.read.within import Within

NAME = "Parquet"
SUFFIXES = frozenset({"parquet", "pq"})
HEEDS = frozenset[str]()
_MAGIC = b"PAR1"


def begins(data: bytes) -> bool:
    """Whether these bytes are a file of Parquet."""
    return data.startswith(_MAGIC) and data.endswith(_MAGIC)


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """Its only table."""
    del within
    if not begins(data):
        return Unreadable("is no Parquet, or its end is missing")
    return apart(lambda: _read(file, data))


def _read(file: str, data: bytes) -> Grid | Unreadable:
    import duckdb

    # DuckDB reads Parquet from files only, so the bytes are put where nobody else can open them.
    with TemporaryDirectory() if not hasattr(os, "memfd_create") else nullcontext("") as folder:
        path = _held(data, folder)
        try:
            return _table(file, locked(path), path)
        except duckdb.Error:
            return Unreadable("is broken Parquet", "save it as CSV and name that file")


def _held(data: bytes, folder: str) -> str:
    """Where the bytes can be read from: memory with the name of a file, or a folder of our own."""
    if folder:
        path = Path(folder) / "table.parquet"
        path.write_bytes(data)
        return str(path)
    held = os.memfd_create("table")
    with open(held, "wb", closefd=False) as memory:
        memory.write(data)
    return f"/proc/self/fd/{held}"


def _table(file: str, opened: Connection, path: str) -> Grid | Unreadable:
    found = opened.execute("SELECT * FROM read_parquet(?) LIMIT 0", [path])
    columns = tuple(" ".join(str(one[0]).split()) for one in found.description or ())
    if len(columns) > MOST_COLUMNS:
        return Unreadable(f"has {len(columns):,} columns, and {MOST_COLUMNS:,} is the most that is read")
    most = MOST_CELLS // max(len(columns), 1)
    found = opened.execute("SELECT COLUMNS(*)::VARCHAR FROM read_parquet(?) LIMIT ?", [path, most + 1])
    rows = found.fetchall()
    if len(rows) > most:
        return Unreadable(f"has more than {MOST_CELLS:,} cells, the most that is read")
    cells = tuple(tuple(text_of(value) for value in row) for row in rows)
    return Grid(file, columns, cells, tuple(range(1, len(cells) + 1)), RecordPlaces(columns, "row"))
