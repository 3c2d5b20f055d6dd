"""What words allow, as a house or a claim may set it: `reading: {about: 5 %}`."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import GetJsonSchemaHandler, PlainSerializer, PlainValidator
from pydantic_core import CoreSchema, PydanticCustomError

from checker.claim.fields import NO_NAME, SHARED_SCHEMA
from checker.language.policy import (
    HEDGES,
    ROUNDING,
    Policy,
    PolicyError,
    Widths,
    allowing,
    numbers,
    told,
    words,
)

_END = r"\s*(?![\s\S])"
_RANGE = r"[\[(][^,]{1,40},[^,]{1,40}[\])]"
_PART = r"[0-9]{1,3}(\.[0-9]{1,6})? ?(%|per ?cent)"
_NUMBER = {
    "type": ["string", "number"],
    "minimum": 0,
    "pattern": rf"^\s*[0-9]{{1,30}}(\.[0-9]{{1,30}}|/[0-9]{{1,30}})?{_END}",
}


def _policy(given: object) -> Policy:
    if isinstance(given, Policy):
        return given
    try:
        return allowing(given)
    except PolicyError as error:
        if error.name:
            known = {"name": error.name, "known": ", ".join(error.known), "sort": "word"}
            raise PydanticCustomError(
                NO_NAME, "there is no word `{name}`", {**known, "route": error.route}
            ) from None
        raise PydanticCustomError("reading", "{why}", {"why": str(error), "route": error.route}) from None


class _Rows:
    """A mark by which the published schema lists the words that there are, with what they allow as a rule."""

    def __get_pydantic_json_schema__(self, _: CoreSchema, __: GetJsonSchemaHandler) -> dict[str, Any]:
        """Pydantic's own hook."""
        forms = {
            section: _form(section, f"{_RANGE}|{_PART}" if section == HEDGES else _RANGE)
            for section in set(words().values())
        }
        allowed: dict[str, Any] = {
            word: {**forms[section], "description": _usually(word)} for word, section in words().items()
        }
        rounding = {name: {**_NUMBER, "description": _usually(name)} for name in numbers()}
        allowed[ROUNDING] = {
            "type": "object",
            "description": "How far the truth may lie from the digits that are written.",
            "additionalProperties": False,
            "properties": rounding,
        }
        return {
            SHARED_SCHEMA: "reading",
            "type": "object",
            "additionalProperties": False,
            "properties": allowed,
        }


def _form(name: str, pattern: str) -> dict[str, Any]:
    """How the ranges of a word of one section are written."""
    one = {"type": "string", "pattern": rf"^\s*({pattern}){_END}"}
    both = {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(Widths._fields, one)}
    return {SHARED_SCHEMA: f"allowed-{name}", "anyOf": [one, both]}


def _usually(row: str) -> str:
    return f"As a rule {told(row)}."


def _written(policy: Policy) -> dict[str, dict[str, str]]:
    """A policy as it may be written."""
    rows: dict[str, dict[str, str]] = {}
    for section, name, text in policy.changes:
        word, _, reading = name.partition(":")
        rows.setdefault(section if section == ROUNDING else word, {})[reading or word] = text
    return rows


Allowed: TypeAlias = Annotated[Policy, PlainValidator(_policy), PlainSerializer(_written), _Rows()]
"""A policy with what is changed in it."""
