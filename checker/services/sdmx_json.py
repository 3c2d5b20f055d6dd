"""SDMX-JSON data messages, versions 1.0 and 2.0, as the services of OECD, ECB and IMF send them.

A message has its data sets and their structures; a value of a dimension is told by its position in the structure's
list of values. Observations stand by themselves (`0:1:0`) or in series.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.frozen import dataclass
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.services.json_answer import Json, at, fields_at, list_at, number_at, text_at
from checker.services.observations import Observation, observed

_TIMES = frozenset({"TIME_PERIOD", "TIME", "TIME_DIM"})
_UNITS = ("UNIT_MEASURE", "UNIT", "UNITS")
_POWERS = ("UNIT_MULT", "POWERCODE", "UNIT_MULTIPLIER")


def is_message(tree: Json) -> bool:
    """Whether the tree is such a message."""
    return at(tree, "dataSets") is not None or at(tree, "data", "dataSets") is not None


def read_message(file: str, tree: Json) -> Grid | Unreadable:
    """The observations of the first data set."""
    body = tree if at(tree, "dataSets") is not None else at(tree, "data")
    sets = list_at(body, "dataSets")
    number = number_at(sets[0], "structure") if sets else 0
    structures = list_at(body, "structures") or list_at(body, "structure")
    if not sets:
        return Unreadable("has no data set in it")
    structure = at(structures, number or 0)
    if not fields_at(structure, "dimensions"):
        return Unreadable("does not say what its dimensions are")
    message = _Message(sets[0], structure)
    names = [text_at(one, "id") for one in message.dimensions]
    kept = tuple(name for name in names if name not in _TIMES)
    notes = ("has more than one data set: the first is read",) if len(sets) > 1 else ()
    return observed(file, kept, message.observations(), notes=notes)


@dataclass(frozen=True, slots=True)
class _Message:
    data: Json
    structure: Json

    @property
    def dimensions(self) -> list[Json]:
        """All of them, in the order of a whole key: those of the set, of the series, of the observation."""
        return [
            one
            for level in ("dataSet", "series", "observation")
            for one in list_at(self.structure, "dimensions", level)
        ]

    def observations(self) -> Iterator[Observation]:
        """Every observation with the whole of its key."""
        fixed = ["0"] * len(list_at(self.structure, "dimensions", "dataSet"))
        series = fields_at(self.data, "series")
        if not series:
            series = {"": self.data}
        for key, one in series.items():
            above = [*fixed, *([step for step in key.split(":") if step])]
            shared = self._attributes("dataSet", list_at(self.data, "attributes"))
            shared |= self._attributes("series", list_at(one, "attributes"))
            for own, values in fields_at(one, "observations").items():
                found = self._observation([*above, *own.split(":")], list_at(values), shared)
                if found is not None:
                    yield found

    def _observation(self, key: list[str], values: list[Json], shared: dict[str, Json]) -> Observation | None:
        dimensions = self.dimensions
        if len(key) != len(dimensions):
            return None
        told = [
            (text_at(dimension, "id"), _value(dimension, step))
            for dimension, step in zip(dimensions, key, strict=True)
        ]
        own = {**shared, **self._attributes("observation", values[1:])}
        units = dict(told) | own
        unit = next((units[name] for name in _UNITS if units.get(name)), None)
        power = next((_whole(_id(units[name])) for name in _POWERS if units.get(name)), None)
        kept = [(_id(value), _name(value)) for name, value in told if name not in _TIMES]
        times = [_id(value) for name, value in told if name in _TIMES]
        return Observation(
            tuple(code for code, _ in kept),
            tuple(name for _, name in kept),
            times[0] if times else "",
            text_at(values, 0),
            _name(unit),
            _id(unit),
            power,
            _id(own.get("OBS_STATUS")),
        )

    def _attributes(self, level: str, values: list[Json]) -> dict[str, Json]:
        """The attributes of one level by their ids; each is told by a position, or else by itself."""
        declared = list_at(self.structure, "attributes", level)
        found: dict[str, Json] = {}
        for one, value in zip(declared, values, strict=False):
            if value is not None:
                listed = _value(one, value) if isinstance(value, str) else value
                found[text_at(one, "id")] = value if listed is None else listed
        return found


def _value(declared: Json, step: str) -> Json:
    position = _whole(step)
    return None if position is None or position < 0 else at(declared, "values", position)


def _id(value: Json) -> str:
    return value if isinstance(value, str) else text_at(value, "id") or text_at(value, "value")


def _name(value: Json) -> str:
    """The English name of a value, or else its only one."""
    return text_at(value, "names", "en") or text_at(value, "name") or text_at(value, "name", "en")


def _whole(text: str) -> int | None:
    bare = text.removeprefix("-")
    found = int(bare) if bare.isascii() and bare.isdigit() and len(bare) < 10 else None
    return -found if found is not None and text.startswith("-") else found
