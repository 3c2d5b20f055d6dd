"""`datapackage.json`: what its publisher says of a table. https://datapackage.org/standard/table-schema/."""

from __future__ import annotations

from collections.abc import Iterator
from json import JSONDecodeError
from pathlib import PurePosixPath

from checker.frozen import dataclass
from checker.read.files import Unreadable
from checker.read.records import Pairs, Value, read_json
from checker.read.text import read_text
from checker.read.within import Dialect

FILE = "datapackage.json"
_TRUE = ("true", "True", "TRUE", "1")
_FALSE = ("false", "False", "FALSE", "0")


@dataclass(frozen=True, slots=True)
class Field:
    """What a package says of one column."""

    name: str
    sort: str = "any"
    """`integer`, `number`, `date` …, as the standard calls its types."""
    form: str = "default"
    """How dates are written, where not as ISO 8601 has them: `%d/%m/%Y`."""
    title: str = ""
    decimal: str = "."
    group: str = ""
    missing: tuple[str, ...] | None = None
    """Cells of this column that hold nothing; None where the whole table's are meant."""
    truths: tuple[str, ...] = (*_TRUE, *_FALSE)
    required: bool = False
    unique: bool = False
    among: tuple[str, ...] = ()
    """The only values, where they are listed."""


@dataclass(frozen=True, slots=True)
class Resource:
    """What a package says of one table."""

    fields: tuple[Field, ...]
    missing: tuple[str, ...] = ("",)
    key: tuple[str, ...] = ()
    """The columns that no two rows agree in."""
    dialect: Dialect = Dialect()


def packages_of(file: str) -> Iterator[tuple[str, str]]:
    """Where a package may lie that tells of a file, the nearest first, with the file's path as seen from there."""
    path = PurePosixPath(file)
    for folder in path.parents:
        yield (folder / FILE).as_posix(), path.relative_to(folder).as_posix()


def resource_of(data: bytes, path: str) -> Resource | Unreadable | None:
    """What a package says of the file at `path`; None where it does not name it."""
    decoded = read_text(data)
    if isinstance(decoded, Unreadable):
        return decoded
    try:
        package = read_json(decoded.text)
    except (JSONDecodeError, RecursionError):
        return Unreadable("cannot be read as JSON")
    listed = package.get("resources") if isinstance(package, Pairs) else None
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, Pairs) and path in _paths(one.get("path")):
            return _resource(one)
    return None


def _paths(value: Value) -> list[str]:
    written = value if isinstance(value, list) else [value]
    return [PurePosixPath(one).as_posix() for one in written if isinstance(one, str)]


def _resource(given: Pairs) -> Resource:
    schema = given.get("schema")
    told = schema if isinstance(schema, Pairs) else Pairs(())
    listed = told.get("fields")
    fields = (
        tuple(_field(one) for one in listed if isinstance(one, Pairs)) if isinstance(listed, list) else ()
    )
    missing = _texts(told.get("missingValues")) if told.get("missingValues") is not None else ("",)
    return Resource(fields, missing, _texts(told.get("primaryKey")), _dialect(given, fields))


def _dialect(given: Pairs, fields: tuple[Field, ...]) -> Dialect:
    own = given.get("dialect")
    told = own if isinstance(own, Pairs) else Pairs(())
    names = tuple(one.name for one in fields) if told.get("header") is False else ()
    delimiter = _text(told.get("delimiter"))
    return Dialect(
        delimiter if len(delimiter) == 1 else "",
        _text(given.get("encoding")),
        _text(told.get("commentChar")),
        names,
    )


def _field(given: Pairs) -> Field:
    limits = given.get("constraints")
    held = limits if isinstance(limits, Pairs) else Pairs(())
    own = given.get("missingValues")
    truths = (*_texts(given.get("trueValues")), *_texts(given.get("falseValues")))
    return Field(
        " ".join(_text(given.get("name")).split()),
        _text(given.get("type")) or "any",
        _text(given.get("format")) or "default",
        " ".join(_text(given.get("title")).split()),
        _text(given.get("decimalChar")) or ".",
        _text(given.get("groupChar")),
        None if own is None else _texts(own),
        truths or (*_TRUE, *_FALSE),
        required=held.get("required") is True,
        unique=held.get("unique") is True,
        among=_texts(held.get("enum")),
    )


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: Value) -> tuple[str, ...]:
    """A text or a list of texts; of `{value, label}` the values."""
    if isinstance(value, str):
        return (value,)
    found = (
        [one.get("value") if isinstance(one, Pairs) else one for one in value]
        if isinstance(value, list)
        else []
    )
    return tuple(one for one in found if isinstance(one, str))
