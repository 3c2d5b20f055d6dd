"""A line of somebody's file as a terminal shows it: how wide each character is, and where to cut."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate

from checker.frozen import dataclass
from checker.show.plain import UNSEEN, escape

_TAB = 4
_CUT = "…"


@dataclass(frozen=True, slots=True)
class Cells:
    """One line, character by character as it is shown, with the column each starts at (from 0)."""

    shown: tuple[str, ...]
    starts: tuple[int, ...]
    """One more than there are characters: the last is the width of the line."""

    @property
    def width(self) -> int:
        """How many columns the whole line takes."""
        return self.starts[-1]

    def column(self, character: int) -> int:
        """The column of a character, counted from 1 as places count; past the end, one after the last."""
        return self.starts[min(max(character - 1, 0), len(self.shown))]


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a line that is shown."""

    text: str
    left: int
    """The column of the line that the first column shown is (less one where a `…` stands first)."""
    width: int
    end: int
    """The column of the line after the last that is shown."""

    def column(self, column: int) -> int:
        """Where a column of the line stands in the window, or its edge where it is cut off."""
        return min(max(column - self.left, 0), self.width)


def cells(line: str) -> Cells:
    """Take a line apart; tabs become blanks, and what cannot be seen becomes an escape."""
    shown, widths, at = [], [], 0
    for char in line:
        text = " " * (_TAB - at % _TAB) if char == "\t" else escape(char) if UNSEEN.match(char) else char
        width = len(text) if text != char else char_width(char)
        shown.append(text)
        widths.append(width)
        at += width
    return Cells(tuple(shown), tuple(accumulate(widths, initial=0)))


def char_width(char: str) -> int:
    """How many columns a character takes: two for Chinese, none for an accent put over another."""
    if char.isascii():
        return 1
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def text_width(text: str) -> int:
    """How many columns a text takes."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def shorten(text: str, width: int) -> str:
    """The text, with its end cut off where it is wider than `width`."""
    if text_width(text) <= width:
        return text
    whole = cells(text)
    return "".join(whole.shown[: bisect_right(whole.starts, width - 1) - 1]).rstrip(" ,;:(") + _CUT


def window(whole: Cells, first: int, last: int, width: int, least: int = 0) -> Window:
    """The part of a line that is at most `width` wide and shows the columns `first` to `last`.

    Where these do not fit, their beginning is shown. What stands before the column `least` has
    been shown already, and is left out where it can be.
    """
    if whole.width <= width:
        return Window("".join(whole.shown), 0, whole.width, whole.width)
    begin = max(min(least, first), min(first - width // 10, last + width // 4 - width))
    start = bisect_left(whole.starts, begin) if begin else 0
    left = whole.starts[start]
    stop = bisect_right(whole.starts, left + width - 2 * len(_CUT)) - 1
    before, after = _CUT if start else "", _CUT if stop < len(whole.shown) else ""
    text = before + "".join(whole.shown[start:stop]) + after
    end = whole.starts[stop]
    return Window(text, left - len(before), end - left + len(before) + len(after), end)
