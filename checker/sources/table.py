"""Tables of separated cells (CSV, TSV): the rows that meet the conditions, and what a column says in them.

Whatever is not understood is told rather than passed over, and every number is exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.claim.answer import Answer, Question, Status
from checker.claim.library import Library
from checker.claim.mention import Picked
from checker.claim.opening import altered, name_of, unreachable
from checker.claim.words import plural
from checker.finding import Finding, Label
from checker.language.cell import Meanings, is_total
from checker.language.suggest import nearest
from checker.logic.range import Range
from checker.place import Place
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.read.opening import open_table
from checker.read.within import Within
from checker.table import faults
from checker.table.criterion import Blank, Criterion, Meets, Timed
from checker.table.filter import understand
from checker.table.rows import Asked, Cells, Selection, Table, ask, other_way, picked, select
from checker.table.taken import NEEDS_COLUMN, Taken, take
from checker.table.wording import inside, put_right, without_figure, working

KEY = "table"
CAP = 20 * 1024 * 1024
"""The largest table that is read, in bytes."""
_MOST_LABELS = 3


def answer(question: Question, library: Library) -> Answer:
    """What the table says to one piece of evidence."""
    path = question.source.path
    within = question.source.within
    grid = library.keep(("grid", path, within), lambda: _grid(path, within, library))
    if isinstance(grid, Unreadable):
        return unreachable(question, grid)
    table = Table(path, grid, library)
    found = _consulted(question, table)
    data = library.read(path, CAP)
    changed = () if isinstance(data, Unreadable) else altered(question, data, library)
    return replace(
        found,
        notes=(*found.notes, *put_right(grid)),
        troubles=(*changed, *faults.doubtful(question, table), *found.troubles),
    )


def _grid(path: str, within: Within, library: Library) -> Grid | Unreadable:
    data = library.read(path, CAP)
    return data if isinstance(data, Unreadable) else open_table(path, data, within)


def _consulted(question: Question, table: Table) -> Answer:
    evidence, name = question.evidence, name_of(question)
    wanted = _columns(question, table)
    if wanted:
        return _silent(question, table, f"`{name}` has no such column", wanted)
    how = _how(question)
    if how in NEEDS_COLUMN and not evidence.column:
        return _silent(question, table, "the column to take is not named", (faults.no_column(question, how),))
    if not how and not evidence.rows:
        gap = (
            "a quote is looked for in documents, not in a table"
            if evidence.quote
            else "nothing is asked of it"
        )
        return _silent(question, table, gap)
    understood = understand(evidence.rows, question.place.at("rows"), question.clock)
    criteria = [one for one in understood if not isinstance(one, Finding)]
    unread = tuple(replace(one, claim=question.claim) for one in understood if isinstance(one, Finding))
    if unread:
        return _silent(question, table, "a condition is not understood", unread)
    return _selected(question, table, how, criteria)


def _how(question: Question) -> str:
    """What to take: as written, or what the evidence plainly wants without saying so."""
    evidence = question.evidence
    if evidence.take:
        return evidence.take
    if evidence.column:
        return "value"
    return "count" if evidence.rows and question.kind == "count" else ""


def _columns(question: Question, table: Table) -> tuple[Finding, ...]:
    """The faults of columns that are named and that the table does not have, or has twice."""
    evidence = question.evidence
    named = [(name, question.place.at("rows", name).key()) for name in evidence.rows]
    if evidence.column:
        named.append((evidence.column, question.place.at("column")))
    return tuple(
        faults.unknown_column(question, table, name, place, nearest)
        for name, place in named
        if table.position(name) is None or " ".join(name.split()) in table.grid.twice
    )


def _silent(question: Question, table: Table, gap: str, troubles: tuple[Finding, ...] = ()) -> Answer:
    return Answer(
        Status.SILENT, question.source.id, question.place, Place(table.path), gap=gap, troubles=troubles
    )


def _selected(question: Question, table: Table, how: str, criteria: Sequence[Criterion]) -> Answer:
    asked = ask(table, criteria, question.clock)
    selection = select(table, asked)
    either = [one for one in asked if _either_way(one, table.meanings(one.position, question.clock))]
    if either:
        swapped = select(table, ask(table, other_way(criteria), question.clock))
        if swapped.rows != selection.rows:
            counts = len(selection.rows), len(swapped.rows)
            trouble = faults.unclear_dates(question, either, table, counts)
            return _silent(question, table, trouble.what, (trouble,))
    picked = _Picking(question, table, how, asked, selection)
    return _nothing(picked) if not selection.rows and not selection.open else _taken(picked)


def _either_way(asked: Asked, meanings: Meanings) -> bool:
    return isinstance(asked.criterion, Timed) and meanings.either_way


@dataclass(frozen=True, slots=True)
class _Picking:
    """A question with the rows that it means."""

    question: Question
    table: Table
    how: str
    asked: tuple[Asked, ...]
    selection: Selection

    @property
    def working(self) -> str:
        """How many rows meet the conditions: "`captures.csv`: 9 of 17 rows have captor `Taliban`"."""
        sure = len(self.selection.rows)
        return working(name_of(self.question), sure, len(self.table.grid.rows), self.asked)

    def picked(self) -> Picked:
        """The rows as a count's members are held against them."""
        return picked(self.table, self.question.source.id, self.asked, self.selection, self.question.clock)

    def place(self, rows: Sequence[int], position: int | None) -> Place:
        """Where the answer stands: a cell, a row, or the whole table where it rests on many."""
        if len(rows) != 1:
            return Place(self.table.path)
        if position is None:
            return faults.at_row(self.table, rows[0])
        return faults.at_cell(self.table, rows[0], position)

    def open_faults(self) -> tuple[Finding, ...]:
        """Rows whose cells are not understood, though a condition needs them to be."""
        found = []
        for one in self.asked:
            strange = one.cells(Meets.UNREAD)
            texts = self.table.cells(one.position)
            rows = [row for row in self.selection.open if texts[row] in strange]
            if rows:
                sort = "time" if isinstance(one.criterion, Timed) else "figure"
                cells = Cells(self.table, one.position, rows)
                found.append(faults.not_understood(self.question, cells, one.criterion.place, sort))
        return tuple(found)


def _nothing(picking: _Picking) -> Answer:
    """No row meets the conditions: nought of them, for a count; and the condition at fault, if one is."""
    question, table = picking.question, picking.table
    if not picking.asked:
        return _silent(question, table, f"`{name_of(question)}` has no rows")
    counted = picking.how == "count"
    alone = all(
        isinstance(one.criterion, Blank) or table.where([(one.position, one.cells(Meets.YES))])
        for one in picking.asked
    )
    # A count of nought is an answer when each condition has its rows and only all together have none.
    troubles = () if counted and alone else (faults.matches_nothing(question, table, picking.asked, nearest),)
    return Answer(
        Status.NOTHING,
        question.source.id,
        question.place,
        Place(table.path),
        figure=Range.exactly(0) if counted else None,
        nominal=Fraction(0) if counted else None,
        words="0" if counted else "",
        picked=picking.picked(),
        working=picking.working,
        gap="no row meets the conditions",
        troubles=troubles,
    )


def _taken(picking: _Picking) -> Answer:
    question, rows = picking.question, picking.selection.rows
    column = question.evidence.column
    if picking.how == "count" and not column:
        return _answered(picking, _counted(picking), None)
    if not picking.how:
        return _answered(picking, Taken(), None)
    position = picking.table.position(column)
    if not rows or position is None:
        return _silent(question, picking.table, f"{picking.working}, for certain", picking.open_faults())
    cells = picking.table.cells(position)
    meanings = picking.table.meanings(position, question.clock)
    return _answered(picking, take(picking.how, column, [cells[row] for row in rows], meanings), position)


def _counted(picking: _Picking) -> Taken:
    """The number of rows; those that may meet the conditions make it a range."""
    sure, open_ = len(picking.selection.rows), len(picking.selection.open)
    words = f"{sure} to {sure + open_}" if open_ else str(sure)
    said = f"{plural(open_, 'more row')} may" if open_ else ""
    return Taken(said, Range.between(sure, sure + open_), Fraction(sure), words=words)


def _answered(picking: _Picking, taken: Taken, position: int | None) -> Answer:
    question, rows = picking.question, picking.selection.rows
    troubles = (*picking.open_faults(), *_row_faults(picking, taken, position))
    if taken.gap or taken.apart:
        gap = (
            taken.gap
            or f"{plural(len(rows), 'row')} differ in {question.evidence.column}, and one is asked for"
        )
        return _silent(question, picking.table, f"`{name_of(question)}`: {gap}", troubles)
    rests = tuple(rows[position] for position in taken.rests_on) or rows
    left_out = [rows[position] for position in taken.left_out]
    said = [
        picking.working,
        *([taken.said] if taken.said else []),
        *without_figure(picking.table.grid, left_out),
    ]
    labels = tuple(Label(picking.place([row], position)) for row in rests if 1 < len(rests) <= _MOST_LABELS)
    return Answer(
        Status.ANSWERED,
        question.source.id,
        question.place,
        picking.place(rests, position),
        figure=taken.figure,
        nominal=taken.nominal,
        unit=taken.unit,
        words=taken.words,
        moment=taken.moment,
        text=taken.text,
        texts=taken.texts,
        picked=picking.picked(),
        working="; ".join(said),
        notes=inside(picking.asked),
        labels=labels,
        troubles=troubles,
    )


def _row_faults(picking: _Picking, taken: Taken, position: int | None) -> tuple[Finding, ...]:
    question, table, rows = picking.question, picking.table, picking.selection.rows
    found = []
    if position is not None and taken.unread:
        strange = Cells(table, position, [rows[one] for one in taken.unread])
        found.append(faults.not_understood(question, strange, question.place.at("column"), taken.sort))
    if position is not None and taken.apart:
        found.append(faults.several_rows(question, Cells(table, position, rows)))
    if picking.how in {"count", "sum", "mean", "median", "max"} and len(rows) > 1:
        totals = [row for row in rows if is_total(next((c for c in table.grid.rows[row] if c.strip()), ""))]
        found += [faults.total_row(question, table, row) for row in totals[:1]]
    return tuple(found)
