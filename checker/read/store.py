"""The rows of tables in DuckDB: in memory, and locked before anything of a stranger's comes in.

Text only goes in, as parameters, and row numbers come out; no word of a table or of a claim
file is ever part of a statement.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

# The order matters: what is locked cannot be shut any more.
_LOCKS = (
    "SET enable_progress_bar = false",  # it is drawn on standard output
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    "SET allow_community_extensions = false",
    "SET enable_external_access = false",
    "SET disabled_filesystems = 'LocalFileSystem'",
    "SET lock_configuration = true",
)


class _Rows(Protocol):
    def fetchall(self) -> list[tuple[int]]: ...


class _Connection(Protocol):
    """What is used of `duckdb.DuckDBPyConnection`, which is imported only when it is needed."""

    def execute(self, query: str, parameters: object = ..., /) -> _Rows: ...


@dataclass(frozen=True)
class Store:
    """Columns of tables, loaded when first asked about."""

    _tables: dict[Hashable, str] = field(default_factory=dict, repr=False, compare=False)

    def rows_where(
        self, key: Hashable, columns: Sequence[Sequence[str]], wanted: Sequence[AbstractSet[str]]
    ) -> tuple[int, ...]:
        """The rows, counted from 0 and in order, whose cell in each column is among those wanted there.

        The columns are loaded once for each `key`, which must name them and the table they are of.
        """
        table = self._tables.get(key) or self._load(key, columns)
        tests = " AND ".join(f"c{number} IN (SELECT unnest(?::VARCHAR[]))" for number in range(len(wanted)))
        found = self._connection.execute(
            f"SELECT row FROM {table} WHERE {tests or 'true'} ORDER BY row",  # noqa: S608 - of names made here
            [sorted(cells) for cells in wanted],
        ).fetchall()
        return tuple(row for (row,) in found)

    def _load(self, key: Hashable, columns: Sequence[Sequence[str]]) -> str:
        table = f"table_{len(self._tables)}"
        cells = "".join(f", unnest(?::VARCHAR[]) AS c{number}" for number in range(len(columns)))
        self._connection.execute(
            f"CREATE TABLE {table} AS SELECT unnest(range(?)) AS row{cells}",
            [len(columns[0]) if columns else 0, *(list(column) for column in columns)],
        )
        self._tables[key] = table
        return table

    @cached_property
    def _connection(self) -> _Connection:
        # Results of several threads come in any order; Python's own variables are no tables here.
        import duckdb

        opened = duckdb.connect(":memory:", config={"threads": 1, "python_enable_replacements": False})
        for lock in _LOCKS:
            opened.execute(lock)
        return opened
