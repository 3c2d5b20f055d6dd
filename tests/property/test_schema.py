"""The published schema accepts exactly what the models accept, and both say so of the examples."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.model.file import claim_file
from checker.model.house import typed
from checker.model.kind import kinds
from checker.model.schema import schema
from checker.read.load import read_sheet

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)
EXAMPLES = sorted((Path(__file__).parents[2] / "claims").glob("*/claims.yaml"))

_WORDS = [
    "nine",
    "a-1",
    "9",
    "x y",
    " ",
    "",
    "true",
    "1e5",
    "id-1\n",
    "0x1F",
    "null",
    "Ä",
    "2021-08-11",
    "é_1",
    "-a",
]
_SCALARS = st.one_of(
    st.sampled_from(_WORDS),
    st.integers(-5, 3000),
    st.booleans(),
    st.none(),
    st.sampled_from([1.5, 26.5, -0.25]),
)
_ANY = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from([*_WORDS, "exact", "is", "not"]), inner, max_size=3),
    ),
    max_leaves=6,
)


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    return SCHEMA["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else node


def _fitting(node: dict[str, Any], depth: int = 0) -> st.SearchStrategy[Any]:
    """Values that fit a part of the schema, most of the time."""
    node = _resolved(node)
    if "const" in node:
        return st.just(node["const"])
    if "enum" in node:
        return st.sampled_from(node["enum"])
    for word in ("oneOf", "anyOf"):
        if word in node:
            return st.one_of(*(_fitting(one, depth) for one in node[word]))
    if node.get("type") == "array":
        inner = _fitting(node.get("items", {}), depth + 1)
        return st.lists(
            inner,
            min_size=node.get("minItems", 0),
            max_size=node.get("maxItems", 2 + node.get("minItems", 0)),
        )
    if node.get("type") == "object" and "properties" in node:
        return _object(node, depth)
    if node.get("type") == "object":
        keys = st.sampled_from(["a-1", "b", "column", "9x"])
        inner = _fitting(node["additionalProperties"], depth + 1)
        low, high = node.get("minProperties", 0), node.get("maxProperties", 2)
        return st.dictionaries(keys, inner, min_size=low, max_size=max(high, low))
    return st.sampled_from(["nine", "a-1", "x y", "2021-08-11"])


def _object(node: dict[str, Any], depth: int) -> st.SearchStrategy[dict[str, Any]]:
    required = set(node.get("required", ()))
    fields = {name: _fitting(one, depth + 1) for name, one in node["properties"].items()}
    must = {name: fields[name] for name in sorted(required & set(fields))}
    may = {name: one for name, one in fields.items() if name not in required}
    return st.fixed_dictionaries(must, optional=may if depth < 4 else {})


@st.composite
def _claims(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(sorted(kinds())))
    claim: dict[str, Any] = draw(_fitting({"$ref": f"#/$defs/{kind}"}))
    _spoil(draw, claim)
    file: dict[str, Any] = {"claims": [claim]}
    if draw(st.booleans()):
        for part in draw(st.lists(st.sampled_from(["article", "entities", "sources"]), unique=True)):
            file[part] = draw(_fitting(SCHEMA["properties"][part]))
            _spoil(draw, file[part])
    return file


def _spoil(draw: st.DrawFn, part: dict[str, Any]) -> None:
    """Often leave it as it is; else take a field out, put one in, or change one."""
    how = draw(st.sampled_from(["", "", "out", "in", "change", "deep"]))
    keys = sorted(part)
    if how == "out" and keys:
        del part[draw(st.sampled_from(keys))]
    elif how == "in":
        part[draw(st.sampled_from(["value", "quot", "evidence", "quote", "members", "in", "a b"]))] = draw(
            _ANY
        )
    elif how == "change" and keys:
        part[draw(st.sampled_from(keys))] = draw(_ANY)
    elif how == "deep":
        inner = [one for one in part.values() if isinstance(one, dict)]
        if inner:
            _spoil(draw, inner[0])


def _model_accepts(instance: object) -> bool:
    sheet = read_sheet("claims.yaml", json.dumps(instance).encode())
    assert not sheet.faults, sheet.faults
    return not claim_file(sheet).misfits


@settings(max_examples=300, deadline=None)
@given(_claims())
def test_schema_and_models_agree(instance: dict[str, Any]) -> None:
    errors = [f"{list(one.absolute_path)}: {one.message}" for one in VALIDATOR.iter_errors(instance)]
    sheet = read_sheet("claims.yaml", json.dumps(instance).encode())
    misfits = claim_file(sheet).misfits
    assert bool(errors) == bool(misfits), (errors, misfits)


@settings(max_examples=200, deadline=None)
@given(_ANY)
def test_they_agree_on_anything(instance: object) -> None:
    assert VALIDATOR.is_valid(instance) == _model_accepts(instance)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_examples_fit_both(path: Path) -> None:
    sheet = read_sheet(path.name, path.read_bytes())
    assert not claim_file(sheet).misfits
    assert not list(VALIDATOR.iter_errors(typed(sheet.tree)))


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_a_kind_has_an_example_that_fits(kind: str) -> None:
    example = SCHEMA["$defs"][kind]["examples"][0]
    assert example["kind"] == kind
    assert _model_accepts({"claims": [example]})
    assert VALIDATOR.is_valid({"claims": [example]})


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    snippets = SCHEMA["$defs"]["claim"]["defaultSnippets"]
    assert [one["label"] for one in snippets] == sorted(kinds())
