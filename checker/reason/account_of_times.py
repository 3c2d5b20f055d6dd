"""Times that cannot be, in words: from what is dated first along what lies after what, and round again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, timedelta
from fractions import Fraction

from checker.claim.words import show
from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Side
from checker.reason.account_of_sums import one_end
from checker.reason.draft import Draft, Said
from checker.reason.instants import DAY, DAYS, EPOCH

_ORIGIN = ""


@dataclass(frozen=True, slots=True)
class _Step:
    """One part of a circle: what it goes from and to, and what it says."""

    tail: str
    head: str
    words: str
    back: bool
    """Whether it goes against the course of time: so much later at most."""


def in_order(parts: Sequence[tuple[Part, Constraint]], draft: Draft) -> tuple[str, ...]:
    """The parts of a proof in the order of time, as far as they make a circle."""
    left = sorted((_step(part, one, draft) for part, one in parts), key=lambda step: (step.tail, step.head))
    ordered: list[_Step] = []
    # Dates stand first; without any, what is counted forward does, and then what leaves too little room.
    dated = any(step.tail == _ORIGIN for step in left)
    at_ = _ORIGIN if dated else next((step.head for step in left if step.back), left[0].tail if left else "")
    while left:
        step = next((one for one in left if one.tail == at_), left[0])
        left.remove(step)
        ordered.append(step)
        at_ = step.head
    lines = dict.fromkeys(step.words for step in ordered if step.words)
    return (f"{', and '.join(lines)}{_in_all(parts, draft)}",) if lines else ()


def _in_all(parts: Sequence[tuple[Part, Constraint]], draft: Draft) -> str:
    """What all the lengths of time come to, and what room there is for them."""
    needed = room = Exact(0)
    dates = Exact(0)
    for part, one in parts:
        low = part.side is Side.LOW
        bound = (one.hull.low if low else one.hull.high) or Exact(0)
        said = draft.said.get(one.id)
        if said is not None and said.figure:
            dates += -bound if low else bound
        elif low == (bound > 0):
            needed += abs(bound)
        else:
            room += abs(bound)
    room, needed = room + max(dates, Exact(0)), needed + max(-dates, Exact(0))
    if not needed or not room or needed < room:
        return ""
    return f": that makes {length(needed)} at least, and there is room for {length(room)} at most"


def _step(part: Part, one: Constraint, draft: Draft) -> _Step:
    """A low end goes from the earlier to the later, a high end back."""
    low = part.side is Side.LOW
    later = next((name for name, factor in one.terms if factor > 0), _ORIGIN)
    earlier = next((name for name, factor in one.terms if factor < 0), _ORIGIN)
    end = one_end(one, part.side)
    said = draft.said.get(one.id)
    words = "" if said is None else _said(end, (later, earlier), draft, said)
    return _Step(earlier, later, words, back=False) if low else _Step(later, earlier, words, back=True)


def _said(end: Range, ends: tuple[str, str], draft: Draft, said: Said) -> str:
    later, earlier = (f"`{draft.shown[one].name}`" if one in draft.shown else "" for one in ends)
    low = end.low is not None
    bound = (end.low if low else end.high) or Exact(0)
    if said.figure:
        return f"{later} is {at(end, said, by_day=ends[0].endswith(DAYS))}"
    if not later or later == earlier:
        return ""
    who = f"`{said.claim.id}` has {later}"
    # So much after at least, or so much before at least.
    open_ = end.low_open or end.high_open
    least, most = ("more than", "less than") if open_ else ("at least", "at most")
    if low and bound >= 0:
        return f"{who} {f'{least} {length(bound)} ' if bound else ''}after {earlier}"
    if not low and bound <= 0:
        return f"{who} {f'{least} {length(-bound)} ' if bound else ''}before {earlier}"
    return f"{who} {most} {length(abs(bound))} {'before' if low else 'after'} {earlier}"


def at(range_: Range, said: Said, *, by_day: bool) -> str:
    """`2021-08-11 or later`, by the article's clock; of days, which have no clock, the day."""
    value = range_.low if range_.low is not None else range_.high
    if value is None:
        return "at any time"
    clock = said.claim.desk.clock
    instant = EPOCH + timedelta(microseconds=round(value * 10**6))
    if by_day:
        return f"{instant:%Y-%m-%d} or {'later' if range_.low is not None else 'earlier'}"
    instant = instant.astimezone(clock.zone if clock else UTC)
    if range_.low is not None:
        return f"{instant:%Y-%m-%d}{_hour(instant.hour, instant.minute)} or later"
    if not instant.hour and not instant.minute:
        return f"{instant - timedelta(days=1):%Y-%m-%d} or earlier"
    return f"before {instant:%Y-%m-%d}{_hour(instant.hour, instant.minute)}"


def _hour(hour: int, minute: int) -> str:
    return f" {hour:02}:{minute:02}" if hour or minute else ""


def length(seconds: Fraction) -> str:
    """`2 days`, `4.5 hours`."""
    for size, name in ((DAY, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = show(Exact(round(seconds / size * 10), 10))
            return f"{count} {name}{'' if count == '1' else 's'}"
    return f"{show(seconds)} seconds"
