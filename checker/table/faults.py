"""What can be wrong between a piece of evidence and its table, as findings; checks grade them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from checker.claim.answer import Question
from checker.claim.opening import name_of
from checker.claim.words import listed, plural
from checker.finding import Finding, Fix, Label, instead
from checker.language.cell import folded, is_empty
from checker.language.serial import serial_day
from checker.logic.exact import Exact
from checker.place import Place
from checker.read.grid import Doubt
from checker.table.criterion import Beginning, Bound, Holding, Meets, Same, Timed
from checker.table.rows import Asked, Cells, Table

Suggest: TypeAlias = Callable[[str, Iterable[str]], tuple[str, ...]]
"""The names nearest to one that is not known."""
_FEW = 6
"""Cells or columns that are listed."""
_MOST_LABELS = 3
_MOST_COMPARED = 2_000
"""Different cells that a name is compared with for a `did you mean`."""


def at_row(table: Table, row: int) -> Place:
    """Where a row stands."""
    return table.grid.row_place(row)


def at_cell(table: Table, row: int, position: int) -> Place:
    """Where a cell stands."""
    return table.grid.cell_place(row, position)


def unknown_column(question: Question, table: Table, name: str, place: Place, nearest: Suggest) -> Finding:
    """A column that the table does not have, or has twice."""
    file, names = name_of(question), table.grid.names
    header = Label(table.grid.header_place(), "its columns")
    if " ".join(name.split()) in table.grid.twice:
        what = f"`{name}` names {names.count(' '.join(name.split()))} columns of `{file}`"
        help_, near = "give them names of their own in the table's first line", tuple[str, ...]()
    else:
        what = f"`{file}` has no column `{name}`"
        near = nearest(name, names)
        help_ = (
            f"did you mean {_either(near)}?"
            if near
            else f"it has {listed([f'`{one}`' for one in names], 12)}"
        )
    fixes = instead(place, name, near)
    return Finding(
        what, (Label(place), header), help=(help_,), claim=question.claim, check="unknown-column", fixes=fixes
    )


def unfollowed(question: Question, words: str, place: Place, why: str) -> Finding:
    """Arithmetic of columns that cannot be followed."""
    what = f"`{words}` is neither a column nor arithmetic of columns: {why}"
    help_ = "write it as in `deaths / people * 1000`"
    return Finding(what, (Label(place),), help=(help_,), claim=question.claim, check="unknown-column")


def no_column(question: Question, how: str) -> Finding:
    """Something is to be taken from a column that is not named."""
    return Finding(
        f"`{how}` of which column?",
        (Label(question.place.at("take")),),
        help=("name it: `column: …`",),
        claim=question.claim,
        check="unknown-column",
    )


def matches_nothing(
    question: Question, table: Table, asked: Sequence[Asked], place: Place, nearest: Suggest
) -> Finding:
    """Conditions that no row meets: the one at fault, and what it may have meant."""
    file = name_of(question)
    alone = [one for one in asked if not table.where([(one.position, one.cells(Meets.YES))])]
    if alone:
        what = f"no row of `{file}` has {listed([one.criterion.words for one in alone])}"
        labels = tuple(Label(one.criterion.place) for one in alone)
        help_ = tuple(hint for one in alone if (hint := _instead(table, one, nearest)))
        fixes = tuple(fix for one in alone for fix in _fixes(table, one, nearest))
        return Finding(
            what, labels, help=help_, claim=question.claim, check="filter-matches-nothing", fixes=fixes
        )
    what = f"no row of `{file}` has {listed([one.criterion.words for one in asked])}"
    notes = tuple(
        f"{plural(len(table.where([(one.position, one.cells(Meets.YES))])), 'row')} with {one.criterion.words} alone"
        for one in asked
    )
    return Finding(what, (Label(place),), notes, claim=question.claim, check="filter-matches-nothing")


def _instead(table: Table, asked: Asked, nearest: Suggest) -> str:
    """What the column has, where that may be what was meant."""
    criterion, counts = asked.criterion, _counts(table, asked)
    if isinstance(criterion, Same | Holding | Beginning):
        near = [one for word in criterion.wanted for one in _near(word, counts, nearest)]
        if near:
            return f"there is {_with_rows(near, counts)}"
        return (
            f"{criterion.column} is {_with_rows(sorted(counts), counts)}" if 0 < len(counts) <= _FEW else ""
        )
    if isinstance(criterion, Bound | Timed):
        return _ends(table, asked)
    return ""


def _fixes(table: Table, asked: Asked, nearest: Suggest) -> Iterator[Fix]:
    """The cells that are nearly a word, to be written in its place."""
    criterion = asked.criterion
    if isinstance(criterion, Same | Holding | Beginning):
        for word in criterion.wanted:
            yield from instead(criterion.place, word, nearest(word, _common(_counts(table, asked))))


def _counts(table: Table, asked: Asked) -> Counter[str]:
    return Counter(cell.strip() for cell in table.cells(asked.position) if not is_empty(cell))


def _common(counts: Counter[str]) -> list[str]:
    return [cell for cell, _ in counts.most_common(_MOST_COMPARED)]


def _near(word: str, counts: Counter[str], nearest: Suggest) -> list[str]:
    """Cells that are nearly the word, or else have it in them."""
    compared = _common(counts)
    return [*nearest(word, compared)] or [cell for cell in compared if folded(word) in folded(cell)][:_FEW]


def _with_rows(cells: Iterable[str], counts: Counter[str]) -> str:
    return listed([f"`{cell}` ({plural(counts[cell], 'row')})" for cell in dict.fromkeys(cells)])


def _ends(table: Table, asked: Asked) -> str:
    criterion, cells = asked.criterion, set(table.cells(asked.position))
    meanings = table.meanings(asked.position, None)
    if isinstance(criterion, Bound):
        ordered = sorted((number.stated, cell.strip()) for cell in cells if (number := meanings.number(cell)))
    else:
        starts = [(own.start, cell.strip()) for cell in cells if (own := meanings.moment(cell)) and own.start]
        ordered = sorted((Exact(int(start.timestamp())), cell) for start, cell in starts)
    return f"{criterion.column} runs from `{ordered[0][1]}` to `{ordered[-1][1]}`" if ordered else ""


def not_understood(question: Question, cells: Cells, place: Place, sort: str) -> Finding:
    """Cells that should be figures or times and are not understood; `sort` says which."""
    texts = [_short(text) for text in cells.texts]
    if len(texts) == 1:
        what = f"`{cells.column}` has no {sort} in {cells.called[0]}, but `{texts[0]}`"
    else:
        words = listed([f"`{text}`" for text in dict.fromkeys(texts)], 3)
        what = f"`{cells.column}` has no {sort} in {plural(len(texts), 'row')}, but {words}"
    labels = (Label(place), *_shown(cells, f"no {sort}"))
    help_ = "leave such rows out by a further condition, or mend them in the table"
    if sort == "time" and (day := serial_day(cells.texts)):
        help_ = f"a spreadsheet counts days so: `{texts[0]}` would be {day}; save the column as dates"
    return Finding(what, labels, help=(help_,), claim=question.claim, check="half-text-column")


def several_rows(question: Question, cells: Cells) -> Finding:
    """One value is asked for, and the rows have different ones."""
    texts = dict.fromkeys(_short(text) for text in cells.texts)
    values = listed([f"`{text}`" for text in texts], 4)
    what = f"one {cells.column} is asked for, and {plural(len(cells.rows), 'row')} have {values}"
    labels = (Label(question.place.at("take")), *_shown(cells, ""))
    help_ = "name the row by a further condition in `rows`, or take `sum`, `min`, `max` or `list`"
    return Finding(what, labels, help=(help_,), claim=question.claim, check="several-rows")


def _shown(cells: Cells, text: str) -> tuple[Label, ...]:
    rows = cells.rows[:_MOST_LABELS]
    return tuple(Label(at_cell(cells.table, row, cells.position), text) for row in rows)


def total_row(question: Question, table: Table, row: int) -> Finding:
    """A row that adds up the others is reckoned with as if it were one of them."""
    first = next(cell.strip() for cell in table.grid.rows[row] if cell.strip())
    what = (
        f"{table.grid.called(row)} of `{name_of(question)}`, `{_short(first)}`, is counted like any other row"
    )
    labels = (Label(question.place), Label(at_row(table, row), "adds up other rows, by its name"))
    column = table.grid.names[next(n for n, cell in enumerate(table.grid.rows[row]) if cell.strip())]
    help_ = f"leave it out: `{column}: {{not: {_short(first)}}}`"
    return Finding(what, labels, help=(help_,), claim=question.claim, check="total-row")


def doubtful(question: Question, table: Table) -> tuple[Finding, ...]:
    """What is to be told of the table itself, however it is asked."""
    return tuple(_doubtful(question, table, doubt) for doubt in table.grid.doubts)


def _doubtful(question: Question, table: Table, doubt: Doubt) -> Finding:
    labels = [Label(question.source.place.at(question.source.kind))]
    if doubt.row is not None and doubt.position is not None:
        labels.append(Label(at_cell(table, doubt.row, doubt.position), doubt.label))
    elif doubt.row is not None:
        labels.append(Label(at_row(table, doubt.row), doubt.label))
    elif doubt.label:
        labels.append(Label(table.grid.header_place(), doubt.label))
    help_ = (doubt.help,) if doubt.help else ()
    return Finding(f"`{table.path}` {doubt.what}", tuple(labels), help=help_, check=doubt.check)


def unclear_dates(
    question: Question, timed: Sequence[Asked], table: Table, counts: tuple[int, int]
) -> Finding:
    """Dates such as 1/2/2021 that give other rows when the month comes first."""
    columns = listed([f"`{table.grid.names[one.position]}`" for one in timed])
    what = f"{columns} may be day first or month first, which gives {counts[0]} or {plural(counts[1], 'row')}"
    labels = tuple(Label(one.criterion.place) for one in timed)
    help_ = "write the dates of the table as 2021-08-06"
    return Finding(what, labels, help=(help_,), claim=question.claim, check="unclear-dates")


def _either(names: Sequence[str]) -> str:
    return " or ".join(f"`{name}`" for name in names)


def _short(cell: str, most: int = 40) -> str:
    words = " ".join(cell.split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
