"""`join:` worked out: each row of one table gains the columns of the row of another that has the same key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TypeAlias

from checker.claim.answer import Question
from checker.claim.evidence import Join
from checker.claim.words import listed, plural
from checker.finding import Finding, Label, Severity, instead
from checker.frozen import dataclass
from checker.language.cell import folded, is_empty
from checker.language.suggest import nearest
from checker.read.files import Unreadable
from checker.table.faults import at_row
from checker.table.request import Refused
from checker.table.rows import Table

Tables: TypeAlias = Mapping[str, Table | Unreadable]
"""The tables among the sources of the file, by their ids; or why one cannot be read."""
NO_TABLES: Tables = MappingProxyType({})
_MOST_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Joined:
    """A table with the columns of another, and what is to be told of it."""

    table: Table
    troubles: tuple[Finding, ...] = ()


def joined(question: Question, table: Table, beside: Tables) -> Joined | Refused:
    """The table with the columns of the one that it is joined with."""
    join: Join = question.evidence.join
    other = beside.get(join.source)
    if other is None or isinstance(other, Unreadable):
        return _no_table(question, join.source, other, beside)
    pairs = join.on if isinstance(join.on, dict) else {join.on: join.on}
    positions = []
    for ours, theirs in pairs.items():
        here, there = table.position(ours), other.position(theirs)
        if here is None or there is None:
            return _no_column(question, ours if here is None else theirs, table if here is None else other)
        positions.append((here, there))
    return _matched(question, table, other, positions)


def _matched(
    question: Question, table: Table, other: Table, positions: Sequence[tuple[int, int]]
) -> Joined | Refused:
    ours = _keys(table, [here for here, _ in positions])
    theirs = _keys(other, [there for _, there in positions])
    counts = Counter(key for key in theirs if all(key))
    twice = [key for key in dict.fromkeys(ours) if counts[key] > 1]
    if twice:
        return _repeated(question, other, theirs, twice)
    rows = {key: row for row, key in enumerate(theirs) if all(key)}
    missing = [row for row, key in enumerate(ours) if key not in rows]
    taken = [n for n in range(len(other.grid.names)) if n not in {there for _, there in positions}]
    prefix, known = question.evidence.join.source, set(table.grid.names)
    names = tuple(name if (name := other.grid.names[n]) not in known else f"{prefix}.{name}" for n in taken)
    blank = [""] * len(taken)
    cells = [
        (*row, *([other.grid.rows[rows[key]][n] for n in taken] if key in rows else blank))
        for row, key in zip(table.grid.rows, ours, strict=True)
    ]
    part = f"{table.grid.part}+{other.path}#{other.grid.part}+{positions}"
    grid = replace(table.grid, names=(*table.grid.names, *names), rows=tuple(cells), part=part)
    told = (_unmatched(question, table, other, missing, [n for n, _ in positions]),) if missing else ()
    made = replace(table, grid=grid)
    return (
        Refused("no row of the two tables has the same key", told)
        if len(missing) == len(ours)
        else Joined(made, told)
    )


def _keys(table: Table, positions: Sequence[int]) -> list[tuple[str, ...]]:
    columns = [table.cells(position) for position in positions]
    return [
        tuple("" if is_empty(cell) else folded(cell) for cell in key) for key in zip(*columns, strict=True)
    ]


def _no_table(question: Question, id_: str, other: Table | Unreadable | None, beside: Tables) -> Refused:
    place = question.place.at("join", "source")
    if isinstance(other, Unreadable):
        what, help_ = f"the source `{id_}` {other.why}", (other.help,) if other.help else ()
        return Refused(
            what,
            (Finding(what, (Label(place),), help=help_, claim=question.claim, check="unreadable-source"),),
        )
    near = nearest(id_, beside)
    help_ = (f"did you mean `{near[0]}`?",) if near else ("declare it under `sources` as a `table`",)
    what = f"there is no table `{id_}` among the sources"
    fixes = instead(place, id_, near)
    trouble = Finding(
        what, (Label(place),), help=help_, claim=question.claim, check="unknown-source", fixes=fixes
    )
    return Refused(what, (trouble,))


def _no_column(question: Question, name: str, table: Table) -> Refused:
    file = table.path.rpartition("/")[2]
    near = nearest(name, table.grid.names)
    columns = listed([f"`{one}`" for one in table.grid.names], 12)
    help_ = f"did you mean `{near[0]}`?" if near else f"it has {columns}"
    what = f"`{file}` has no column `{name}`"
    labels = (Label(question.place.at("join", "on")), Label(table.grid.header_place(), "its columns"))
    fixes = instead(question.place.at("join", "on"), name, near)
    trouble = Finding(what, labels, help=(help_,), claim=question.claim, check="unknown-column", fixes=fixes)
    return Refused(what, (trouble,))


def _repeated(
    question: Question, other: Table, theirs: Sequence[tuple[str, ...]], twice: Sequence[tuple[str, ...]]
) -> Refused:
    rows = [row for row, key in enumerate(theirs) if key == twice[0]]
    file = other.path.rpartition("/")[2]
    shown = listed([f"`{' '.join(key)}`" for key in twice], _MOST_SHOWN)
    what = f"{shown} {'stands' if len(twice) == 1 else 'stand'} in more than one row of `{file}`"
    labels = (Label(question.place.at("join")), *(Label(at_row(other, row)) for row in rows[:3]))
    help_ = "join on a further column that tells the rows apart: `on: {ours: theirs, …}`"
    trouble = Finding(what, labels, help=(help_,), claim=question.claim, check="repeated-key")
    return Refused(what, (trouble,))


def _unmatched(
    question: Question, table: Table, other: Table, missing: Sequence[int], positions: Sequence[int]
) -> Finding:
    file = other.path.rpartition("/")[2]
    names = dict.fromkeys(" ".join(table.grid.rows[row][n].strip() for n in positions) for row in missing)
    shown = listed([f"`{name}`" for name in names], _MOST_SHOWN)
    every = len(missing) == len(table.grid.rows)
    have = "has" if len(missing) == 1 else "have"
    what = f"{plural(len(missing), 'row')} {have} no row of the same key in `{file}`: {shown}"
    labels = (Label(question.place.at("join")), Label(at_row(table, missing[0])))
    help_ = "see how both tables spell it" if every else "its further columns count as empty there"
    severity = Severity.WARNING if every else None
    return Finding(
        what, labels, help=(help_,), claim=question.claim, severity=severity, check="unmatched-key"
    )
