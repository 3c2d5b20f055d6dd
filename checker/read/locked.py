"""A stranger's SELECT over tables, in a process of its own: no files, no settings, no clock, and an end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from checker.frozen import dataclass
from checker.read.store import locked
from checker.worker import GaveUp, bounded

MOST_ROWS = 1_000
"""Rows of a result that are taken."""
LONGEST = 10_000
"""Characters of a statement."""
SECONDS = 5.0
_MEMORY = "256MB"
_OUT_OF_REACH = frozenset(
    {
        "random", "setseed", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "now", "today", "current_date",
        "current_time", "current_timestamp", "get_current_time", "get_current_timestamp", "localtime",
        "localtimestamp", "transaction_timestamp", "txid_current", "nextval", "currval", "version",
        "current_setting", "getvariable", "getenv", "query", "query_table", "tablesample", "using_sample",
    }
)  # fmt: skip
"""What gives something else every time, or tells of this machine."""
_ASIDE = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\n]*|/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class View:
    """One table under the name that the statement calls it by; each column with its type and its cells."""

    name: str
    columns: Sequence[tuple[str, str, Sequence[str | None]]]


@dataclass(frozen=True, slots=True)
class Found:
    """What a statement gives: the names of its columns, and its rows as text, in a fixed order."""

    names: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    figures: tuple[bool, ...]
    """Which columns are of figures."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a statement gives nothing."""

    why: str


def select(statement: str, views: Sequence[View]) -> Found | Failed:
    """Run one SELECT over these views."""
    if len(statement) > LONGEST:
        return Failed(f"it is longer than {LONGEST:,} characters")
    words = set(re.findall(r"[a-z_0-9]+", _ASIDE.sub(" ", statement.casefold())))
    banned = sorted(words & _OUT_OF_REACH)
    if banned:
        return Failed(
            f"`{banned[0]}` is out of its reach: it would give something else another time or elsewhere"
        )
    done = bounded(lambda: _run(statement, views), SECONDS)
    return Failed(done.why) if isinstance(done, GaveUp) else done


def _run(statement: str, views: Sequence[View]) -> Found | Failed:
    """In the worker: lock, load, run."""
    import duckdb

    opened: Any = locked(memory=_MEMORY)
    try:
        for number, view in enumerate(views):
            _load(opened, number, view)
        statements = opened.extract_statements(statement)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            return Failed("it is not one SELECT")
        result = opened.execute(statements[0])
        described = result.description or []
        rows = result.fetchmany(MOST_ROWS + 1)
    except duckdb.Error as error:
        return Failed(_plain(str(error)))
    if len(rows) > MOST_ROWS:
        return Failed(f"it gives more than {MOST_ROWS:,} rows")
    figures = tuple(
        any(sort in str(column[1]).upper() for sort in ("INT", "DECIMAL", "DOUBLE", "FLOAT", "NUMBER"))
        for column in described
    )
    told = [tuple(None if cell is None else _text(cell) for cell in row) for row in rows]
    told.sort(key=lambda row: tuple((cell is not None, cell or "") for cell in row))
    return Found(tuple(str(column[0]) for column in described), tuple(told), figures)


def _load(opened: Any, number: int, view: View) -> None:  # noqa: ANN401 - duckdb's own, imported late
    names = [f"c{position}" for position in range(len(view.columns))]
    cells = ", ".join(f"unnest(?::VARCHAR[]) AS {name}" for name in names)
    opened.execute(f"CREATE TABLE t{number} AS SELECT {cells}", [list(column[2]) for column in view.columns])
    typed = ", ".join(
        f"CAST({name} AS {sort}) AS {_quoted(said)}"
        for name, (said, sort, _) in zip(names, view.columns, strict=True)
    )
    opened.execute(f"CREATE VIEW {_quoted(view.name)} AS SELECT {typed} FROM t{number}")  # noqa: S608 - quoted


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(cell: object) -> str:
    return cell.hex() if isinstance(cell, bytes) else str(cell)


def _plain(message: str) -> str:
    """The first line of what went wrong, without the engine's own name for the sort of fault."""
    first = message.strip().splitlines()[0] if message.strip() else "it cannot be run"
    said = re.sub(r"^[A-Za-z ]*(?:Error|Exception): ?", "", first).rstrip("!. ")
    return said[:1].lower() + said[1:300] if said else "it cannot be run"
