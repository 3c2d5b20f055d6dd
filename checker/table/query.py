"""`sql:` worked out: one SELECT over the tables among the sources, each a view by its id."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.claim.answer import Answer, Question, Status
from checker.claim.words import listed, plural, show
from checker.finding import Finding, Label
from checker.language.cell import Meanings, has_no_figure, is_empty, read_number
from checker.language.moment import read_moment
from checker.language.reading import Grain, Unread
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.place import Place
from checker.read.files import Unreadable
from checker.read.locked import Failed, Found, View, select
from checker.table.join import Tables
from checker.table.rows import Table

_ALONE = ("rows", "take", "column", "join", "pick", "by", "among", "against", "over", "per", "each", "quote")
_MOST_PLACES = 9
_DIGITS = 18


def queried(question: Question, table: Table, beside: Tables) -> Answer:
    """What the statement gives, as one figure, one name with its figure, or a list of names."""
    evidence = question.evidence
    also = next((field for field in _ALONE if getattr(evidence, field)), "")
    if also:
        return _silent(question, f"`sql` stands alone, and `{also}` is written beside it")
    read = {id_: one for id_, one in beside.items() if not isinstance(one, Unreadable)}
    views = [_view(id_, one, question) for id_, one in {**read, question.source.id: table}.items()]
    found = select(evidence.sql, views)
    if isinstance(found, Failed):
        return _silent(question, f"the `sql` gives nothing: {found.why}")
    return _told(question, table, found)


def _view(id_: str, table: Table, question: Question) -> View:
    """A table whose columns are figures, days or words, as all of their cells are."""
    seen: set[str] = set()
    columns = []
    for position, name in enumerate(table.grid.names):
        # To a database `Town` and `town` are one name.
        own = name if name.casefold() not in seen else f"{name} ({position + 1})"
        seen.add(own.casefold())
        columns.append((own, *_typed(table.cells(position), table.meanings(position, question.clock))))
    return View(id_, columns)


def _typed(cells: Sequence[str], meanings: Meanings) -> tuple[str, list[str | None]]:
    texts = {cell for cell in cells if not has_no_figure(cell)}
    numbers = {cell: meanings.number(cell) for cell in texts}
    plain = [one for one in numbers.values() if one and not one.hedge and not one.spoken]
    if texts and len(plain) == len(texts) and len({one.unit for one in plain}) == 1:
        places = max(_places(one.stated) for one in plain)
        if places <= _MOST_PLACES and all(abs(one.stated) < 10**_DIGITS for one in plain):
            sort = "BIGINT" if not places else f"DECIMAL(38, {places})"
            return sort, [
                _digits(one.stated, places) if (one := numbers.get(cell)) else None for cell in cells
            ]
    days = {cell: meanings.moment(cell) for cell in texts} if not plain else {}
    if texts and days and all(one and one.start and one.grain is Grain.DAY for one in days.values()):
        told = {cell: one.start.date().isoformat() for cell, one in days.items() if one and one.start}
        return "DATE", [told.get(cell) for cell in cells]
    return "VARCHAR", [None if is_empty(cell) else cell.strip() for cell in cells]


def _places(value: Fraction) -> int:
    return next((n for n in range(_MOST_PLACES + 1) if (value * 10**n).denominator == 1), _MOST_PLACES + 1)


def _digits(value: Fraction, places: int) -> str:
    if not places:
        return str(int(value))
    whole = abs(int(value * 10**places))
    sign = "-" if value < 0 else ""
    return f"{sign}{whole // 10**places}.{whole % 10**places:0{places}d}"


def _told(question: Question, table: Table, found: Found) -> Answer:
    rows, width = found.rows, len(found.names)
    if not rows or all(cell is None for row in rows for cell in row):
        return _silent(question, "the `sql` gives no row", bad=False)
    if len(rows) == 1 and width <= 2:
        return _one(question, table, found)
    if width == 1:
        texts = tuple(row[0] for row in rows if row[0] is not None)
        number = Exact(len(texts))
        said = f"by `sql`: {listed(list(texts))}"
        return _answer(question, table, said, figure=Range.exactly(number), nominal=number, texts=texts)
    shape = f"{plural(len(rows), 'row')} of {plural(width, 'column')}"
    return _silent(
        question, f"the `sql` gives {shape}, and one figure, one name or a list of names is wanted"
    )


def _one(question: Question, table: Table, found: Found) -> Answer:
    row = found.rows[0]
    figure = next((cell for cell, yes in zip(row, found.figures, strict=True) if yes and cell), None)
    text = next((cell for cell, yes in zip(row, found.figures, strict=True) if not yes and cell), "")
    number = read_number(text) if text and figure is None else None
    try:
        nominal = Exact(figure) if figure is not None else number.stated if number else None
    except ValueError:
        return _silent(question, f"the `sql` gives `{figure}`, which is no figure")
    words = show(nominal) if nominal is not None else text
    read = read_moment(text, question.clock) if text and nominal is None else None
    said = f"by `sql`: {', '.join(one for one in (text, words) if one) if text != words else text}"
    return _answer(
        question,
        table,
        said,
        figure=Range.exactly(nominal) if nominal is not None else None,
        nominal=nominal,
        unit=number.unit if number else "",
        words=words,
        text=text,
        moment=None if read is None or isinstance(read, Unread) else read[0],
        divided=nominal is not None and nominal.denominator != 1,
    )


def _answer(question: Question, table: Table, said: str, **given: object) -> Answer:
    place = Place(table.path)
    return Answer(Status.ANSWERED, question.source.id, question.place, place, working=said, **given)  # type: ignore[arg-type]  # fields of Answer


def _silent(question: Question, why: str, *, bad: bool = True) -> Answer:
    trouble = Finding(why, (Label(question.place.at("sql")),), claim=question.claim, check="unfit-sql")
    place = Place(question.source.path)
    troubles = (trouble,) if bad else ()
    return Answer(Status.SILENT, question.source.id, question.place, place, gap=why, troubles=troubles)
