"""Figures of logical forms as `sql:`, for what the steps of evidence do not hold: two columns, two picks, two takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

TABLE = '"table"'
_AGGREGATES = {"sum": "sum", "avg": "avg", "average": "avg", "max": "max", "min": "min"}
_SIGNS = {"eq": "=", "not_eq": "<>", "greater": ">", "less": "<", "greater_eq": ">=", "less_eq": "<="}
Columns = Callable[[object], str]
"""The column that a name in a form means."""


class Nested(Protocol):
    """A function of a form and what it is called with."""

    @property
    def name(self) -> str:
        """The function."""

    @property
    def of(self) -> tuple[object, ...]:
        """Its parts."""


def figure(form: Nested, column: Columns) -> str:
    """A figure that a form works out, as an expression.

    Raises:
        KeyError: for a function that has no words here.
    """
    if form.name == "count":
        return _select("count(*)", _rows(form.of[0], column))
    if form.name in _AGGREGATES:
        taken = f"{_AGGREGATES[form.name]}({_quoted(column(form.of[1]))})"
        return _select(taken, _rows(form.of[0], column))
    if form.name in {"nth_max", "nth_min"}:
        name = _quoted(column(form.of[1]))
        return _select(name, _rows(form.of[0], column), _order(form.name, name, form.of[2]))
    if form.name in {"num_hop", "hop", "str_hop"}:
        return _select(_quoted(column(form.of[1])), _rows(form.of[0], column))
    raise KeyError(form.name)


def _rows(form: object, column: Columns) -> str:
    """The rows that a form chooses, as a table of a statement."""
    if isinstance(form, str):
        return TABLE
    nested: Nested = form  # type: ignore[assignment]  # a form is a text or nested
    if nested.name == "filter_all":
        return _rows(nested.of[0], column)
    inner, name = _rows(nested.of[0], column), _quoted(column(nested.of[1]))
    if "arg" in nested.name:
        place = nested.of[2] if nested.name.startswith("nth") else 1
        return _select("*", inner, _order(nested.name, name, place))
    return _select("*", inner, f"WHERE {_condition(nested.name, name, str(nested.of[2]))}")


def _select(what: str, rows: str, rest: str = "") -> str:
    return f"(SELECT {what} FROM {rows} {rest})"  # noqa: S608 - it is run in the locked worker, over one table


def _order(function: str, name: str, place: object) -> str:
    way = "DESC" if function.endswith("max") else "ASC"
    return f"WHERE {name} IS NOT NULL ORDER BY {name} {way} LIMIT 1 OFFSET {int(str(place)) - 1}"


def _condition(function: str, name: str, value: str) -> str:
    how = function.partition("_")[2]
    text = f"lower(CAST({name} AS VARCHAR))"
    wanted = "'" + value.casefold().replace("'", "''") + "'"
    if how.startswith("str_"):
        # Theirs matches a text anywhere in a cell.
        return f"strpos({text}, {wanted}) {'>' if how == 'str_eq' else '='} 0"
    return f"{name} {_SIGNS[how]} {float(value.replace(',', ''))}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
