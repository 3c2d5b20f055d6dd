"""Entities as Wikidata gives them (Special:EntityData) → a table of their statements.

The columns: `entity` and its `id`, `property`, `value` (the label of an item that is fetched too, else its number) and
its `value id`, `rank`, `from`, `until` and `on` (the qualifiers start, end and point in time), `unit`, `lower` and
`upper` (the bounds of a quantity), `latitude`, `longitude`, and each further qualifier by its property's number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.services.json_answer import Json, error_of, fields_at, list_at, read_json, refusal, text_at
from checker.services.records import grid_of
from checker.services.wikibase import snak_value

_QUALIFIERS = {"P580": "from", "P582": "until", "P585": "on"}
NAMES = (
    "entity", "id", "property", "value", "value id", "rank", "from", "until", "on", "unit", "lower", "upper", "latitude", "longitude",
)  # fmt: skip
_MOST_QUALIFIERS = 40


def read_entities(file: str, found: Iterable[tuple[str, bytes]]) -> Grid | Unreadable:
    """The statements of some entities; each comes with the number that was asked for."""
    entities: dict[str, Json] = {}
    notes: list[str] = []
    for asked, data in found:
        tree = read_json(data)
        if isinstance(tree, Unreadable):
            return tree
        if said := refused(tree):
            return refusal(said)
        told = fields_at(tree, "entities")
        if not told:
            return Unreadable("is not an answer of Wikidata: it has no `entities`")
        for id_, entity in told.items():
            entities[id_] = entity
            if asked and id_ != asked:
                notes.append(f"answers for `{asked}` with `{id_}`: the two were merged")
    labels = {id_: name for id_, entity in entities.items() if (name := _label(entity))}
    further = _further(entities.values())
    rows = (row for id_, entity in entities.items() for row in _rows(id_, entity, labels, further))
    return grid_of(file, (*NAMES, *further), rows, "statement", tuple(notes))


def refused(tree: Json) -> str:
    """What Wikidata says in place of entities, or of one of them."""
    entities = fields_at(tree, "entities")
    missing = [id_ for id_ in entities if "missing" in fields_at(entities, id_)]
    return error_of(tree) or (f"there is no entity `{missing[0]}`" if missing else "")


def _label(entity: Json) -> str:
    """The English label, or the one of all languages, or any."""
    labels = fields_at(entity, "labels")
    for language in ("en", "mul", *labels):
        if text_at(labels, language, "value"):
            return text_at(labels, language, "value")
    return ""


def _further(entities: Iterable[Json]) -> tuple[str, ...]:
    found = {
        key
        for entity in entities
        for statements in fields_at(entity, "claims").values()
        for one in list_at(statements)
        for key in fields_at(one, "qualifiers")
        if key not in _QUALIFIERS
    }
    return tuple(sorted(found, key=lambda key: (len(key), key))[:_MOST_QUALIFIERS])


def _rows(
    id_: str, entity: Json, labels: Mapping[str, str], further: Sequence[str]
) -> Iterator[tuple[str, ...]]:
    names = dict(labels)
    for property_, statements in fields_at(entity, "claims").items():
        for one in list_at(statements):
            value = snak_value(fields_at(one, "mainsnak"), names)
            qualifiers = {key: _told(one, key, names) for key in (*_QUALIFIERS, *further)}
            yield (
                names.get(id_, id_), id_, property_, value.text, value.item, text_at(one, "rank") or "normal",
                *(qualifiers[key] for key in _QUALIFIERS), value.unit, value.low, value.high, value.latitude, value.longitude,
                *(qualifiers[key] for key in further),
            )  # fmt: skip


def _told(statement: Json, key: str, labels: dict[str, str]) -> str:
    found = [snak_value(one, labels).text for one in list_at(statement, "qualifiers", key)]
    return "; ".join(text for text in found if text)


def only(grid: Grid, rows: Sequence[int], part: str) -> Grid:
    """Some of the rows of a table, as a table of its own."""
    return replace(
        grid,
        rows=tuple(grid.rows[row] for row in rows),
        numbers=tuple(grid.numbers[row] for row in rows),
        part=part,
    )
