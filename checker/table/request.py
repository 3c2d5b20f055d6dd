"""What a piece of evidence asks of a table, read against the table's columns; or what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claim.answer import Question
from checker.claim.evidence import Rows
from checker.claim.opening import name_of
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.cell import read_number
from checker.language.suggest import nearest
from checker.logic.exact import Exact
from checker.table import faults
from checker.table.column import PLAIN, Column, Stands, UnknownColumn, column_of, unit_of
from checker.table.criterion import Criterion
from checker.table.filter import alternatives, understand
from checker.table.pick import Wanted, wanted
from checker.table.rows import Table
from checker.table.taken import NEEDS_COLUMN

TWO_SIDED = frozenset({"share", "rate", "ratio", "difference", "change", "rank"})
_AGAINST = frozenset({"ratio", "difference", "change"})
_ONE_FIGURE = frozenset({"count", "distinct", "sum", "mean", "median", "min", "max", "value"})


@dataclass(frozen=True, slots=True)
class Request:
    """A piece of evidence, understood."""

    how: str
    rows: tuple[tuple[Criterion, ...], ...]
    among: tuple[tuple[Criterion, ...], ...] = ((),)
    against: tuple[tuple[Criterion, ...], ...] = ((),)
    column: Column | None = None
    over: Column | None = None
    stands: Stands = PLAIN
    each: str = ""
    per: Fraction = Exact(1)
    want: Wanted | None = None
    want_by: Column | None = None
    """What rows are ordered by; None for what is taken."""
    by: Column | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a piece of evidence cannot be asked of its table."""

    gap: str
    troubles: tuple[Finding, ...] = ()


def request(question: Question, table: Table) -> Request | Refused:
    """Understand a piece of evidence, or say what is wrong with it."""
    evidence, name = question.evidence, name_of(question)
    strange = tuple(_unknown(question, table))
    if strange:
        return Refused(f"`{name}` has no such column", strange)
    how = _how(question)
    lacking = _lacking(question, how)
    if lacking:
        return lacking
    want = _wanted(question)
    per = read_number(evidence.per) if evidence.per else None
    troubles = [want] if isinstance(want, Finding) else []
    if evidence.per and (per is None or per.hedge or per.stated <= 0):
        troubles.append(_unread(question, "per", "it is not a plain figure"))
    sides = []
    for field, written in _sides(question):
        read = [
            understand(one, place, question.clock)
            for one, place in alternatives(written, question.place.at(field))
        ]
        troubles += [one for each in read for one in each if isinstance(one, Finding)]
        sides.append(tuple(tuple(one for one in each if not isinstance(one, Finding)) for each in read))
    if troubles:
        told = tuple(replace(one, claim=question.claim) for one in troubles)
        return Refused("a condition is not understood", told)
    rows, among, against = sides
    return Request(
        how,
        rows,
        among,
        against,
        _column(table, evidence.column),
        _column(table, evidence.over),
        Stands(unit_of(evidence.unit) if evidence.unit else "", evidence.scale),
        evidence.each,
        per.stated if per else Exact(1),
        want if isinstance(want, Wanted) else None,
        _column(table, next(iter(evidence.pick.values()))) if isinstance(evidence.pick, dict) else None,
        _column(table, evidence.by),
    )


def _how(question: Question) -> str:
    """What to take: as written, or what the evidence plainly wants without saying so."""
    evidence = question.evidence
    if evidence.take:
        return evidence.take
    if evidence.column:
        return "value"
    return "count" if evidence.rows and question.kind == "count" else ""


def _column(table: Table, words: str) -> Column | None:
    found = column_of(table, words) if words else None
    return found if isinstance(found, Column) else None


def _unknown(question: Question, table: Table) -> Iterator[Finding]:
    """The faults of columns that are named and that the table does not have, or has twice."""
    evidence, place = question.evidence, question.place
    named = [
        (column, at.at(column).key())
        for field, rows in _sides(question)
        for one, at in alternatives(rows, place.at(field))
        for column in one
    ]
    for name, at in named:
        if table.position(name) is None or " ".join(name.split()) in table.grid.twice:
            yield faults.unknown_column(question, table, name, at, nearest)
    worked = [(evidence.column, "column"), (evidence.over, "over"), (evidence.by, "by")]
    spots = [(words, place.at(field)) for words, field in worked if words]
    if isinstance(evidence.pick, dict):
        spots += [(words, place.at("pick", phrase)) for phrase, words in evidence.pick.items()]
    for words, at in spots:
        found = column_of(table, words)
        if isinstance(found, UnknownColumn):
            yield (
                faults.unfollowed(question, words, at, found.why)
                if found.why
                else faults.unknown_column(question, table, found.name, at, nearest)
            )
        elif any(table.grid.names[one] in table.grid.twice for one in found.positions):
            yield faults.unknown_column(question, table, words, at, nearest)


def _sides(question: Question) -> Sequence[tuple[str, Rows]]:
    evidence = question.evidence
    return (("rows", evidence.rows), ("among", evidence.among), ("against", evidence.against))


def _lacking(question: Question, how: str) -> Refused | None:
    """What is not said and has to be."""
    evidence = question.evidence
    needs = how in NEEDS_COLUMN or evidence.each in NEEDS_COLUMN
    if needs and not evidence.column:
        return Refused("the column to take is not named", (faults.no_column(question, how),))
    if how in _AGAINST and not evidence.against:
        return _missing(question, "against", f"`{how}` against which rows?", "name them: `against: {…}`")
    if how == "rate" and not evidence.over:
        return _missing(question, "over", "a rate for each of what?", "name the column: `over: people`")
    if evidence.by and not evidence.pick:
        help_ = "say which group: `pick: highest`"
        return _missing(question, "pick", f"which {evidence.by} is meant?", help_, "by")
    if evidence.by and how not in _ONE_FIGURE:
        help_ = "take a `count`, a `sum` or a `mean` for each group"
        return _missing(question, "take", f"what of each {evidence.by}?", help_, "by")
    if evidence.pick and isinstance(evidence.pick, str) and not (evidence.by or evidence.column):
        help_ = f"name the column: `pick: {{{evidence.pick}: …}}`"
        return _missing(question, "pick", f"the {evidence.pick} of what?", help_, "pick")
    if not how and not evidence.rows:
        quoted = "a quote is looked for in documents, not in a table"
        return Refused(quoted if evidence.quote else "nothing is asked of it")
    return None


def _missing(question: Question, field: str, what: str, help_: str, at: str = "take") -> Refused:
    labels = (Label(question.place.at(at)),)
    trouble = Finding(what, labels, help=(help_,), claim=question.claim, check="evidence-incomplete")
    return Refused(f"it does not say `{field}`", (trouble,))


def _wanted(question: Question) -> Wanted | Finding | None:
    pick, place = question.evidence.pick, question.place.at("pick")
    if not pick:
        return None
    if isinstance(pick, str):
        return wanted(pick, place)
    phrase = next(iter(pick))
    return wanted(phrase, place.at(phrase).key())


def _unread(question: Question, field: str, why: str) -> Finding:
    words = getattr(question.evidence, field)
    what = f"`{words}` is not understood: {why}"
    return Finding(what, (Label(question.place.at(field)),), check="unreadable-condition")
