"""What a table says, in sentences for the reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claim.words import listed, plural
from checker.finding import Finding
from checker.language.cell import folded
from checker.read.grid import Grid
from checker.table.criterion import Criterion, Holding, Meets
from checker.table.rows import Asked

_FEW = 3
_MOST_CONDITIONS = 12


def working(name: str, rows: int, total: int, either: Sequence[Sequence[Asked]]) -> str:
    """How many rows meet the conditions: "`captures.csv`: 9 of 17 rows have captor `Taliban`"."""
    if not any(either):
        return f"`{name}`: {plural(total, 'row')}"
    verb = "has" if rows == 1 else "have"
    return f"`{name}`: {rows or 'none'} of {plural(total, 'row')} {verb} {any_of(either)}"


def any_of(either: Sequence[Sequence[Asked]]) -> str:
    """The conditions in words, alternatives with `or` between them."""
    told = (listed(list(conditions([one.criterion for one in asked])), _MOST_CONDITIONS) for asked in either)
    return ", or ".join(told)


def conditions(criteria: Sequence[Criterion]) -> Iterator[str]:
    """The conditions in words, without naming the same column twice running."""
    before = ""
    for one in criteria:
        yield one.words.removeprefix(f"{one.column} ") if one.column == before else one.words
        before = one.column


def without_figure(grid: Grid, rows: Sequence[int]) -> list[str]:
    """What is said of the rows without a figure."""
    if not rows:
        return []
    if len(rows) == 1:
        return [f"{grid.called(rows[0])} has no figure and is left out"]
    which = f"{len(rows)} rows"
    if len(rows) <= _FEW:
        which = f"{grid.places.word}s {listed([str(grid.numbers[row]) for row in rows])}"
    return [f"{which} have no figure and are left out"]


def inside(asked: Sequence[Asked]) -> tuple[str, ...]:
    """Cells that have the words of a `contains` only inside longer ones, such as `art` in `party`."""
    found = []
    for one in asked:
        if not isinstance(one.criterion, Holding) or one.criterion.other:
            continue
        for words in one.criterion.wanted:
            number = sum(folded(words) in folded(cell) for cell in one.cells(Meets.NO))
            if number:
                cells = plural(number, "further cell has", "further cells have")
                found.append(f"{cells} `{words}` inside a longer word of {one.criterion.column}")
    return tuple(found)


def put_right(grid: Grid) -> tuple[str, ...]:
    """What was put right in reading the table."""
    return tuple(f"`{grid.file}` {note}" for note in grid.notes)


def explained(grid: Grid, troubles: Sequence[Finding]) -> tuple[Finding, ...]:
    """Columns that are not there may be in another sheet, or under a title: then what was read matters."""
    notes = put_right(grid)
    return tuple(
        replace(one, notes=(*one.notes, *notes)) if one.check == "unknown-column" else one for one in troubles
    )
