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
_SHUT = "SET enable_external_access = false"
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


def locked(path: str = "", memory: str = "") -> Connection:
    """A database in memory that reaches nothing outside, but for one file that it may read, where one is named."""
    # Results of several threads come in any order; Python's own variables are no tables here.
    import duckdb

    opened = duckdb.connect(":memory:", config={"threads": 1, "python_enable_replacements": False})
    reach = (f"SET allowed_paths = ['{path}']", _SHUT) if path else (_SHUT, _NO_FILES)
    # Without a limit of its own it takes large blocks at once, more than a worker has.
    bound = (f"SET memory_limit = '{memory}'",) if memory else ()
    for lock in (*_FIRST, *bound, *reach, "SET lock_configuration = true"):
        opened.execute(lock)
    return cast("Connection", opened)
