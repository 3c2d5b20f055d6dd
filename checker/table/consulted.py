"""A piece of evidence put to a table that was opened: rows chosen, picked, taken from, and told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checker.claim.answer import Answer, Question, Status
from checker.claim.opening import name_of
from checker.claim.words import listed, plural
from checker.finding import Finding, Label
from checker.language.cell import is_total
from checker.language.suggest import nearest
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.place import Place
from checker.table import faults
from checker.table.asking import Asking, label_of
from checker.table.chosen import Chosen, choose, each_has_rows, idle, month_first
from checker.table.column import Column
from checker.table.criterion import Criterion
from checker.table.groups import take_by
from checker.table.join import NO_TABLES, Tables, joined
from checker.table.pick import Picked, keys_of, pick, tied_rows
from checker.table.request import TWO_SIDED, Refused, request
from checker.table.rows import Cells, Table
from checker.table.sides import Side, Sides, counted, weigh_sides
from checker.table.taken import Taken, take
from checker.table.wording import any_of, inside, without_figure

_MOST_LABELS = 3
_COUNTS_EVERY_ROW = frozenset(
    {"count", "sum", "mean", "median", "max", "share", "rank", "rate", "list", "distinct"}
)


def consulted(question: Question, table: Table, beside: Tables = NO_TABLES) -> Answer:
    """What the table says to one piece of evidence; `beside` are the others that it may be joined with."""
    table = replace(table, figure=question.evidence.figure)
    if not question.evidence.joins:
        return _asked(question, table)
    wider = joined(question, table, beside)
    if isinstance(wider, Refused):
        return _silent(question, table, wider.gap, wider.troubles)
    found = _asked(question, wider.table)
    return replace(found, troubles=(*wider.troubles, *found.troubles))


def _asked(question: Question, table: Table) -> Answer:
    asked = request(question, table)
    if isinstance(asked, Refused):
        return _silent(question, table, asked.gap, asked.troubles)
    chosen: dict[str, Chosen] = {}
    for field in ("rows", "among", "against"):
        sets: Sequence[Sequence[Criterion]] = getattr(asked, field)
        found = choose(table, question.place.at(field), sets, question.clock)
        other = month_first(table, found, sets, question.clock)
        if other:
            counts = len(found.selection.rows), len(other[1].selection.rows)
            trouble = faults.unclear_dates(question, other[0], table, counts)
            return _silent(question, table, trouble.what, (trouble,))
        chosen[field] = found
    asking = Asking(question, table, asked, chosen["rows"], chosen["among"], chosen["against"])
    fruitless = _fruitless(asking)
    rows = asking.chosen.selection
    if fruitless or not (rows.rows or rows.open):
        return _nothing(asking, fruitless)
    return _taken(asking)


def _silent(question: Question, table: Table, gap: str, troubles: tuple[Finding, ...] = ()) -> Answer:
    return Answer(
        Status.SILENT, question.source.id, question.place, Place(table.path), gap=gap, troubles=troubles
    )


def _fruitless(asking: Asking) -> tuple[Finding, ...]:
    """Conditions beside the rows' own that no row meets, and alternatives of which one has none."""
    found = []
    for chosen in (asking.chosen, asking.among, asking.against):
        if chosen is asking.chosen and not (chosen.selection.rows or chosen.selection.open):
            continue
        found += [
            faults.matches_nothing(asking.question, asking.table, one, chosen.place, nearest)
            for one in idle(asking.table, chosen)
        ]
    return tuple(found)


def _nothing(asking: Asking, fruitless: tuple[Finding, ...]) -> Answer:
    """No row meets the conditions: nought of them, for a count; and the condition at fault, if one is."""
    question, table = asking.question, asking.table
    if fruitless:
        return _silent(question, table, "no row meets one of its conditions", fruitless)
    if asking.chosen.all_rows:
        return _silent(question, table, f"`{name_of(question)}` has no rows")
    counted_ = asking.asked.how in {"count", "share"} and asking.asked.column is None
    # A count of nought is an answer when each condition has its rows and only all together have none.
    alone = all(each_has_rows(table, one) for one in asking.chosen.either)
    troubles: tuple[Finding, ...] = ()
    if not (counted_ and alone):
        troubles = tuple(
            faults.matches_nothing(question, table, one, asking.chosen.place, nearest)
            for one in asking.chosen.either
        )
    return Answer(
        Status.ANSWERED if counted_ and alone else Status.NOTHING,
        question.source.id,
        question.place,
        Place(table.path),
        figure=Range.exactly(0) if counted_ else None,
        nominal=Exact(0) if counted_ else None,
        words="0" if counted_ else "",
        picked=asking.chosen.picked(table, question.source.id, question.clock),
        working=asking.working,
        gap="" if counted_ and alone else "no row meets the conditions",
        troubles=troubles,
    )


def _taken(asking: Asking) -> Answer:
    asked, rows, open_ = asking.asked, asking.rows, asking.chosen.selection.open
    if asked.how == "count" and asked.column is None and asked.want is None:
        return _answered(asking, counted(len(rows), len(open_)), rows, asked.column)
    if not asked.how and asked.want is None:
        return _answered(asking, Taken(), rows, None)
    if asked.how in TWO_SIDED:
        return _answered(asking, _two_sided(asking, rows), rows, asked.column)
    if open_:
        why = f"{plural(len(open_), 'more row')} may meet the conditions" if rows else "none does for certain"
        troubles = asking.open_faults()
        if not rows or not troubles:
            return _silent(asking.question, asking.table, f"{asking.working}, and {why}", troubles)
    if asked.by is not None and asked.want is not None:
        names = asking.values(asked.by, rows)
        taken = take_by(
            asked.how,
            names.texts if names else (),
            asked.by.words,
            asking.values(asked.column, rows),
            asked.want,
        )
        return _answered(asking, taken, rows, asked.column)
    return _picked(asking, rows)


def _picked(asking: Asking, rows: tuple[int, ...]) -> Answer:
    """Of the rows the extreme one or few, where `pick` asks for them; and what is taken of those."""
    asked, said = asking.asked, ""
    tied = ""
    if asked.want is not None:
        by = asked.want_by or asked.column
        values = asking.values(by, rows, bare=True)
        if values is None:
            return _silent(asking.question, asking.table, "it is not said by what the rows are ordered")
        keys, stuck = keys_of(values)
        if stuck:
            return _answered(asking, stuck, rows, by)
        found: Picked = pick(keys, asked.want, values.name)
        if not found.positions:
            return _silent(asking.question, asking.table, f"{asking.working}; {found.tied}")
        rows, tied = tuple(rows[n] for n in found.positions), found.tied if asked.want.one else ""
        cells = [values.texts[n].strip() for n in found.positions]
        said = f"the {asked.want.phrase} {values.name} is {listed([f'`{cell}`' for cell in dict.fromkeys(cells)])}"
    values = asking.values(asked.column, rows)
    if values is None:
        taken = counted(len(rows), 0) if asked.how == "count" else Taken()
    else:
        taken = take(asked.how, values)
    if tied and taken.apart:
        taken = Taken(tied=tied, gap=tied)
    return _answered(asking, taken, rows, asked.column, said)


def _two_sided(asking: Asking, rows: tuple[int, ...]) -> Taken:
    asked = asking.asked
    against = asked.how not in {"share", "rate", "rank"}
    wider = asking.against if against else asking.among
    others = rows if asked.how == "rate" else wider.selection.rows
    values = asking.values(asked.column, rows)
    usual = "count" if values is None else "sum" if asked.how in {"share", "rate"} else "value"
    one = Side("rows that meet the conditions", rows, len(asking.chosen.selection.open), values)
    if asked.how == "rate":
        other = Side(one.name, rows, 0, asking.values(asked.over, rows, bare=True))
    else:
        name = "rows that they are held against" if against else "rows that they are among"
        other = Side(name, others, len(wider.selection.open), asking.values(asked.column, others))
    labels = tuple(label_of(asking.table, row) for row in others) if asked.how == "rank" else ()
    taken = weigh_sides(asked.how, Sides(one, other, asked.each or usual, asked.per, labels))
    if not wider.all_rows and taken.said:
        told = f"{plural(len(others), 'row')} {'has' if len(others) == 1 else 'have'} {any_of(wider.either)}"
        return replace(taken, said=f"{told}; {taken.said}")
    return taken


def _answered(
    asking: Asking, taken: Taken, rows: tuple[int, ...], column: Column | None, picked: str = ""
) -> Answer:
    question, asked = asking.question, asking.asked
    position = column.position if column else None
    totals = _totals(asking, rows)
    troubles = (*asking.open_faults(), *_row_faults(asking, taken, rows, column), *totals)
    if totals:
        # Counted twice or only named so: with the row and without it the answer differs, so none is given.
        gap = f"{asking.table.grid.called(_total_at(asking, rows)[0])} seems to add up the others"
        return _silent(question, asking.table, f"`{name_of(question)}`: {gap}", troubles)
    if taken.stuck:
        gap = (
            taken.gap
            or f"{plural(len(rows), 'row')} differ in {column.words if column else 'it'}, and one is asked for"
        )
        return _silent(question, asking.table, f"`{name_of(question)}`: {gap}", troubles)
    rests = tuple(rows[one] for one in taken.rests_on) or rows
    left_out = [rows[one] for one in taken.left_out if one < len(rows)]
    said = [asking.working, picked, taken.said, *without_figure(asking.table.grid, left_out)]
    labels = tuple(Label(asking.place([row], position)) for row in rests if 1 < len(rests) <= _MOST_LABELS)
    return Answer(
        Status.ANSWERED,
        question.source.id,
        question.place,
        asking.place(rests, position),
        figure=taken.figure,
        nominal=taken.nominal,
        unit=taken.unit,
        words=taken.words,
        divided=taken.divided,
        rounded=taken.rounded,
        standing=taken.standing,
        moment=taken.moment,
        text=taken.text,
        texts=taken.texts,
        picked=_shown(asking, rests if asked.by is not None else rows).picked(
            asking.table, question.source.id, question.clock
        ),
        working="; ".join(one for one in said if one),
        notes=inside(asking.chosen.asked),
        labels=labels,
        troubles=troubles,
    )


def _shown(asking: Asking, rows: tuple[int, ...]) -> Chosen:
    """The rows that the answer is about: those that were picked, where `pick` asks for few of them."""
    if asking.asked.want is None:
        return asking.chosen
    return replace(asking.chosen, selection=replace(asking.chosen.selection, rows=rows))


def _row_faults(
    asking: Asking, taken: Taken, rows: tuple[int, ...], column: Column | None
) -> tuple[Finding, ...]:
    question, table = asking.question, asking.table
    found = []
    at = question.place.at("column")
    positions = column.positions if column and taken.unread else ()
    for position in positions:
        meanings, cells = table.meanings(position, question.clock), table.cells(position)
        unread = [rows[n] for n in taken.unread]
        # Of arithmetic, the columns that are at fault.
        strange = [row for row in unread if len(positions) == 1 or not meanings.number(cells[row])]
        if strange:
            found.append(faults.not_understood(question, Cells(table, position, strange), at, taken.sort))
    if taken.apart and column and column.position is not None:
        found.append(faults.several_rows(question, Cells(table, column.position, rows)))
    if taken.tied:
        labels = tuple(Label(faults.at_row(table, row)) for row in rows[:_MOST_LABELS])
        names = [label_of(table, row) for row in rows] if asking.asked.by is None else []
        found.append(tied_rows(taken.tied, question.place.at("pick"), names, labels, question.claim))
    return tuple(found)


def _totals(asking: Asking, rows: tuple[int, ...]) -> tuple[Finding, ...]:
    """The row that adds up others and is taken for one of them, where one is."""
    return tuple(faults.total_row(asking.question, asking.table, row) for row in _total_at(asking, rows)[:1])


def _total_at(asking: Asking, rows: tuple[int, ...]) -> list[int]:
    weighed = asking.among.selection.rows if asking.asked.how in {"share", "rank"} else rows
    every = {*asking.rows, *weighed} if asking.asked.want else {*rows, *weighed}
    if len(every) < 2 or not (asking.asked.how in _COUNTS_EVERY_ROW or asking.asked.want):
        return []
    return [row for row in sorted(every) if is_total(label_of(asking.table, row))]
