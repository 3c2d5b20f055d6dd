"""A page or a file on the web, by its address alone: fetched, pinned, and read as what it is.

Its copy is asked for words as a document is, and for rows as a table is.
"""

from __future__ import annotations

from checker.claim.pins import Pinned
from checker.claim.want import Want
from checker.model.article import Source

KEY = "url"
FALLBACK = True
"""Every source may say where it is found; only one that says nothing else is of this kind."""


def wants(declared: Source, base: str) -> tuple[Want, ...]:
    """The page itself."""
    del base
    return (Want(declared.url, archive=True),)


def read_as(pins: tuple[Pinned, ...], *, has_rows: bool) -> tuple[str, Pinned] | str:
    """By which kind of source the copy is read: a table where rows are asked for, else a document."""
    return ("table" if has_rows else "document"), pins[-1]
