"""The house's own rules, from `checker.yaml` at the project's root."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AfterValidator, Discriminator, Field, Tag, ValidationError
from pydantic_core import PydanticCustomError

from checker.claim.fields import Part, Text, YesNo, by_shape
from checker.claim.waiver import CheckName, Waiver
from checker.finding import Severity
from checker.read.sheet import Sheet

FILE = "checker.yaml"


class SettingsError(Exception):
    """`checker.yaml` cannot be used; the message says where and why."""


EVERY = "every"
"""The word for all kinds of claims that are not named themselves."""
_MOST_DIGITS = 3


def _count(text: str) -> str:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise PydanticCustomError("count", "a number of sources is told in digits, such as 2")
    return text


Count: TypeAlias = Annotated[str, Field(strict=True), AfterValidator(_count)]


class Policy(Part):
    """What a house asks of evidence. Without it, one source will do."""

    sources: Annotated[
        Annotated[Count, Tag("text")] | Annotated[dict[Text, Count], Tag("mapping")],
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

    check: CheckName = Field(description="The check whose findings are set aside.")
    file: Text = Field(description="The claim file, or a pattern such as `claims/*/claims.yaml`.")
    claim: Text = Field("", description="The claim's id. Without it, whatever stands in the file.")


class Settings(Part):
    """What a house may decide for itself. Everything has a sensible value without a file."""

    schemas: list[Text] = Field(
        [], description="Schemas of the house that claim files must also fit, from here."
    )
    vocabulary: list[Text] = Field(
        [], description="Files of properties of the house, with what must hold of them, from here."
    )
    policy: Policy = Field(Policy(), description="What the evidence of claims must be.")
    connectors: dict[Text, Connector] = Field(
        {}, description="Services for kinds of sources, by kind, where the house has its own."
    )
    contact: Text = Field(
        "", description="An address at which those whose pages are fetched can reach the house."
    )
    severity: dict[Text, Severity] = Field({}, description="How grave the findings of a check are here.")
    waive: list[HouseWaiver] = Field(
        [], description="Findings that the house sets aside, each with the reason."
    )
    fail_on: Severity = Field(
        Severity.ERROR, alias="fail on", description="From which severity on a run ends with status 1."
    )


_SHAPES = frozenset({"text", "mapping"})
"""How pydantic names the forms of a field, which nobody wrote."""


def settings_from(sheet: Sheet | None) -> Settings:
    """The settings in a sheet; the usual ones without a file.

    Raises:
        SettingsError: where the file cannot be read or has a field that is not known.
    """
    if sheet is None or (sheet.tree is None and not sheet.faults):
        return Settings()
    if sheet.faults:
        fault = sheet.faults[0]
        raise SettingsError(f"{sheet.file}:{fault.span.line}:{fault.span.column}: {fault.what}")
    try:
        return Settings.model_validate(sheet.tree, strict=False)
    except ValidationError as error:
        one = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in one["loc"] if step not in _SHAPES) or "the file"
        raise SettingsError(f"{sheet.file}: `{where}`: {one['msg'][0].lower()}{one['msg'][1:]}") from None
