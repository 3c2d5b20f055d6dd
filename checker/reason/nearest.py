"""The search for the nearest of what a claim could say instead: by the proof of a conflict, or else by trying."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from checker.frozen import dataclass
from checker.logic.budget import Budget, SpentError
from checker.logic.conflicts import Conflict, repair
from checker.logic.decide import Answer, Possible, decide
from checker.logic.propagate import Box, propagate, reach
from checker.logic.range import Range
from checker.logic.system import Constraint, Part, Side, System
from checker.reason.draft import Draft, Ratio, Said
from checker.reason.instead import Instead, as_ratio, of_figure, of_ratio, of_tie, of_time

_FURTHEST = 2**24
"""How many of its last digits a figure may be moved by to one that would do."""
_NEAR = 4
_MOST_BESIDE = 16


@dataclass(frozen=True, slots=True)
class Search:
    """The search for what one end of one constraint would have to be."""

    draft: Draft
    system: System
    one: Constraint
    said: Said
    side: Side
    budget: Budget
    _known: dict[tuple[tuple[str, ...], tuple[Constraint, ...]], Answer] = field(default_factory=dict)

    def answer(self, others: System, *asked: Constraint) -> Answer:
        """Whether some of all else holds with other constraints of the claim's in their place; asked only once."""
        key = (others.groups, asked)
        if key not in self._known:
            self._known[key] = decide(others.replacing(*asked), self.budget)
        return self._known[key]

    def _holds(self, others: System, *asked: Constraint) -> bool:
        return isinstance(self.answer(others, *asked), Possible)

    @property
    def others(self) -> System:
        """All else: without what the same words say besides."""
        kept = tuple(
            each
            for each in self.system.constraints
            if each.id == self.one.id or self.draft.said.get(each.id) != self.said
        )
        return System(kept, self.system.whole, self.system.products, self.system.start)

    def nearest(self, conflict: Conflict) -> Instead | None:
        """The nearest of what could be told instead that would let all of a conflict hold."""
        others = self.others.only(conflict.groups)
        found = self._proven(others, conflict) if conflict.weights and self.said.ratio is None else None
        if found is not None and self._holds(others, *found.outermost):
            return found
        return None if self.said.is_time else self._searched(others)

    def _proven(self, others: System, conflict: Conflict) -> Instead | None:
        """By the proof, which says how far the sum can go."""
        one, said = self.one, self.said
        found = repair(others, conflict, Part(one.id, self.side), self.budget)
        if found is None:
            return None
        if said.is_time:
            alike = [each for each in self.draft.constraints if self.draft.said.get(each.id) == said]
            return of_time(one, said, found.range, [each for each in alike if each.id != one.id])
        if (said.figure or said.told) and _runs_out(one.hull, found.limit):
            return None
        beyond = replace(one, range=_past(found.range), others=())
        only = not found.open and not self._holds(others, beyond)
        return self._told(Range.exactly(found.limit) if only else found.range)

    def _told(self, range_: Range) -> Instead | None:
        told = of_figure(self.one, self.said, range_) if self.said.figure else None
        return told or of_tie(self.one, self.said, range_, self.draft)

    def _searched(self, others: System) -> Instead | None:
        """By trying, for what no sum proves; told to as many digits as the author has told it."""
        one, said, side = self.one, self.said, self.side
        if said.ratio is not None:
            return self._ratio(others, said.ratio)
        bound = one.hull.low if side is Side.LOW else one.hull.high
        if bound is None:
            return None
        if one.hull.point is not None and not said.figure:
            return self._beside(others, one.hull.point)

        def moved(value: Fraction) -> Constraint:
            return replace(one, range=_from(value, side), others=())

        step = said.step * said.factor * (-1 if side is Side.LOW else 1)
        room = self._room(others, lambda box: reach(box, one.terms))
        found = self._by_steps(others, moved, _Steps.past(bound, step, room))
        if found is None or _runs_out(one.hull, found):
            return None
        told = self._told(Range(None, found) if side is Side.LOW else Range(found, None))
        return self._if_it_does(told, others)

    def _room(self, others: System, of: Callable[[Box], Range | None]) -> Range:
        """What is left at the outside by all else."""
        try:
            box = propagate(others.without(self.one.id), self.budget)
        except SpentError:
            return Range.everything()
        room = Range.nothing() if isinstance(box, frozenset) else of(box)
        return Range.everything() if room is None else room

    def _beside(self, others: System, point: Fraction) -> Instead | None:
        """The nearest number that figures can come to, where they cannot come to the one that is told."""
        for number in range(1, _MOST_BESIDE):
            for value in (point - number, point + number):
                asked = replace(self.one, range=Range.exactly(value), others=())
                if self._holds(others, asked):
                    return of_tie(asked, self.said, asked.range, self.draft)
            if self.budget.spent:
                break
        return None

    def _ratio(self, others: System, ratio: Ratio) -> Instead | None:
        one, factors = self.one, dict(self.one.terms)
        if set(factors) != {ratio.top, ratio.bottom}:
            return None
        low = (self.side is Side.LOW) == (factors[ratio.top] > 0)
        # The variables' own factors are in `times`, so that the quotient is of the variables themselves.
        start = ratio.told(-factors[ratio.bottom] / factors[ratio.top])

        def moved(value: Fraction) -> Constraint:
            return as_ratio(one, ratio, value, low=low)

        def quotients(box: Box) -> Range | None:
            found = box[ratio.top].range / box[ratio.bottom].range
            return None if found is None else found.times(ratio.times) + Range.exactly(ratio.constant)

        down = low == (ratio.times > 0)
        steps = _Steps.past(start, -ratio.step if down else ratio.step, self._room(others, quotients))
        found = self._by_steps(others, moved, steps)
        if found is None:
            return None
        told = Range(None, found) if down else Range(found, None)
        return self._if_it_does(of_ratio(one, self.said, told, low=not low), others)

    def _if_it_does(self, found: Instead | None, others: System) -> Instead | None:
        if found is None or self._holds(others, *found.outermost):
            return found
        return None

    def _by_steps(
        self, others: System, moved: Callable[[Fraction], Constraint], steps: _Steps
    ) -> Fraction | None:
        """The first of some figures with which all holds, if there is one."""

        def fits(number: int, *, exactly: bool = False) -> bool:
            asked = moved(steps.figure(number))
            if exactly:
                asked = replace(
                    asked, range=Range.exactly(asked.range.low or asked.range.high or Fraction(0))
                )
            return self._holds(others, asked)

        if steps.first > _FURTHEST:
            return None
        # What may be at the outside can be, as a rule; and where nothing can be, it takes one question.
        if fits(steps.first, exactly=True):
            return steps.figure(steps.first)
        bad, good = steps.first - 1, steps.first
        if not fits(good) and not fits(_FURTHEST):
            return None
        while not fits(good):
            bad, good = good, steps.first + (good - steps.first) * 2 + 1
            if good > _FURTHEST or self.budget.spent:
                return None
        while good - bad > 1:
            middle = (good + bad) // 2
            bad, good = (bad, middle) if fits(middle) else (middle, good)
        # All that lies past it leaves room; the figure itself may still be none of those that do.
        return next((steps.figure(n) for n in range(good, good + _NEAR) if fits(n, exactly=True)), None)


class _Steps(NamedTuple):
    """The figures of so many digits, one after the other from one that is too far."""

    start: Fraction
    step: Fraction
    first: int
    """The number of the first that may do."""

    @classmethod
    def past(cls, start: Fraction, step: Fraction, room: Range) -> _Steps:
        """Those past a figure, of which only those in a range may do."""
        size = abs(step)
        start = (start // size if step > 0 else -(-start // size)) * size
        end = room.low if step > 0 else room.high
        if room.empty:
            return cls(start, step, _FURTHEST + 1)
        return cls(start, step, 1 if end is None else max(1, ceil((end - start) / step)))

    def figure(self, number: int) -> Fraction:
        """So many steps from the start."""
        return self.start + number * self.step


def _from(value: Fraction, side: Side) -> Range:
    return Range(value, None) if side is Side.LOW else Range(None, value)


def _past(range_: Range) -> Range:
    """What lies past a limit, without the limit."""
    return Range(range_.low, range_.high, low_open=range_.low is not None, high_open=range_.high is not None)


def _runs_out(allowed: Range, limit: Fraction) -> bool:
    """Whether only nothing, or less than nothing, would do of what is told to be something."""
    return limit <= 0 and allowed.low is not None and allowed.low > 0
