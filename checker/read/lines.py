"""Lines and columns of a text, counted as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.place import Span

_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|\Z)")


class Lines:
    """Where the lines of a text start. Lines end at a line feed, a carriage return, or both.

    The line and paragraph separators of Unicode end no line: YAML 1.2 and editors agree on that.
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE.finditer(text) if match.end() > match.start())]
        if len(self._starts) > 1 and not text.endswith(("\n", "\r")):
            self._starts.pop()

    def __len__(self) -> int:
        return len(self._starts)

    def number(self, index: int) -> int:
        """Say which line a character stands in, counting from 0."""
        return bisect_right(self._starts, index) - 1

    def start(self, line: int) -> int:
        """Where a line starts, as the index of its first character."""
        return self._starts[line]

    def end(self, line: int) -> int:
        """Where the text of a line ends, before its line break."""
        stop = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        while stop > self._starts[line] and self._text[stop - 1] in "\r\n":
            stop -= 1
        return stop

    def text(self, line: int) -> str:
        """Give the text of a line without its line break."""
        return self._text[self._starts[line] : self.end(line)]

    def span(self, start: int, end: int) -> Span:
        """The lines and columns of the characters from `start` up to `end`."""
        line, end_line = self.number(start), self.number(end)
        return Span(line + 1, start - self._starts[line] + 1, end_line + 1, end - self._starts[end_line] + 1)
