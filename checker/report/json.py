"""The report for programs: every finding, verdict and reading, in a shape that has a schema of its own.

Keys are never taken away and never change their meaning within a version; new ones may be added.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Literal

from checker.frozen import dataclass
from checker.result import Result
from checker.show.as_json import as_json
from checker.show.options import Options
from checker.show.readings import FigureReading, Interval, SpanReading, TimeReading
from checker.show.record import (
    OneFinding,
    OneReading,
    OneVerdict,
    Spot,
    Summary,
    findings,
    readings,
    spot,
    summary,
    verdicts,
)

NAME = "json"
VERSION: Literal["1"] = "1"
_NAMES = {"as_": "as"}
"""Fields whose name in Python is not the one that is published."""


@dataclass(frozen=True, slots=True)
class Report:
    """What `checker check --format json` prints."""

    version: Literal["1"]
    files: list[str]
    """The claim files that were checked, from the project's root."""
    findings: list[OneFinding]
    verdicts: list[OneVerdict]
    readings: list[OneReading]
    unconsulted: list[Spot]
    """Evidence whose source could not be consulted, each with the reason."""
    unread: list[str]
    """Files that were named and could not be read, each with the reason."""
    summary: Summary


_SHAPES: tuple[Any, ...] = (
    *(Spot, OneFinding, OneVerdict, OneReading, Summary, Report),
    *(FigureReading, Interval, SpanReading, TimeReading),
)


def render(result: Result, options: Options) -> str:
    """The whole result; the options choose nothing here."""
    del options
    report = asdict(_report(result))
    report["readings"] = [_published(one) for one in report["readings"]]
    return as_json(report, indent=2)


def schema() -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of the report, from the classes above."""
    from pydantic import ConfigDict, TypeAdapter

    for shape in _SHAPES:
        shape.__pydantic_config__ = ConfigDict(use_attribute_docstrings=True)
    made = TypeAdapter(Report).json_schema(mode="serialization")
    one = made["$defs"]["OneReading"]
    one["properties"] = _published(one["properties"])
    one["required"] = [_NAMES.get(name, name) for name in one["required"]]
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The report of `checker check`",
    }
    return {**head, **{key: value for key, value in made.items() if key not in head}}


def _report(result: Result) -> Report:
    return Report(
        VERSION,
        list(result.files),
        list(findings(result)),
        list(verdicts(result)),
        list(readings(result)),
        [spot(one, result) for one in result.unconsulted],
        list(result.unread),
        summary(result),
    )


def _published(fields: dict[str, Any]) -> dict[str, Any]:
    return {_NAMES.get(name, name): value for name, value in fields.items()}
