"""Open and closed bounds: "since May", "by 31 August", "before", "until", "from … to …", "between … and …"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from checker.language.english.calendar_words import day_number, month_number, year_number
from checker.language.english.hours import clock_times, told_by_clock
from checker.language.reading import Grain
from checker.language.stretch import FaultyTimeError, Setting, Stretch, Words, distinct

_FINE = frozenset({Grain.SECOND, Grain.MINUTE, Grain.HOUR, Grain.DAY})


_CLOCK = frozenset({Grain.SECOND, Grain.MINUTE})


def _to_the_minute(s: Stretch) -> Stretch:
    """A bound told by the hour ("by 1 pm") means its first minute."""
    if s.grain is Grain.HOUR and s.start and s.end == s.start + timedelta(hours=1):
        return replace(s, end=s.start + timedelta(minutes=1), grain=Grain.MINUTE)
    return s


def _since(s: Stretch) -> list[Stretch]:
    return [replace(s, end=None)] if s.start else []


def _after(s: Stretch) -> list[Stretch]:
    s = _to_the_minute(s)
    return [replace(s, start=s.start if s.grain in _CLOCK else s.end, end=None)] if s.end else []


def _before(s: Stretch) -> list[Stretch]:
    return [replace(s, start=None, end=s.start)] if s.start else []


def _by(s: Stretch) -> list[Stretch]:
    """To the end of what is named; of what is longer than a day, perhaps only to its start."""
    s = _to_the_minute(s)
    if s.end is None:
        return []
    found = [replace(s, start=None)]
    if s.grain not in _FINE and s.start:
        found.append(replace(s, start=None, end=s.start).because("read as up to its start"))
    return found


def _as_of(s: Stretch) -> list[Stretch]:
    """On the day, as of what is counted; or from it on, as of what begins."""
    return [s, replace(s, end=None).because("read as from then on")]


Bound = Callable[[Stretch], list[Stretch]]
_BOUNDS: dict[Words, tuple[Bound, bool]] = {
    ("ever", "since"): (_since, False), ("since",): (_since, False), ("from",): (_since, False),
    ("starting",): (_since, False), ("beginning",): (_since, False), ("starting", "on"): (_since, False),
    ("beginning", "on"): (_since, False), ("not", "before"): (_since, False), ("as", "from"): (_since, False), ("as", "of"): (_as_of, False),
    ("after",): (_after, False), ("later", "than"): (_after, False),
    ("before",): (_before, True), ("prior", "to"): (_before, True), ("ahead", "of"): (_before, True),
    ("earlier", "than"): (_before, True),
    ("by",): (_by, True), ("until",): (_by, True), ("till",): (_by, True), ("up", "until"): (_by, True),
    ("up", "to"): (_by, True), ("no", "later", "than"): (_by, True), ("not", "later", "than"): (_by, True),
    ("through",): (_by, True), ("to",): (_by, True),
}  # fmt: skip
"""Each bound, and whether the phrase looks forward."""

_EDGE = {"end": 1, "close": 1, "start": -1, "beginning": -1}


def open_bound(words: Words, at: Setting) -> list[Stretch]:
    """Read "since Friday", "by 31 August", "before the end of the month", "after 2010"."""
    for cut in (3, 2, 1):
        bound = _BOUNDS.get(words[:cut])
        if bound and len(words) > cut:
            rest = words[cut:]
            if rest[0] == "of":  # "beginning of the month"
                return []
            if rest[-1] in {"onwards", "onward", "on"} and bound[0] is _since and len(rest) > 1:
                rest = rest[:-1]
            whole = _edge(rest, at, ahead=bound[1])
            if not whole or bound[0] is _since:
                # "Since the end of March" may take in its last days.
                whole += at.read(rest, ahead=bound[1])
            whole = [s for s in whole if s.start and s.end and not s.spans]
            if words[cut - 1] == "since":
                whole = [s for s in whole if s.start and s.start <= at.present] or whole
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
    """Read "2018 or later", "Friday at the latest"."""
    for cut in (1, 2):
        bound = _TAILS.get(words[-cut:])
        if bound and len(words) > cut:
            return [s for read in at.read(words[:-cut]) for s in bound(read)][:1]
    return []


def to_date(words: Words, at: Setting) -> list[Stretch]:
    """Read "to date", "until now"."""
    if words in {("to", "date"), ("till", "date"), ("until", "now"), ("till", "now"), ("up", "to", "now")}:
        return [Stretch(None, at.present, Grain.DAY)]
    return []


_LINKS = {
    "from": frozenset({"to", "till", "until", "through", "-", "thru"}),
    "between": frozenset({"and", "-", "to", "through"}),
    "": frozenset({"to", "-", "till", "until", "through", "thru"}),
}


def between(words: Words, at: Setting) -> list[Stretch]:
    """Read "from 6 to 11 August", "between May and July 2020", "1960–1961", "6 August to 11 August"."""
    place = next((i for i, word in enumerate(words) if word in {"from", "between"}), 0)
    if place and told_by_clock(words[place:]) and not told_by_clock(words[:place]):
        words = (*words[place:], "on", *words[:place])  # "Tuesday from 9am to 5pm"
    opening = words[0] if words[0] in {"from", "between"} else ""
    rest = _spread(words[1:] if opening else words)
    for place in range(1, len(rest) - 1):
        if rest[place] in _LINKS[opening]:
            first, last = rest[:place], rest[place + 1 :]
            if last[0] in {"until", "till", "to"}:
                last = last[1:]
            if last == ("date",):
                last = ("today",)
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
    for left, right in _completed(first, last):
        starts = _simple(left, at)
        ends = _simple(right, at) if starts else []
        found = [s for end in ends for s in _joined(left, starts, end, at)]
        if found:
            return distinct(sorted(found, key=lambda s: not _is_on(s, at)))
        if ends:
            raise FaultyTimeError("impossible-date", "it ends before it starts")
    return []


def _is_on(s: Stretch, at: Setting) -> bool:
    """Whether days without their year hold the publication: "10 to 12 August", written on the 11th."""
    if not (s.yearless and s.grain is Grain.DAY and s.start and s.end):
        return False
    return s.start <= at.present < s.end


def _simple(words: Words, at: Setting) -> list[Stretch]:
    """The readings of one end: not a span itself."""
    found = _edge(words, at, ahead=at.ahead) or at.read(words)
    return [s for s in found if not s.spans and s.start and s.end]


def _completed(first: Words, last: Words) -> list[tuple[Words, Words]]:
    """Both ends, with the month or day that only one of them names lent to the other first."""
    first = _with_half_day(first, last)
    ways: list[tuple[Words, Words]] = _with_day(first, last)
    month = next((place for place, word in enumerate(last) if month_number(word)), 0)
    if len(first) <= 2 and day_number(first) is not None and month and day_number(last[:month]) is not None:
        ways.append(((*first, *last[month:]), last))
    of = last.index("of") if "of" in last else 0
    if len(first) <= 2 and day_number(first) is not None and of and day_number(last[:of]) is not None:
        ways.append(((*first, *last[of:]), last))
    cut = next((i for i in range(1, len(last) + 1) if i <= 2 and day_number(last[:i]) is not None), 0)
    if month_number(first[0]) and len(first) > 1 and cut and (cut == len(last) or year_number(last[cut:])):
        ways.append(((*first, *last[cut:]), (first[0], *last)))
    return [*ways, (first, last)]


def _with_half_day(first: Words, last: Words) -> Words:
    """The half of the day lent to a bare hour: "from 2 to 4 pm"; "11-2pm" crosses noon."""
    told = (
        len(first) == 1
        and first[0].isdecimal()
        and len(last) > 1
        and last[0].isdecimal()
        and last[1] in {"am", "pm"}
    )
    if not told or not 1 <= int(first[0]) <= 12 or int(last[0]) > 12:
        return first
    early = int(first[0]) % 12 <= int(last[0]) % 12
    return (first[0], last[1] if early else {"am": "pm", "pm": "am"}[last[1]])


def _with_day(first: Words, last: Words) -> list[tuple[Words, Words]]:
    """The day of one time of day lent to the other: "from 9am to 5pm on Friday"."""
    if not (told_by_clock(first) and told_by_clock(last)) or bool(clock_times(first)) == bool(
        clock_times(last)
    ):
        return []
    bare, dated = (first, last) if clock_times(first) else (last, first)
    for cut in range(1, len(dated)):
        if clock_times(dated[:cut]):
            full = (*bare, *dated[cut:])
        elif clock_times(dated[cut:]):
            full = (*dated[:cut], *bare)
        else:
            continue
        return [(full, last) if bare is first else (first, full)]
    return []


def _joined(words: Words, starts: list[Stretch], end: Stretch, at: Setting) -> list[Stretch]:
    """From the nearest start that is not after the end; a start without its year may look back from there."""
    if end.start is None or end.end is None:
        return []
    before = [s.start for s in starts if s.start and s.start <= end.start]
    if not before:
        again = Setting(end.end, at.grammar).read(words)
        before = [s.start for s in again if s.start and s.start <= end.start]
    if not before:
        return []
    end = _to_the_minute(end)
    grain = min((starts[0].grain, end.grain), key=_FINENESS.index)
    approximate = starts[0].approximate or end.approximate
    yearless = starts[0].yearless and end.yearless
    return [Stretch(max(before), end.end, grain, "", approximate, end.zone, yearless, spans=True)]


_FINENESS = tuple(Grain)
