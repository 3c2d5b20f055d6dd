"""A text in which some lines were changed, so that the rest of it can be read.

Nothing of this is ever written to a file: it is how the reader gets past a fault to see
what stands after it. No line is added or taken away, and each changed line knows where its
characters came from, so that every place is still one of the author's own text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from checker.place import Span
from checker.read.lines import Lines
from checker.read.standin import Readable, readable

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to one line: the characters from `start` up to `end` become `words`."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Mended:
    """A text, and the lines of it that are read otherwise; lines count from 0."""

    text: str
    edits: Mapping[int, tuple[Edit, ...]] = field(default_factory=dict)

    @cached_property
    def readable(self) -> Readable:
        """The text as the parser sees it."""
        if not self.edits:
            return readable(self.text)
        pieces: list[str] = []
        done = 0
        for line, edits in sorted(self.edits.items()):
            start, end = self.original.start(line), self.original.end(line)
            pieces += (self.text[done:start], _changed(self.text[start:end], edits))
            done = end
        return readable("".join((*pieces, self.text[done:])))

    @cached_property
    def original(self) -> Lines:
        """The lines as the author wrote them."""
        return Lines(self.text)

    @cached_property
    def lines(self) -> Lines:
        """The lines as the parser sees them."""
        return Lines(self.readable.text) if self.edits else self.original

    def where(self, index: int) -> tuple[int, int]:
        """Line and column in the author's text, from 0, of a character that the parser sees."""
        line = self.lines.number(index)
        column = index - self.lines.start(line)
        return line, _original(column, self.edits.get(line, ()))

    def span(self, start: int, end: int) -> Span:
        """The place in the author's text of a stretch that the parser sees."""
        line, column = self.where(start)
        end_line, end_column = self.where(end)
        return Span(line + 1, column + 1, end_line + 1, end_column + 1)

    def but(self, line: int, *edits: Edit) -> Mended:
        """The same, with other edits to one line in place of those that it had."""
        return Mended(self.text, {**self.edits, line: edits})


def _changed(line: str, edits: tuple[Edit, ...]) -> str:
    for edit in reversed(edits):
        line = line[: edit.start] + edit.words + line[edit.end :]
    return line


def _original(column: int, edits: tuple[Edit, ...]) -> int:
    shift = 0
    for edit in edits:
        if column <= edit.start + shift:
            break
        if column <= edit.start + shift + len(edit.words):
            return edit.start
        shift += len(edit.words) - (edit.end - edit.start)
    return column - shift
