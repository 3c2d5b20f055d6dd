"""What ties a claim to a source: the words that must stand there, or the rows of a table and what to take."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from checker.claim.fields import UNSAID, Id, Part, Quote, Text, Texts, YesNo, by_shape

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
    claim: Text = Field("", description="The claim of the other claim file that says so, by its id.")
    note: Text = Field("", description="Anything a colleague should know.")
