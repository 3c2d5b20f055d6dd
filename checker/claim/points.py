"""Per cent and percentage points taken for each other."""

from __future__ import annotations

from checker.claim.apart import how_far
from checker.claim.reckoning import Amount, Outcome
from checker.claim.view import View
from checker.claim.weigh import weigh
from checker.claim.words import show
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.change import Change, Way

_NAMES = {Way.POINTS: "percentage points", Way.SHARE: "per cent"}


@dataclass(frozen=True, slots=True)
class Slip:
    """How far two shares are said to lie apart, which may be told in the wrong one of the two."""

    change: Change
    unit: str
    start: Amount
    end: Amount
    outcome: Outcome
    """What it comes to as it is told."""

    def told(self, stated: Amount, view: View, contrast: str, labels: tuple[Label, ...]) -> Finding | None:
        """The finding, if the other measure fits better than the one that is told."""
        if self.unit != "%" or self.change.way not in _NAMES or self.outcome is Outcome.HOLDS:
            return None
        other = Way.POINTS if self.change.way is Way.SHARE else Way.SHARE
        meant = how_far(other, self.change.direction, stated.nominal, self.start, self.end)
        if meant is None:
            return None
        fits = weigh(meant.extent, stated.extent, meant.printed)
        # What rounding alone makes right is wrong where the other measure is right to the digit.
        if fits is not Outcome.HOLDS and (fits is not Outcome.ROUNDED or self.outcome is Outcome.ROUNDED):
            return None
        as_meant = show(abs(meant.nominal), "points" if other is Way.POINTS else "%")
        what = f"`{self.change.phrase}`, but {contrast}; it is {as_meant}"
        help_ = f"say {_NAMES[other]}: a share that goes from 5 % to 6 % rises by 1 point and by 20 per cent"
        return Finding(what, labels, help=(help_,), claim=view.id, check="points-or-percent")
