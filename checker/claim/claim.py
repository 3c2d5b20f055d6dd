"""The fields that every claim has, whatever its kind, and the evidence that it may name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag, WithJsonSchema

from checker.claim.fields import (
    UNSAID,
    Id,
    MomentText,
    NameText,
    Part,
    Quote,
    Text,
    Texts,
    YesNo,
    by_shape,
)
from checker.claim.reckoning import Lacking, Outcome, Reckoning
from checker.claim.tie import Bond
from checker.claim.view import View

CheckName: TypeAlias = Annotated[
    str,
    Field(pattern=r"^[a-z][a-z-]*$", strict=True),
    WithJsonSchema({"type": "string", "pattern": "^[a-z][a-z-]*(?![\\s\\S])"}),
]
Take: TypeAlias = Literal["count", "sum", "mean", "median", "min", "max", "value", "list", "distinct"]


class Condition(Part):
    """What the cells of one column must be for a row to count."""

    is_: Text = Field("", alias="is", description="The whole cell is this.")
    not_: Texts = Field("", alias="not", description="The whole cell is not this, or none of these.")
    in_: list[Text] = Field([], alias="in", description="The whole cell is one of these.")
    contains: Text = Field("", description="The cell holds these words.")
    above: Text = Field("", description="More than this figure.")
    below: Text = Field("", description="Less than this figure.")
    at_least: Text = Field("", description="This figure or more.")
    at_most: Text = Field("", description="This figure or less.")
    since: Text = Field("", description="On this day or later.")
    until: Text = Field("", description="On this day or earlier.")
    after: Text = Field("", description="Later than this time.")
    before: Text = Field("", description="Earlier than this time.")
    on: Text = Field("", description="At this time.")
    empty: YesNo = Field(  # type: ignore[assignment]  # not said: neither
        None, description="Whether the cell is empty."
    )


Filter: TypeAlias = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[list[Text], Field(min_length=1), Tag("list")]
    | Annotated[Condition, Tag("mapping")],
    Discriminator(by_shape),
]


class Evidence(Part):
    """A tie from a claim to a source, and what to take from it."""

    source: Id = Field(description="The id of a source of this file.")
    quote: Quote = Field("", description="Words that must stand in the document.")
    rows: dict[Text, Filter] = Field({}, description="Which rows of the table: a condition for each column.")
    take: Take = Field(UNSAID, description="What to take from those rows.")
    column: Text = Field("", description="The column that `take` works on.")
    note: Text = Field("", description="Anything a colleague should know.")


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
    note: Text = Field("", description="Anything a colleague should know.")
    waive: dict[CheckName, Text] = Field({}, description="Findings to set aside, each with the reason.")
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
