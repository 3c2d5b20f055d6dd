"""The form of claim files, asked for at a place: which fields there are, which words, and what they mean.

All of it comes from the published schema, so that an editor offers exactly what the checker accepts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from checker.frozen import dataclass
from checker.model.schema import schema
from checker.place import Route

Node: TypeAlias = Mapping[str, Any]
_TRUTHS = {"true", "false"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a part of a claim file."""

    name: str
    told: str
    """What it is for, as Markdown."""
    required: bool


def fields(route: Route, kind: str) -> tuple[Field, ...]:
    """The fields of the part at a route; none where its keys are the author's own."""
    found: dict[str, Field] = {}
    for node in _at(route, kind):
        required = node.get("required", ())
        for name, one in node.get("properties", {}).items():
            found.setdefault(name, Field(name, _told(one), name in required))
    return tuple(found.values())


def words(route: Route, kind: str) -> tuple[str, ...]:
    """The words that a field chooses from; none where it takes any."""
    found = [word for node in _at(route, kind) for word in node.get("enum", ())]
    texts = [word for word in found if isinstance(word, str)]
    if _TRUTHS & set(texts):
        return ("true", "false")
    return tuple(dict.fromkeys(texts))


def told(route: Route, kind: str) -> str:
    """What the field at a route is for, as Markdown."""
    if not route:
        return ""
    return next((_told(one) for one in _at(route, kind, follow=False) if _told(one)), "")


def kind_told(kind: str) -> str:
    """What a kind of claim says and when it holds."""
    return _told(_schema()["$defs"].get(kind, {}))


@cache
def _schema() -> dict[str, Any]:
    return schema()


def _told(node: Node) -> str:
    text: str = node.get("markdownDescription") or node.get("description", "")
    return text


def _at(route: Route, kind: str, *, follow: bool = True) -> list[Node]:
    """The nodes of the schema that may stand at a route."""
    here: list[Node] = [_schema()]
    for depth, step in enumerate(route):
        here = [inner for node in here for one in _branches(node, kind, depth) for inner in _step(one, step)]
    return [one for node in here for one in _branches(node, kind, len(route))] if follow else here


def _branches(node: Node, kind: str, depth: int) -> Iterator[Node]:
    """What a node may be: where its references lead, and each of its forms."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        if name == "claim":
            yield from _claim(kind)
        else:
            yield from _branches(_schema()["$defs"][name], kind, depth)
        return
    forms = node.get("oneOf") or node.get("anyOf")
    if not forms:
        yield node
    for one in forms or ():
        yield from _branches(one, kind, depth)


def _claim(kind: str) -> Iterator[Node]:
    """A claim of a kind; of one that is not known yet, what all kinds have, and the choice of kinds."""
    known = _schema()["$defs"]
    kinds = known["claim"]["properties"]["kind"]
    if kind in kinds["enum"]:
        model = known[kind]
        yield {**model, "properties": {**model["properties"], "kind": kinds}}
        return
    shared = set.intersection(*(set(known[one]["properties"]) for one in kinds["enum"]))
    model = known[kinds["enum"][0]]
    properties = {name: one for name, one in model["properties"].items() if name in shared}
    yield {"properties": {**properties, "kind": kinds}, "required": ["id", "kind"]}


def _step(node: Node, step: str | int) -> Iterator[Node]:
    if isinstance(step, int):
        if "items" in node:
            yield node["items"]
    elif step in node.get("properties", {}):
        yield node["properties"][step]
    elif isinstance(node.get("additionalProperties"), Mapping):
        yield node["additionalProperties"]
