"""Logical forms over a table, as claims with table evidence.

The forms are those of Logic2Text (Chen et al., 2020): nested functions over one table, each sentence
true. A form becomes one claim for each thing that it says; what this language cannot say is told.
Their filters look for a text anywhere in a cell and their figures are the first in a cell, so `contains`
and `figure: first` are used where a whole cell or a plain figure would mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import evidence_sql

from checker.language.cell import folded, has_no_figure, read_number

Claim = dict[str, Any]
Form: TypeAlias = "Call | str"


class InexpressibleError(Exception):
    """Why a form cannot be said as a claim with evidence."""


@dataclass(frozen=True)
class Call:
    """A function of a form and what it is called with."""

    name: str
    of: tuple[Form, ...]


def parse(text: str) -> Call:
    """`eq { count { all_rows } ; 3 }` as nested calls.

    Raises:
        InexpressibleError: where the text is no form.
    """
    tokens = re.findall(r"[{};]|[^{};]+", text)
    form, rest = _form([token.strip() for token in tokens if token.strip()])
    if rest or isinstance(form, str):
        raise InexpressibleError("it is no form that can be followed")
    return form


def _form(tokens: list[str]) -> tuple[Form, list[str]]:
    if not tokens or tokens[0] in "{};":
        raise InexpressibleError("a part is missing")
    head, rest = tokens[0], tokens[1:]
    if not rest or rest[0] != "{":
        return head, rest
    parts: list[Form] = []
    rest = rest[1:]
    while rest and rest[0] != "}":
        part, rest = _form(rest)
        parts.append(part)
        if rest and rest[0] == ";":
            rest = rest[1:]
    if not rest:
        raise InexpressibleError("a bracket is not closed")
    return Call(head, tuple(parts)), rest[1:]


@dataclass(frozen=True)
class Sheet:
    """The table that a form is about."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]

    def column(self, name: Form) -> str:
        """A column by its name."""
        wanted = " ".join(str(name).split())
        found = next((one for one in self.header if " ".join(one.split()) == wanted), None)
        if found is None:
            raise InexpressibleError(f"the table has no column `{name}`")
        return found

    def cells(self, name: str) -> list[str]:
        """All cells of a column."""
        position = list(self.header).index(name)
        return [row[position] for row in self.rows]

    def plain(self, name: str) -> bool:
        """Whether all cells of a column are figures and nothing else."""
        cells = [cell.strip() for cell in self.cells(name) if not has_no_figure(cell)]
        return all(read_number(cell) is not None for cell in cells) or (
            bool(cells) and all(_CLOCKED.fullmatch(cell) for cell in cells)
        )

    def clocked(self, name: str) -> bool:
        """Whether a column tells how long races took: they are ordered, and are no figures to reckon with."""
        cells = [cell.strip() for cell in self.cells(name) if not has_no_figure(cell)]
        return bool(cells) and all(_CLOCKED.fullmatch(cell) for cell in cells)

    def dated(self, name: str) -> bool:
        """Whether a column tells times, by the months or the years that stand in it."""
        cells = [cell for cell in self.cells(name) if not has_no_figure(cell)]
        return bool(cells) and all(_DATE.search(cell) for cell in cells)


_CLOCKED = re.compile(r"(?:[0-9]+:)?[0-9]{1,2}:[0-9]{2}(?:\.[0-9]+)?")
_DATE = re.compile(
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\b.*[0-9]|\b[0-9]{4} ?- ?[0-9]{2} ?- ?[0-9]{2}\b"
)


@dataclass(frozen=True)
class Rows:
    """Rows that a form chooses: conditions by column, and an extreme among those that meet them."""

    where: tuple[tuple[str, Any], ...] = ()
    pick: tuple[tuple[str, str], ...] = ()

    def evidence(self, name: str = "rows") -> Claim:
        """As evidence says it."""
        said: Claim = {}
        if self.where:
            rows: dict[str, Any] = {}
            for column, condition in self.where:
                known = rows.get(column)
                rows[column] = condition if known is None else {**_mapped(known), **_mapped(condition)}
            said[name] = rows
        if self.pick:
            said["pick"] = dict(self.pick)
        return said


def _listed(rows: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - YAML holds anything
    return rows if isinstance(rows, list) else [rows]


def _mapped(condition: Any) -> dict[str, Any]:  # noqa: ANN401 - YAML holds anything
    return condition if isinstance(condition, dict) else {"is": condition}


@dataclass
class Speaker:
    """Says a form about a table as claims."""

    sheet: Sheet
    claims: list[Claim] = field(default_factory=list)

    def say(self, form: Form) -> None:
        """Add the claims that the form amounts to."""
        if isinstance(form, str):
            raise InexpressibleError(f"`{form}` says nothing by itself")
        if form.name == "and":
            for part in form.of:
                self.say(part)
            return
        teller = _TELLERS.get(form.name)
        if teller is None:
            raise InexpressibleError(f"`{form.name}` has no words here")
        teller(self, form)

    def add(self, kind: str, evidence: Claim, **fields: object) -> None:
        """Add one claim."""
        number = len(self.claims) + 1
        # Each is another thing: two of one measure would contradict each other.
        told = {
            name: f"{words} {number}" if name in {"of", "measure", "subject"} else words
            for name, words in fields.items()
        }
        claim = {"id": f"claim-{number}", "kind": kind, **told}
        self.claims.append({**claim, "evidence": [{"source": "table", **self._with_figure(evidence)}]})

    def _with_figure(self, evidence: Claim) -> Claim:
        """The first figure of cells that hold more, where one of the columns that count has such."""
        if "figure" in evidence:
            return {field: value for field, value in evidence.items() if value}
        bounded = [
            column
            for field_ in ("rows", "among", "against")
            for rows in _listed(evidence.get(field_, {}))
            for column, condition in rows.items()
            if set(condition) & set(_FIGURES.values()) or self._inside(column, condition)
        ]
        ordered = list(evidence.get("pick", {}).values())
        mixed = any(not self.sheet.plain(one) and not self.sheet.dated(one) for one in (*bounded, *ordered))
        return {**evidence, "figure": "first"} if mixed else evidence

    def _inside(self, column: str, condition: dict[str, Any]) -> bool:
        """Whether a figure is asked for that no cell is wholly, as with `1947` and `1947 - 1958`."""
        value = condition.get("is")
        own = {folded(cell) for cell in self.sheet.cells(column)}
        return value is not None and read_number(value) is not None and folded(value) not in own

    # rows

    def rows(self, form: Form) -> Rows:
        """The rows that a form chooses."""
        if form == "all_rows":
            return Rows()
        if isinstance(form, str):
            raise InexpressibleError(f"`{form}` chooses no rows")
        if form.name in _EXTREMES:
            inner = self.rows(form.of[0])
            end = _EXTREMES[form.name]
            place = int(str(form.of[2])) if form.name.startswith("nth") else 1
            column = self.sheet.column(form.of[1])
            if self.sheet.dated(column):
                end = {"highest": "latest", "lowest": "earliest"}[end]
            phrase = end if place == 1 else f"{_ordinal(place)}-{end}"
            return Rows(inner.where, ((phrase, column),))
        if form.name == "filter_all":
            return self.rows(form.of[0])
        inner = self.rows(form.of[0])
        if inner.pick:
            raise InexpressibleError("a condition on rows that were picked")
        column = self.sheet.column(form.of[1])
        return Rows((*inner.where, (column, self.condition(form.name, column, str(form.of[2])))))

    def condition(self, name: str, column: str, value: str) -> Any:  # noqa: ANN401 - YAML holds anything
        """The condition of a filter, by the end of its name."""
        how = name.partition("_")[2]
        if how in {"str_eq", "str_not_eq"}:
            found = [cell for one in self.sheet.cells(column) if folded(value) in (cell := folded(one))]
            whole = all(cell == folded(value) for cell in found)
            if how == "str_eq" and not whole and not any(_in_words(cell, folded(value)) for cell in found):
                # Theirs looks inside words as well: `194` in `1947`.
                return {"begins": value}
            if how == "str_eq":
                return {"is": value} if whole else {"contains": value}
            return {"not": value} if whole else {"lacks": value}
        if how in {"eq", "not_eq"}:
            return {"is": value} if how == "eq" else {"not": value}
        times = self.sheet.dated(column)
        words = _TIMES if times else _FIGURES
        if how not in words:
            raise InexpressibleError(f"`{name}` has no words here")
        return {words[how]: value}

    def taken(self, column: str, how: str) -> Claim:
        """What is taken of a column, the first figure in each cell where there is more in them."""
        said: Claim = {"take": how, "column": column}
        if how in _OF_FIGURES and not self.sheet.plain(column) and not self.sheet.dated(column):
            said["figure"] = "first"
        return said

    def figure(self, form: Form) -> Claim:
        """A figure that a form works out, as evidence."""
        if isinstance(form, str):
            raise InexpressibleError(f"`{form}` is a plain figure")
        if form.name == "count":
            return {**self.rows(form.of[0]).evidence(), "take": "count"}
        if form.name in _AGGREGATES:
            column = self.sheet.column(form.of[1])
            return {**self.rows(form.of[0]).evidence(), **self.taken(column, _AGGREGATES[form.name])}
        if form.name in _NTH:
            column = self.sheet.column(form.of[1])
            picked = self.rows(Call("nth_arg" + form.name.removeprefix("nth_"), form.of))
            return {**picked.evidence(), **self.taken(column, "value")}
        if form.name in {"num_hop", "str_hop", "hop"}:
            column = self.sheet.column(form.of[1])
            return {**self.rows(form.of[0]).evidence(), **self.taken(column, "value")}
        if form.name == "diff":
            return self.difference(form.of[0], form.of[1])
        raise InexpressibleError(f"`{form.name}` is no figure here")

    def difference(self, one: Form, other: Form) -> Claim:
        """How far two figures lie apart; where they are not of one column, or of rows that were picked, by `sql`."""
        if isinstance(one, str) or isinstance(other, str):
            raise InexpressibleError("a difference of a plain figure")
        if one.name != other.name:
            return self.queried(one, other)
        if one.name == "count":
            mine, its = self.rows(one.of[0]), self.rows(other.of[0])
            return {**mine.evidence(), "take": "difference", **its.evidence("against")}
        if one.name in _NTH or one.name == "diff":
            return self.queried(one, other)
        column, again = self.sheet.column(one.of[1]), self.sheet.column(other.of[1])
        each = _AGGREGATES.get(one.name, "value")
        mine, its = self.rows(one.of[0]), self.rows(other.of[0])
        if column != again and mine == its and each in {"value", "sum", "mean"}:
            return {**mine.evidence(), "take": each, "column": f"`{column}` - `{again}`"}
        if column != again or mine.pick or its.pick:
            return self.queried(one, other)
        taken = {**self.taken(column, "difference"), **({"each": each} if each != "value" else {})}
        return {**mine.evidence(), **taken, **its.evidence("against")}

    def queried(self, one: Call, other: Call) -> Claim:
        """How far two figures lie apart, as a statement."""
        try:
            parts = [
                evidence_sql.figure(part, lambda name: self.sheet.column(str(name))) for part in (one, other)
            ]
        except (KeyError, ValueError) as strange:
            raise InexpressibleError(f"a difference of two unlike things: {strange}") from strange
        return {"sql": f"SELECT {parts[0]} - {parts[1]}", "figure": ""}


def _in_words(cell: str, value: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(value)}(?!\w)", cell) is not None


def _tell_equal(speaker: Speaker, form: Call) -> None:
    """`eq` and `round_eq`: a figure is so many."""
    left, right = form.of
    if isinstance(left, str):
        left, right = right, left
    if not isinstance(right, str):
        speaker.add("quantity", speaker.difference(left, right), measure="difference", value="0")
        return
    if isinstance(left, Call) and left.name in {"min", "max"} and speaker.sheet.clocked(str(left.of[1])):
        best = Call("hop", (Call(f"arg{left.name}", left.of), left.of[1]))
        _tell_same(speaker, Call("str_eq", (best, right)))
        return
    kind = "count" if isinstance(left, Call) and left.name == "count" else "quantity"
    named = {"of": "rows"} if kind == "count" else {"measure": "figure"}
    value = right if read_number(right) else str(_first(right))
    speaker.add(kind, speaker.figure(left), **named, value=value)


def _first(text: str) -> str:
    found = re.search(r"-?[0-9][0-9,]*(?:\.[0-9]+)?", text)
    if found is None:
        raise InexpressibleError(f"`{text}` is no figure")
    return found[0]


def _tell_same(speaker: Speaker, form: Call) -> None:
    """`str_eq`: a cell says so; or two cells say the same."""
    left, right = form.of
    if isinstance(left, str):
        left, right = right, left
    if isinstance(left, str) or left.name not in {"str_hop", "hop", "num_hop"}:
        raise InexpressibleError("two texts that are no cells")
    if not isinstance(right, str):
        _tell_alike(speaker, left, right, "one")
        return
    column = speaker.sheet.column(left.of[1])
    evidence = {**speaker.rows(left.of[0]).evidence(), "take": "value", "column": column}
    speaker.add("relation", evidence, subject="the row", property=f"{column} is", object=right)


def _tell_alike(speaker: Speaker, left: Call, right: Call, value: str) -> None:
    """Two cells of one column are alike or differ: so many different ones stand in both rows."""
    column = speaker.sheet.column(left.of[1])
    rows = [speaker.rows(one.of[0]).evidence().get("rows", {}) for one in (left, right)]
    if column != speaker.sheet.column(right.of[1]) or not all(rows):
        raise InexpressibleError("two cells of different columns")
    evidence = {"rows": rows, "take": "distinct", "column": column}
    speaker.add("count", evidence, of="different cells", value=value)


def _tell_other(speaker: Speaker, form: Call) -> None:
    """`not_eq` and `not_str_eq`: a cell says something else, so no such row says it."""
    left, right = form.of
    if isinstance(left, str):
        left, right = right, left
    if isinstance(left, str):
        raise InexpressibleError("two plain texts")
    if not isinstance(right, str):
        _tell_alike(speaker, left, right, "two")
        return
    if left.name not in {"str_hop", "num_hop", "hop"}:
        raise InexpressibleError("a figure that is not another")
    column, rows = speaker.sheet.column(left.of[1]), speaker.rows(left.of[0])
    chosen = Rows((*rows.where, (column, {"not": right})), rows.pick)
    speaker.add("count", {**chosen.evidence(), "take": "count"}, of="rows", value="at least one")


def _tell_only(speaker: Speaker, form: Call) -> None:
    """`only`: there is one such row."""
    evidence = {**speaker.rows(form.of[0]).evidence(), "take": "count"}
    speaker.add("count", evidence, of="rows", value="one")


def _tell_most(speaker: Speaker, form: Call) -> None:
    """`most_…` and `all_…`: the share of rows that meet a further condition."""
    share = "most" if form.name.startswith("most") else "all"
    among = speaker.rows(form.of[0])
    column = speaker.sheet.column(form.of[1])
    condition = speaker.condition(form.name, column, str(form.of[2]))
    evidence = {"rows": {column: condition}, "take": "share", **among.evidence("among")}
    speaker.add("quantity", evidence, measure="share of rows", value=share)


def _tell_compared(speaker: Speaker, form: Call) -> None:
    """`greater` and `less`: of two rows the one has the higher or the later cell, or a figure is more than another."""
    left, right = form.of
    more = form.name == "greater"
    if isinstance(right, str):
        words = "more than" if more else "less than"
        speaker.add("quantity", speaker.figure(left), measure="figure", value=f"{words} {right}")
        return
    if isinstance(left, str):
        raise InexpressibleError("a plain figure against another")
    column = speaker.sheet.column(left.of[1]) if left.name in {"str_hop", "num_hop", "hop"} else ""
    ends = ("latest", "earliest") if column and speaker.sheet.dated(column) else ()
    ends = ("highest", "lowest") if column and speaker.sheet.clocked(column) else ends
    if ends:
        rows = [speaker.rows(one.of[0]).evidence().get("rows", {}) for one in (left, right)]
        evidence = {"rows": rows, "pick": {ends[0] if more else ends[1]: column}, "take": "count"}
        if not all(rows):
            raise InexpressibleError("two rows that no condition tells apart")
        key, condition = next(iter(rows[0].items()))
        name = next(iter(condition.values()))
        evidence |= {"take": "value", "column": key}
        speaker.add("relation", evidence, subject=f"the {form.name} one", property="is", object=name)
        return
    speaker.add(
        "quantity",
        speaker.difference(left, right),
        measure="difference",
        value="more than 0" if more else "less than 0",
    )


def _ordinal(place: int) -> str:
    words = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}
    return words.get(place) or f"{place}th"


_EXTREMES = {
    "argmax": "highest", "argmin": "lowest", "nth_argmax": "highest", "nth_argmin": "lowest",
}  # fmt: skip
_AGGREGATES = {"sum": "sum", "avg": "mean", "average": "mean", "max": "max", "min": "min"}
_NTH = {"nth_max", "nth_min"}
_OF_FIGURES = {"value", "sum", "mean", "max", "min", "difference"}
_FIGURES = {"greater": "above", "less": "below", "greater_eq": "at_least", "less_eq": "at_most"}
_TIMES = {"greater": "after", "less": "before", "greater_eq": "since", "less_eq": "until"}
_COMPARISONS = ("eq", "not_eq", "str_eq", "str_not_eq", "greater", "less", "greater_eq", "less_eq")
_TELLERS: Mapping[str, Callable[[Speaker, Call], None]] = {
    "eq": _tell_equal,
    "round_eq": _tell_equal,
    "str_eq": _tell_same,
    "not_eq": _tell_other,
    "not_str_eq": _tell_other,
    "str_not_eq": _tell_other,
    "only": _tell_only,
    "greater": _tell_compared,
    "less": _tell_compared,
    **{f"{many}_{how}": _tell_most for many in ("most", "all") for how in _COMPARISONS},
}


def claims_of(form: str, sheet: Sheet) -> list[Claim]:
    """The claims that a form says about a table.

    Raises:
        InexpressibleError: where it cannot be said.
    """
    speaker = Speaker(sheet)
    speaker.say(parse(form))
    return speaker.claims


def functions(form: Form) -> Iterator[str]:
    """The functions of a form."""
    if isinstance(form, Call):
        yield form.name
        for part in form.of:
            yield from functions(part)
