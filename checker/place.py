"""Where something stands: a file and a route of keys in it.

Line and column are worked out only when a place is printed (`checker.read.sheet`),
so that a clean file never pays for them.
"""

from __future__ import annotations

from typing import Literal

from checker.frozen import dataclass

Route = tuple[str | int, ...]
"""Keys and list positions from the top of a file down, such as `("claims", 3, "value")`."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in a file; lines and columns count from 1, columns in characters.

    `end_column` is the column after the last character.
    """

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file that a finding can point at.

    `file` is the path from the project's root, with forward slashes.
    A place in a claim file is a `route` (its value, or its key with `on="key"`);
    a place in any other text (a table, a document, YAML that cannot be read) is a `span`;
    in a file that is no text it is a `spot`, as its readers call it: `Sheet1!B7`, `row 12 of wards`.
    """

    file: str
    route: Route = ()
    on: Literal["value", "key"] = "value"
    span: Span | None = None
    spot: str = ""

    def at(self, *keys: str | int) -> Place:
        """The place reached by following further keys from here."""
        return Place(self.file, (*self.route, *keys))

    def key(self) -> Place:
        """The key that leads here, rather than the value."""
        return Place(self.file, self.route, "key")
