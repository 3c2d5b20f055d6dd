"""Values that the reader found at fault: what it made of them may not be what was written."""

from __future__ import annotations

from collections.abc import Iterator

from checker.place import Route
from checker.read.sheet import Sheet, Tree

_NAMES = ("id", "kind")
"""Fields that others hang on: they are taken as they were read."""


def half_read(sheet: Sheet) -> frozenset[Route]:
    """The fields with a value that a `broken-yaml` stands at; of a list, the whole field."""
    starts = {(one.span.line, one.span.column) for one in sheet.faults if one.check == "broken-yaml"}
    if not starts:
        return frozenset()
    spans = sheet.marks.values
    return frozenset(
        field
        for route in _words(sheet.tree, ())
        if route in spans and (spans[route].line, spans[route].column) in starts
        if len(field := _field(route)) > 1 and field[-1] not in _NAMES
    )


def _words(tree: Tree, here: Route) -> Iterator[Route]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _words(value, (*here, key))
    elif isinstance(tree, list):
        for number, value in enumerate(tree):
            yield from _words(value, (*here, number))
    elif tree is not None:
        yield here


def _field(route: Route) -> Route:
    while route and isinstance(route[-1], int):
        route = route[:-1]
    return route
