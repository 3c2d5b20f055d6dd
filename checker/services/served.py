"""A service's table asked as any table is, with what its kind of source takes for granted.

Where the evidence names rows and nothing to take, the `value` of the one row is meant. Where it leaves the time open
and the claim says as of when it is told, the rows of that time are meant.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction

from checker.claim.answer import Answer, Question, Status
from checker.claim.evidence import Condition, Filter
from checker.claim.library import Library
from checker.claim.opening import unreachable
from checker.claim.words import listed
from checker.language.degrees import read_degrees
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.services.observations import NORMAL
from checker.table.consulted import consulted
from checker.table.rows import Table
from checker.table.wording import put_right

_STATUS = "status"
_TIMES = frozenset({"year", "date", "time", "time_period", "month", "quarter"})


def table_of(question: Question, library: Library, read: Callable[[], Grid | Unreadable]) -> Grid | Answer:
    """The table of a source's copies, read once; or the answer of a source that cannot be read."""
    key = (question.source.kind, question.source.path, *(one.pin.sha256 for one in question.source.pins))
    grid = library.keep(key, read)
    return unreachable(question, grid) if isinstance(grid, Unreadable) else grid


def served(question: Question, grid: Grid, library: Library) -> Answer:
    """What the table says to one piece of evidence."""
    part = grid.part or " ".join(one.pin.sha256 for one in question.source.pins)
    table = Table(question.source.path, replace(grid, part=part), library)
    found = consulted(_filled_in(question, grid), table)
    flags = _flags(found)
    working = (
        f"{found.working}; the source marks it {listed(flags)}" if flags and found.working else found.working
    )
    spot = None if any((question.evidence.take, question.evidence.column)) else _spot(found)
    return replace(found, working=working, notes=(*found.notes, *put_right(grid)), spot=spot)


def _spot(found: Answer) -> tuple[Fraction, Fraction] | None:
    """Where the one row puts its place, if it has a column for each degree."""
    rows = found.picked.rows if found.picked else ()
    if len(rows) != 1:
        return None
    cells = {name.casefold().rpartition(" ")[2]: text for name, text in rows[0].cells.items() if text}
    degrees = [
        read_degrees(cells.get(name, ""), most) for name, most in (("latitude", 90), ("longitude", 180))
    ]
    south_north, west_east = degrees
    known = isinstance(south_north, Fraction) and isinstance(west_east, Fraction)
    return (south_north, west_east) if known else None  # type: ignore[return-value]  # both are told apart above


def _filled_in(question: Question, grid: Grid) -> Question:
    """The question with what goes without saying."""
    evidence = question.evidence
    if not isinstance(evidence.rows, dict) or (evidence.quote and not evidence.rows):
        return question
    rows = {_column(name, condition, grid): condition for name, condition in evidence.rows.items()}
    if "period" in grid.names and question.as_of and not _named("period", rows):
        rows["period"] = Condition(on=question.as_of)
    said = any((evidence.take, evidence.column, evidence.sql, evidence.by))
    column = "" if said or "value" not in grid.names else "value"
    changed = evidence.model_copy(update={"rows": rows, **({"column": column} if column else {})})
    return replace(question, evidence=changed)


def _column(name: str, condition: Filter, grid: Grid) -> str:
    """The column that an author means: a series has its times in `period`, and its names beside its codes."""
    bare, known = name.casefold(), {one.casefold(): position for position, one in enumerate(grid.names)}
    if bare in _TIMES and bare not in known and "period" in known:
        return "period"
    beside = f"{bare} name"
    wanted = condition.casefold() if isinstance(condition, str) else None
    if bare in known and beside in known and wanted:
        codes, names = ({row[known[one]].casefold() for row in grid.rows} for one in (bare, beside))
        return beside if wanted not in codes and wanted in names else name
    return name


def _named(column: str, rows: Mapping[str, object]) -> bool:
    return any(name.casefold() == column for name in rows)


def _flags(found: Answer) -> list[str]:
    """How the source marks the rows that the answer rests on: `provisional`, `estimated`."""
    if found.status is not Status.ANSWERED or found.picked is None:
        return []
    told = [row.cells.get(_STATUS, "") for row in found.picked.rows]
    return list(dict.fromkeys(f"`{one}`" for one in told if one and one != NORMAL))[:3]
