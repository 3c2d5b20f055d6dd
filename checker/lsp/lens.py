"""The verdict over each claim."""

from __future__ import annotations

from lsprotocol import types

from checker.lsp.page import Page
from checker.lsp.positions import Encoding, range_of
from checker.show.plain import plain

_LONGEST = 110


def lenses(page: Page, encoding: Encoding) -> list[types.CodeLens]:
    """A line over each claim of the file: its verdict, and the first sentence of the working."""
    if page.known is None:
        return []
    found = []
    for verdict in page.known.result.verdicts:
        if verdict.place.file == page.file:
            span = page.span(verdict.place)
            said = ": ".join((verdict.ruling.value, *verdict.working[:1]))
            title = plain(said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1].rstrip()}…")
            first = type(span)(span.line, span.column, span.line, span.column)
            found.append(types.CodeLens(range_of(first, page.lines, encoding), types.Command(title, "")))
    return found
