"""Whether an edit touches only marks of punctuation that leave open what was said.

A comma, a semicolon for a comma, ‘…’ for “…”: an editor's house style, told but no falsehood. Another
thing are a question mark, an apostrophe, a sign before a figure and whatever parts or measures figures.
"""

from __future__ import annotations

import re

from checker.language.quotes.diff import Change, Edit
from checker.language.quotes.grammar import is_number
from checker.language.quotes.words import words_of

_PAUSES = frozenset(",;:.!")
_SIGNS = frozenset("-(")
_QUOTES = frozenset("\"'")
_LIGHT = _PAUSES | _SIGNS | _QUOTES | {")"}
_FIGURE = re.compile(r"\W*\d")
"""A figure, with its currency or an opening mark before it."""


def is_light(edit: Edit) -> bool:
    """Whether nobody would say that the words are others because of it."""
    was, now = words_of(edit.was).values, words_of(edit.now).values
    marks = {*was, *now}
    if edit.kind is not Change.PUNCTUATION or not marks <= _LIGHT:
        return False
    before, after = words_of(edit.before).values[-1:], words_of(edit.after).values[:1]
    if all(any(map(is_number, side)) for side in (before, after)):
        return False  # `2-1`, `twenty-nine`, `30, 40`
    if marks & _SIGNS and _FIGURE.match(edit.after):
        return False  # `−5`, `(5)`
    if marks & _QUOTES and any(value[-1].isdigit() for value in before):
        return False  # 5' is not 5"
    # A single mark may be an apostrophe, unless another mark of quotation stands in its place.
    return "'" not in marks or _quotes(was) == _quotes(now)


def _quotes(values: list[str]) -> int:
    return sum(value in _QUOTES for value in values)
