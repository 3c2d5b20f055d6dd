"""The house's own rules, as `checker.yaml` at the project's root tells them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias, cast

from pydantic import (
    AfterValidator,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from checker import shelf
from checker.claim.allowed import Allowed
from checker.claim.fields import NO_NAME, Part, Text, YesNo, by_shape
from checker.claim.waiver import CheckName, Waiver
from checker.finding import Severity
from checker.frozen import dataclass
from checker.language.policy import DEFAULT
from checker.read.load import read_sheet
from checker.read.sheet import Sheet, Tree

FILE = "checker.yaml"
PROFILES = Path(__file__).with_name("profiles.yaml")
STANDARD = "standard"
"""The profile in which nothing is changed."""
EVERY = "every"
"""The word for all kinds of claims that are not named themselves."""
_MOST_DIGITS = 3


class Grade(StrEnum):
    """How grave the findings of a check are in a house, or that it does not look."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class Verdicts(StrEnum):
    """How much the report for people tells of the verdicts."""

    NONE = "none"
    LINE = "line"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a house may begin with."""

    name: str
    about: str
    """Whom it is for, and what it changes."""
    tree: Mapping[str, Tree]
    """Its settings, as `checker.yaml` would have them."""


@cache
def profiles() -> Mapping[str, Profile]:
    """All profiles by name, from their file."""
    sheet: Sheet = read_sheet(PROFILES.name, PROFILES.read_bytes())
    tree = cast("dict[str, dict[str, Tree]]", sheet.tree)
    return {
        name: Profile(name, str(told["about"]), cast("dict[str, Tree]", told["settings"]))
        for name, told in tree.items()
    }


def members(package: str) -> tuple[str, ...]:
    """The names on a shelf as users write them: of the checks, the kinds of claims, or those of sources."""
    return tuple(sorted(name.rpartition(".")[2].replace("_", "-") for name in shelf.names(package)))


def checks_always() -> tuple[str, ...]:
    """The checks that cannot be switched off: what cannot be read is always told."""
    return members("checker.checks.reading")


@dataclass(frozen=True, slots=True)
class OneOf:
    """A mark of text that must be one of some names, which are looked up when there is text to hold against them."""

    sort: str
    """What the names are of, in words: `check`."""
    names: Callable[[], tuple[str, ...]]

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Pydantic's own hook: hold the text against the names."""
        return core_schema.no_info_after_validator_function(self._held, handler(source))

    def __get_pydantic_json_schema__(self, _: CoreSchema, __: GetJsonSchemaHandler) -> dict[str, Any]:
        """Pydantic's own hook: the published schema lists the names."""
        return {"type": "string", "enum": list(self.names())}

    def _held(self, name: str) -> str:
        names = self.names()
        if name not in names:
            told = {"sort": self.sort, "name": name, "known": ", ".join(names)}
            raise PydanticCustomError(NO_NAME, "there is no {sort} `{name}`", told)
        return name


def _checks() -> tuple[str, ...]:
    return members("checker.checks")


def _kinds() -> tuple[str, ...]:
    return (*members("checker.kinds"), EVERY)


def _source_kinds() -> tuple[str, ...]:
    return members("checker.sources")


def _count(text: str) -> str:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise PydanticCustomError("count", "a number of sources is told in digits, such as 2")
    return text


def _can_be_off(grades: dict[str, Grade]) -> dict[str, Grade]:
    for name, grade in grades.items():
        if grade is Grade.OFF and name in checks_always():
            raise PydanticCustomError(
                "always",
                "what cannot be read is always told, and this cannot be switched off",
                {"route": (name,)},
            )
    return grades


_COUNT_SCHEMA = {
    "type": ["integer", "string"],
    "minimum": 0,
    "pattern": r"^[0-9]{1,3}(?![\s\S])",
    "maximum": 999,
}
Check: TypeAlias = Annotated[str, Field(strict=True), OneOf("check", _checks)]
ClaimKind: TypeAlias = Annotated[str, Field(strict=True), OneOf("kind of claim", _kinds)]
SourceKind: TypeAlias = Annotated[str, Field(strict=True), OneOf("kind of source", _source_kinds)]
Count: TypeAlias = Annotated[str, Field(strict=True), AfterValidator(_count), WithJsonSchema(_COUNT_SCHEMA)]


def _days(text: str) -> str:
    if not _DAYS.fullmatch(text):
        raise PydanticCustomError("days", "how long is told in days, such as `90 days`")
    return text


_DAYS = re.compile(r"[1-9][0-9]{0,3} days?")
_DAYS_SCHEMA = {"type": "string", "pattern": rf"^{_DAYS.pattern}(?![\s\S])"}
Days: TypeAlias = Annotated[str, Field(strict=True), AfterValidator(_days), WithJsonSchema(_DAYS_SCHEMA)]


class Policy(Part):
    """What a house asks of evidence and of waivers. Without it, one source will do."""

    sources: Annotated[
        Annotated[Count, Tag("text")] | Annotated[dict[ClaimKind, Count], Tag("mapping")],
        Discriminator(by_shape),
    ] = Field(
        "0",
        alias="independent sources",
        description="How many sources that do not draw on one another must bear a claim out; for each kind, "
        "`every` being the rest.",
    )
    later_sources: YesNo = Field(
        True, alias="later sources", description="Whether evidence may have come out after the article."
    )
    at_hand: YesNo = Field(
        False,
        alias="evidence at hand",
        description="Whether a run ends with status 3 where evidence could not be consulted, as with `--strict`.",
    )
    checks_last: Days = Field(
        "",
        alias="checks last",
        description="How long a claim that was checked by hand need not be checked again, such as `90 days`.",
    )
    waivers_need: list[Literal["by", "until"]] = Field(
        [],
        alias="waivers need",
        description="What a waiver must have beside its reason: `by`, who answers for it; `until`, its last day.",
    )

    def wanted(self, kind: str) -> int:
        """How many independent sources a claim of a kind needs."""
        if isinstance(self.sources, str):
            return int(self.sources)
        return int(self.sources.get(kind, self.sources.get(EVERY, "0")))


class Connector(Part):
    """Where the service of a kind of source is."""

    base: Text = Field("", description="The address that its requests begin with, if not the usual one.")


class HouseWaiver(Waiver):
    """A waiver of the house, for findings that no single claim can set aside."""

    check: Annotated[CheckName, OneOf("check", _checks)] = Field(
        description="The check whose findings are set aside."
    )
    file: Text = Field(description="The claim file, or a pattern such as `claims/*/claims.yaml`.")
    claim: Text = Field("", description="The claim's id. Without it, whatever stands in the file.")


class Settings(Part):
    """What a house may decide for itself. Everything has a sensible value without a file."""

    profile: Annotated[str, Field(strict=True), OneOf("profile", lambda: tuple(profiles()))] = Field(
        STANDARD, description="What the house begins with: what stands in this file goes before it."
    )
    fail_on: Severity = Field(
        Severity.ERROR, alias="fail on", description="From which severity on a run ends with status 1."
    )
    verdicts: Verdicts = Field(
        Verdicts.LINE,
        description="How much the report tells of the verdicts: a `line` a claim, the `full` working, or `none`.",
    )
    severity: Annotated[dict[Check, Grade], AfterValidator(_can_be_off)] = Field(
        {}, description="How grave the findings of a check are here; `off` where it is not to look."
    )
    policy: Policy = Field(Policy(), description="What evidence and waivers must be.")
    reading: Allowed = Field(
        DEFAULT, description='What words allow here: `about: 5 %`, or a range such as `dozens: "[24, 120)"`.'
    )
    roots: list[Text] = Field(
        [],
        description="The folders that claim files are in, from here. A run over a folder that holds some of them "
        "looks into no others.",
    )
    schemas: list[Text] = Field(
        [], description="Schemas of the house that claim files must also fit, from here."
    )
    vocabulary: list[Text] = Field(
        [], description="Files of properties of the house, with what must hold of them, from here."
    )
    waive: list[HouseWaiver] = Field(
        [], description="Findings that the house sets aside, each with the reason."
    )
    connectors: dict[SourceKind, Connector] = Field(
        {}, description="Services for kinds of sources, by kind, where the house has its own."
    )
    contact: Text = Field(
        "", description="An address at which those whose pages are fetched can reach the house."
    )
