"""What does not fit the claim language, in plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel, ValidationError

from checker.claim.fields import NO_NAME
from checker.frozen import dataclass
from checker.place import Route
from checker.read.sheet import Tree

_QUOTED = re.compile(r"'([^']*)'")
_SCALAR_ERRORS = {"string_type", "bool_type", "string_pattern_mismatch", "string_too_short"}


@dataclass(frozen=True, slots=True)
class Misfit:
    """One thing that does not fit.

    For `unknown-field`, `missing-field` and `unknown-kind`, `what` is the word in question and
    `choices` what it could have been; for `wrong-type` it is the sentence to tell, and `choices` the words
    that the field takes, if it takes only some.
    """

    check: str
    route: Route
    what: str
    choices: tuple[str, ...] = ()
    of: str = ""
    """What the field belongs to: "a count", "the article"."""
    on: Literal["value", "key"] = "value"
    cut: tuple[Route, ...] = ()
    """Of a value that a comma may have cut off: the field that has its beginning, then the further pieces."""


def misfits_of(error: ValidationError, model: type[BaseModel], tree: Tree, route: Route) -> list[Misfit]:
    """Pydantic's errors as misfits, each at the place that the author would look."""
    return [_misfit(dict(one), model, tree, route) for one in error.errors(include_url=False)]


def _misfit(error: dict[str, Any], model: type[BaseModel], tree: Tree, route: Route) -> Misfit:
    # What a value holds is sometimes judged as a whole, by something that knows where in it the fault is.
    inner, reached = _walk(tree, (*error["loc"], *error.get("ctx", {}).get("route", ())))
    place: Route = (*route, *inner)
    name = f"`{inner[-1]}`" if inner and isinstance(inner[-1], str) else "this"
    if error["type"] == "extra_forbidden":
        holder = _fields(_model_at(model, inner[:-1]))
        return Misfit(
            "unknown-field", place, str(inner[-1]), choices=holder, of=_called(model, inner), on="key"
        )
    if error["type"] == NO_NAME and "route" in error["ctx"]:
        known = tuple(error["ctx"]["known"].split(", "))
        return Misfit("unknown-field", place, error["ctx"]["name"], known, of=f"`{inner[-2]}`", on="key")
    if error["type"] == "missing":
        return Misfit("missing-field", place, str(error["loc"][-1]), of=_called(model, (*inner, "")))
    if reached is None:
        return Misfit(
            "wrong-type", place, f"{name} is empty: give it a value, or take the line out", on="key"
        )
    listed = error.get("ctx", {}).get("expected", "") if error["type"] in {"literal_error", "enum"} else ""
    return Misfit("wrong-type", place, _sentence(error, name, reached), tuple(_QUOTED.findall(listed)))


def _sentence(error: dict[str, Any], name: str, value: Tree) -> str:
    """Pydantic's error in an editor's words."""
    kind, ctx = error["type"], error.get("ctx", {})
    if kind in _SCALAR_ERRORS and isinstance(value, dict | list):
        return f"{name} is one value, and this is {shape_of(value)}"
    if kind in _WANTED:
        return f"{name} is {_WANTED[kind]}, and this is {shape_of(value)}"
    if kind == "union_tag_invalid":
        forms = [words for tag, words in _FORMS.items() if f"'{tag}'" in ctx["expected_tags"]]
        return f"{name} is {' or '.join(forms)}, and this is {shape_of(value)}"
    if kind in {"too_short", "too_long"}:
        return _items(name, ctx)
    if kind in {"literal_error", "enum"}:
        return f"{name} is {ctx['expected'].replace(chr(39), '`')}, and this is `{value}`"
    if kind == "id":
        return f"`{value}` cannot be an id: {error['msg']}"
    if kind == "string_pattern_mismatch":
        blank = isinstance(value, str) and not value.strip()
        return (
            f"{name} is blank" if blank else f"{name} does not have the form that it should have: `{value}`"
        )
    message: str = error["msg"]
    return f"{name}: {message[0].lower()}{message[1:]}"


_WANTED = {
    "bool_type": "`true` or `false`",
    "list_type": "a list, each item after a dash",
    "dict_type": "made of fields",
    "model_type": "made of fields",
    "model_attributes_type": "made of fields",
}


_FORMS = {"text": "one value", "mapping": "made of fields", "list": "a list, each item after a dash"}
"""The forms that a field may take (`by_shape`), in words."""


def _items(name: str, ctx: dict[str, Any]) -> str:
    least, most = ctx.get("min_length"), ctx.get("max_length")
    wanted = f"at least {least}" if least is not None else f"at most {most}"
    return f"{name} has {ctx.get('actual_length')} items and wants {wanted}"


def shape_of(value: Tree) -> str:
    """What something is, in an editor's words."""
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    return f"`{value}`" if len(value) <= 40 else f"`{value[:39]}…`"


def _walk(tree: Tree, loc: Sequence[str | int]) -> tuple[Route, Tree]:
    """The part of pydantic's location that is a route in the tree (it also names branches of unions)."""
    route: list[str | int] = []
    here = tree
    for step in loc:
        if (isinstance(here, dict) and step in here) or (isinstance(here, list) and isinstance(step, int)):
            here = here[step]  # type: ignore[index]  # the line above has looked
            route.append(step)
    return tuple(route), here


def _model_at(model: type[BaseModel], route: Route) -> type[BaseModel]:
    """The model of the part that a route inside `model` leads to."""
    here = model
    for step in route:
        field = next((f for n, f in here.model_fields.items() if step in (n, f.alias)), None)
        if field is not None:
            here = next(iter(_models(field.annotation)), here)
    return here


def _models(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for inner in getattr(annotation, "__args__", ()) for found in _models(inner)]


def _fields(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _called(model: type[BaseModel], inner: Route) -> str:
    part = _model_at(model, inner[:-1]) if len(inner) > 1 else model
    word = (getattr(part, "KIND", "") or part.__name__).lower()
    if word == "evidence":
        return word
    return f"{'an' if word[0] in 'aeiou' or word == 'nth' else 'a'} {word}"
