"""The published schema of `checker.yaml` accepts exactly what the settings accept."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.explain import settings_schema
from checker.model.house import typed
from checker.model.settled import Settled, settled
from checker.read.load import read_sheet
from checker.settings import FILE

SCHEMA = json.loads(settings_schema())
VALIDATOR = Draft202012Validator(SCHEMA)
_ODD = st.sampled_from(
    ["", " ", "x y", "2", "note", "off", "1000", "-1", True, 7, 1.5, None, [], {}, ["by"], {"every": 2}]
)


def _fitting(node: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values that fit a part of the schema, most of the time."""
    if "$ref" in node:
        node = SCHEMA["$defs"][node["$ref"].rpartition("/")[2]]
    if "enum" in node:
        return st.sampled_from(node["enum"])
    for word in ("oneOf", "anyOf"):
        if word in node:
            return st.one_of(*(_fitting(one) for one in node[word]))
    if node.get("type") == "array":
        return st.lists(st.one_of(_fitting(node["items"]), _ODD), max_size=3)
    if "properties" in node:
        return st.lists(st.sampled_from(sorted(node["properties"])), unique=True, max_size=4).flatmap(
            lambda names: st.fixed_dictionaries(
                {
                    name: st.one_of(_fitting(node["properties"][name]), _ODD)
                    for name in {*names, *node.get("required", ())}
                },
                optional={"odd one": _ODD},
            )
        )
    return st.sampled_from(["2", "house.json", "2026-12-31", "12", 3, "x"])


@given(_fitting(SCHEMA))
def test_both_accept_the_same(tree: dict[str, Any]) -> None:
    sheet = read_sheet(FILE, json.dumps(tree).encode())
    accepted = isinstance(settled(sheet), Settled)
    told = [error.message for error in VALIDATOR.iter_errors(typed(sheet.tree))]
    assert accepted == (not told), told


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
