"""The types of a claim's fields. Each says what its text means, for the resolver and for the schema.

Every scalar arrives as the author wrote it (`checker.read`), so a field is text until it is
read. The published schema sees the same scalar as JSON does, as a string, a number or a boolean.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

# `(?![\s\S])` is the end of the text, also where `$` may stand before a last line break.
ID_PATTERN = r"^[A-Za-z0-9_][A-Za-z0-9_-]*(?![\s\S])"
# What YAML would read as a number or a truth value is not a name for anything.
NOT_ID_PATTERN = (
    r"^([0-9]+([eE]-?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+|true|True|TRUE|false|False|FALSE)(?![\s\S])"
)
_SCALAR = ["string", "number", "boolean"]


NO_NAME = "no_name"
"""What pydantic's errors call a name that nothing has; their context holds it, its sort, and what there is."""

SHARED_SCHEMA = "x-shared"
"""In a schema that is large and stands in many places: the name under which the published schema has it once."""


class Means(Enum):
    """What the text of a field stands for, and so how it is read."""

    FIGURE = auto()
    """A figure phrase: `nine`, `26.5 %`, `more than a quarter`."""
    NUMBER = auto()
    """A figure phrase, or a claim that has a figure."""
    MOMENT = auto()
    """A time phrase, or a time of another claim (`arrival.when`)."""
    LAPSE = auto()
    """A length of time: `less than a week`."""
    GAP = auto()
    """A length of time or a figure of lengths that may also be a word such as `the same day`."""
    NAME = auto()
    """An entity, or the plain name of somebody or something."""
    MEMBER = auto()
    """An entity, a plain name, or a claim about an event."""
    CLAIM = auto()
    """Another claim."""
    RELATION = auto()
    """A spatial relation: `west of`."""
    CHANGE = auto()
    """A change: `23 per cent`, `fell by 300`, `doubled`."""
    COMPARING = auto()
    """How one figure stands to another: `more than twice`."""
    RANK = auto()
    """A place in a ranking: `second-largest`."""
    RIVAL = auto()
    """An entity, a plain name, or a claim that has a figure; in a mapping each with its figure."""
    FORMULA = auto()
    """Arithmetic over claims: `spent / budget`."""
    WORDS = auto()
    """Words that stand for themselves."""


def _text(description: str = "", *, examples: list[str] | None = None) -> Any:  # noqa: ANN401 - pydantic's own field marker
    return WithJsonSchema(
        {
            "type": _SCALAR,
            "pattern": r"\S",
            **({"description": description} if description else {}),
            **({"examples": examples} if examples else {}),
        }
    )


UNSAID: Any = ""
"""The default of a field with a list of words to choose from, where the author chose none."""

_NOT_BLANK = Field(pattern=r"\S", strict=True)

Text: TypeAlias = Annotated[str, _NOT_BLANK, _text()]
Words: TypeAlias = Annotated[str, Means.WORDS, _NOT_BLANK, _text()]
FigureText: TypeAlias = Annotated[str, Means.FIGURE, _NOT_BLANK, _text()]
NumberText: TypeAlias = Annotated[str, Means.NUMBER, _NOT_BLANK, _text()]
MomentText: TypeAlias = Annotated[str, Means.MOMENT, _NOT_BLANK, _text()]
LapseText: TypeAlias = Annotated[str, Means.LAPSE, _NOT_BLANK, _text()]
NameText: TypeAlias = Annotated[str, Means.NAME, _NOT_BLANK, _text()]
ClaimText: TypeAlias = Annotated[str, Means.CLAIM, _NOT_BLANK, _text()]
RelationText: TypeAlias = Annotated[str, Means.RELATION, _NOT_BLANK, _text()]
ChangeText: TypeAlias = Annotated[str, Means.CHANGE, _NOT_BLANK, _text()]
ComparingText: TypeAlias = Annotated[str, Means.COMPARING, _NOT_BLANK, _text()]
RankText: TypeAlias = Annotated[str, Means.RANK, _NOT_BLANK, _text()]
RivalText: TypeAlias = Annotated[str, Means.RIVAL, _NOT_BLANK, _text()]
FormulaText: TypeAlias = Annotated[str, Means.FORMULA, _NOT_BLANK, _text()]


def is_id(text: str) -> bool:
    """Whether the text can name a claim, an entity or a source."""
    return bool(_IS_ID(text)) and not _IS_NOT_ID(text)


_IS_ID = re.compile(ID_PATTERN).match
_IS_NOT_ID = re.compile(NOT_ID_PATTERN).match


def _id(text: str) -> str:
    if not is_id(text):
        raise PydanticCustomError(
            "id", "an id is made of letters, digits, `-` and `_`, with a letter among them"
        )
    return text


ID_SCHEMA = {"type": "string", "pattern": ID_PATTERN, "not": {"pattern": NOT_ID_PATTERN}}
Id: TypeAlias = Annotated[str, Field(strict=True), AfterValidator(_id), WithJsonSchema(ID_SCHEMA)]


def _truth(value: object) -> object:
    """YAML 1.2 core: only these words are truth values."""
    return {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}.get(
        value if isinstance(value, str) else "", value
    )


YesNo: TypeAlias = Annotated[
    bool,
    BeforeValidator(_truth),
    Field(strict=True),
    WithJsonSchema({"enum": [True, False, "true", "True", "TRUE", "false", "False", "FALSE"]}),
]


class Part(BaseModel):
    """A piece of a claim file. Unknown fields are misfits; nothing changes once read."""

    # Built when it is first used: a file seldom has claims of every kind.
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False, defer_build=True)


class SharedPart(Part):
    """A part that claims of every kind may hold. Once it is built, no kind builds it anew for itself."""

    model_config = ConfigDict(defer_build=False)


class Selector(SharedPart):
    """Exact words, with what stands before and after them, as in the W3C's TextQuoteSelector."""

    exact: Words = Field(description="The words themselves.")
    prefix: Words = Field("", description="Words just before, to tell two places apart.")
    suffix: Words = Field("", description="Words just after, to tell two places apart.")


def by_shape(value: object) -> Literal["text", "list", "mapping"]:
    """Which form of a field an author chose, so that misfits are told for that form only."""
    if isinstance(value, dict | BaseModel):
        return "mapping"
    return "list" if isinstance(value, list | tuple) else "text"


Quote: TypeAlias = Annotated[
    Annotated[Words, Tag("text")] | Annotated[Selector, Tag("mapping")],
    Discriminator(by_shape),
]
Texts: TypeAlias = Annotated[
    Annotated[Text, Tag("text")] | Annotated[list[Text], Field(min_length=1), Tag("list")],
    Discriminator(by_shape),
]
Names: TypeAlias = Annotated[
    Annotated[Text, Tag("text")] | Annotated[list[Text], Field(min_length=1), Tag("list")],
    Discriminator(by_shape),
    Means.NAME,
]
