"""Years of our era and before it: "AD 79", "1066 CE"; what lies before the year 1 is told and not read."""

from __future__ import annotations

from checker.language.stretch import FaultyTimeError, Setting, Stretch, Words, a_year

_BEFORE = frozenset({("bc",), ("bce",), ("b", "c"), ("b", "c", "e")})
_OURS = frozenset({("ad",), ("ce",), ("a", "d"), ("c", "e")})


def era(words: Words, at: Setting) -> list[Stretch]:
    """A year or a century with its era before or behind it."""
    for size in (3, 2, 1):
        if words[-size:] in _BEFORE and len(words) > size:
            raise FaultyTimeError("unreadable-time", "only the years 1 to 9999 are read, none before Christ")
        for mark, rest in ((words[-size:], words[:-size]), (words[:size], words[size:])):
            if mark in _OURS and rest:
                if len(rest) == 1 and rest[0].isdecimal() and len(rest[0]) <= 4 and int(rest[0]):
                    return [a_year(int(rest[0]))]
                return at.read(rest) if rest[-1] == "century" else []
    return []
