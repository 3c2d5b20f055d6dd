"""A table and what its package says of it: cells are read as it says, and what breaks its word is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeAlias

from checker.frozen import dataclass
from checker.read.grid import Doubt, Grid
from checker.read.package import FILE, Field, Resource

CHECK = "package-differs"
Read: TypeAlias = Callable[[str], str | None]
"""A cell as it is to be read; None where it is not what the package says."""
_MOST_TOLD = 3
_LONGEST = 40
_INTEGER = re.compile(r"[+-]?[0-9]{1,60}", re.ASCII)
_NUMBER = re.compile(
    r"[+-]?(?:[0-9]{1,60}(?:\.[0-9]{0,60})?|\.[0-9]{1,60})(?:[eE][+-]?[0-9]{1,2})?|NaN|-?INF", re.ASCII
)
_SHAPES = {
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII),
    "datetime": re.compile(
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9.]+)?(?:Z|[+-][0-9:]+)?", re.ASCII
    ),
    "year": re.compile(r"-?[0-9]{4,6}", re.ASCII),
    "yearmonth": re.compile(r"[0-9]{4}-[0-9]{2}", re.ASCII),
}
_CALLED = {
    "integer": "a whole number", "number": "a number", "date": "a date", "datetime": "a date and a time",
    "year": "a year", "yearmonth": "a month", "boolean": "true or false",
}  # fmt: skip


def packaged(grid: Grid, resource: Resource) -> Grid:
    """The table with its package's word taken for what its cells mean."""
    doubts = [*grid.doubts]
    columns = [list(column) for column in zip(*grid.rows, strict=True)] if grid.rows else []
    titles = dict(zip(grid.names, grid.also or grid.names, strict=True))
    for field in resource.fields:
        if field.name not in grid.names:
            what = f"has no column `{field.name}`, which its `{FILE}` names"
            doubts.append(Doubt(CHECK, what, label="its columns", help="one of the two is out of date"))
            continue
        titles[field.name] = field.title or titles[field.name]
        if columns:
            position = grid.names.index(field.name)
            column = _Column(grid, field, position, field.missing or resource.missing)
            columns[position], found = column.read(columns[position])
            doubts += found
    rows = tuple(zip(*columns, strict=True)) if columns else ()
    doubts += _twice(grid, rows, resource.key)
    also = tuple(titles[name] for name in grid.names)
    return replace(grid, rows=rows, doubts=tuple(doubts), also=also)


@dataclass(frozen=True, slots=True)
class _Column:
    """One column of a table with what its package says of it."""

    grid: Grid
    field: Field
    position: int
    missing: tuple[str, ...]

    def read(self, cells: Sequence[str]) -> tuple[list[str], list[Doubt]]:
        """The cells as they are meant, and what is wrong among them."""
        reading, made, strange, lacking = _reading(self.field), [], [], []
        for row, cell in enumerate(cells):
            bare = cell.strip()
            if cell in self.missing or bare in self.missing or not bare:
                made.append("")
                lacking.append(row)
                continue
            read = reading(bare)
            if read is None or (self.field.among and bare not in self.field.among):
                strange.append(row)
            made.append(cell if read is None else read if read != bare else cell)
        return made, [*self._strange(cells, strange), *self._lacking(lacking), *self._again(made)]

    def _strange(self, cells: Sequence[str], rows: Sequence[int]) -> Iterator[Doubt]:
        if not rows:
            return
        meant = _CALLED.get(self.field.sort, f"of type {self.field.sort}")
        if self.field.among:
            meant = "one of " + ", ".join(f"`{one}`" for one in self.field.among[:5])
        cell = " ".join(cells[rows[0]].split())
        shown = cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1]}…"
        more = f" and {len(rows) - 1} more cells" if len(rows) > 1 else ""
        what = f"has `{shown}` in {self.grid.called(rows[0])}{more}, and by its `{FILE}` `{self.field.name}` is {meant}"
        yield Doubt(CHECK, what, rows[0], self.position, f"not {meant}", "one of the two is out of date")

    def _lacking(self, rows: Sequence[int]) -> Iterator[Doubt]:
        if self.field.required and rows:
            more = f" and in {len(rows) - 1} more rows" if len(rows) > 1 else ""
            called = self.grid.called(rows[0])
            what = f"has no {self.field.name} in {called}{more}, and by its `{FILE}` every row has one"
            yield Doubt(CHECK, what, rows[0], self.position, "nothing here")

    def _again(self, cells: Sequence[str]) -> Iterator[Doubt]:
        if self.field.unique:
            yield from _twice(
                self.grid, [("",) * self.position + (cell,) for cell in cells], (self.field.name,)
            )


def _twice(grid: Grid, rows: Sequence[tuple[str, ...]], key: tuple[str, ...]) -> Iterator[Doubt]:
    """Rows that agree in the columns in which no two may."""
    names = [" ".join(name.split()) for name in key]
    if not names or any(name not in grid.names for name in names):
        return
    positions = [grid.names.index(name) for name in names]
    seen: dict[tuple[str, ...], int] = {}
    for row, cells in enumerate(rows):
        own = tuple(cells[position].strip() for position in positions)
        if own in seen and any(own):
            said = ", ".join(f"`{one}`" for one in own)
            where = f"{grid.called(seen[own])} and {grid.called(row)}"
            what = f"has {said} twice, in {where}, and by its `{FILE}` no two rows have the same {', '.join(names)}"
            yield Doubt(CHECK, what, row, positions[0], "again", "take the row out that is one too many")
            return
        seen[own] = row


def _reading(field: Field) -> Read:
    """How the cells of a column are read."""
    if field.sort in ("integer", "number"):
        shape = _INTEGER if field.sort == "integer" else _NUMBER
        return partial(_number, shape=shape, field=field)
    if field.sort == "boolean":
        return lambda cell: cell if cell in field.truths else None
    if field.sort in ("date", "datetime") and field.form.startswith("%") and len(field.form) <= _LONGEST:
        return partial(_dated, form=field.form, whole=field.sort == "datetime")
    shape_of = _SHAPES.get(field.sort)
    if shape_of is None or field.form != "default":
        return lambda cell: cell
    return lambda cell: cell if shape_of.fullmatch(cell) else None


def _number(cell: str, *, shape: re.Pattern[str], field: Field) -> str | None:
    """A number with a point for its decimals and nothing between its thousands."""
    plain = cell.replace(field.group, "") if field.group else cell
    if field.decimal != ".":
        plain = plain.replace(".", "?").replace(field.decimal, ".")
    return plain if shape.fullmatch(plain) else None


def _dated(cell: str, *, form: str, whole: bool) -> str | None:
    try:
        found = datetime.strptime(cell, form)  # noqa: DTZ007 - the article's clock says where
    except (ValueError, re.error):
        return None
    return found.isoformat(" ", "minutes") if whole else found.date().isoformat()
