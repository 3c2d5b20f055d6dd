"""The house's own rules, from `checker.yaml` at the project's root."""

from __future__ import annotations

from pydantic import Field, ValidationError

from checker.claim.fields import Part, Text
from checker.finding import Severity
from checker.read.sheet import Sheet

FILE = "checker.yaml"


class SettingsError(Exception):
    """`checker.yaml` cannot be used; the message says where and why."""


class Settings(Part):
    """What a house may decide for itself. Everything has a sensible value without a file."""

    schemas: list[Text] = Field(
        [], description="Schemas of the house that claim files must also fit, from here."
    )
    vocabulary: list[Text] = Field(
        [], description="Files of properties of the house, with what must hold of them, from here."
    )
    severity: dict[Text, Severity] = Field({}, description="How grave the findings of a check are here.")
    fail_on: Severity = Field(
        Severity.ERROR, alias="fail on", description="From which severity on a run ends with status 1."
    )


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
        where = ".".join(str(step) for step in one["loc"]) or "the file"
        raise SettingsError(f"{sheet.file}: `{where}`: {one['msg'][0].lower()}{one['msg'][1:]}") from None
