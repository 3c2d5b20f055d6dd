"""Something that happens: "the ninth city fell on Wednesday". Its time and place are for other claims to use."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, takewhile

from pydantic import Field

from checker.claim.claim import Claim
from checker.claim.fields import MomentText, Names, NameText, Selector, Words, YesNo
from checker.claim.mention import Instant
from checker.claim.reckoning import Lacking, Outcome, Reckoning
from checker.claim.times import apart, days_of, loosened, told, within
from checker.claim.view import View
from checker.finding import Finding, Label
from checker.language.future import looks_ahead

EXAMPLE = """
id: zaranj-fall
kind: event
what: Zaranj falls
who: the Taliban
where: Zaranj
when: 2021-08-06
"""


class Event(Claim):
    """Something that happens. When and where it does, others take from it by its id."""

    KIND = "event"
    MOMENT_FIELD = "when"

    what: Words = Field(description="What happens, in a few words: `Zaranj falls`.")
    who: Names = Field("", description="Who does it, or to whom it happens: a name or a list of names.")
    where: NameText = Field("", description="Where it happens.")
    when: MomentText = Field("", description="When it happens: `Friday`, `2021-08-06`, `overnight`.")
    planned: YesNo = Field(False, description="Whether it is still to come, and so may be dated ahead.")

    @property
    def to_come(self) -> bool:
        """What is planned lies ahead."""
        return self.planned

    def work_out(self, view: View) -> Reckoning:
        """Hold it against the other mentions of the same event; alone, nothing follows from it."""
        troubles = (*self._ahead(view), *self._elsewhen(view))
        same = (
            None if troubles else next((other for other in _mentions(view) if _bears_out(other, view)), None)
        )
        if same is None:
            return Reckoning(Outcome.UNKNOWN, troubles=troubles)
        when = same.moment("when")
        working = f"`{same.id}` tells the same of {told(when.moment)}"
        labels = (Label(view.place("when"), self.when), Label(when.place, told(when.moment)))
        return Reckoning(Outcome.HOLDS, working=working, labels=labels, uses=(same.id,))

    def _elsewhen(self, view: View) -> tuple[Finding, ...]:
        """Earlier mentions of the same event that no reading dates as this one."""
        when = _own_time(view)
        if when is None:
            return ()
        for other in _mentions(view):
            theirs = _own_time(other)
            if other.place().route < view.place().route and theirs and apart(when.moment, theirs.moment):
                what = f"`{self.when}` here and `{other.words('when')}` in `{other.id}` cannot both date `{self.what}`"
                labels = (Label(when.place, told(when.moment)), Label(theirs.place, told(theirs.moment)))
                help_ = ("if they are two events, tell them apart in `what`",)
                return (Finding(what, labels, (), help_, view.id, "mentions-differ"),)
        return ()

    def _ahead(self, view: View) -> tuple[Finding, ...]:
        """A date after the publication, where no word speaks of the future."""
        when = _own_time(view)
        if self.planned or when is None or view.clock is None:
            return ()
        first = days_of(loosened(when.moment)).first
        # The day of publication is not over: what happens later on it may be told as done.
        if first is None or first <= view.clock.now.astimezone(view.clock.zone).date():
            return ()
        quote = self.quote.exact if isinstance(self.quote, Selector) else self.quote
        if looks_ahead(quote, sentence=True) or looks_ahead(self.what) or looks_ahead(self.when):
            return ()
        what = f"`{self.when}` is {told(when.moment)}, after the publication, and nothing says that it is still to come"
        help_ = ("say `planned: true` if it is to come",)
        return (Finding(what, (Label(when.place, told(when.moment)),), (), help_, view.id, "future-date"),)


def _mentions(view: View) -> Iterator[View]:
    """The other claims of this file, in the same voice, that tell the same event of the same people and place."""
    # Nearly all events differ in what happens already: only of the others is more asked.
    same = view.alike("what")
    mine = _told_of(view) if same else ()
    return (other for other in same if _told_of(other) == mine)


def _told_of(view: View) -> tuple[frozenset[str], ...]:
    return tuple(_keys(view, field) for field in ("who", "where", "claimant"))


def _keys(view: View, field: str) -> frozenset[str]:
    """Who or what a field names, each as itself whatever it is called."""
    if not view.has(field):
        return frozenset()
    try:
        return frozenset({view.named(field).key})
    except Lacking:
        listed = takewhile(lambda number: view.has(field, number), count())
        return frozenset(view.named(field, number).key for number in listed)


def _bears_out(other: View, view: View) -> bool:
    """Whether another mention has evidence, and its time lies within this one's."""
    if not (other.has("evidence") and other.has("when") and view.has("when")):
        return False
    theirs, mine = other.moment("when").moment, view.moment("when").moment
    return within(theirs, mine)


def _own_time(view: View) -> Instant | None:
    """The time that the event itself gives; one taken from another event is told there."""
    try:
        when = view.moment("when")
    except Lacking:
        return None
    return None if when.claim else when
