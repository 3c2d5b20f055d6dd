"""What must be brought from the network before a source can be consulted: one request.

A kind of source that needs fetching has a function `wants(declared, base)`, which works its
requests out from the claim file alone: the same offline, where they say which pins to read, as in
`checker fetch`, which sends them. Where an answer comes in pages, `following(want, data)` gives
the request for the page after the one in `data`, or None after the last.
"""

from __future__ import annotations

from typing import TypeAlias

from checker.frozen import dataclass

Key: TypeAlias = tuple[str, str, str]
"""What tells two requests apart: the address, the media types asked for, the query sent."""

MOST_PAGES = 100
"""How many pages of one answer are followed."""


@dataclass(frozen=True, slots=True)
class Want:
    """One request."""

    url: str
    accept: str = ""
    """The media types that will do, as in HTTP's `Accept`; "" for any."""
    query: str = ""
    """The query for a database; "" where the address says it all."""
    secret: tuple[str, str] | None = None
    """A parameter of the address and the environment variable that holds its value, such as the key of a
    service: it is sent, and never kept."""
    archive: bool = False
    """Whether the request and the response are kept as well, in a WARC file: for pages that may go away."""

    @property
    def key(self) -> Key:
        """What its pin is found by."""
        return (self.url, self.accept, self.query)
