"""Which table of a file is meant, where it holds more than one or more than a table."""

from __future__ import annotations

from checker.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Dialect:
    """How separated text is written, where a package beside it says so; "" for what it does not say."""

    separator: str = ""
    encoding: str = ""
    comment: str = ""
    """What lines begin with that are no rows."""
    names: tuple[str, ...] = ()
    """The names of the columns, where no line of the file has them."""


@dataclass(frozen=True, slots=True)
class Within:
    """What a source says of where its table stands in the file; "" for what it does not say."""

    sheet: str = ""
    """The sheet of a workbook, or the table of a database."""
    range: str = ""
    """The cells, as in `A3:F40`; the first row of them has the names of the columns."""
    records: str = ""
    """The keys that lead to the list of records in JSON, as in `data.rows`."""
    dialect: Dialect = Dialect()


WHOLE = Within()
