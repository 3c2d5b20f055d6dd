"""The published schema of `checker.yaml`, made from the model of the settings, for editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.model.schema import DIALECT, Plain, hoisted
from checker.settings import Grade, Settings, checks_always, profiles

TITLE = "The house's own rules"


def house_schema(about: Mapping[str, str]) -> dict[str, Any]:
    """The schema that accepts exactly what the model accepts.

    `about` says of each check, kind of claim and kind of source what it is, for completion.
    """
    made = Settings.model_json_schema(schema_generator=Plain, by_alias=True)
    defs = {name.lower(): _by_name(one, about) for name, one in made.pop("$defs", {}).items()}
    made = hoisted(_by_name(made, about), defs)
    severity, profile = made["properties"]["severity"], made["properties"]["profile"]
    for name in checks_always():
        severity["properties"][name]["not"] = {"const": Grade.OFF.value}
    made["type"] = "object"
    profile["enumDescriptions"] = [one.about for one in profiles().values()]
    head = {
        "$schema": DIALECT,
        "title": TITLE,
        "description": "What a house decides for itself: `checker.yaml`, which also marks the root of a project.",
    }
    return {**head, **{key: value for key, value in made.items() if key not in head}, "$defs": defs}


def _by_name(node: Any, about: Mapping[str, str]) -> Any:  # noqa: ANN401 - any JSON
    """The schema with a property for each name that a mapping may have: editors offer them, with what they are."""
    if isinstance(node, list):
        return [_by_name(one, about) for one in node]
    if not isinstance(node, dict):
        return node
    made = {key: _by_name(value, about) for key, value in node.items()}
    names = made.pop("propertyNames", {}).get("enum")
    if names is None:
        return made
    value = made["additionalProperties"]
    made["properties"] = {
        name: {**value, **({"description": about[name]} if name in about else {})} for name in names
    }
    made["additionalProperties"] = False
    return made
