"""Where a row of words stands in a text but is only a piece of a longer word, or ends otherwise."""

from __future__ import annotations

from checker.language.quotes.diff import Change, Edit
from checker.language.quotes.grammar import NUMBER_WORDS
from checker.language.quotes.parts import MARKS, STOPS
from checker.language.quotes.words import Words

_MINUS = "-−‐‑–"
_THOUSANDS = "\u00a0\u202f\u2009\u2007"


def cut(
    quote: Words, copy: Words, wraps: frozenset[int], first: int, last: int
) -> tuple[int, int, Edit] | None:
    """The whole that the copy has where tokens `first` up to `last` are only a piece; None if they are whole.

    Not whole are `34` in `-34`, in `34 000` with a no-break blank and `nine` in `twenty-nine`, and
    `city` where a line's end broke `capacity`; `He won.` is not the whole of `He won?`.
    """
    low = _before(copy, wraps, first)
    high = _after(copy, wraps, last)
    if low < first or high > last:
        kind = Change.NUMBER if _figures(copy, first if low < first else last - 1) else Change.WORD
        return low, high, Edit(kind, copy.said(low, high), copy.said(first, last))
    asked = next((place for place in range(last, len(copy.values)) if copy.values[place] not in MARKS), last)
    stop = next((value for value in reversed(quote.values) if value not in MARKS), "")
    if stop in STOPS and copy.values[asked : asked + 1] in (["?"], ["!"]):
        edit = Edit(Change.PUNCTUATION, copy.values[asked], stop, copy.said(max(first, last - 4), last))
        return first, asked + 1, edit
    return None


def _before(copy: Words, wraps: frozenset[int], first: int) -> int:
    """The token that the word really begins with."""
    dash = first - 1
    if dash >= 0 and copy.values[dash] == "-" and copy.glued(dash):
        apart = dash == 0 or not copy.glued(dash - 1) or copy.values[dash - 1] in {"(", "[", "$", "€", "£"}
        sign = copy.text[copy.starts[dash]] in _MINUS and copy.ends[dash] - copy.starts[dash] == 1
        if sign and apart and copy.values[first][0].isdigit():
            return dash
        if dash > 0 and copy.glued(dash - 1) and _compound(copy, dash):
            return dash - 1
    if dash in wraps:
        return dash - 1
    return dash if _thousands(copy, dash) else first


def _after(copy: Words, wraps: frozenset[int], last: int) -> int:
    """The token after the one that the word really ends with."""
    if last in wraps:
        return last + 2
    if last < len(copy.values) - 1 and copy.values[last] == "-" and copy.glued(last - 1) and copy.glued(last):
        return last + 2 if _compound(copy, last) else last
    return last + 1 if _thousands(copy, last - 1) else last


def _compound(copy: Words, dash: int) -> bool:
    """Whether a hyphen joins two words to one number, as in `twenty-nine` or `two-thirds`."""
    sides = (copy.values[dash - 1].casefold(), copy.values[dash + 1].casefold())
    return all(side in NUMBER_WORDS for side in sides)


def _thousands(copy: Words, left: int) -> bool:
    """Whether a no-break or thin blank parts the thousands of one figure after this token."""
    if not 0 <= left < len(copy.values) - 1:
        return False
    between = copy.text[copy.ends[left] : copy.starts[left + 1]]
    head, tail = copy.values[left], copy.values[left + 1]
    return (
        len(between) == 1
        and between in _THOUSANDS
        and head.isdecimal()
        and len(head) <= 3
        and len(tail) >= 3
        and tail[:3].isdecimal()
        and not tail[3:4].isnumeric()
    )


def _figures(copy: Words, place: int) -> bool:
    value = copy.values[place]
    return value[0].isnumeric() or value.casefold() in NUMBER_WORDS
