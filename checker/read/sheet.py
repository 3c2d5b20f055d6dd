"""A file as it was read: its text, its tree of keys and words, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from checker.place import Place, Route, Span
from checker.read.marks import Marks, mark

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"
"""Mappings, lists, and scalars as the author wrote them. An empty value is None."""


@dataclass(frozen=True, slots=True)
class ReadFault:
    """Something that stops a file, or a part of it, from being read.

    `check` is the name of the check that tells it.
    """

    check: str
    what: str
    span: Span
    label: str = ""
    notes: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    others: tuple[tuple[Span, str], ...] = ()
    """Further places with what stands there, such as the first of two equal keys."""


@dataclass(frozen=True)
class Sheet:
    """One YAML file. `tree` holds what could be read, even where there are faults."""

    file: str
    text: str
    tree: Tree
    faults: tuple[ReadFault, ...] = ()

    @cached_property
    def marks(self) -> Marks:
        """Where every key and value stands, worked out when first asked for."""
        return mark(self.text)

    def locate(self, place: Place) -> Span:
        """The lines and columns of a place in this sheet.

        A route that the file does not have gives the nearest place above it that it has.
        """
        if place.span is not None:
            return place.span
        route: Route = place.route
        if place.on == "key" and route in self.marks.keys:
            return self.marks.keys[route]
        while route and route not in self.marks.values:
            route = route[:-1]
        return self.marks.values.get(route, Span(1, 1, 1, 1))
