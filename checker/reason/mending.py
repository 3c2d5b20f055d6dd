"""The nearest change of one claim that would let all of a conflict hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor

from checker.claim.words import show, show_range
from checker.frozen import dataclass
from checker.logic.budget import Budget
from checker.logic.conflicts import Conflict, repair
from checker.logic.decide import Possible, decide
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Side, System
from checker.reason.account_of_sums import tie_in_words
from checker.reason.account_of_times import at, gap
from checker.reason.draft import Draft, Ratio, Said
from checker.reason.instants import DAYS
from checker.resolve.ledger import BoundClaim

_FURTHEST = 2**24
"""How many of its last digits a figure may be moved by to one that would do."""
_NEAR = 4
_HUNDRED = 100
_MOST_BESIDE = 16


@dataclass(frozen=True, slots=True)
class Mending:
    """A conflict, and the system that it was found in."""

    conflict: Conflict
    draft: Draft
    budget: Budget

    def nearest(self, claim: BoundClaim) -> str:
        """What would do instead of what the claim says; that it be left out, where no other figure would."""
        found = next(self._found(claim), "") if not self.budget.spent else ""
        return f"`{claim.id}` {found}" if found else f"leaving `{claim.id}` out"

    def _found(self, claim: BoundClaim) -> Iterator[str]:
        own = [
            (one, said)
            for one in sorted(self.draft.constraints, key=lambda each: each.id)
            if (said := self.draft.said.get(one.id)) is not None and said.claim.key == claim.key
        ]
        # What a claim says of one figure is more simply mended than how it ties several.
        for one, said in sorted(own, key=lambda row: not row[1].figure):
            for side in Side:
                part = Part(one.id, side)
                if part in self.conflict.weights:
                    words = self._proven(one, said, part)
                elif not self.conflict.weights and not said.is_time:
                    words = self._searched(one, said, side)
                else:
                    continue
                if words:
                    yield words

    def _others(self, one: Constraint, said: Said) -> System:
        """All else of the conflict: without what the same words say besides."""
        system, own = self.draft.system, self.draft.said
        kept = tuple(each for each in system.constraints if each.id == one.id or own.get(each.id) != said)
        return System(kept, system.whole, system.products, system.start)

    def _proven(self, one: Constraint, said: Said, part: Part) -> str:
        """By the proof, which says how far the sum can go."""
        if said.ratio is not None:
            return self._searched(one, said, part.side)
        others = self._others(one, said)
        found = repair(others, self.conflict, part, self.budget)
        if found is None:
            return "" if said.is_time else self._searched(one, said, part.side)
        if said.is_time:
            if said.figure:
                return at(found.range, said, by_day=one.terms[0][0].endswith(DAYS))
            return gap(found.range) or "the other way round"
        beyond = replace(one, range=_past(found.range), others=())
        inner = others.only(self.conflict.groups).replacing(beyond)
        only = not found.open and not isinstance(decide(inner, self.budget), Possible)
        if said.figure and _runs_out(one.hull, found.limit):
            return ""
        if said.figure:
            range_ = Range.exactly(found.limit) if only else found.range
            return or_so(range_.times(1 / said.factor), said.unit)
        if said.told and _runs_out(one.hull, found.limit):
            return ""
        range_ = Range.exactly(found.limit) if only else found.range
        return self._tied(Constraint(one.id, one.terms, range_), said)

    def _searched(self, one: Constraint, said: Said, side: Side) -> str:
        """By trying, for what no sum proves; told to as many digits as the author has told it."""
        others = self._others(one, said).only(self.conflict.groups)
        if said.ratio is not None:
            return self._ratio(one, said.ratio, others, side)
        bound = one.hull.low if side is Side.LOW else one.hull.high
        if bound is None:
            return ""
        if one.hull.point is not None and not said.figure:
            return self._beside(one, said, others)

        def moved(value: Fraction) -> Constraint:
            return replace(one, range=_from(value, side), others=())

        step = said.step * said.factor * (-1 if side is Side.LOW else 1)
        found = self._search(others, moved, bound, step)
        if found is None or _runs_out(one.hull, found):
            return ""
        range_ = Range(None, found) if side is Side.LOW else Range(found, None)
        if not said.figure:
            return self._tied(replace(one, range=range_, others=()), said)
        return or_so(range_.times(1 / said.factor), said.unit)

    def _beside(self, one: Constraint, said: Said, others: System) -> str:
        """The nearest number that figures can come to, where they cannot come to the one that is told."""
        point = one.hull.point or Fraction(0)
        for number in range(1, _MOST_BESIDE):
            for value in (point - number, point + number):
                asked = replace(one, range=Range.exactly(value), others=())
                if isinstance(decide(others.replacing(asked), self.budget), Possible):
                    return self._tied(asked, said)
        return ""

    def _tied(self, one: Constraint, said: Said) -> str:
        """What a constraint on several figures would have to say."""
        if said.told:
            return or_so(one.range, said.unit)
        if len(one.terms) == 1 and one.terms[0][0] == said.claim.key:
            return or_so(one.range.times(1 / one.terms[0][1]), "")
        if any(abs(factor) == _HUNDRED for _, factor in one.terms):
            # Per cent of a quotient that has no figure of its own: nobody would say it so.
            return ""
        return f"so that {tie_in_words(one, self.draft)}"

    def _ratio(self, one: Constraint, ratio: Ratio, others: System, side: Side) -> str:
        factors = dict(one.terms)
        if set(factors) != {ratio.top, ratio.bottom}:
            return ""
        low = (side is Side.LOW) == (factors[ratio.top] > 0)
        # The variables' own factors are in `times`, so that the quotient is of the variables themselves.
        start = ratio.told(-factors[ratio.bottom] / factors[ratio.top])

        def moved(value: Fraction) -> Constraint:
            terms = [(ratio.top, Fraction(1)), (ratio.bottom, -ratio.quotient(value))]
            return Constraint.of(
                one.id, terms, _from(Fraction(0), Side.LOW if low else Side.HIGH), *one.groups
            )

        down = low == (ratio.times > 0)
        found = self._search(others, moved, start, -ratio.step if down else ratio.step)
        if found is None:
            return ""
        if not ratio.constant and found <= 0 < start:
            return ""
        if ratio.constant and found < 0:
            return f"a fall of {or_so(Range(-found, None) if down else Range(None, -found), ratio.unit)}"
        enough = Range(None, found) if down else Range(found, None)
        if ratio.bare and found > _HUNDRED:
            return or_so(enough.times(Fraction(1, _HUNDRED)), "times")
        return or_so(enough, ratio.unit)

    def _search(
        self, others: System, moved: Callable[[Fraction], Constraint], start: Fraction, step: Fraction
    ) -> Fraction | None:
        """The first of the figures `start + n · step` with which all holds, if there is one."""
        size = abs(step)
        # From the last figure of so many digits before the one that is too far.
        start = (start // size if step > 0 else -(-start // size)) * size

        def fits(number: int, *, exactly: bool = False) -> bool:
            asked = moved(start + number * step)
            if exactly:
                asked = replace(
                    asked, range=Range.exactly(asked.range.low or asked.range.high or Fraction(0))
                )
            return isinstance(decide(others.replacing(asked), self.budget), Possible)

        bad, good = 0, 1
        while not fits(good):
            bad, good = good, good * 2
            if good > _FURTHEST or self.budget.spent:
                return None
        while good - bad > 1:
            middle = (good + bad) // 2
            bad, good = (bad, middle) if fits(middle) else (middle, good)
        # All that lies past it leaves room; the figure itself may still be none of those that do.
        return next((start + n * step for n in range(good, good + _NEAR) if fits(n, exactly=True)), None)


def _from(value: Fraction, side: Side) -> Range:
    return Range(value, None) if side is Side.LOW else Range(None, value)


def _past(range_: Range) -> Range:
    """What lies past a limit, without the limit."""
    return Range(range_.low, range_.high, low_open=range_.low is not None, high_open=range_.high is not None)


def _runs_out(allowed: Range, limit: Fraction) -> bool:
    """Whether only nothing, or less than nothing, would do of what is told to be something."""
    return limit <= 0 and allowed.low is not None and allowed.low > 0


def or_so(range_: Range, unit: str) -> str:
    """`8 or fewer`, `less than 8`, `12 or more`, `35`."""
    if range_.point is not None or (range_.high is None and range_.low is None):
        return show_range(range_, unit)
    range_ = _in_few_digits(range_)
    if range_.high is not None:
        if range_.high_open:
            return f"less than {show(range_.high, unit)}"
        fewer = "fewer" if not unit and range_.high.denominator == 1 else "less"
        return f"{show(range_.high, unit)} or {fewer}"
    low = show(range_.low or Fraction(0), unit)
    return f"more than {low}" if range_.low_open else f"{low} or more"


def _in_few_digits(range_: Range) -> Range:
    """With its end moved inwards to where few digits tell it: what is told must do."""
    if range_.high is not None:
        return Range(None, _moved(range_.high, floor), high_open=range_.high_open)
    return Range(_moved(range_.low or Fraction(0), ceil), None, low_open=range_.low_open)


def _moved(value: Fraction, to: Callable[[Fraction], int]) -> Fraction:
    if value.denominator == 1:
        return value
    step = next((step for least, step in _DIGITS if abs(value) >= least), Fraction(1, 10**4))
    return to(value / step) * step


_DIGITS = (
    (1000, Fraction(1)),
    (10, Fraction(1, 10)),
    (1, Fraction(1, 100)),
    (Fraction(1, 10), Fraction(1, 1000)),
)
"""From which size on a number is told to which digit."""
