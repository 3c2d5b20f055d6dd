"""A range of cells as spreadsheets write it, `A3:F40`; either end of rows or columns may be left open."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.frozen import dataclass
from checker.read.files import Unreadable

_AREA = re.compile(r"([A-Z]{0,3})([0-9]{0,7}):([A-Z]{0,3})([0-9]{0,7})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Area:
    """Rows and columns, counted from 1; None where nothing ends it."""

    top: int = 1
    left: int = 1
    bottom: int | None = None
    right: int | None = None

    def has_row(self, number: int) -> bool:
        """Whether it holds cells of this row."""
        return self.top <= number and (self.bottom is None or number <= self.bottom)

    def has_column(self, number: int) -> bool:
        """Whether it holds cells of this column."""
        return self.left <= number and (self.right is None or number <= self.right)


def read_area(written: str) -> Area | Unreadable:
    """Understand a range."""
    match = _AREA.fullmatch(written.replace("$", "").replace(" ", "").upper())
    if match is None:
        return Unreadable(
            f"has no range `{written}`", "write it as a spreadsheet does: `range: A3:F40`", on="range"
        )
    left, right = column_number(match[1]), column_number(match[3])
    return Area(int(match[2] or 1), left or 1, int(match[4]) if match[4] else None, right or None)


@lru_cache(maxsize=4096)
def column_number(letters: str) -> int:
    """The column that some letters name: 1 for A, 28 for AB; 0 for none."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """The letters that name a column: A for 1, AB for 28."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
