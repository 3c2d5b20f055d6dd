"""DuckDB as strangers' words may meet it: in memory, and locked before anything of theirs comes in."""

from __future__ import annotations

from typing import Protocol, cast

# The order matters: what is locked cannot be shut any more.
_FIRST = (
    "SET enable_progress_bar = false",  # it is drawn on standard output
    "SET temp_directory = ''",  # nothing is put aside on the disk
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
)
_LAST = ("SET enable_external_access = false", "SET lock_configuration = true")
_NO_FILES = "SET disabled_filesystems = 'LocalFileSystem'"


class Found(Protocol):
    """What is used of the rows that DuckDB finds."""

    @property
    def description(self) -> list[tuple[object, ...]] | None:
        """The columns, each with its name first."""

    def fetchall(self) -> list[tuple[object, ...]]:
        """All rows."""


class Connection(Protocol):
    """What is used of `duckdb.DuckDBPyConnection`, which is imported only when it is needed."""

    def execute(self, query: str, parameters: object = ..., /) -> Found:
        """Run one statement; what strangers wrote goes in as its parameters."""


def locked(path: str = "") -> Connection:
    """A database in memory that reaches nothing outside, but for one file that it may read, where one is named."""
    # Results of several threads come in any order; Python's own variables are no tables here.
    import duckdb

    opened = duckdb.connect(":memory:", config={"threads": 1, "python_enable_replacements": False})
    for lock in _FIRST:
        opened.execute(lock)
    opened.execute(f"SET allowed_paths = ['{path}']" if path else _NO_FILES)
    for lock in _LAST:
        opened.execute(lock)
    return cast("Connection", opened)
