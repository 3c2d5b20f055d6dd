"""Something that happens: "the ninth city fell on Wednesday". Its time and place are for other claims to use."""

from __future__ import annotations

from pydantic import Field

from checker.claim.common import Claim
from checker.claim.fields import MomentText, Names, NameText, Selector, Words, YesNo
from checker.claim.reckoning import Instant, Lacking, Outcome, Reckoning, View
from checker.claim.times import days_of, loosened, told
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

    def work_out(self, view: View) -> Reckoning:
        """Nothing follows from an event alone; only a time that is still to come is told."""
        return Reckoning(Outcome.UNKNOWN, troubles=self._ahead(view))

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


def _own_time(view: View) -> Instant | None:
    """The time that the event itself gives; one taken from another event is told there."""
    try:
        when = view.moment("when")
    except Lacking:
        return None
    return None if when.claim else when
