"""A figure that changed: "rose by 23 per cent", "down 49 from 246", "doubled"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from pydantic import Field

from checker.claim.alike import aligned, sort_of, told_in, unlike
from checker.claim.apart import Apart, apart, how_far
from checker.claim.cite import cited, figure_words, part_label, used
from checker.claim.claim import Claim
from checker.claim.fields import ChangeText, NumberText
from checker.claim.points import Slip
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning
from checker.claim.tie import ABOVE, Tie, added, distance, factors
from checker.claim.view import View
from checker.claim.weigh import weigh
from checker.finding import Label
from checker.frozen import dataclass
from checker.language.change import Change, Way
from checker.language.reading import Figure
from checker.logic.range import Range

EXAMPLE = """
id: receipts-fell
kind: change
from: $4.896 trillion
to: $4.439 trillion
by: fell by 9.3 per cent
"""


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
        if change.start is not None:
            start = told_in(Amount(change.start, view.place("by")), step.unit)
            if start is None or not start.extent.generous.meets(step.start.extent.generous):
                return _other_start(step, change.start)
        found = _held(step, stated)
        if found.outcome not in _FALSE or not _of_a_loss(step):
            return found
        # A loss of 10 that becomes one of 5 has halved, and risen.
        grown = _held(replace(step, start=_size(step.start), end=_size(step.end)), stated)
        return found if grown.outcome in _FALSE else replace(found, outcome=grown.outcome)

    def ties(self, view: View) -> Iterator[Tie]:
        """The end lies so far from the beginning."""
        change, about = view.change("by"), view.place("by")
        ends = ((("from",), view.number("from")), (("to",), view.number("to")))
        told = aligned([amount for _, amount in ends])
        if isinstance(told, Amount):
            return
        step = _Step(view, change, told[0], told[1])
        if _of_a_loss(step):
            return  # it may be the loss that grows
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


_FALSE = frozenset({Outcome.FAILS, Outcome.LOOSE})


def _of_a_loss(step: _Step) -> bool:
    """Whether both ends are below nought, so that the words may speak of their size."""
    cold = sort_of(step.unit) == "temperature"  # of which there is no loss
    return step.start.nominal < 0 and step.end.nominal <= 0 and not cold


def _size(amount: Amount) -> Amount:
    figure = amount.figure
    turned = replace(figure, strict=-figure.strict, generous=-figure.generous, stated=-figure.stated)
    return replace(amount, figure=turned)


def _held(step: _Step, stated: Amount | None) -> Reckoning:
    return _by_direction(step) if stated is None else _by_figure(step, stated)


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
        if step.start.extent.generous.point == 0 and not Range.exactly(0).meets(step.end.extent.generous):
            return _from_nothing(step, stated, measure)
        raise Lacking(f"a change from {figure_words(step.start)} cannot be told in {measure}")
    outcome = weigh(found.extent, stated.extent, found.printed)
    slip = Slip(step.change, step.unit, step.start, step.end, outcome)
    confused = slip.told(stated, step.view, step.contrast(plain), step.labels())
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


def _other_start(step: _Step, said: Figure) -> Reckoning:
    """`down from 46` of what began at 48."""
    contrast = f"it says `{step.change.phrase}`, but it began at {cited(step.start)}, not at {said.phrase}"
    return Reckoning(
        Outcome.FAILS, contrast=contrast, labels=step.labels(), uses=used((step.start, step.end))
    )


def _from_nothing(step: _Step, stated: Amount, measure: str) -> Reckoning:
    """From nought to something no per cent and no factor leads."""
    contrast = (
        f"a change from {figure_words(step.start)} to {figure_words(step.end)} cannot be told in {measure}"
    )
    return Reckoning(Outcome.FAILS, stated, contrast=contrast, labels=step.labels())
