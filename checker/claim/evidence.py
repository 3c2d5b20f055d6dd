"""What ties a claim to a source: the words that must stand there, or the rows of a table and what to take."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from checker.claim.fields import UNSAID, Id, Quote, SharedPart, Text, Texts, Words, YesNo, by_shape

Take: TypeAlias = Literal[
    "count", "distinct", "sum", "mean", "median", "min", "max", "value", "list",
    "share", "rate", "ratio", "difference", "change", "rank",
]  # fmt: skip
Each: TypeAlias = Literal["count", "distinct", "sum", "mean", "median", "min", "max", "value"]
Scale: TypeAlias = Literal["hundreds", "thousands", "millions", "billions", "trillions", "hundredths"]


class Condition(SharedPart):
    """What the cells of one column must be for a row to count."""

    is_: Text = Field("", alias="is", description="The whole cell is this.")
    not_: Texts = Field("", alias="not", description="The whole cell is not this, or none of these.")
    in_: list[Text] = Field([], alias="in", description="The whole cell is one of these.")
    contains: Texts = Field("", description="The cell holds these words, or any of these.")
    begins: Texts = Field(
        "", description="The cell begins so, or in one of these ways; a word may go on: `E10` of `E10.9`."
    )
    lacks: Texts = Field("", description="The cell does not hold these words, or none of these.")
    above: Text = Field("", description="More than this figure.")
    below: Text = Field("", description="Less than this figure.")
    at_least: Text = Field("", description="This figure or more.")
    at_most: Text = Field("", description="This figure or less.")
    between: Annotated[list[Text], Field(min_length=2, max_length=2)] = Field(
        [], description="Two figures or two times: no less than the one and no more than the other."
    )
    since: Text = Field("", description="On this day or later.")
    until: Text = Field("", description="On this day or earlier.")
    after: Text = Field("", description="Later than this time.")
    before: Text = Field("", description="Earlier than this time.")
    on: Text = Field("", description="At this time: a day, a month, a year.")
    empty: YesNo = Field(  # type: ignore[assignment]  # not said: neither
        None, description="Whether the cell is empty."
    )


Filter: TypeAlias = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[list[Text], Field(min_length=1), Tag("list")]
    | Annotated[Condition, Tag("mapping")],
    Discriminator(by_shape),
]
Conditions: TypeAlias = dict[Text, Filter]
Rows: TypeAlias = Annotated[
    Annotated[Conditions, Tag("mapping")]
    | Annotated[list[Annotated[Conditions, Field(min_length=1)]], Field(min_length=1), Tag("list")],
    Discriminator(by_shape),
]
Pick: TypeAlias = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[dict[Text, Text], Field(min_length=1, max_length=1), Tag("mapping")],
    Discriminator(by_shape),
]
On: TypeAlias = Annotated[
    Annotated[Text, Tag("text")] | Annotated[dict[Text, Text], Field(min_length=1), Tag("mapping")],
    Discriminator(by_shape),
]


class Join(SharedPart):
    """A second table, whose columns each row gains."""

    source: Id = Field(description="The id of the other table among the sources.")
    on: On = Field(description="The column that both have; or `{ours: theirs}` where it has two names.")


class Evidence(SharedPart):
    """A tie from a claim to a source, and what to take from it."""

    source: Id = Field(description="The id of a source of this file.")
    for_: Text = Field(
        "",
        alias="for",
        description="The field of the claim that it backs, such as `whole`, `from` or `when`. Without it, "
        "the claim's own figure, time, place in a ranking or name.",
    )
    quote: Quote = Field("", description="Words that must stand in the document.")
    near: Words = Field(
        "",
        description="Words of the document beside which the figure or the time stands that the claim gives.",
        examples=["provincial capitals"],
    )
    page: Text = Field(
        "", description="The page of the document, such as `3` or `3-4`, counted from its first."
    )
    join: Join = Field(  # type: ignore[assignment]  # not said: none
        None, description="Another table that says more of each row: `{source: populations, on: city}`."
    )
    rows: Rows = Field(
        {},
        description="Which rows of the table: a condition for each column, all of which must be met; "
        "or a list of such conditions, any of which may be.",
    )
    pick: Pick = Field(
        "",
        description="Of those rows the extreme one, or few: `{highest: votes}`, `{second-lowest: price}`, "
        "`{latest: date}`, `{top 3: votes}`. A word alone goes by what is taken.",
    )
    column: Text = Field(
        "",
        description="The column that `take` works on, or arithmetic of columns: `deaths / (seats * 52)`.",
    )
    figure: Literal["first", "last"] = Field(
        UNSAID,
        description="Which figure counts in cells that hold words or more than one: the `last` of `City Hall 18,581`.",
    )
    unit: Text = Field("", description="The unit of the column, where its cells have none: `USD`, `km`, `%`.")
    scale: Scale = Field(UNSAID, description="What one in the column stands for: `thousands` of it.")
    take: Take = Field(
        UNSAID,
        description="What to take from those rows. `count`, `distinct`, `sum`, `mean`, `median`, `min`, `max`, "
        "`list`, or the one `value`; `share` and `rank` among other rows (`among`); `ratio`, `difference` and "
        "`change` (in per cent) against other rows (`against`); `rate`: so much for each of `over`.",
    )
    each: Each = Field(
        UNSAID,
        description="How the rows of either side come to one figure, where `take` needs two. Without it, their "
        "number where no column is named; else their sum for `share` and `rate`, and the one value for others.",
    )
    among: Rows = Field(
        {}, description="Of which rows it is a `share`, or among which it has its `rank`. Without it, of all."
    )
    against: Rows = Field(
        {},
        description="The rows that a `ratio` divides by, a `difference` takes away, and a `change` begins from.",
    )
    over: Text = Field("", description="The column of people or things that a `rate` is told for each of.")
    per: Text = Field("", description="For how many a rate or a ratio is told: `1,000`.")
    by: Text = Field(
        "",
        description="The column that groups the rows: `take` is worked out for each group, and `pick` says which "
        "group is the answer: its name and its figure.",
    )
    sql: Text = Field(
        "",
        description="One SELECT over the tables among the sources, each a view by its id, instead of all this. "
        "It gives one figure, one name, or a list of names.",
    )
    claim: Text = Field("", description="The claim of the other claim file that says so, by its id.")
    note: Text = Field("", description="Anything a colleague should know.")

    def cites(self, id_: str) -> bool:
        """Whether it draws on the source of this id."""
        joined = self.joins and self.join.source == id_
        return self.source == id_ or joined or (bool(self.sql) and id_ in self.sql)

    @property
    def joins(self) -> bool:
        """Whether it brings in another table."""
        return "join" in self.model_fields_set
