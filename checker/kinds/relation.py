"""How somebody or something stands to another: "the capital of Badakhshan", "president of Afghanistan"."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from checker.claim.claim import Claim
from checker.claim.fields import MomentText, NameText, Words
from checker.claim.mention import Instant, Named
from checker.claim.reckoning import Outcome, Reckoning
from checker.claim.times import certainly_before, told
from checker.claim.view import View
from checker.claim.whereabouts import rival
from checker.finding import Label
from checker.language.english.areas import CAPITAL_OF, LIFE
from checker.language.moment import read_when
from checker.language.reading import Moment, Unread

EXAMPLE = """
id: faizabad-capital
kind: relation
subject: Faizabad
property: capital of
object: Badakhshan
"""


class Relation(Claim):
    """How somebody or something stands to another. What the entities declare must not exclude it."""

    KIND = "relation"

    subject: NameText = Field(description="Who or what it is about.")
    property_: Words = Field(
        alias="property", description="How it stands: `capital of`, `president of`, `born in`."
    )
    object: NameText = Field(description="To whom or what: an entity, a name, or a date.")
    since: MomentText = Field("", description="From when on it is so, as with a term of office.")
    until: MomentText = Field("", description="Until when it is so.")

    def properties(self) -> Mapping[str, str]:
        """The object is the value of the property."""
        return {"object": self.property_}

    def work_out(self, view: View) -> Reckoning:
        """Hold it against what its entities declare of themselves; nothing else follows from it alone."""
        words = self.property_.strip().casefold()
        if words in CAPITAL_OF:
            return _capital(view)
        if words in LIFE:
            return _life(view, LIFE[words])
        return Reckoning(Outcome.UNKNOWN)


def _capital(view: View) -> Reckoning:
    """A capital lies in what it is the capital of, but for a few that lie just outside."""
    subject, area = view.named("subject"), view.named("object")
    other = rival(view, subject, area)
    if other is None:
        return Reckoning(Outcome.UNKNOWN)
    contrast = f"`{view.words('subject')}` is declared to lie in {other.name}, not in {area.name}"
    return Reckoning(Outcome.LOOSE, contrast=contrast, labels=_labels(view, subject, f"lies in {other.name}"))


def _life(view: View, field: str) -> Reckoning:
    """A birth, a death or a founding, where the entity gives its date."""
    subject = view.named("subject")
    known = view.declared(subject, field)
    said = read_when(view.words("object"), view.clock)
    if known is None or isinstance(said, Unread):
        return Reckoning(Outcome.UNKNOWN)
    if all(_apart(known.moment, one) for one in said):
        contrast = f"`{view.words('subject')}` is declared with `{field}: {known.moment.phrase}`, not {said[0].phrase}"
        return Reckoning(Outcome.FAILS, contrast=contrast, labels=_labels(view, subject, "", known))
    working = f"{subject.name}: {field} {told(known.moment)}"
    return Reckoning(Outcome.UNKNOWN, working=working)


def _apart(one: Moment, other: Moment) -> bool:
    return certainly_before(one, other) or certainly_before(other, one)


def _labels(view: View, subject: Named, text: str, known: Instant | None = None) -> tuple[Label, ...]:
    labels = [Label(view.place("object"), f"says {view.words('object')}")]
    if known is not None:
        labels.append(Label(known.place, told(known.moment)))
    elif subject.home is not None:
        labels.append(Label(subject.home.at("in"), text))
    return tuple(labels)
