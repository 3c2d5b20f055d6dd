"""What a claim could say instead, in words, and as the constraint that these words would make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from math import ceil, floor

from checker.claim.words import show, show_range
from checker.frozen import dataclass
from checker.logic.range import Range
from checker.logic.system import Constraint
from checker.reason.account_of_sums import measured_in, tie_in_words
from checker.reason.account_of_times import length
from checker.reason.draft import Draft, Ratio, Said
from checker.reason.instants import DAY, DAYS, EPOCH, begin_of, day_of

_HUNDRED = 100
_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Instead:
    """Other words for a claim, and what they would make of its constraint."""

    words: str
    constraint: Constraint
    said: Said
    last: Fraction | None
    """What one more of the last digit comes to, in the units of the constraint's sum; None where no digit is told."""
    alike: tuple[Constraint, ...] = ()
    """What the same words make of further constraints."""

    @property
    def outermost(self) -> tuple[Constraint, ...]:
        """Where the claim says the outermost that these words offer: that much has to do."""
        range_ = self.constraint.range
        if self.last is None or range_.point is not None:
            return (self.constraint, *self.alike)
        low, high = range_.low, range_.high
        if low is not None:
            near = Range(low, low + self.last, low_open=True) if range_.low_open else Range.exactly(low)
        elif high is not None:
            near = Range(high - self.last, high, high_open=True) if range_.high_open else Range.exactly(high)
        else:
            near = range_
        return (replace(self.constraint, range=near), *self.alike)


def of_figure(one: Constraint, said: Said, range_: Range) -> Instead:
    """A figure told as `8 or fewer`, `less than 8`, `12 or more`, `35`."""
    told = _in_few_digits(range_.times(1 / said.factor))
    return Instead(
        or_so(told, said.unit), _saying(one, told.times(said.factor)), said, said.step * said.factor
    )


def of_tie(one: Constraint, said: Said, range_: Range, draft: Draft) -> Instead | None:
    """What a constraint on several figures would have to say; None where nobody would say it so."""
    own = [factor for name, factor in one.terms if name == said.claim.key]
    if said.told or len(own) == len(one.terms):
        factor = own[0] if own and not said.told else Fraction(1)
        told = _in_few_digits(range_.times(1 / factor))
        words = or_so(told, said.unit if said.told else "")
        return Instead(words, _saying(one, told.times(factor)), said, said.step)
    if any(abs(factor) == _HUNDRED for _, factor in one.terms):
        # Per cent of a quotient that has no figure of its own.
        return None
    unit = measured_in(one)
    asked = _saying(one, _in_few_digits(range_.times(1 / unit)).times(unit))
    return Instead(f"so that {tie_in_words(asked, draft)}", asked, said, abs(unit))


def of_ratio(one: Constraint, said: Said, told: Range, *, low: bool) -> Instead | None:
    """A figure for the quotient of two, as `41 % or less`; `low` where it bounds the sum from below."""
    ratio = said.ratio
    end = told.low if told.low is not None else told.high
    if ratio is None or end is None or (not ratio.constant and end <= 0):
        return None
    asked = as_ratio(one, ratio, end, low=low)
    last = abs(ratio.step / ratio.times)
    if ratio.constant and end < 0:
        return Instead(f"a fall of {or_so(-told, ratio.unit)}", asked, said, last)
    if ratio.bare and end > _HUNDRED:
        return Instead(or_so(told.times(Fraction(1, _HUNDRED)), "times"), asked, said, last)
    return Instead(or_so(told, ratio.unit), asked, said, last)


def as_ratio(one: Constraint, ratio: Ratio, told: Fraction, *, low: bool) -> Constraint:
    """That the quotient is no less than a figure, or no more."""
    terms = [(ratio.top, Fraction(1)), (ratio.bottom, -ratio.quotient(told))]
    nought = Fraction(0)
    return Constraint.of(one.id, terms, Range(nought, None) if low else Range(None, nought), *one.groups)


def of_time(one: Constraint, said: Said, range_: Range, alike: Sequence[Constraint]) -> Instead | None:
    """A time told as `2021-08-11 or later`, a length of time as `2 days or more`.

    `alike` are the other constraints that the same words make: what begins by a day ends by it, too.
    """
    if not one.terms or (range_.low is None and range_.high is None):
        return None
    if not said.figure:
        return _of_length(one, said, range_)
    by_day = one.terms[0][0].endswith(DAYS)
    told, last, words = _day(range_) if by_day else _instant(range_, said)
    beside = []
    for other in alike:
        same = other.terms[0][0].endswith(DAYS) == by_day
        beside.append(_saying(other, told if same else _turned(told, said, by_day=by_day)))
    return Instead(words, _saying(one, told), said, last, tuple(beside))


def _of_length(one: Constraint, said: Said, range_: Range) -> Instead | None:
    value = range_.high if range_.high is not None else range_.low or Fraction(0)
    if value <= 0:
        turned = Instead("the other way round", _saying(one, -one.hull), said, None)
        return turned if range_.high is not None else None
    size = next((size for size in (DAY, 3600, _MINUTE) if value >= size), 1)
    told = _to(Fraction(size, 10), range_)
    if told.high is not None:
        words = f"less than {length(told.high)}" if told.high_open else f"{length(told.high)} or less"
    else:
        low = length(told.low or Fraction(0))
        words = f"more than {low}" if told.low_open else f"{low} or more"
    return Instead(words, _saying(one, told), said, Fraction(size))


def _day(range_: Range) -> tuple[Range, Fraction, str]:
    """Days: what lies past one begins with the next."""
    told = _to(Fraction(DAY), range_)
    if told.high is not None:
        day = told.high - DAY if told.high_open else told.high
        return Range(None, day), Fraction(DAY), f"{EPOCH + timedelta(seconds=int(day)):%Y-%m-%d} or earlier"
    day = (told.low or Fraction(0)) + (DAY if told.low_open else 0)
    return Range(day, None), Fraction(DAY), f"{EPOCH + timedelta(seconds=int(day)):%Y-%m-%d} or later"


def _instant(range_: Range, said: Said) -> tuple[Range, Fraction, str]:
    """Instants, by the article's clock: the minutes that they lie in, or the days."""
    told = _to(Fraction(_MINUTE), range_)
    clock = said.claim.desk.clock

    def words(value: Fraction) -> tuple[datetime, bool]:
        at = (EPOCH + timedelta(seconds=int(value))).astimezone(clock.zone if clock else UTC)
        return at, not at.hour and not at.minute

    if told.high is not None:
        at, by_day = words(told.high)
        last = timedelta(seconds=DAY if by_day else _MINUTE)
        written = f"{at - last:%Y-%m-%d}" if by_day else f"{at - last:%Y-%m-%d %H:%M}"
        return Range.below(told.high), Fraction(last.total_seconds()), f"{written} or earlier"
    at, by_day = words(told.low or Fraction(0))
    written = f"{at:%Y-%m-%d}" if by_day else f"{at:%Y-%m-%d %H:%M}"
    return Range.above(told.low or Fraction(0)), Fraction(DAY if by_day else _MINUTE), f"{written} or later"


def _turned(told: Range, said: Said, *, by_day: bool) -> Range:
    """Days as the instants that they hold, or the days on which instants lie."""
    clock = said.claim.desk.clock
    if by_day:
        low, high = told.low, None if told.high is None else told.high + DAY
        ends = [None if one is None else begin_of(one, clock) for one in (low, high)]
        return Range(ends[0], ends[1], high_open=high is not None)
    ends = [None if one is None else day_of(one, clock) for one in (told.low, told.high)]
    if told.high is not None and told.high_open and begin_of(ends[1] or Fraction(0), clock) == told.high:
        return Range(None, (ends[1] or Fraction(0)) - DAY)
    return Range(ends[0], ends[1])


def _saying(one: Constraint, range_: Range) -> Constraint:
    return replace(one, range=range_, others=())


def or_so(range_: Range, unit: str) -> str:
    """`8 or fewer`, `less than 8`, `12 or more`, `35`."""
    if range_.point is not None or (range_.high is None and range_.low is None):
        return show_range(range_, unit)
    if range_.high is not None:
        if range_.high_open:
            return f"less than {show(range_.high, unit)}"
        fewer = "fewer" if not unit and range_.high.denominator == 1 else "less"
        return f"{show(range_.high, unit)} or {fewer}"
    low = show(range_.low or Fraction(0), unit)
    return f"more than {low}" if range_.low_open else f"{low} or more"


def _in_few_digits(range_: Range) -> Range:
    """With its end moved inwards to where few digits tell it: what is told must do."""
    end = range_.high if range_.high is not None else range_.low
    if end is None or end.denominator == 1 or range_.point is not None:
        return range_
    return _to(next((step for least, step in _DIGITS if abs(end) >= least), Fraction(1, 10**4)), range_)


def _to(step: Fraction, range_: Range) -> Range:
    """With its only end moved inwards to a multiple of a step."""
    if range_.high is not None:
        return Range(None, floor(range_.high / step) * step, high_open=range_.high_open)
    if range_.low is not None:
        return Range(ceil(range_.low / step) * step, None, low_open=range_.low_open)
    return range_


_DIGITS = (
    (1000, Fraction(1)),
    (10, Fraction(1, 10)),
    (1, Fraction(1, 100)),
    (Fraction(1, 10), Fraction(1, 1000)),
)
"""From which size on a number is told to which digit."""
