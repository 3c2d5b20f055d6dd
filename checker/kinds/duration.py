"""How long something took: "in less than a week", "after two decades of war"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import Field

from checker.claim.claim import Claim
from checker.claim.fields import LapseText, MomentText
from checker.claim.lengths import Held, hold, told_bounds, told_length, told_margin
from checker.claim.mention import Instant, Length
from checker.claim.reckoning import Outcome, Reckoning
from checker.claim.tie import Lag, Order
from checker.claim.times import UNTOLD, Elapsed, certainly_before, elapsed, told_both
from checker.claim.view import View
from checker.finding import Label
from checker.language.reading import Grain, Lapse

EXAMPLE = """
id: under-a-week
kind: duration
from: 2021-08-06
to: 2021-08-11
value: less than a week
"""


class Duration(Claim):
    """How long something took. Holds when the time from the one to the other is so long."""

    KIND = "duration"

    from_: MomentText = Field(alias="from", description="When it begins: a time, or an event's id.")
    to: MomentText = Field(description="When it ends: a time, or an event's id; `today` is the publication.")
    value: LapseText = Field(
        description="How long it took, in the article's words: `less than a week`, `20 years`."
    )

    def work_out(self, view: View) -> Reckoning:
        """Count from the one time to the other, without the last day and with it."""
        start, end, length = view.moment("from"), view.moment("to"), view.lapse("value")
        labels = (
            Label(length.place, f"says {length.lapse.phrase}"),
            *_labels(view, start, end),
        )
        uses = tuple(dict.fromkeys(one.claim for one in (start, end) if one.claim))
        times = " to ".join(told_both(start.moment, end.moment))
        if certainly_before(end.moment, start.moment):
            contrast = f"it ends before it begins: from {times}"
            return Reckoning(Outcome.FAILS, contrast=contrast, labels=labels, uses=uses)
        ways = elapsed(start.moment, end.moment, length.lapse.unit)
        held = hold(ways, length.lapse)
        found = _told(ways, held, length.lapse)
        return Reckoning(
            held.outcome,
            contrast=f"`{length.lapse.phrase}`, but from {times} is {found}",
            working=_working(start, end, length, held, found),
            margin=told_margin(ways, length.lapse, held.outcome),
            labels=labels,
            unknown=UNTOLD if held.outcome is Outcome.OPEN else "",
            uses=uses,
        )

    def ties(self, view: View) -> Iterator[Lag]:
        """The end lies so long after the beginning."""
        lapse = view.lapse("value").lapse
        yield Lag(("from",), ("to",), Order.APART, view.place("value"), (lapse,), both_ends=True)


def _labels(view: View, start: Instant, end: Instant) -> tuple[Label, ...]:
    """Where both ends are written: the claim's own fields, and the times that they take from others."""
    first, last = told_both(start.moment, end.moment)
    found = {}
    for field, instant, words in (("from", start, first), ("to", end, last)):
        found[view.place(field)] = f"{field} {words}"
        if instant.claim and instant.place != view.place(field):
            found[instant.place] = words
    return tuple(Label(place, text) for place, text in found.items())


def _told(ways: Sequence[Elapsed], held: Held, lapse: Lapse) -> str:
    """`5 days (6 counting both ends)`."""
    main, both = told_length(ways[0], lapse), told_length(ways[-1] if len(ways) == 1 else ways[1], lapse)
    if lapse.unit is not Grain.DAY and not (held.way.both_ends and held.outcome is Outcome.HOLDS):
        return main
    return (
        main if both == main else f"{main} ({both.removesuffix('s').removesuffix(' day')} counting both ends)"
    )


def _working(start: Instant, end: Instant, length: Length, held: Held, found: str) -> str:
    first, last = told_both(start.moment, end.moment)
    line = f"from {first}{_of(start)} to {last}{_of(end)} is {found}"
    if held.outcome is not Outcome.HOLDS:
        return f"{line}, and it says {length.lapse.phrase}"
    bounds = told_bounds(length.lapse)
    return f"{line}, and that is {bounds}" if length.lapse.hedge else line


def _of(instant: Instant) -> str:
    return f" ({instant.claim})" if instant.claim else ""
