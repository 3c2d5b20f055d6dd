"""Where the sentences of a text end.

A full stop ends none after a title, an initial or a shortened word; an empty line always does.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_SHORTENED_WORDS = """mr mrs ms dr prof rev hon gen col lt capt sgt gov sen rep st jr sr no nos vs etc inc ltd co corp
    approx est fig art ca cf eds ed vol pp p u.s u.k u.n e.g i.e a.m p.m jan feb mar apr jun jul aug
    sept sep oct nov dec"""
_SHORTENED = frozenset(_SHORTENED_WORDS.split())
_END = re.compile(r"[.?!…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-Z0-9À-Þ]|\s*\Z)|\n[ \t]*\n")
_WORD_BEFORE = re.compile(r"([\w.]+)\Z")


def sentence_ends(text: str) -> list[int]:
    """The character after each sentence, in order; the last is the text's end."""
    ends = []
    for match in _END.finditer(text):
        if match.group()[0] == "." and len(match.group()) == 1:
            word = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
            last = word[1].casefold() if word else ""
            initial = len(last) == 1 and last.isalpha() and word is not None and word[1].isupper()
            if (last in _SHORTENED or initial) and match.end() < len(text.rstrip()):
                continue
        ends.append(match.end())
    return [*ends, len(text)] if not ends or ends[-1] < len(text) else ends


def sentence_at(text: str, start: int, end: int, ends: list[int] | None = None) -> tuple[int, int]:
    """Where the sentences begin and end that hold the characters from `start` up to `end`."""
    ends = sentence_ends(text) if ends is None else ends
    first = bisect_right(ends, start)
    last = bisect_right(ends, max(start, end - 1))
    begin = ends[first - 1] if first else 0
    stop = ends[last] if last < len(ends) else len(text)
    while begin < start and text[begin].isspace():
        begin += 1
    return begin, max(stop, end)
