"""A question put to a table: what it asks, and the rows that it means."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claim.answer import Question
from checker.claim.opening import name_of
from checker.finding import Finding
from checker.frozen import dataclass
from checker.place import Place
from checker.table import faults
from checker.table.chosen import Chosen
from checker.table.column import PLAIN, Column, Values
from checker.table.criterion import Meets, Timed
from checker.table.request import Request
from checker.table.rows import Cells, Table
from checker.table.wording import working


@dataclass(frozen=True, slots=True)
class Asking:
    """A question with what it asks and the rows that it means."""

    question: Question
    table: Table
    asked: Request
    chosen: Chosen
    among: Chosen
    against: Chosen

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows that are meant; of a share or a rank, those that are among the others."""
        rows = self.chosen.selection.rows
        if self.among.all_rows or not rows:
            return rows
        wider = set(self.among.selection.rows)
        return tuple(row for row in rows if row in wider)

    @property
    def working(self) -> str:
        """How many rows meet the conditions: "`captures.csv`: 9 of 17 rows have captor `Taliban`"."""
        total = len(self.table.grid.rows)
        return working(name_of(self.question), len(self.chosen.selection.rows), total, self.chosen.either)

    def values(self, column: Column | None, rows: Sequence[int], *, bare: bool = False) -> Values | None:
        """A column in some rows, with what its digits stand for, unless `bare`."""
        if column is None:
            return None
        stands = PLAIN if bare else self.asked.stands
        return Values(self.table, column, rows, stands, self.question.clock)

    def place(self, rows: Sequence[int], position: int | None) -> Place:
        """Where the answer stands: a cell, a row, or the whole table where it rests on many."""
        if len(rows) != 1:
            return Place(self.table.path)
        if position is None:
            return faults.at_row(self.table, rows[0])
        return faults.at_cell(self.table, rows[0], position)

    def open_faults(self) -> tuple[Finding, ...]:
        """Rows whose cells are not understood, though a condition needs them to be."""
        found: dict[int, Finding] = {}
        for chosen in (self.chosen, self.among, self.against):
            for one in chosen.asked:
                strange = one.cells(Meets.UNREAD)
                texts = self.table.cells(one.position)
                rows = [row for row in chosen.selection.open if texts[row] in strange]
                if rows:
                    sort = "time" if isinstance(one.criterion, Timed) else "figure"
                    cells = Cells(self.table, one.position, rows)
                    fault = faults.not_understood(self.question, cells, one.criterion.place, sort)
                    found.setdefault(one.position, fault)
        return tuple(found.values())


def label_of(table: Table, row: int) -> str:
    """What a row is called: its first cell that is not empty."""
    return next((cell.strip() for cell in table.grid.rows[row] if cell.strip()), "")
