"""The published schema of claim files, made from the models, for editors and for other tools.

Draft 2020-12. A claim is told by `if`/`then` on its kind: editors then offer every kind and the
fields of the one chosen, where `oneOf` would only say "not valid".
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode

from checker.claim.claim import Claim
from checker.claim.fields import ID_SCHEMA, SHARED_SCHEMA
from checker.model.article import Article, Entity, Source
from checker.model.kind import kinds
from checker.read.load import read_sheet
from checker.read.sheet import Tree

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TITLE = "Claims of an article"


class Plain(GenerateJsonSchema):
    """Pydantic's generator without the titles, which editors show instead of the descriptions."""

    def generate(self, schema: Any, mode: JsonSchemaMode = "validation") -> dict[str, Any]:  # noqa: ANN401 - pydantic's own signature
        """Pydantic's own hook."""
        made: dict[str, Any] = _tidied(super().generate(schema, mode))
        return made


def schema() -> dict[str, Any]:
    """The schema that accepts exactly what the models accept."""
    defs: dict[str, Any] = {}
    parts = {
        name: _reference(model, defs)
        for name, model in (("article", Article), ("entity", Entity), ("source", Source))
    }
    branches = [_branch(kind, model, defs) for kind, model in kinds().items()]
    defs["claim"] = {
        "type": "object",
        "description": "One thing that the article says.",
        "required": ["kind"],
        "properties": {"kind": {"enum": list(kinds()), "description": "What sort of claim this is."}},
        "allOf": branches,
        "defaultSnippets": [_snippet(kind, model) for kind, model in kinds().items()],
    }
    return {
        "$schema": DIALECT,
        "title": TITLE,
        "description": "What an article claims, one by one, with the evidence: a file for `checker check`.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "article": parts["article"],
            "entities": _by_id(parts["entity"], "Who and what the claims speak of, by id."),
            "sources": _by_id(parts["source"], "Where evidence comes from, by id."),
            "claims": {
                "type": "array",
                "description": "What the article says, claim by claim.",
                "items": {"$ref": "#/$defs/claim"},
            },
        },
        "$defs": dict(sorted(defs.items())),
    }


def _by_id(part: dict[str, Any], description: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "propertyNames": ID_SCHEMA,
        "additionalProperties": part,
    }


def _branch(kind: str, model: type[Claim], defs: dict[str, Any]) -> dict[str, Any]:
    reference = _reference(model, defs, kind)
    defs[kind]["properties"]["kind"] = {"const": kind, "description": "What sort of claim this is."}
    defs[kind]["examples"] = [_example(model)]
    return {"if": {"required": ["kind"], "properties": {"kind": {"const": kind}}}, "then": reference}


def _reference(model: type[BaseModel], defs: dict[str, Any], name: str = "") -> dict[str, Any]:
    """Put a model's schema, and those it uses, under `$defs`; what comes back points there."""
    made = model.model_json_schema(schema_generator=Plain, by_alias=True)
    for inner, one in made.pop("$defs", {}).items():
        defs[inner.lower()] = hoisted(one, defs)
    name = name or model.__name__.lower()
    defs[name] = hoisted(made, defs)
    return {"$ref": f"#/$defs/{name}"}


def hoisted(node: Any, defs: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
    """A schema in which what stands in many places is put under `$defs`, and referred to."""
    if isinstance(node, list):
        return [hoisted(one, defs) for one in node]
    if not isinstance(node, dict):
        return node
    made = {key: hoisted(value, defs) for key, value in node.items() if key != SHARED_SCHEMA}
    name = node.get(SHARED_SCHEMA)
    if name is None:
        return made
    about = {key: made.pop(key) for key in ("description", "markdownDescription") if key in made}
    defs[name] = made
    return {"$ref": f"#/$defs/{name}", **about}


def _tidied(node: Any) -> Any:  # noqa: ANN401 - any JSON
    """A schema without titles and defaults, its references in small letters, its descriptions marked up."""
    if isinstance(node, list):
        return [_tidied(one) for one in node]
    if not isinstance(node, dict):
        return node
    made: dict[str, Any] = {}
    for key, value in node.items():
        if key in {"properties", "$defs"}:
            made[key] = {name: _tidied(one) for name, one in value.items()}
        elif key == "patternProperties":
            # Pydantic leaves keys that do not have the pattern to chance; the models refuse them.
            ((pattern, inner),) = value.items()
            made["propertyNames"] = {"pattern": _to_the_end(pattern)}
            made["additionalProperties"] = _tidied(inner)
        elif key == "$ref":
            made[key] = "#/$defs/" + value.removeprefix("#/$defs/").lower()
        elif key == "description" and isinstance(value, str):
            made[key] = value.replace("`", "")
            made["markdownDescription"] = value
        elif key not in {"title", "default", "discriminator"}:
            made[key] = _tidied(value)
    return made


def _to_the_end(pattern: str) -> str:
    """A pattern whose `$` is the end of the text also where it may stand before a last line break."""
    return f"{pattern[:-1]}(?![\\s\\S])" if pattern.endswith("$") else pattern


def _snippet(kind: str, model: type[Claim]) -> dict[str, Any]:
    """An example of a kind, for editors to put in."""
    summary = (model.__doc__ or kind).partition("\n")[0]
    return {"label": kind, "description": summary, "body": _example(model)}


def _example(model: type[Claim]) -> Tree:
    text: str = import_module(model.__module__).EXAMPLE
    return read_sheet("example.yaml", text.encode()).tree
