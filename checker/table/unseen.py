"""Rows that a workbook does not show, and that an answer rests on all the same."""

from __future__ import annotations

from checker.claim.answer import Answer, Question
from checker.claim.opening import name_of
from checker.claim.words import listed
from checker.finding import Finding, Label
from checker.table.rows import Table


def hidden_rows(question: Question, table: Table, answer: Answer) -> tuple[Finding, ...]:
    """What is told of the hidden rows that meet the conditions: they count like all others."""
    grid = table.grid
    picked = {row.number for row in answer.picked.rows} if answer.picked else set()
    hidden = [row for row in sorted(grid.hidden) if grid.numbers[row] in picked]
    if not hidden:
        return ()
    numbers = listed([str(grid.numbers[row]) for row in hidden], 5)
    word, verb = ("rows", "are") if len(hidden) > 1 else ("row", "is")
    what = (
        f"{word} {numbers} of `{name_of(question)}` {verb} hidden in the sheet, and counted like the others"
    )
    labels = (Label(question.place), Label(grid.row_place(hidden[0]), "hidden"))
    help_ = "look at what is hidden; if it is no part of the table, leave it out by a condition"
    return (Finding(what, labels, help=(help_,), claim=question.claim, check="hidden-row"),)
