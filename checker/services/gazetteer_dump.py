"""A gazetteer in the form of GeoNames' dumps: lines of 19 cells parted by tabs, without a heading.

A file with a heading of its own is read by that, with the same names for its columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.language.cell import folded
from checker.read.files import Unreadable
from checker.read.formats import separated
from checker.read.grid import Grid
from checker.read.text import read_text
from checker.read.within import WHOLE
from checker.services.records import grid_of

NAMES = (
    "id", "name", "plain name", "other names", "latitude", "longitude", "class", "feature", "country",
    "other countries", "region", "district", "third level", "fourth level", "population", "elevation",
    "terrain height", "timezone", "changed",
)  # fmt: skip
_SAME = {
    "geonameid": "id", "geoname id": "id", "asciiname": "plain name", "ascii name": "plain name",
    "alternatenames": "other names", "alternate names": "other names", "alternates": "other names", "lat": "latitude",
    "lon": "longitude", "lng": "longitude", "long": "longitude", "feature class": "class", "feature code": "feature",
    "country code": "country", "admin1 code": "region", "admin1": "region",
}  # fmt: skip
_LATITUDE, _LONGITUDE = NAMES.index("latitude"), NAMES.index("longitude")


def read_gazetteer(file: str, data: bytes) -> Grid | Unreadable:
    """The places of a gazetteer."""
    decoded = read_text(data)
    if isinstance(decoded, Unreadable):
        return decoded
    lines = [line.split("\t") for line in decoded.text.splitlines() if line.strip() and line[:1] != "#"]
    if not lines or not _is_dump(lines[0]):
        return _headed(separated.read(file, data, WHOLE))
    ragged = sum(len(row) != len(NAMES) for row in lines)
    notes = (f"has {ragged} lines with another number of cells, which are left out",) if ragged else ()
    return grid_of(file, NAMES, (row for row in lines if len(row) == len(NAMES)), "place", notes)


def _headed(table: Grid | Unreadable) -> Grid | Unreadable:
    """A table with a heading of its own, under the names that the columns have here."""
    if isinstance(table, Unreadable):
        return table
    heads = [" ".join(name.casefold().replace("_", " ").split()) for name in table.names]
    names = tuple(_SAME.get(head, head) for head in heads)
    if {"name", "latitude", "longitude"} <= set(names):
        return replace(table, names=names)
    return Unreadable(
        "is no gazetteer: its columns are not those of a GeoNames dump, nor named so in a first line",
        "name it as a `table` if it is one of another sort",
    )


def _is_dump(cells: Sequence[str]) -> bool:
    return len(cells) == len(NAMES) and _is_degree(cells[_LATITUDE]) and _is_degree(cells[_LONGITUDE])


def _is_degree(text: str) -> bool:
    try:
        return abs(float(text)) <= 180
    except ValueError:
        return False


def called(grid: Grid, name: str) -> tuple[int, ...]:
    """The rows of the places that have a name, be it one of their others."""
    wanted, positions = folded(name), {one: place for place, one in enumerate(grid.names)}
    own = [positions[one] for one in ("name", "plain name") if one in positions]
    others = positions.get("other names")
    return tuple(
        row
        for row, cells in enumerate(grid.rows)
        if any(folded(cells[one]) == wanted for one in own)
        or (others is not None and any(folded(one) == wanted for one in cells[others].split(",")))
    )
