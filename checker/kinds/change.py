"""A figure that changed: "rose by 23 per cent", "down 49 from 246", "doubled"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from pydantic import Field

from checker.claim.alike import aligned, told_in, unlike
from checker.claim.apart import Apart, apart, how_far
from checker.claim.cite import cited, figure_words, part_label, used
from checker.claim.claim import Claim
from checker.claim.fields import ChangeText, NumberText
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning
from checker.claim.tie import ABOVE, Tie, added, distance, factors
from checker.claim.view import View
from checker.claim.weigh import weigh
from checker.claim.words import show
from checker.finding import Finding, Label
from checker.language.change import Change, Way
from checker.logic.range import Range

EXAMPLE = """
id: receipts-fell
kind: change
from: $4.896 trillion
to: $4.439 trillion
by: fell by 9.3 per cent
"""

_GOOD = frozenset({Outcome.HOLDS, Outcome.ROUNDED})


class Changed(Claim):
    """A figure that changed. Holds when the change agrees with both ends."""

    KIND: ClassVar[str] = "change"

    from_: NumberText = Field(alias="from", description="Where it began: a figure or a claim.")
    to: NumberText = Field(description="Where it ended: a figure or a claim.")
    by: ChangeText = Field(
        description="How it changed: `23 per cent`, `0.9 points`, `up by 300`, `fell 4 %`, `doubled`, `halved`."
    )

    def work_out(self, view: View) -> Reckoning:
        """Take both ends, and hold how far they lie apart against the words."""
        change = view.change("by")
        ends = [view.number("from"), view.number("to")]
        told = aligned(ends)
        stated = Amount(change.figure, view.place("by")) if change.figure else None
        if isinstance(told, Amount):
            return unlike(view, stated, ends, told)
        step = _Step(view, change, told[0], told[1])
        return _by_direction(step) if stated is None else _by_figure(step, stated)

    def ties(self, view: View) -> Iterator[Tie]:
        """The end lies so far from the beginning."""
        change, about = view.change("by"), view.place("by")
        ends = ((("from",), view.number("from")), (("to",), view.number("to")))
        told = aligned([amount for _, amount in ends])
        if isinstance(told, Amount):
            return
        step = _Step(view, change, told[0], told[1])
        if change.figure is None:
            first, second = (factor * change.direction for factor in factors([amount for _, amount in ends]))
            yield Tie(added([-first, second]), (("from",), ("to",)), (ABOVE,), about)
            return
        unit = {Way.SHARE: "%", Way.RATIO: "times"}.get(step.way, step.unit)
        stated = told_in(Amount(change.figure, about), unit)
        tie = stated and distance(step.way, change.direction, stated, ends, about)
        if tie:
            yield tie


@dataclass(frozen=True, slots=True)
class _Step:
    """A change and its two ends, in one unit."""

    view: View
    change: Change
    start: Amount
    end: Amount

    @property
    def unit(self) -> str:
        return self.start.unit or self.end.unit

    @property
    def way(self) -> Way:
        """A plain difference of shares is one in points."""
        way = self.change.way
        return Way.POINTS if way is Way.AMOUNT and self.unit == "%" else way

    def labels(self) -> tuple[Label, ...]:
        by = Label(self.view.place("by"), f"says {self.change.phrase}")
        return by, part_label(self.start, "from"), part_label(self.end, "to")

    def contrast(self, found: Apart) -> str:
        return f"from {figure_words(self.start)} to {figure_words(self.end)} is {found.in_words(self.unit)}"

    def working(self, found: Apart) -> str:
        return f"from {cited(self.start)} to {cited(self.end)} is {found.in_words(self.unit)}"


def _by_direction(step: _Step) -> Reckoning:
    """Hold a direction without a figure, as in `rose`."""
    found = apart(Way.AMOUNT, step.start, step.end)
    if found is None:
        raise Lacking("its ends cannot be compared")
    ahead = found.facing(step.change.direction)
    more = Extent(Range.above(0), Range.above(0))
    return Reckoning(
        weigh(ahead.extent, more, ahead.printed),
        contrast=f"it says `{step.change.phrase}`, but {step.contrast(found)}",
        working=step.working(found),
        labels=step.labels(),
        uses=used((step.start, step.end)),
    )


def _by_figure(step: _Step, figure: Amount) -> Reckoning:
    stated = told_in(
        figure, "%" if step.way is Way.SHARE else "times" if step.way is Way.RATIO else step.unit
    )
    if stated is None:
        return unlike(step.view, figure, (step.start, step.end, figure), figure)
    found = how_far(step.way, step.change.direction, stated.nominal, step.start, step.end)
    plain = apart(step.way, step.start, step.end)
    if found is None or plain is None:
        measure = "per cent" if step.way is Way.SHARE else "times"
        raise Lacking(f"a change from {figure_words(step.start)} cannot be told in {measure}")
    outcome = weigh(found.extent, stated.extent, found.printed)
    confused = _confused(step, stated, plain) if outcome not in _GOOD else None
    return Reckoning(
        Outcome.UNKNOWN if confused else outcome,
        stated,
        found.extent,
        found.nominal,
        contrast=step.contrast(plain),
        working=step.working(plain),
        labels=step.labels(),
        quiet=confused is not None,
        troubles=(confused,) if confused else (),
        uses=used((step.start, step.end)),
    )


def _confused(step: _Step, stated: Amount, plain: Apart) -> Finding | None:
    """Whether per cent and percentage points were taken for each other."""
    if step.unit != "%" or step.change.way not in {Way.SHARE, Way.POINTS}:
        return None
    other = Way.POINTS if step.change.way is Way.SHARE else Way.SHARE
    meant = how_far(other, step.change.direction, stated.nominal, step.start, step.end)
    if meant is None or weigh(meant.extent, stated.extent, meant.printed) not in _GOOD:
        return None
    as_meant = show(abs(meant.nominal), "points" if other is Way.POINTS else "%")
    what = f"`{step.change.phrase}`, but {step.contrast(plain)}; it is {as_meant}"
    names = {Way.POINTS: "percentage points", Way.SHARE: "per cent"}
    help_ = f"say {names[other]}: a share that goes from 5 % to 6 % rises by 1 point and by 20 per cent"
    return Finding(what, step.labels(), help=(help_,), claim=step.view.id, check="points-or-percent")
