"""Holding the time between two times against a length of time, and telling it in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claim.reckoning import Extent, Outcome
from checker.claim.times import Elapsed, elapsed
from checker.claim.weigh import weigh
from checker.claim.words import plural, show
from checker.frozen import dataclass
from checker.language.reading import Grain, Lapse, Moment
from checker.logic.exact import Exact
from checker.logic.range import Range

_BEST_FIRST = (Outcome.HOLDS, Outcome.OPEN, Outcome.LOOSE, Outcome.FAILS)
_TOLD_IN = {
    Grain.SECOND: ("second", 1),
    Grain.MINUTE: ("minute", 60),
    Grain.HOUR: ("hour", 3600),
    Grain.DAY: ("day", 1),
    Grain.WEEK: ("day", 1),
    Grain.MONTH: ("month", 1),
    Grain.QUARTER: ("month", 1),
    Grain.YEAR: ("year", 12),
    Grain.DECADE: ("year", 12),
    Grain.CENTURY: ("year", 12),
}
"""What a length is told in, and how many of the lapse's own unit make one."""
_MOST_STEPS = 60


_MANY_YEARS = 10


@dataclass(frozen=True, slots=True)
class Held:
    """How a length of time sits with the time between two times, counted in the way that suits it best."""

    outcome: Outcome
    way: Elapsed


def hold(ways: Sequence[Elapsed], lapse: Lapse) -> Held:
    """Whether the words are true of any way of counting; false only if they are of none."""
    stated = Extent(lapse.strict, lapse.generous)
    held = [Held(Outcome.HOLDS if _completed(way, lapse) else _weigh(way, stated), way) for way in ways]
    return min(held, key=lambda one: _BEST_FIRST.index(one.outcome))


def _completed(way: Elapsed, lapse: Lapse) -> bool:
    """Whether so many years are over and the next is not: people are 38 until they are 39.

    Of few years that would mislead: two years and eleven months are nearly three.
    """
    middle, low, high = lapse.strict.middle, way.range.low, way.range.high
    if lapse.grain is not Grain.YEAR or lapse.hedge or middle is None or low is None or high is None:
        return False
    years = middle / 12
    return years.denominator == 1 and years >= _MANY_YEARS and years <= low / 12 and high / 12 < years + 1


def _weigh(way: Elapsed, stated: Extent) -> Outcome:
    # A reader's own sum decides for the claim and never against it.
    nominal = way.nominal if way.nominal is not None and way.nominal in stated.strict else None
    return weigh(Extent(way.range, way.range), stated, nominal)


def told_length(way: Elapsed, lapse: Lapse) -> str:
    """A length in words, in the unit of the lapse: `5 days`, `16 years`, `3 to 27 hours`."""
    unit, size = _TOLD_IN[lapse.grain]
    spread = way.range if way.nominal is None or way.rough else Range.exactly(way.nominal)
    own = spread.both(Range(Exact(0), None))
    if size == 12 and own.high is not None and own.high < 24:
        unit, size = "month", 1
    range_ = own.times(Exact(1, size))
    low, high = (None if end is None else _short(end) for end in (range_.low, range_.high))
    many = unit if high == "1" else f"{unit}s"
    if high is None:
        return f"{low} {unit}s or more" if range_.low else f"an unknown number of {unit}s"
    if low == high:
        return f"{low} {many}"
    return f"{low} to {high} {many}" if range_.low else f"at most {high} {many}"


def told_gap(earlier: Moment, later: Moment) -> str:
    """How much later one time is than another, where both are told to the day: `2 days`, `19.8 years`."""
    found = elapsed(earlier, later, Grain.DAY)[0].range.point
    long = elapsed(earlier, later, Grain.MONTH)[0].range.point
    if not found or long is None:
        return ""
    if long < 3:
        return plural(int(found), "day")
    return f"{_short(long)} months" if long < 24 else f"{_short(long / 12)} years"


def _short(value: Fraction) -> str:
    """To one decimal: no calendar needs more."""
    return show(Exact(round(value * 10), 10))


def told_margin(ways: Sequence[Elapsed], lapse: Lapse, outcome: Outcome) -> str:
    """How many days more or fewer turn the outcome, where the words leave room and the days are known."""
    if lapse.unit is not Grain.DAY or not lapse.hedge or any(way.range.point is None for way in ways[:1]):
        return ""
    holds = outcome is Outcome.HOLDS
    for steps in range(1, _MOST_STEPS + 1):
        for step in (steps, -steps):
            moved = [replace(way, range=way.range + Range.exactly(step), nominal=None) for way in ways]
            if (hold(moved, lapse).outcome is Outcome.HOLDS) != holds:
                more = "more" if step > 0 else "fewer"
                one = f"one {more} day" if steps == 1 else f"{steps} {more} days"
                return f"{one} and it {'is false' if holds else 'holds'}"
    return ""


def told_bounds(lapse: Lapse) -> str:
    """What the words allow, strictly: `less than 7`, `19.5 to 20.5`."""
    size = _TOLD_IN[lapse.grain][1]
    range_ = lapse.strict.times(Exact(1, size))
    if range_.high is None:
        return f"{'more than' if range_.low_open else 'at least'} {show(range_.low or Exact(0))}"
    if not range_.low:
        return f"{'less than' if range_.high_open else 'at most'} {show(range_.high)}"
    return show(range_.low) if range_.point is not None else f"{show(range_.low)} to {show(range_.high)}"
