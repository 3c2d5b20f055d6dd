"""Tabs where YAML wants blanks."""

from __future__ import annotations

from checker.read import limits
from checker.read.diagnosis import Diagnosis, Problem
from checker.read.mended import Edit
from checker.read.row import after_block, row_of


def comment_after_tab(problem: Problem) -> Diagnosis | None:
    """An empty line or a comment may have tabs in YAML 1.2; the parser, one of 1.1, stumbles over them.

    Nothing is told.
    """
    if not problem.here.bare or "\t" not in problem.here.text:
        return None
    mends = {}
    for line in range(problem.line, min(len(problem.lines), problem.line + limits.WINDOW)):
        row = problem.row(line)
        if row.bare and "\t" in row.text[: row.indent]:
            mends[line] = (Edit(0, row.indent, " " * row.indent),)
    return Diagnosis("", problem.line, 0, 0, mends=mends)


def tab(problem: Problem) -> Diagnosis | None:
    """Tabs in front of a key or an item."""
    if "\t" not in _front(problem, problem.line):
        return None
    lines = [n for n in _outside_texts(problem) if "\t" in _front(problem, n)]
    if problem.line not in lines:
        lines.append(problem.line)
    front = _front(problem, lines[0])
    start = front.index("\t")
    more = len(lines) - 1
    return Diagnosis(
        "a tab stands where blanks are needed",
        lines[0],
        start,
        start + len(front[start:]) - len(front[start:].lstrip("\t")),
        notes=(f"so it does in {more} other line{'s' * (more > 1)}",) if more else (),
        help=("indent with blanks; most editors can turn the tabs of a file into blanks",),
        mends=_blanks(problem, lines),
        sure=False,
    )


def _front(problem: Problem, line: int) -> str:
    row = problem.row(line)
    return "" if row.bare else row.text[: row.column]


def _outside_texts(problem: Problem) -> list[int]:
    """The lines that are not part of a text under `|` or `>`."""
    found = []
    line = max(0, problem.line - limits.WINDOW)
    while line < min(len(problem.lines), problem.line + limits.WINDOW):
        found.append(line)
        row = problem.row(line)
        line = after_block(problem.lines, line, row) if row.value[:1] in ("|", ">") else line + 1
    return found


def _blanks(problem: Problem, lines: list[int]) -> dict[int, tuple[Edit, ...]]:
    """Guess how far each line was meant to be indented: as its like above, or under the key above."""
    mends: dict[int, tuple[Edit, ...]] = {}
    columns: dict[str, int] = {}
    affected = set(lines)
    before = problem.above(min(lines))
    above = problem.row(before) if before is not None else row_of("")
    above_column = above.column
    for line in range(min(lines), max(lines) + 1):
        row = problem.row(line)
        if row.bare:
            continue
        column = row.column
        if line in affected:
            front = row.text[: row.column]
            indent = row.indent
            if "\t" in front[:indent]:
                indent = columns.get(front, above_column + 2 * (bool(above.key) and not above.value))
                columns[front] = indent
            blanks = " " * indent + "- " * front.count("-")
            mends[line] = (Edit(0, row.column, blanks),)
            column = len(blanks)
        elif row.indent == 0:
            columns.clear()
        above, above_column = row, column
    return mends
