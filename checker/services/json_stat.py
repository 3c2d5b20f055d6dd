"""JSON-stat 2.0, as Eurostat's statistics API sends it: one long list of values, row by row of all dimensions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import prod

from checker.read.files import Unreadable
from checker.read.grid import MOST_CELLS, Grid
from checker.services.json_answer import Json, at, fields_at, list_at, number_at, text_at
from checker.services.observations import Observation, observed

_TIMES = frozenset({"time", "time_period"})


def is_dataset(tree: Json) -> bool:
    """Whether the tree is such a data set."""
    return at(tree, "dimension") is not None and at(tree, "size") is not None


def read_dataset(file: str, tree: Json) -> Grid | Unreadable:
    """All values of the data set that are there."""
    ids = [one for one in list_at(tree, "id") if isinstance(one, str)]
    sizes = [number_at([one], 0) for one in list_at(tree, "size")]
    if not ids or len(ids) != len(sizes) or any(not size for size in sizes):
        return Unreadable("does not say how large its dimensions are")
    known = [size for size in sizes if size]
    if prod(known) > MOST_CELLS:
        return Unreadable(f"has more than {MOST_CELLS:,} values, the most that is read")
    categories = [_categories(at(tree, "dimension", one), size) for one, size in zip(ids, known, strict=True)]
    kept = tuple(one for one in ids if one.casefold() not in _TIMES)
    return observed(file, kept, _observations(tree, ids, categories))


def _categories(dimension: Json, size: int) -> list[tuple[str, str]]:
    """The code and the label of each value of a dimension, in order."""
    index, labels = at(dimension, "category", "index"), fields_at(dimension, "category", "label")
    codes: dict[int, str] = {}
    if isinstance(index, dict):
        codes = {place: code for code in index if (place := number_at(index, code)) is not None}
    elif isinstance(index, list):
        codes = {place: code for place, code in enumerate(index) if isinstance(code, str)}
    elif labels:
        codes = dict(enumerate(labels))
    return [(codes.get(one, ""), text_at(labels, codes.get(one, ""))) for one in range(size)]


def _observations(
    tree: Json, ids: Sequence[str], categories: Sequence[Sequence[tuple[str, str]]]
) -> Iterator[Observation]:
    for position in _positions(tree, prod(len(one) for one in categories)):
        told: dict[str, tuple[str, str]] = {}
        rest = position
        for id_, known in zip(reversed(ids), reversed(categories), strict=True):
            rest, step = divmod(rest, len(known))
            told[id_] = known[step]
        kept = [told[one] for one in ids if one.casefold() not in _TIMES]
        unit = next((told[one] for one in ids if one.casefold() in {"unit", "unit_measure"}), ("", ""))
        yield Observation(
            tuple(code for code, _ in kept),
            tuple(label for _, label in kept),
            next((told[one][0] for one in ids if one.casefold() in _TIMES), ""),
            _one_of(at(tree, "value"), position),
            unit[1],
            unit[0],
            status=_one_of(at(tree, "status"), position),
        )


def _positions(tree: Json, most: int) -> Iterator[int]:
    """Where there is a value, or a flag that says why there is none."""
    values, flags = at(tree, "value"), at(tree, "status")
    if isinstance(values, list):
        yield from range(min(len(values), most))
        return
    keys = {*fields_at(values), *fields_at(flags)}
    yield from sorted(
        int(key) for key in keys if key.isascii() and key.isdigit() and len(key) < 9 and int(key) < most
    )


def _one_of(values: Json, position: int) -> str:
    """A value by its position; a single one holds for all."""
    if isinstance(values, str):
        return values
    return text_at(values, position) if isinstance(values, list) else text_at(values, str(position))
