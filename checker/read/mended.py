"""A text in which some lines were changed, so that the rest of it can be read.

Nothing of this is ever written to a file: it is how the reader gets past a fault to see
what stands after it. No line is added or taken away, and each changed line knows where its
characters came from, so that every place is still one of the author's own text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property

from checker.frozen import dataclass
from checker.place import Span
from checker.read.lines import Lines
from checker.read.standin import Readable, readable


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to one line: the characters from `start` up to `end` become `words`."""

    start: int
    end: int
    words: str
    leaves_out: bool = False
    """Whether it takes the whole line away."""

    @property
    def indents(self) -> bool:
        """Whether it only moves the line to the left or right."""
        return self.start == 0 and not self.words.strip(" ") and not self.leaves_out

    @property
    def growth(self) -> int:
        """By how many characters the line becomes longer."""
        return len(self.words) - (self.end - self.start)


@dataclass(frozen=True)
class Mended:
    """A text, and the lines of it that are read otherwise; lines count from 0."""

    text: str
    edits: Mapping[int, tuple[Edit, ...]] = field(default_factory=dict)

    @cached_property
    def changed(self) -> str:
        """The text with its edits."""
        if not self.edits:
            return self.text
        pieces: list[str] = []
        done = 0
        for line, edits in sorted(self.edits.items()):
            start, end = self.original.start(line), self.original.end(line)
            pieces += (self.text[done:start], _changed(self.text[start:end], edits))
            done = end
        return "".join((*pieces, self.text[done:]))

    @cached_property
    def readable(self) -> Readable:
        """The text as the parser may see it."""
        return readable(self.changed)

    @cached_property
    def original(self) -> Lines:
        """The lines as the author wrote them."""
        return Lines(self.text)

    @cached_property
    def lines(self) -> Lines:
        """The lines with their edits."""
        return Lines(self.changed) if self.edits else self.original

    def span(self, start: int, end: int) -> Span:
        """The place in the author's text of a stretch that the parser sees."""
        first, last = self.lines.number(start), self.lines.number(end)
        column = self._column(first, start - self.lines.start(first))
        return Span(first + 1, column, last + 1, self._column(last, end - self.lines.start(last)))

    def in_line(self, line: int, start: int, end: int) -> Span:
        """The place in the author's text of columns, counted from 0, of a line with its edits."""
        return Span(line + 1, self._column(line, start), line + 1, self._column(line, end))

    def _column(self, line: int, column: int) -> int:
        for edit in self.edits.get(line, ()):
            if column <= edit.start:
                break
            column = max(column - edit.growth, edit.start)
        return column + 1

    def settled(self, line: int) -> bool:
        """Whether a line was changed in more than its indentation."""
        return not all(edit.indents for edit in self.edits.get(line, ()))

    def but(self, changes: Mapping[int, tuple[Edit, ...]]) -> Mended:
        """Give the same with further changes, counted in the columns of the lines with their edits."""
        edits = dict(self.edits)
        for line, wanted in changes.items():
            edits[line] = (*_joined(edits.get(line, ()), wanted),)
        return Mended(self.text, edits)

    def without(self, lines: range) -> Mended:
        """Give the same with some lines left out."""
        # A blank stays: without it, the CR before an empty line and the LF after it would be one line break.
        empty = {
            n: (Edit(0, self.original.end(n) - self.original.start(n), " ", leaves_out=True),) for n in lines
        }
        return Mended(self.text, {**self.edits, **empty})


def _changed(line: str, edits: tuple[Edit, ...]) -> str:
    for edit in reversed(edits):
        line = line[: edit.start] + edit.words + line[edit.end :]
    return line


def _joined(before: tuple[Edit, ...], wanted: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Put edits on top of one that moved the line."""
    if not before or not before[0].indents:
        return wanted
    moved, growth = before[0], before[0].growth
    if wanted and wanted[0].start < len(moved.words):
        return (
            Edit(0, max(wanted[0].end - growth, moved.end), wanted[0].words + moved.words[wanted[0].end :]),
            *wanted[1:],
        )
    return (moved, *(Edit(edit.start - growth, edit.end - growth, edit.words) for edit in wanted))
