"""Times that cannot be, in words: from what is dated first along what lies after what, and round again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta
from fractions import Fraction

from checker.claim.words import show
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Side
from checker.reason.draft import Draft, Said
from checker.reason.instants import DAY, DAYS, EPOCH

_ORIGIN = ""


@dataclass(frozen=True, slots=True)
class _Step:
    """One part of a circle: what it goes from and to, and what it says."""

    tail: str
    head: str
    words: str


def in_order(parts: Sequence[tuple[Part, Constraint]], draft: Draft) -> tuple[str, ...]:
    """The parts of a proof in the order of time, as far as they make a circle."""
    left = sorted((_step(part, one, draft) for part, one in parts), key=lambda step: (step.tail, step.head))
    ordered: list[_Step] = []
    at_ = left[0].tail if left else _ORIGIN
    while left:
        step = next((one for one in left if one.tail == at_), left[0])
        left.remove(step)
        ordered.append(step)
        at_ = step.head
    lines = dict.fromkeys(step.words for step in ordered if step.words)
    return (", and ".join(lines),) if lines else ()


def _step(part: Part, one: Constraint, draft: Draft) -> _Step:
    """A low end goes from the earlier to the later, a high end back."""
    low = part.side is Side.LOW
    later = next((name for name, factor in one.terms if factor > 0), _ORIGIN)
    earlier = next((name for name, factor in one.terms if factor < 0), _ORIGIN)
    bound = one.hull.low if low else one.hull.high
    said = draft.said.get(one.id)
    words = "" if said is None or bound is None else _said(part, bound, (later, earlier), draft, said)
    return _Step(earlier, later, words) if low else _Step(later, earlier, words)


def _said(part: Part, bound: Fraction, ends: tuple[str, str], draft: Draft, said: Said) -> str:
    later, earlier = (f"`{draft.shown[one].name}`" if one in draft.shown else "" for one in ends)
    low = part.side is Side.LOW
    if said.figure:
        range_ = Range(bound, None) if low else Range(None, bound, high_open=True)
        return f"{later} is {at(range_, said, by_day=ends[0].endswith(DAYS))}"
    if not later or later == earlier:
        return ""
    if low and bound >= 0:
        return f"{later} is {f'at least {length(bound)} ' if bound else ''}after {earlier}"
    if not low and bound <= 0:
        return f"{later} is {f'at least {length(-bound)} ' if bound else ''}before {earlier}"
    return f"{later} is at most {length(abs(bound))} {'before' if low else 'after'} {earlier}"


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


def gap(range_: Range) -> str:
    """A length of time that would do; "" where none would that is more than nought."""
    value = range_.low if range_.low is not None else range_.high
    if value is None or value <= 0:
        return ""
    return f"{length(value)} or {'more' if range_.low is not None else 'less'}"


def length(seconds: Fraction) -> str:
    """`2 days`, `4.5 hours`."""
    for size, name in ((DAY, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = show(Fraction(round(seconds / size * 10), 10))
            return f"{count} {name}{'' if count == '1' else 's'}"
    return f"{show(seconds)} seconds"
