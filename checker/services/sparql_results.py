"""Results of a SPARQL query in JSON (W3C, SPARQL 1.1 Query Results JSON Format) → Grid: a column for each variable.

Items of Wikidata are told by their numbers, points as `latitude, longitude` with a column for each, times without the
midnight that stands for a whole day.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.services.json_answer import Json, at, error_of, list_at, read_json, refusal, text_at
from checker.services.records import grid_of
from checker.services.wikibase import Value, item_of, point, quantity

_MIDNIGHT = "T00:00:00Z"
_WKT = "http://www.opengis.net/ont/geosparql#wktLiteral"
_NUMBERS = frozenset({"decimal", "integer", "double", "float", "int", "long", "nonNegativeInteger"})
_XSD = "http://www.w3.org/2001/XMLSchema#"


def read_results(file: str, data: bytes) -> Grid | Unreadable:
    """The rows of the results."""
    tree = read_json(data)
    if isinstance(tree, Unreadable):
        return tree
    if said := error_of(tree):
        return refusal(said)
    truth = at(tree, "boolean")
    if isinstance(truth, bool):
        return grid_of(file, ("answer",), [["true" if truth else "false"]], "result")
    names = [one for one in list_at(tree, "head", "vars") if isinstance(one, str)]
    if not names or at(tree, "results", "bindings") is None:
        return Unreadable("is not the results of a SPARQL query in JSON")
    rows = list_at(tree, "results", "bindings")
    points = [name for name in names if any(text_at(row, name, "datatype") == _WKT for row in rows)]
    further = [f"{name} {part}" for name in points for part in ("latitude", "longitude")]
    taken = len({name.casefold() for name in (*names, *further)}) < len(names) + len(further)
    columns = tuple(names) if taken else (*names, *further)
    cells = (_row(row, names, [] if taken else points) for row in rows)
    return grid_of(file, columns, cells, "result")


def _row(row: Json, names: list[str], points: list[str]) -> tuple[str, ...]:
    values = {name: _value(at(row, name)) for name in names}
    return (*(values[name].text for name in names), *_places(values, points))


def _places(values: dict[str, Value], points: list[str]) -> Iterator[str]:
    for name in points:
        yield values[name].latitude
        yield values[name].longitude


def _to_its_precision(written: str) -> str:
    """A time in the results of a query does not tell its precision: the first of a month may be the whole month."""
    day = written.removesuffix(_MIDNIGHT)
    if day == written:
        return written
    return day.removesuffix("-01").removesuffix("-01") if day.endswith("-01-01") else day.removesuffix("-01")


def _value(term: Json) -> Value:
    value, kind, datatype = text_at(term, "value"), text_at(term, "type"), text_at(term, "datatype")
    if kind == "uri":
        return Value(item_of(value) or value)
    if kind == "bnode":
        return Value("unknown")
    if datatype == _WKT:
        return point(value)
    if datatype.startswith(_XSD):
        sort = datatype.removeprefix(_XSD)
        if sort in _NUMBERS:
            return quantity(value)
        if sort == "dateTime":
            return Value(_to_its_precision(value.lstrip("+")))
    return Value(value)
