"""What a claim file says besides its claims: the article, the entities, the sources."""

from __future__ import annotations

import re
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, Discriminator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from checker.claim.fields import MomentText, NameText, Part, Quote, Text, Texts, YesNo, by_shape
from checker.claim.waiver import CheckName, Waived, Waiver

Degrees = Annotated[
    str,
    Field(strict=True, pattern=r"\S"),
    WithJsonSchema({"type": ["number", "string", "boolean"], "pattern": r"\S"}),
]
"""Read as a number by the resolver, which tells what is not one."""


_IS_ITEM = re.compile(r"[QPL][1-9][0-9]{0,12}").fullmatch


def _item(text: str) -> str:
    if not _IS_ITEM(text):
        raise PydanticCustomError(
            "item", "an item of Wikidata is written as a capital Q and its number, as in `Q889`"
        )
    return text


Item: TypeAlias = Annotated[
    str,
    Field(strict=True),
    AfterValidator(_item),
    WithJsonSchema({"type": "string", "pattern": r"^[QPL][1-9][0-9]{0,12}(?![\s\S])"}),
]
Items: TypeAlias = Annotated[
    Annotated[Item, Tag("text")] | Annotated[list[Item], Field(min_length=1, max_length=50), Tag("list")],
    Discriminator(by_shape),
]


class Passage(Waiver):
    """Words of the copy that need no claim, and why."""

    quote: Quote = Field(description="The words of the article, exactly.")


class Article(Part):
    """The article whose claims are checked, and the clock by which its words are read."""

    title: Text = Field("", description="The headline.")
    publisher: Text = Field("", description="Who publishes it.")
    author: Text = Field("", description="Who wrote it.")
    published: MomentText = Field("", description="When it was published. Relative dates count from here.")
    timezone: Text = Field("", description="The clock that its times are told by, such as `Asia/Kabul`.")
    fiscal_year: Text = Field(
        "", description="The month in which the fiscal years that it speaks of begin, such as `October`."
    )
    text: Text = Field("", description="The file that holds the copy, from here. Quotes must be found in it.")
    url: Text = Field("", description="Where it can be read.")
    updates: Text = Field("", description="The claim file of the story that this one replaces.")
    unclaimed: list[Passage] = Field(
        [], description="Passages of the copy that need no claim, each with the reason."
    )
    waive: dict[CheckName, Waived] = Field(
        {},
        description="Findings about the copy itself to set aside, such as `copy-figure-differs`, each with the reason.",
    )
    note: Text = Field("", description="Anything a colleague should know.")


class Entity(Part):
    """Somebody or something that claims speak of."""

    name: Text = Field(description="The name as the article spells it.")
    aka: list[Text] = Field([], description="Other names and spellings.")
    is_: Text = Field("", alias="is", description="What it is: `city`, `person`, `provincial capital`.")
    in_: NameText = Field("", alias="in", description="The entity that it lies in or belongs to.")
    at: list[Degrees] = Field(
        [], min_length=2, max_length=2, description="Latitude and longitude in degrees."
    )
    bounds: list[Degrees] = Field(
        [], min_length=4, max_length=4, description="South, west, north and east in degrees."
    )
    born: MomentText = Field("", description="When this person was born.")
    died: MomentText = Field("", description="When this person died.")
    founded: MomentText = Field("", description="When it was founded.")
    geonames: Text = Field("", description="Its number at GeoNames.")
    wikidata: Text = Field("", description="Its number at Wikidata, such as `Q130469`.")
    url: Text = Field("", description="A page about it.")
    note: Text = Field("", description="Anything a colleague should know.")


class Source(Part):
    """Where evidence comes from: a table or a document beside the claim file, or something only cited."""

    table: Text = Field("", description="The file of a table, from here.")
    sheet: Text = Field("", description="The sheet of a workbook, or the table of a database.")
    range: Text = Field(
        "",
        description="The cells of the table, such as `A3:F40`; its first row has the names of the columns.",
    )
    records: Text = Field(
        "", description="The keys that lead to the records in a file of JSON, such as `data.rows`."
    )
    document: Text = Field("", description="The file of a text, from here.")
    claims: Text = Field("", description="Another claim file, from here.")
    wikidata: Items = Field("", description="An item of Wikidata, such as `Q889`, or several.")
    sparql: Text = Field(
        "", description="A query in SPARQL, to Wikidata unless `base` names another service."
    )
    worldbank: Text = Field("", description="An indicator of the World Bank, such as `SP.POP.TOTL`.")
    sdmx: Text = Field(
        "", description="Statistics: a data flow and a key, or the whole address of some data."
    )
    gazetteer: Text = Field("", description="The file of a gazetteer, from here, as GeoNames' dumps are.")
    claimreview: Text = Field(
        "", description="Checks by others: words to search for, or the address of a page or feed of them."
    )
    country: Texts = Field("", description="The country, or several, that `worldbank` is asked for: `AFG`.")
    period: Text = Field("", description="The time that `worldbank` or `sdmx` is asked for: `2019:2021`.")
    wayback: Text = Field(
        "", description="The address of a page, to be read as the Internet Archive captured it."
    )
    postgres: Text = Field("", description="A PostgreSQL database, such as `postgresql://reader@host/news`.")
    sql: Text = Field("", description="The query whose rows are the source.")
    title: Text = Field("", description="Its title.")
    publisher: Text = Field("", description="Who publishes it.")
    author: Text = Field("", description="Who wrote it.")
    url: Text = Field("", description="Where it can be read.")
    published: MomentText = Field("", description="When it was published.")
    accessed: MomentText = Field("", description="When it was last looked at.")
    sha256: Annotated[
        str,
        Field(pattern=r"^[0-9a-f]{64}$", strict=True),
        WithJsonSchema({"type": "string", "pattern": r"^[0-9a-f]{64}(?![\s\S])"}),
    ] = Field("", description="The SHA-256 of the file, so that a change is noticed.")
    origin: Text = Field(
        "", description="Where it took its material from; copies of one origin are one source."
    )
    expires: MomentText = Field("", description="Until when what it says may be relied on.")
    base: Text = Field("", description="Where its service is, if not at the usual address.")
    confidential: YesNo = Field(False, description="Whether it must never be fetched nor shown.")
    note: Text = Field("", description="Anything a colleague should know.")
