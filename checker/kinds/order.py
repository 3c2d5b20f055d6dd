"""Which came first, and how long before: "the president landed hours after its fall"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated

from pydantic import Field

from checker.claim.claim import Claim
from checker.claim.fields import Means, MomentText, Text
from checker.claim.lengths import Held, hold, told_gap, told_length
from checker.claim.mention import Instant
from checker.claim.reckoning import Outcome, Reckoning
from checker.claim.tie import Lag
from checker.claim.tie import Order as Lie
from checker.claim.times import UNTOLD, Elapsed, certainly_before, days_of, elapsed, loosened, told_both
from checker.claim.view import View
from checker.finding import Label
from checker.frozen import dataclass
from checker.language.reading import Grain, Lapse, Moment
from checker.logic.range import Range

EXAMPLE = """
id: landed-after-the-fall
kind: order
earlier: 2021-08-10 21:00
later: 2021-08-11 11:30
gap: hours
"""

_AT_ONCE = frozenset({"the same time", "at the same time"})


class Order(Claim):
    """Which came first. Holds when every instant of the earlier lies before every one of the later."""

    KIND = "order"

    earlier: MomentText = Field(description="What came first: an event's id, or a time.")
    later: MomentText = Field(description="What came after it: an event's id, or a time.")
    gap: Annotated[Text, Means.GAP] = Field(
        "",
        description="How long lay between: `hours`, `two days`, `the same day`; or `during`, of a longer `later`.",
    )

    def work_out(self, view: View) -> Reckoning:
        """Hold one time against the other, and what lies between them against the gap."""
        pair = _Pair(view, view.moment("earlier"), view.moment("later"))
        plain = view.plain("gap")
        if plain == "during" or plain in _AT_ONCE:
            return _together(pair, plain)
        outcome = _in_order(pair.first, pair.second)
        if outcome is Outcome.FAILS:
            return _reversed(pair)
        if plain:
            return _same_day(pair, outcome)
        if view.has("gap"):
            return _apart(pair, outcome, view.lapse("gap").lapse)
        return pair.reckoning(outcome, "", f"{pair.sentence()}: {_which_first(pair, outcome)}")

    def ties(self, view: View) -> Iterator[Lag]:
        """The one lies before the other, and so long before it as the gap says."""
        plain, first, second = view.plain("gap"), ("earlier",), ("later",)
        if plain == "during" or plain in _AT_ONCE:
            yield Lag(first, second, Lie.MEET, view.place("gap"))
            return
        yield Lag(first, second, Lie.BEFORE, view.place("later"))
        if plain:
            yield Lag(first, second, Lie.SAME_DAY, view.place("gap"))
        elif view.has("gap"):
            yield Lag(first, second, Lie.APART, view.place("gap"), (view.lapse("gap").lapse,))


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two times of an order, as its claim writes them."""

    view: View
    earlier: Instant
    later: Instant

    @property
    def first(self) -> Moment:
        return self.earlier.moment

    @property
    def second(self) -> Moment:
        return self.later.moment

    def sentence(self) -> str:
        """`faizabad-fall` is Wednesday 11 August and `ghani-arrives` is Thursday 12 August 2021."""
        one, other = told_both(self.first, self.second)
        return f"`{self.view.words('earlier')}` is {one} and `{self.view.words('later')}` is {other}"

    def reckoning(self, outcome: Outcome, contrast: str, working: str, *, of_gap: bool = False) -> Reckoning:
        """What the order comes to, with the places where both times are written.

        The gap comes first where it is what the outcome is `of_gap`.
        """
        words = told_both(self.first, self.second)
        gap = {self.view.place("gap"): f"says {self.view.words('gap')}"} if self.view.has("gap") else {}
        found = dict(gap) if of_gap else {}
        for field, instant, text in zip(("earlier", "later"), (self.earlier, self.later), words, strict=True):
            found[self.view.place(field)] = f"the {field}: {text}"
            if instant.claim:
                found[instant.place] = text
        found |= gap
        return Reckoning(
            outcome,
            contrast=contrast,
            working=working,
            labels=tuple(Label(place, text) for place, text in found.items()),
            unknown=UNTOLD if outcome is Outcome.OPEN else "",
            uses=tuple(dict.fromkeys(one.claim for one in (self.earlier, self.later) if one.claim)),
        )


def _in_order(earlier: Moment, later: Moment) -> Outcome:
    if certainly_before(earlier, later):
        return Outcome.HOLDS
    return Outcome.FAILS if certainly_before(later, earlier) else Outcome.OPEN


def _which_first(pair: _Pair, outcome: Outcome) -> str:
    if outcome is Outcome.OPEN:
        return "which came first cannot be told from that"
    return f"{told_gap(pair.first, pair.second)} later".strip()


def _reversed(pair: _Pair) -> Reckoning:
    later = f"{told_gap(pair.second, pair.first)} later".strip()
    contrast = f"{pair.sentence()}: the first is {later}, not earlier"
    return pair.reckoning(Outcome.FAILS, contrast, "")


def _together(pair: _Pair, plain: str) -> Reckoning:
    """During something, or at the same time as it."""
    one, other = loosened(pair.first), loosened(pair.second)
    if certainly_before(one, other) or certainly_before(other, one):
        return pair.reckoning(Outcome.FAILS, f"{pair.sentence()}: not {plain}", "", of_gap=True)
    if plain == "during" and _lies_in(pair.first, pair.second):
        return pair.reckoning(Outcome.HOLDS, "", f"{pair.sentence()}, which holds it")
    if plain in _AT_ONCE and _by_the_clock(pair.first) and _spread(pair.first) == _spread(pair.second):
        return pair.reckoning(Outcome.HOLDS, "", f"{pair.sentence()}: the same time")
    return pair.reckoning(Outcome.OPEN, "", f"{pair.sentence()}: they may meet")


def _by_the_clock(one: Moment) -> bool:
    return one.grain in {Grain.MINUTE, Grain.SECOND} and not one.approximate


def _spread(one: Moment) -> tuple[object, object]:
    return one.start, one.end


def _lies_in(inner: Moment, outer: Moment) -> bool:
    """Whether one time lies wholly in another that is longer."""
    if inner.start is None or inner.end is None or inner.approximate or outer.approximate:
        return False
    after = outer.start is None or outer.start <= inner.start
    before = outer.end is None or inner.end <= outer.end
    return after and before and (inner.start, inner.end) != (outer.start, outer.end)


def _same_day(pair: _Pair, outcome: Outcome) -> Reckoning:
    one, other = days_of(loosened(pair.first)), days_of(loosened(pair.second))
    apart = (one.last is not None and other.first is not None and one.last < other.first) or (
        other.last is not None and one.first is not None and other.last < one.first
    )
    if apart:
        return pair.reckoning(Outcome.FAILS, f"{pair.sentence()}: not the same day", "", of_gap=True)
    if one.only is None or one != other:
        return pair.reckoning(Outcome.OPEN, "", f"{pair.sentence()}: they may be of one day")
    return pair.reckoning(outcome, "", f"{pair.sentence()}: the same day, and {_order_within(outcome)}")


def _order_within(outcome: Outcome) -> str:
    return "in this order" if outcome is Outcome.HOLDS else "which came first cannot be told from that"


def _apart(pair: _Pair, outcome: Outcome, lapse: Lapse) -> Reckoning:
    """So long after: no other way of counting than from the one to the other."""
    ways = [way for way in elapsed(pair.first, pair.second, lapse.unit) if not way.both_ends]
    held = hold([_forward(way) for way in ways], lapse)
    if held.outcome in {Outcome.FAILS, Outcome.LOOSE}:
        line = f"{pair.sentence()}: {told_length(held.way, lapse)} later"
        return pair.reckoning(held.outcome, f"{line}, not `{lapse.phrase}`", "", of_gap=True)
    return pair.reckoning(_both(outcome, held), "", f"{pair.sentence()}: {_later(ways[0], held.way, lapse)}")


def _forward(way: Elapsed) -> Elapsed:
    """Only what leaves the later one later."""
    forward = Range.above(0, open_=False)
    nominal = way.nominal if way.nominal is not None and way.nominal in forward else None
    return replace(way, range=way.range.both(forward), nominal=nominal)


def _later(way: Elapsed, forward: Elapsed, lapse: Lapse) -> str:
    """`2 to 6 hours later`; `at most 3.8 hours later, or at most 2.3 hours earlier` where either may come first."""
    line = f"{told_length(forward, lapse)} later"
    if (forward.nominal is not None and not way.rough) or way.range.low is None or way.range.low >= 0:
        return line
    return f"{line}, or {told_length(_forward(Elapsed(way.range.times(-1), None)), lapse)} earlier"


def _both(outcome: Outcome, held: Held) -> Outcome:
    return held.outcome if outcome is Outcome.HOLDS else outcome
