"""A stretch of time that bounds a claim, and what lies outside it whichever way it is read."""

from __future__ import annotations

from datetime import datetime

from checker.claim.mention import Instant
from checker.claim.reckoning import Lacking
from checker.claim.view import View
from checker.frozen import dataclass
from checker.language.reading import Moment
from checker.place import Place


@dataclass(frozen=True, slots=True)
class Window:
    """From `start` on and before `end`; None where the window has no end on that side."""

    start: datetime | None
    end: datetime | None
    words: str
    labels: tuple[tuple[Place, str], ...]

    def excludes(self, moment: Moment) -> bool:
        """Whether every instant that the moment may be lies outside."""
        before = self.start is not None and moment.end is not None and moment.end <= self.start
        after = self.end is not None and moment.start is not None and moment.start >= self.end
        return before or after


def window(view: View) -> Window:
    """The window of a claim with `since` and `until`; a count with neither is unbounded.

    Days count whole: since Friday begins as Friday does, until Friday ends as Friday does.
    A bound that cannot be read does not bound.
    """
    since, until = _bound(view, "since"), _bound(view, "until")
    words = " ".join(
        f"{name} {bound.moment.phrase}" for name, bound in (("since", since), ("until", until)) if bound
    )
    labels = tuple(
        (bound.place, f"{name} {_day(bound.moment)}")
        for name, bound in (("since", since), ("until", until))
        if bound
    )
    return Window(
        since.moment.start if since else None,
        until.moment.end if until else None,
        words,
        labels,
    )


def _bound(view: View, field: str) -> Instant | None:
    try:
        return view.moment(field) if view.has(field) else None
    except Lacking:
        return None


def _day(moment: Moment) -> str:
    day = moment.start or moment.end
    return f"{day:%A} {day.day} {day:%B %Y}" if day else moment.phrase
