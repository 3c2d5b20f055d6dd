"""One open claim file: its text as it is now, and what the last check found out about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from checker.frozen import dataclass
from checker.place import Place, Route, Span
from checker.read.lines import Lines
from checker.read.load import read_sheet
from checker.read.sheet import Sheet, Tree, held
from checker.resolve.ledger import Desk, Ledger
from checker.result import Result
from checker.run import Run


@dataclass(frozen=True, slots=True)
class Known:
    """What a check found out about the open files of a project."""

    root: Path
    run: Run
    versions: tuple[tuple[str, int], ...] = ()
    """The files that were open, with the version of each that was checked."""

    @property
    def result(self) -> Result:
        """What is told of the run."""
        return self.run.result

    @property
    def ledger(self) -> Ledger:
        """The claims, understood."""
        return self.run.facts.ledger

    def is_of(self, file: str, version: int) -> bool:
        """Whether it is about this version of the file."""
        return (file, version) in self.versions


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands at a position: a key or a value, by the route that leads to it."""

    route: Route
    on: str
    """`key` or `value`."""
    span: Span


@dataclass(frozen=True)
class Page:
    """One open file. `known` may be of an earlier text of it: whoever asks looks whether the words are the same."""

    file: str
    """The path from the project's root."""
    text: str
    known: Known | None = None
    whole: Known | None = None
    """The last check of a text that could be read to its end, where `known` is not."""

    @property
    def sheet(self) -> Sheet:
        """The text as it is now, read."""
        return sheet_of(self.file, self.text)

    @cached_property
    def lines(self) -> Lines:
        """Its lines."""
        return Lines(self.text)

    @cached_property
    def desks(self) -> tuple[Desk, ...]:
        """What the last checks know of the file, the latest first."""
        found = (one.ledger.desks.get(self.file) for one in (self.known, self.whole) if one is not None)
        return tuple(desk for desk in found if desk is not None)

    def value(self, route: Route) -> Tree:
        """What stands at a route now; None where nothing does."""
        return held(self.sheet.tree, route)

    def span(self, place: Place) -> Span:
        """Where a place of this file is now."""
        return self.sheet.locate(place)

    def spot(self, offset: int) -> Spot | None:
        """The innermost key or value at a position of the text."""
        line = self.lines.number(offset)
        return self._spot((), self.sheet.tree, (line + 1, offset - self.lines.start(line) + 1))

    def _spot(self, route: Route, tree: Tree, at: tuple[int, int]) -> Spot | None:
        marks = self.sheet.marks
        steps = tree if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
        for step in steps:
            inner = (*route, step)
            key, value = marks.keys.get(inner), marks.values.get(inner)
            if key is not None and _holds(key, at):
                return Spot(inner, "key", key)
            if value is not None and _holds(value, at):
                return self._spot(inner, held(tree, (step,)), at) or Spot(inner, "value", value)
        return None

    def as_checked(self, line: int) -> tuple[Page, int] | None:
        """The text that was checked, and by how many lines the same line stands further down there.

        None where the line, counted from 0, is among those that have changed since. What stands outside them means
        what it meant: nothing needs to be read again, however broken the text is where somebody types.
        """
        sheet = self.known.result.sheets.get(self.file) if self.known else None
        if sheet is None or sheet.text == self.text:
            return (self, 0) if sheet else None
        old, new = sheet.text.split("\n"), self.text.split("\n")
        above = _alike(old, new)
        below = min(_alike(old[::-1], new[::-1]), min(len(old), len(new)) - above)
        if above <= line < len(new) - below:
            return None
        return Page(self.file, sheet.text, self.known, self.whole), 0 if line < above else len(old) - len(new)

    def claim_route(self, route: Route) -> Route:
        """The route of the claim that a route leads into, () outside the claims."""
        return route[:2] if len(route) >= 2 and route[0] == "claims" else ()


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines are the same from the first on."""
    pairs = zip(one, other, strict=False)
    return next((number for number, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _holds(span: Span, at: tuple[int, int]) -> bool:
    return (span.line, span.column) <= at <= (span.end_line, span.end_column)


@lru_cache(maxsize=8)
def sheet_of(file: str, text: str) -> Sheet:
    """A text, read once however often it is asked about."""
    return read_sheet(file, text.encode("utf-8", "replace"))
