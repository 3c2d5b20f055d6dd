"""JSON: a list of objects, one inside other objects, lists under the names of columns, or lists of lists."""

from __future__ import annotations

from collections.abc import Iterator
from json import JSONDecodeError

from checker.read.files import Unreadable
from checker.read.formats import json_lines
from checker.read.grid import Grid
from checker.read.layout import Line, lay_out
from checker.read.records import Pairs, RecordPlaces, Value, as_text, grid_of_records, read_json
from checker.read.text import read_text
from checker.read.within import Within

NAME = "JSON"
SUFFIXES = frozenset({"json", "geojson"})
HEEDS = frozenset({"records"})
_DEEPEST = 4
"""How far inside a list of records is looked for."""
_MOST_KEYS = 12
_FEWEST = 2
"""Objects under keys are records where there are so many of them, all with a key in common."""


def begins(data: bytes) -> bool:
    """Whether these bytes are JSON: an object, or a list of something that JSON has."""
    start = data[:200].removeprefix(b"\xef\xbb\xbf").split()
    first = b"".join(start)
    return first.startswith((b'{"', b"[{", b"[[")) and not json_lines.begins(data)


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """The table that is in it; the source says which where there are several."""
    decoded = read_text(data)
    if isinstance(decoded, Unreadable):
        return decoded
    try:
        whole = read_json(decoded.text)
    except JSONDecodeError as error:
        if json_lines.begins(data):
            return json_lines.read(file, data, within)
        said = error.msg[:1].lower() + error.msg[1:]
        return Unreadable(f"cannot be read as JSON beyond line {error.lineno}, column {error.colno}: {said}")
    except RecursionError:
        return Unreadable("is nested too deeply to be a table")
    try:
        return _table(file, whole, within.records)
    except RecursionError:
        return Unreadable("is nested too deeply to be a table")


def _table(file: str, whole: Value, records: str) -> Grid | Unreadable:
    if records:
        found = _followed(whole, records)
        return found if isinstance(found, Unreadable) else _grid(file, found, records, ())
    return _grid(file, whole, "", ()) if _is_table(whole) else _sought(file, whole)


def _sought(file: str, whole: Value) -> Grid | Unreadable:
    """The one list of records that is somewhere inside, if there is one."""
    inside = [(path, value) for path, value in _inside(whole, "", 0) if _is_table(value)]
    if len(inside) > 1:
        largest = sorted(inside, key=lambda one: -_length(one[1]))[:5]
        paths = " or ".join(f"`records: {path}`" for path, _ in largest)
        return Unreadable(f"holds {len(inside)} lists of records", f"say which is meant: {paths}")
    if inside:
        path, value = inside[0]
        return _grid(file, value, path, (f"is read in its list `{path}`",))
    if isinstance(whole, Pairs) and _keyed(whole):
        return _grid(file, whole, "", ())
    if isinstance(whole, Pairs):
        return grid_of_records(file, [(1, whole)], word="record")
    return Unreadable("holds no list of records")


def _length(value: Value) -> int:
    return len(value) if isinstance(value, list) else 1


def _inside(value: Value, path: str, depth: int) -> Iterator[tuple[str, Value]]:
    """What stands under the keys, and for lists of few things under their positions."""
    if depth >= _DEEPEST:
        return
    pairs: list[tuple[str, Value]] = []
    if isinstance(value, Pairs):
        pairs = list(value.pairs)
    elif isinstance(value, list) and not _is_table(value) and len(value) < 10:
        pairs = [(str(number), one) for number, one in enumerate(value)]
    for key, inner in pairs:
        inner_path = f"{path}.{key}" if path else key
        yield inner_path, inner
        if not _is_table(inner):
            yield from _inside(inner, inner_path, depth + 1)


def _is_table(value: Value) -> bool:
    """Whether this is a list of objects or of lists, or an object of lists that are columns."""
    if isinstance(value, list):
        return bool(value) and (
            all(isinstance(one, Pairs) for one in value)
            or (len(value) > 1 and all(isinstance(one, list) and _is_flat(one) for one in value))
        )
    return isinstance(value, Pairs) and _columns(value) is not None


def _is_flat(values: list[Value]) -> bool:
    return not any(isinstance(one, list | Pairs) for one in values)


def _columns(value: Pairs) -> list[tuple[str, list[Value]]] | None:
    """The columns of an object that holds nothing but lists of one length, or objects with the same keys."""
    columns: list[tuple[str, list[Value]]] = []
    for key, inner in value.pairs:
        if not isinstance(inner, list) or not _is_flat(inner):
            return None
        columns.append((key, inner))
    sizes = {len(inner) for _, inner in columns}
    return columns if len(columns) > 1 and len(sizes) == 1 and sizes != {0} else None


def _keyed(value: Pairs) -> bool:
    """Whether an object holds records under their names: objects with keys in common."""
    objects = [inner for _, inner in value.pairs if isinstance(inner, Pairs)]
    if len(objects) < len(value.pairs) or len(objects) < _FEWEST:
        return False
    return bool(set.intersection(*(set(one.keys) for one in objects)))


def _followed(value: Value, path: str, before: str = "") -> Value | Unreadable:
    """What stands where some keys lead; a key may have a dot in it."""
    if not path:
        fits = _is_table(value) or _is_keyed(value)
        return value if fits else Unreadable(f"has no list of records in `{before}`", on="records")
    keys: tuple[str, ...] = ()
    if isinstance(value, Pairs):
        keys = value.keys
    elif isinstance(value, list):
        keys = tuple(str(number) for number in range(len(value)))
    fitting = [key for key in keys if path == key or path.startswith(f"{key}.")]
    if not fitting:
        paths = [f"{before}.{key}" if before else key for key in keys[:_MOST_KEYS]]
        known = ", ".join(f"`{one}`" for one in paths)
        wanted = f"{before}.{path}" if before else path
        return Unreadable(
            f"has no `{wanted}` for its records", f"there is {known}" if known else "", "records"
        )
    key = max(fitting, key=len)
    inner = (
        value.get(key) if isinstance(value, Pairs) else value[int(key)] if isinstance(value, list) else None
    )
    return _followed(inner, path[len(key) + 1 :], f"{before}.{key}" if before else key)


def _is_keyed(value: Value) -> bool:
    return isinstance(value, Pairs) and _keyed(value)


def _grid(file: str, value: Value, part: str, notes: tuple[str, ...]) -> Grid | Unreadable:
    if isinstance(value, Pairs) and (columns := _columns(value)):
        records = [
            Pairs(tuple((key, inner[row]) for key, inner in columns)) for row in range(len(columns[0][1]))
        ]
        told = (
            *notes,
            "has a list for each column; their first things are read as the first record, and so on",
        )
        return grid_of_records(file, list(enumerate(records, 1)), word="record", part=part, notes=told)
    if isinstance(value, Pairs):
        keyed = [
            Pairs((("key", key), *inner.pairs)) for key, inner in value.pairs if isinstance(inner, Pairs)
        ]
        told = (*notes, "has its records under names, which are read as the column `key`")
        return grid_of_records(file, list(enumerate(keyed, 1)), word="record", part=part, notes=told)
    if not isinstance(value, list):
        return Unreadable("has no list of records there")
    objects = [one for one in value if isinstance(one, Pairs)]
    if len(objects) == len(value):
        return grid_of_records(file, list(enumerate(objects, 1)), word="record", part=part, notes=notes)
    lines = [
        Line(number, [as_text(cell) for cell in one], apart=False)
        for number, one in enumerate(value, 1)
        if isinstance(one, list)
    ]
    found = lay_out(lines, "record", told=True)
    if isinstance(found, Unreadable):
        return found
    places = RecordPlaces(found.names)
    return Grid(
        file, found.names, found.rows, found.numbers, places, part, (*notes, *found.notes), found.doubts
    )
