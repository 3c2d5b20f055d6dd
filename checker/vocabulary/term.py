"""When a statement holds, as far as that is sure, and whether two hold at one time."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum
from typing import TypeAlias

from checker.claim.times import certainly_before, loosened
from checker.frozen import dataclass
from checker.language.reading import Moment

Times: TypeAlias = tuple[Moment, ...]
"""All ways to read one time; none where it is not given or not understood."""
_DAY = timedelta(days=1, hours=1)


class Sure(IntEnum):
    """How sure something is."""

    NO = 0
    LIKELY = 1
    """So in the plain reading, and another is reasonable."""
    YES = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """Instants from `start` on and before `end`."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Term:
    """When a statement holds.

    `through` is a stretch all of which it surely holds; `once` one in which it holds at some
    instant. Both may be lacking: then nothing is at one time with it.
    """

    always: bool = False
    now: bool = False
    """Whether it holds at the publication, without its saying when."""
    through: Stretch | None = None
    once: Stretch | None = None


ALWAYS = Term(always=True)
UNKNOWN = Term()


def together(one: Term, other: Term) -> Sure:
    """Whether two statements hold at one time."""
    if one.always or other.always or (one.now and other.now) or _share(one.through, other.through):
        return Sure.YES
    for point, stretch in ((one.once, other.through), (other.once, one.through)):
        if point and stretch and stretch.start <= point.start and point.end <= stretch.end:
            return Sure.YES
    # Told of the same day: an office may have changed hands on it.
    if one.once and other.once and (_within(one.once, other.once) or _within(other.once, one.once)):
        longer = max(one.once.end - one.once.start, other.once.end - other.once.start)
        return Sure.LIKELY if longer <= _DAY else Sure.NO
    return Sure.NO


def term(as_of: Times, since: Times, until: Times, now: Moment | None, *, over: bool) -> Term:
    """The term of a statement that gives some of these times.

    `over` says that it cannot be told of the publication, as with somebody who died before it.
    """
    said = _stretch(as_of)
    told_now = not (as_of or until or over)
    held = _of(now) if told_now and now else None
    # Of what is over, and nobody knows since when, it is still sure when it began.
    once = said or held or (None if until else _stretch(since))
    start = _latest([one.end for one in _loose(since)])
    end = _earliest([one.start for one in _loose(until)]) if until else once.start if once else None
    through = Stretch(start, end) if start and end and start < end else None
    return Term(now=told_now, through=through, once=once)


def all_before(one: Times, other: Times) -> bool:
    """Whether one time lies before another whichever way both are read."""
    return bool(one and other) and all(certainly_before(a, b) for a in one for b in other)


def all_apart(one: Times, other: Times) -> bool:
    """Whether two times differ whichever way both are read."""
    return bool(one and other) and all(
        certainly_before(a, b) or certainly_before(b, a) for a in one for b in other
    )


def _loose(times: Times) -> list[Moment]:
    return [loosened(one) for one in times]


def _of(moment: Moment) -> Stretch | None:
    return Stretch(moment.start, moment.end) if moment.start and moment.end else None


def _stretch(times: Times) -> Stretch | None:
    """The stretch in which a time lies whichever way it is read."""
    start = _earliest([one.start for one in _loose(times)])
    end = _latest([one.end for one in _loose(times)])
    return Stretch(start, end) if start and end else None


def _earliest(instants: list[datetime | None]) -> datetime | None:
    known = [one for one in instants if one is not None]
    return min(known) if known and len(known) == len(instants) else None


def _latest(instants: list[datetime | None]) -> datetime | None:
    known = [one for one in instants if one is not None]
    return max(known) if known and len(known) == len(instants) else None


def _share(one: Stretch | None, other: Stretch | None) -> bool:
    return bool(one and other) and max(one.start, other.start) < min(one.end, other.end)  # type: ignore[union-attr]  # both are there


def _within(one: Stretch, other: Stretch) -> bool:
    return other.start <= one.start and one.end <= other.end
