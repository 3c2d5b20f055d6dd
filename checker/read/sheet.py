"""A file as it was read: its text, its tree of keys and words, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from checker.finding import Finding, Fix, Label
from checker.frozen import dataclass
from checker.place import Place, Route, Span
from checker.read.fault import ReadFault, Tree
from checker.read.marks import Marks, mark, marks_of
from checker.read.mended import Mended

__all__ = ["Marks", "ReadFault", "Sheet", "Tree", "held"]


@dataclass(frozen=True)
class Sheet:
    """One YAML file. `tree` holds what could be read, even where there are faults."""

    file: str
    text: str
    tree: Tree
    faults: tuple[ReadFault, ...] = ()
    lost: frozenset[Route] = frozenset()
    """Routes under which something could not be read: what seems to be missing there may not be."""
    mended: Mended | None = None
    """How the text was read where it could not be read as it stands."""

    @cached_property
    def marks(self) -> Marks:
        """Where every key and value stands, worked out when first asked for."""
        return mark(self.text) if self.mended is None else marks_of(self.mended)

    def told(self, check: str) -> Iterator[Finding]:
        """The faults that a check tells, as its findings."""
        for fault in self.faults:
            if fault.check == check:
                labels = [Label(Place(self.file, span=fault.span), fault.label)]
                labels += [Label(Place(self.file, span=span), text) for span, text in fault.others]
                edits = [Fix(Place(self.file, span=span), words) for span, words in fault.mends]
                fixes = (replace(edits[0], beside=tuple(edits[1:])),) if edits else ()
                yield Finding(fault.what, tuple(labels), fault.notes, fault.help, fixes=fixes)

    def locate(self, place: Place) -> Span:
        """Find the lines and columns of a place in this sheet.

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


def held(tree: Tree, route: Route) -> Tree:
    """What stands at a route of a tree; None where nothing does."""
    for step in route:
        if isinstance(tree, dict) and isinstance(step, str):
            tree = tree.get(step)
        elif isinstance(tree, list) and isinstance(step, int) and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree
