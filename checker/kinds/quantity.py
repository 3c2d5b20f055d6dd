"""One measured figure: "34 provincial capitals", "$1.695 trillion", "half a million people"."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.claim.alike import sort_of, unit_name
from checker.claim.claim import Claim
from checker.claim.fields import UNSAID, FigureText, Means, Text, Words
from checker.claim.reckoning import Amount, Outcome, Reckoning
from checker.claim.view import View
from checker.finding import Finding, Label
from checker.language.figure import read_figure
from checker.language.reading import Unread

EXAMPLE = """
id: capitals
kind: quantity
measure: provincial capitals
of: Afghanistan
value: 34
"""


class Quantity(Claim):
    """One measured figure. Nothing follows from it alone: it is what evidence and other claims are held against."""

    KIND = "quantity"
    FIGURE_FIELD = "value"

    measure: Words = Field(description="What is measured: `provincial capitals`, `federal deficit`.")
    of: Annotated[Text, Means.NAME] = Field(
        "", description="Of whom or what it is measured: an entity or a name."
    )
    value: FigureText = Field(
        description="The figure, in the article's words: `34`, `nearly half a million`, `26.5 %`."
    )
    unit: Words = Field("", description="The unit, where the value has none: `days`, `km`, `USD`.")
    over_time: Literal["cumulative", "constant"] = Field(
        UNSAID, alias="over time", description="Whether it can only grow, or never changes, as time goes on."
    )

    def unit_said(self) -> str:
        """The unit that `unit` names."""
        return self.unit

    def work_out(self, view: View) -> Reckoning:
        """There is nothing to work out, but a unit that measures something else than the value does."""
        stated = view.number("value")
        trouble = _other_unit(view, stated) if self.unit else None
        return Reckoning(
            Outcome.UNKNOWN,
            stated,
            labels=(Label(stated.place, f"says {stated.words}"),),
            troubles=(trouble,) if trouble else (),
        )


def _other_unit(view: View, stated: Amount) -> Finding | None:
    """Where the value's own unit measures another thing than `unit`; unknown units are left alone."""
    named = view.words("unit")
    for text in (f"1 {named}", f"{named} 1"):
        read = read_figure(text)
        if isinstance(read, Unread):
            continue
        units = {one.unit for one in read}
        if not stated.unit or not any(units) or sort_of(stated.unit) in {sort_of(unit) for unit in units}:
            return None
        what = f"`{stated.words}` is told in {unit_name(stated.unit)}, and its unit is `{named}`"
        labels = (Label(view.place("unit"), "the unit"), Label(stated.place, unit_name(stated.unit)))
        return Finding(what, labels, claim=view.id, check="unit-differs")
    return None
