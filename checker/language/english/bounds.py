"""Open and closed bounds: "since May", "by 31 August", "before", "until", "from … to …", "between … and …"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from checker.language.english.calendar_words import month_number
from checker.language.english.hours import zones_named
from checker.language.reading import Grain
from checker.language.stretch import FaultyTimeError, Setting, Stretch, Words, distinct, moved

_FINE = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR, Grain.DAY})


def _since(s: Stretch) -> list[Stretch]:
    return [replace(s, end=None)] if s.start else []


def _after(s: Stretch) -> list[Stretch]:
    return [replace(s, start=s.end, end=None)] if s.end else []


def _before(s: Stretch) -> list[Stretch]:
    return [replace(s, start=None, end=s.start)] if s.start else []


def _by(s: Stretch) -> list[Stretch]:
    """To the end of what is named; of what is longer than a day, perhaps only to its start."""
    if s.end is None:
        return []
    found = [replace(s, start=None)]
    if s.grain not in _FINE and s.start:
        found.append(replace(s, start=None, end=s.start).because("read as up to its start"))
    return found


Bound = Callable[[Stretch], list[Stretch]]
_BOUNDS: dict[Words, tuple[Bound, bool]] = {
    ("ever", "since"): (_since, False), ("since",): (_since, False), ("from",): (_since, False),
    ("starting",): (_since, False), ("beginning",): (_since, False), ("starting", "on"): (_since, False),
    ("beginning", "on"): (_since, False), ("not", "before"): (_since, False), ("as", "from"): (_since, False),
    ("after",): (_after, False), ("later", "than"): (_after, False), ("following",): (_after, False),
    ("before",): (_before, True), ("prior", "to"): (_before, True), ("ahead", "of"): (_before, True),
    ("earlier", "than"): (_before, True),
    ("by",): (_by, True), ("until",): (_by, True), ("till",): (_by, True), ("up", "until"): (_by, True),
    ("up", "to"): (_by, True), ("no", "later", "than"): (_by, True), ("not", "later", "than"): (_by, True),
    ("through",): (_by, True), ("to",): (_by, True),
}  # fmt: skip
"""Each bound, and whether the phrase looks forward."""

_EDGE = {"end": 1, "close": 1, "start": -1, "beginning": -1}


def open_bound(words: Words, at: Setting) -> list[Stretch]:
    """ "since Friday", "by 31 August", "before the end of the month", "after 2010"."""
    for cut in (3, 2, 1):
        bound = _BOUNDS.get(words[:cut])
        if bound and len(words) > cut:
            rest = words[cut:]
            if rest[-1] in {"onwards", "onward", "on"} and bound[0] is _since and len(rest) > 1:
                rest = rest[:-1]
            whole = _edge(rest, at, ahead=bound[1]) or at.read(rest, ahead=bound[1])
            return distinct([s for read in whole for s in bound[0](read)])
    return []


def _edge(words: Words, at: Setting, *, ahead: bool) -> list[Stretch]:
    """The instant at which a stretch ends or starts: "the end of the month" as a bound."""
    side = _EDGE.get(words[0])
    if side is None or len(words) < 2:
        return []
    rest = words[2:] if words[1] in {"of", "-"} else words[1:]
    if not rest:
        return []
    found: list[Stretch] = []
    for s in at.read(rest, ahead=ahead):
        edge = s.end if side > 0 else s.start
        if edge and s.start and s.end:
            found.append(replace(s, start=edge, end=edge, grain=Grain.DAY))
    return found


_TAILS: dict[Words, Bound] = {
    ("or", "later"): _since, ("and", "later"): _since, ("or", "after"): _since, ("and", "after"): _since,
    ("onwards",): _since, ("onward",): _since, ("or", "earlier"): _by, ("and", "earlier"): _by,
    ("or", "before"): _by, ("and", "before"): _by, ("at", "latest"): _by, ("at", "earliest"): _since,
}  # fmt: skip


def trailing_bound(words: Words, at: Setting) -> list[Stretch]:
    """ "2018 or later", "Friday at the latest"."""
    for cut in (1, 2):
        bound = _TAILS.get(words[-cut:])
        if bound and len(words) > cut:
            return [s for read in at.read(words[:-cut]) for s in bound(read)][:1]
    return []


def to_date(words: Words, at: Setting) -> list[Stretch]:
    """ "to date", "until now"."""
    if words in {("to", "date"), ("till", "date"), ("until", "now"), ("till", "now"), ("up", "to", "now")}:
        return [Stretch(None, at.present, Grain.DAY)]
    return []


_LINKS = {
    "from": frozenset({"to", "till", "until", "through", "-", "thru"}),
    "between": frozenset({"and", "-", "to", "through"}),
    "": frozenset({"to", "-", "till", "until", "through", "thru"}),
}


def between(words: Words, at: Setting) -> list[Stretch]:
    """ "from 6 to 11 August", "between May and July 2020", "1960–1961", "6 August to 11 August"."""
    opening = words[0] if words[0] in {"from", "between"} else ""
    rest = _spread(words[1:] if opening else words)
    for place in range(1, len(rest) - 1):
        if rest[place] in _LINKS[opening]:
            first, last = rest[:place], rest[place + 1 :]
            if rest[place] == "-" and zones_named(rest[place:]):
                continue
            if last[0] in {"until", "till", "to"}:
                last = last[1:]
            found = _spans(first, last, at) if last else []
            if found:
                return found
    return []


def _spread(words: Words) -> Words:
    """Numbers with one hyphen between them taken apart: "4-22 January"."""
    spread: list[str] = []
    for word in words:
        halves = word.split("-")
        if len(halves) == 2 and word[0].isdecimal() and all(halves):
            spread += [halves[0], "-", halves[1]]
        else:
            spread.append(word)
    return tuple(spread)


def _spans(first: Words, last: Words, at: Setting) -> list[Stretch]:
    """All that lies from the first time to the last, either of which may borrow from the other."""
    for left, right, lent in _completed(first, last):
        starts = _edge(left, at, ahead=at.ahead) or at.read(left)
        ends = (_edge(right, at, ahead=at.ahead) or at.read(right)) if starts else []
        found = [s for end in ends for s in _joined(starts, end, lent=lent)]
        if found:
            return distinct(found)
    return []


def _completed(first: Words, last: Words) -> list[tuple[Words, Words, bool]]:
    """The ways in which one side may lend its month or year to the other, the fullest lending first."""
    ways: list[tuple[Words, Words, bool]] = []
    if len(first) <= 3:
        for cut in range(1, len(last)):
            if _lendable(last[cut:]):
                ways.append(((*first, *last[cut:]), last, True))
    ways.append((first, last, False))
    for cut in range(len(first) - 1, 0, -1):
        if len(last) <= 2 and month_number(first[0]):
            ways.append((first, (*first[:cut], *last), False))
    return ways


def _lendable(words: Words) -> bool:
    """ "January", "of April", "1995", "January 1995"."""
    tail = words[1:] if words[0] == "of" else words
    return bool(tail) and (month_number(tail[0]) is not None or bool(re.fullmatch(r"\d{4}", tail[0])))


def _joined(starts: list[Stretch], end: Stretch, *, lent: bool) -> list[Stretch]:
    if end.end is None or end.start is None:
        return []
    before = [s for s in starts if s.start and s.start <= end.start]
    if before:
        start = max(before, key=lambda s: (s.start is not None and s.start, -starts.index(s)))
    elif lent and starts[0].start:
        start = replace(starts[0], start=moved(starts[0].start, months=-12))
    elif any(s.yearless for s in starts) or end.yearless:
        return []
    else:
        raise FaultyTimeError("impossible-date", "ends before it starts")
    if start.start is None:
        return []
    finer = start.grain if start.grain in _FINE else end.grain
    return [Stretch(start.start, end.end, finer, approximate=start.approximate or end.approximate, zone=end.zone)]

