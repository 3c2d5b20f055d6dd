"""One figure against another: "outnumber", "more than twice as many", "nine more than"."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from checker.claim.alike import aligned, sort_of, told_in, unlike
from checker.claim.apart import apart, how_far
from checker.claim.cite import as_printed, cited, figure_words, part_label, used
from checker.claim.claim import Claim
from checker.claim.fields import ChangeText, ComparingText, NumberText
from checker.claim.points import Slip
from checker.claim.reckoning import Amount, Extent, Lacking, Outcome, Reckoning
from checker.claim.tie import Tie, added, distance, factors
from checker.claim.view import View
from checker.claim.weigh import weigh
from checker.finding import Label
from checker.frozen import dataclass
from checker.language.change import DOWN, UP, Change, Way
from checker.language.comparing import Order
from checker.logic.range import Range

EXAMPLE = """
id: nine-more
kind: comparison
left: 206
relation: more than
right: 197
by: nine
"""

_NOUGHT = Range.exactly(0)
_LIMITS = {
    Order.MORE: Range.above(0),
    Order.LESS: Range.below(0),
    Order.LEAST: Range.above(0, open_=False),
    Order.MOST: Range.below(0, open_=False),
    Order.EQUAL: _NOUGHT,
}
_SIGNS = {
    Order.MORE: ">",
    Order.LESS: "<",
    Order.LEAST: "≥",
    Order.MOST: "≤",
    Order.EQUAL: "=",
    Order.UNEQUAL: "≠",
}
_DIRECTIONS = {Order.MORE: UP, Order.LEAST: UP, Order.LESS: DOWN, Order.MOST: DOWN}


class Comparison(Claim):
    """One figure against another. Holds when the two stand to each other as the words say."""

    KIND = "comparison"

    left: NumberText = Field(description="What is compared: a figure or a claim.")
    relation: ComparingText = Field(
        description="How it stands to `right`: `more than`, `at least`, `twice`, `outnumber`, `5 more than`."
    )
    right: NumberText = Field(description="What it is compared with: a figure or a claim.")
    by: ChangeText = Field(
        "", description="By how much, where the article says: `nine`, `5 per cent`, `2.6 points`."
    )

    def work_out(self, view: View) -> Reckoning:
        """Take both figures, and hold their order and their distance against the words."""
        comparing = view.comparing("relation")
        sides = [view.number("left"), view.number("right")]
        told = aligned(sides)
        if isinstance(told, Amount):
            if {sort_of(side.unit) for side in sides} == {"money"}:
                raise Lacking(f"no rate is known between `{sides[0].words}` and `{sides[1].words}`")
            return unlike(view, None, sides, told)
        pair = _Pair(view, comparing.phrase, told[0], told[1])
        if not self.by:
            return (
                _measured(pair, comparing.change, "relation")
                if comparing.change
                else _ordered(pair, comparing.order)
            )
        by = view.change("by")
        if comparing.order is Order.EQUAL:
            return _ordered(pair, comparing.order)  # what is equal differs by nothing
        if comparing.change is not None or by.figure is None:
            raise Lacking(f"`{comparing.phrase}` and `{by.phrase}` do not go together")
        # The relation gives the direction, whatever `by` says of it; "at least" gives none that binds.
        direction = _DIRECTIONS.get(comparing.order, by.direction)
        return _measured(pair, Change(by.phrase, by.way, direction, by.figure), "by")

    def ties(self, view: View) -> Iterator[Tie]:
        """The left figure stands so to the right one."""
        comparing, field = view.comparing("relation"), "by" if self.by else "relation"
        about = view.place(field)
        ends = ((("right",), view.number("right")), (("left",), view.number("left")))
        right, left = factors([amount for _, amount in ends])
        change = view.change("by") if self.by else comparing.change
        if change is None and comparing.order in _LIMITS:
            limit = Extent(_LIMITS[comparing.order], _LIMITS[comparing.order])
            yield Tie(added([-right, left]), (("right",), ("left",)), (limit,), about)
        if change is None or change.figure is None:
            return
        direction = _DIRECTIONS.get(comparing.order, change.direction) if self.by else change.direction
        units = {amount.unit for _, amount in ends}
        way = Way.POINTS if change.way is Way.AMOUNT and "%" in units else change.way
        unit = next((one.unit for _, one in ends if one.unit), "")
        stated = told_in(Amount(change.figure, about), {Way.SHARE: "%", Way.RATIO: "times"}.get(way, unit))
        tie = stated and distance(way, direction, stated, ends, about)
        if tie:
            yield tie


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two figures, in one unit."""

    view: View
    words: str
    left: Amount
    right: Amount

    @property
    def unit(self) -> str:
        return self.left.unit or self.right.unit

    def labels(self, field: str = "relation") -> tuple[Label, ...]:
        said = Label(self.view.place(field), f"says {self.view.words(field)}")
        return said, part_label(self.left, "left"), part_label(self.right, "right")


def _ordered(pair: _Pair, order: Order) -> Reckoning:
    difference = pair.left.extent - pair.right.extent
    outcome = _outcome(pair, order, difference)
    working = f"{cited(pair.left)} {_SIGNS[order]} {cited(pair.right)}"
    found = _found(pair)
    return Reckoning(
        outcome,
        contrast=f"it says `{pair.words}`, but {found}",
        working=working if outcome in {Outcome.HOLDS, Outcome.ROUNDED} else found,
        labels=pair.labels(),
        uses=used((pair.left, pair.right)),
    )


def _outcome(pair: _Pair, order: Order, difference: Extent) -> Outcome:
    # Digits as printed decide only where they are not themselves told as rough.
    rough = pair.left.figure.hedge or pair.right.figure.hedge
    nominal = None if rough else as_printed((pair.left, pair.right), pair.left.nominal - pair.right.nominal)
    if order is not Order.UNEQUAL:
        limit = _LIMITS[order]
        outcome = weigh(difference, Extent(limit, limit), nominal)
        # Rounding may make two figures equal; it does not show which of them is more.
        return Outcome.OPEN if outcome is Outcome.ROUNDED and order is not Order.EQUAL else outcome
    if difference.generous == _NOUGHT:
        return Outcome.FAILS
    return Outcome.OPEN if difference.strict.meets(_NOUGHT) and not nominal else Outcome.HOLDS


def _found(pair: _Pair) -> str:
    """`197 (bloc-seats) is less than 206 (spd-seats)`."""
    left, right = pair.left.nominal, pair.right.nominal
    stands = "equal to" if left == right else "more than" if left > right else "less than"
    return f"{cited(pair.left)} is {stands} {cited(pair.right)}"


def _measured(pair: _Pair, change: Change, field: str) -> Reckoning:
    """Hold how far the left figure lies from the right one against the words."""
    if change.figure is None:
        raise Lacking(f"`{change.phrase}` does not say by how much")
    figure = Amount(change.figure, pair.view.place(field))
    way = Way.POINTS if change.way is Way.AMOUNT and pair.unit == "%" else change.way
    stated = told_in(figure, {Way.SHARE: "%", Way.RATIO: "times"}.get(way, pair.unit))
    if stated is None:
        return unlike(pair.view, figure, (pair.left, pair.right, figure), figure)
    found = how_far(way, change.direction, stated.nominal, pair.right, pair.left)
    plain = apart(way, pair.right, pair.left)
    if found is None or plain is None:
        measure = "per cent" if way is Way.SHARE else "times"
        raise Lacking(
            f"{figure_words(pair.left)} against {figure_words(pair.right)} cannot be told in {measure}"
        )
    outcome = weigh(found.extent, stated.extent, found.printed)
    sentence = f"{cited(pair.left)} is {plain.more_or_less(pair.unit)} {cited(pair.right)}"
    contrast = f"{figure_words(pair.left)} is {plain.more_or_less(pair.unit)} {figure_words(pair.right)}"
    slip = Slip(change, pair.unit, pair.right, pair.left, outcome)
    confused = slip.told(stated, pair.view, contrast, pair.labels(field))
    return Reckoning(
        Outcome.UNKNOWN if confused else outcome,
        stated,
        found.extent,
        found.nominal,
        contrast=contrast,
        working=sentence,
        labels=pair.labels(field),
        quiet=confused is not None,
        troubles=(confused,) if confused else (),
        uses=used((pair.left, pair.right)),
    )
