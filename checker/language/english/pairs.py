"""Two times in one breath: "Monday and Tuesday", "6 or 7 August", "late July or early August", "mid to late July".

Where they follow each other they are one stretch, in which the moment lies. Where they do not, the
phrase names two times, and a claim takes one.
"""

from __future__ import annotations

from dataclasses import replace

from checker.language.english.calendar_words import day_number, month_number
from checker.language.reading import Grain
from checker.language.stretch import FaultyTimeError, Setting, Stretch, Words, distinct

_LINKS = frozenset({"and", "or"})
_PARTS = frozenset({"early", "mid", "middle", "late"})
_TO = frozenset({"to", "or", "and"})
_TAKEN = frozenset({Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR})


def neighbours(words: Words, at: Setting) -> list[Stretch]:
    """Two times that follow each other, as one stretch; a fault where they are apart."""
    if len(words) < 3 or words[0] in {"between", "both", "from"}:
        return []
    for place in range(1, len(words) - 1):
        if words[place] not in _LINKS:
            continue
        left, right = _completed(words[:place], words[place + 1 :])
        firsts, seconds = _plain(at.read(left)), _plain(at.read(right))
        if not firsts or not seconds:
            continue
        found = [_joined(a, b) for a in firsts for b in seconds if a.end == b.start]
        if not found:
            raise FaultyTimeError("unreadable-time", "names two times", "write one of them, a claim for each")
        return distinct(found)[:2]
    return []


def _completed(left: Words, right: Words) -> tuple[Words, Words]:
    """Both with what only one of them says: "6 and 7 August", "August 6 and 7", "March or April 2014"."""
    if day_number(left) is not None and len(right) > 1 and day_number(right[:1]) is not None:
        return (*left, *right[1:]), right
    if len(left) == 1 and month_number(left[0]) and len(right) > 1 and month_number(right[0]):
        return (*left, *right[1:]), right
    months = [word for word in left if month_number(word)]
    if day_number(right) is not None and len(left) > 1 and months and month_number(left[0]):
        return left, (left[0], *right)
    return left, right


def _plain(read: list[Stretch]) -> list[Stretch]:
    return [s for s in read if s.start and s.end and s.grain in _TAKEN and not s.spans]


def _joined(first: Stretch, second: Stretch) -> Stretch:
    return replace(
        first, end=second.end, approximate=first.approximate or second.approximate, zone=None, spans=True
    )


def parts_in_a_row(words: Words, at: Setting) -> list[Stretch]:
    """Read "mid to late July", "early to mid 2019"."""
    if len(words) < 4 or words[0] not in _PARTS or words[1] not in _TO or words[2] not in _PARTS:
        return []
    firsts, seconds = at.read((words[0], *words[3:])), at.read(words[2:])
    return distinct(
        [
            _joined(a, b)
            for a, b in zip(firsts, seconds, strict=False)
            if a.start and b.end and a.end and b.start and a.start < b.start <= a.end
        ]
    )
