"""The fields that every claim has, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal

from pydantic import Field

from checker.claim.allowed import Allowed
from checker.claim.evidence import Evidence
from checker.claim.fields import UNSAID, Id, MomentText, NameText, Part, Quote, Text
from checker.claim.reckoning import Lacking, Outcome, Reckoning
from checker.claim.tie import Bond
from checker.claim.view import View
from checker.claim.waiver import CheckName, Waived
from checker.language.policy import DEFAULT


class Claim(Part):
    """One thing that the article says, and what is needed to check it."""

    KIND: ClassVar[str] = ""
    FIGURE_FIELD: ClassVar[str] = ""
    """The field that holds the claim's own figure, which others may refer to by the claim's id."""
    MOMENT_FIELD: ClassVar[str] = ""
    """The field that holds the claim's own time, which others may refer to by the claim's id."""

    CHECKABLE: ClassVar[bool] = True
    """Whether facts can show it true or false; an opinion or a prediction they cannot."""

    id: Id = Field(description="A short name, by which other claims refer to this one.")
    kind: str = Field(description="What sort of claim this is.")
    quote: Quote = Field("", description="The words of the article that make this claim, exactly.")
    claimant: NameText = Field("", description="Who says so. Without it, the article itself.")
    as_of: MomentText = Field("", description="When it is said to be so. Without it, the publication.")
    evidence: list[Evidence] = Field([], description="What backs the claim.")
    reading: Allowed = Field(
        DEFAULT, description="What words allow in this claim, such as `about: 5 %`, if not the usual."
    )
    note: Text = Field("", description="Anything a colleague should know.")
    waive: dict[CheckName, Waived] = Field(
        {}, description="Findings to set aside, each with the reason, and with who answers for it until when."
    )
    review: Literal["confirmed", "wrong", "unsure"] = Field(
        UNSAID, description="How it came out when it was checked by hand, as `checker review` writes it."
    )
    checked_by: Text = Field("", description="Who has checked it by hand.")
    checked_on: MomentText = Field("", description="When it was checked by hand.")
    expires: MomentText = Field("", description="When it must be checked again.")

    @property
    def to_come(self) -> bool:
        """Whether its own time lies after the publication."""
        return False

    def unit_said(self) -> str:
        """The unit of the claim's own figure, where a field of its own names it."""
        return ""

    def properties(self) -> Mapping[str, str]:
        """The fields that hold a property's value, each with the words for the property."""
        return {}

    def evidence_words(self) -> str:
        """The words that a document given as evidence must hold, when the evidence names none itself."""
        return ""

    def reckon(self, view: View) -> Reckoning:
        """Work the claim out, or say what is lacking."""
        try:
            return self.work_out(view)
        except Lacking as lacking:
            return Reckoning(Outcome.UNKNOWN, unknown=lacking.why, quiet=lacking.told)

    def work_out(self, view: View) -> Reckoning:  # noqa: ARG002 - for the kinds that look
        """Every kind has its own way; without one, nothing follows."""
        return Reckoning(Outcome.UNKNOWN)

    def ties(self, view: View) -> Iterable[Bond]:  # noqa: ARG002 - most kinds tie nothing
        """What the claim says of several figures or times, so that all claims can be held together.

        Raises:
            Lacking: where something that it needs is not known.
        """
        return ()
