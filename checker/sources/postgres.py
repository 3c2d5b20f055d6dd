"""Rows of a PostgreSQL database: `sql` is run once by `checker fetch`, and what it gave is read as a table."""

from __future__ import annotations

from checker.claim.pins import Pinned
from checker.claim.want import Want
from checker.model.article import Source

KEY = "postgres"


def wants(declared: Source, base: str) -> tuple[Want, ...]:
    """The rows, as the query gives them."""
    del base
    return (Want(declared.postgres, query=declared.sql),)


def read_as(pins: tuple[Pinned, ...], *, has_rows: bool) -> tuple[str, Pinned] | str:
    """As a table, whatever is asked."""
    del has_rows
    return "table", pins[-1]
