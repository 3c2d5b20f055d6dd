"""The house's own schemas: more than the claim language asks, such as two sources for every claim.

They are JSON Schema, written as JSON or YAML. A `$ref` leads nowhere but into the schema itself or
another schema of the house: nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import Any

from checker.finding import Severity
from checker.frozen import dataclass
from checker.language.policy import DEFAULT
from checker.language.policy import Policy as Allowed
from checker.model.misfit import Misfit
from checker.place import Route
from checker.read.files import Unreadable
from checker.read.sheet import Sheet, Tree
from checker.settings import FILE, Grade, HouseWaiver, Policy, Settings
from checker.worker import GaveUp, bounded

MOST_FAULTS = 100
"""Misfits with one schema that are told for one file."""
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]{1,2})?")


class HouseSchemaError(Exception):
    """A house's schema cannot be used; the message says which and why."""

    def __init__(self, why: str, route: Route = (), help: str = "") -> None:  # noqa: A002 - the word that reports use
        super().__init__(why)
        self.route = route
        """The setting that names it, where the file itself is not there."""
        self.help = help


@dataclass(frozen=True, slots=True)
class HouseSchema:
    """One schema of the house, ready to hold claim files against."""

    file: str
    schema: Mapping[str, Any] | bool


@dataclass(frozen=True, slots=True)
class House:
    """What a house asks of its claim files beyond the claim language."""

    schemas: tuple[HouseSchema, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """How grave the findings of a check are in this house."""
    silent: frozenset[str] = frozenset()
    """The checks that do not look."""
    policy: Policy = field(default_factory=Policy)
    """What its evidence must be."""
    allowed: Allowed = DEFAULT
    """What words allow."""
    waive: tuple[HouseWaiver, ...] = ()
    """Findings that it sets aside."""
    vocabulary: tuple[Sheet, ...] = ()
    """The house's own files of properties; what is wrong with them is a finding."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """Where the house has the service of a kind of source, if not its usual place."""
    roots: tuple[str, ...] = ()
    """The folders that its claim files are in; empty where they may be in any."""
    settings: Sheet | None = None
    """The file that says all this; a finding may point into it."""

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The files of the house that a finding may point into."""
        return self.vocabulary if self.settings is None else (*self.vocabulary, self.settings)


ReadSheet = Callable[[str], Sheet | Unreadable]


def house_of(settings: Settings, read: ReadSheet) -> House:
    """The house as its settings describe it; `read` gives a file of the project.

    Raises:
        HouseSchemaError: where a schema cannot be read or used, or a vocabulary cannot be read.
    """
    schemas = [
        house_schema(_sheet(path, "schema", ("schemas", at), read))
        for at, path in enumerate(settings.schemas)
    ]
    vocabulary = [
        _sheet(path, "vocabulary", ("vocabulary", at), read) for at, path in enumerate(settings.vocabulary)
    ]
    own = read(FILE) if settings.waive else None
    return House(
        schemas=tuple(schemas),
        severity={name: Severity(one) for name, one in settings.severity.items() if one is not Grade.OFF},
        silent=frozenset(name for name, one in settings.severity.items() if one is Grade.OFF),
        policy=settings.policy,
        allowed=settings.reading,
        waive=tuple(settings.waive),
        vocabulary=tuple(vocabulary),
        bases={kind: one.base for kind, one in settings.connectors.items() if one.base},
        roots=tuple(settings.roots),
        settings=own if isinstance(own, Sheet) else None,
    )


def _sheet(path: str, sort: str, route: Route, read: ReadSheet) -> Sheet:
    sheet = read(path)
    if isinstance(sheet, Unreadable):
        raise HouseSchemaError(f"the {sort} `{path}` {sheet.why}", route, sheet.help)
    return sheet


def house_schema(sheet: Sheet) -> HouseSchema:
    """A schema from its file.

    Raises:
        HouseSchemaError: where it is not a schema of draft 2020-12, or refers to elsewhere.
    """
    from jsonschema import Draft202012Validator, SchemaError

    if sheet.faults:
        raise HouseSchemaError(f"{sheet.file}:{sheet.faults[0].span.line}: {sheet.faults[0].what}")
    schema = typed(sheet.tree)
    if not isinstance(schema, dict | bool):
        raise HouseSchemaError(f"{sheet.file}: a schema is made of fields")
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        where = ".".join(str(step) for step in error.absolute_path) or "the schema"
        raise HouseSchemaError(f"{sheet.file}: `{where}`: {error.message}") from None
    return HouseSchema(sheet.file, schema)


def house_misfits(sheet: Sheet, schemas: Sequence[HouseSchema]) -> tuple[Misfit, ...]:
    """What in a claim file does not fit the schemas of the house."""
    found: list[Misfit] = []
    for schema in schemas:
        tree = typed(sheet.tree)
        told = bounded(lambda schema=schema, tree=tree: _faults(schema, tree))  # type: ignore[misc]  # bound at once
        if isinstance(told, GaveUp):
            raise HouseSchemaError(f"{schema.file}: {sheet.file} could not be held against it: {told.why}")
        found += [Misfit("house-rule", route, what, of=schema.file) for route, what in told]
    return tuple(found)


def _faults(schema: HouseSchema, tree: object) -> list[tuple[Route, str]]:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    # An empty registry has no way to fetch what a `$ref` names.
    validator = Draft202012Validator(schema.schema, registry=Registry())
    told: list[tuple[Route, str]] = []
    try:
        for error in validator.iter_errors(tree):
            nearest = best_match([error]) or error
            told.append(
                (tuple(nearest.absolute_path), _words(nearest.validator, nearest.validator_value, nearest))
            )
            if len(told) >= MOST_FAULTS:
                break
    except Unresolvable as error:
        told.append(((), f"the schema refers to `{error.ref}`, which is not fetched"))
    return told


def _words(rule: str, wanted: Any, error: Any) -> str:  # noqa: ANN401 - jsonschema's own errors have no types here
    """A schema's complaint in an editor's words; a schema may give its own under `errorMessage`."""
    own = error.schema.get("errorMessage") if isinstance(error.schema, dict) else None
    if isinstance(own, str):
        return own
    if rule == "required":
        missing = [one for one in wanted if one not in error.instance]
        return f"`{missing[0]}` is wanted here" if missing else error.message
    if rule == "minItems":
        return f"{len(error.instance)} given, and at least {wanted} wanted"
    if rule == "maxItems":
        return f"{len(error.instance)} given, and at most {wanted} wanted"
    if rule == "enum":
        return f"`{error.instance}` is none of {', '.join(f'`{one}`' for one in wanted)}"
    message: str = error.message
    return message[0].lower() + message[1:]


def typed(tree: Tree) -> Any:  # noqa: ANN401 - any JSON
    """The tree with numbers and truth values as such, as YAML 1.2 core reads what is not in quotes.

    The reader keeps every scalar as text, so `"9"` in quotes becomes a number too: a house that
    wants text there must allow both.
    """
    if isinstance(tree, dict):
        return {key: typed(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [typed(value) for value in tree]
    if isinstance(tree, str):
        if tree in {"true", "True", "TRUE", "false", "False", "FALSE"}:
            return tree.lower() == "true"
        if len(tree) <= 30 and _NUMBER.fullmatch(tree):
            return float(tree) if any(mark in tree for mark in ".eE") else int(tree)
    return tree
