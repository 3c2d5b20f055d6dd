"""How a figure was computed from a table, told in a short note, as evidence.

A note is `rows`, conditions on columns, `share` or another take after them, or arithmetic of columns:

    rows                              all rows, counted
    Year=2021                         the rows with that cell, counted
    Year=2021, State~Calif.           both; `~` is for how a cell begins
    rows matchup~Baltimore
    Date in Jan-Feb 2022              from the first day of the one month to the last of the other
    deaths>20                         also `<`, `>=`, `<=`, `!=`
    Year=2021 share                   their share of all rows, in per cent
    sum deaths where Year=2021        also mean, median, min, max, distinct
    deaths / (people*52) *1e6         of the row that the computed figure is that of, where none is named
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from evidence_forms import Claim, InexpressibleError

from checker.language.cell import folded, read_number
from checker.logic.arithmetic import Unparsed, parse
from checker.logic.expression import evaluate
from checker.logic.range import Range

_TAKES = {
    "sum": "sum", "total": "sum", "mean": "mean", "average": "mean", "avg": "mean", "median": "median",
    "max": "max", "min": "min", "distinct": "distinct", "nunique": "distinct", "unique": "distinct",
}  # fmt: skip
_ALL = frozenset({"rows", "all rows", "count", ""})
_SIGNS = {
    "=": "is",
    "==": "is",
    "!=": "not",
    "~": "begins",
    ">=": "at_least",
    "<=": "at_most",
    ">": "above",
    "<": "below",
}
_SIGN = re.compile(r"(==|!=|>=|<=|=|~|>|<)")
_CLOSE = Fraction(1, 10**9)


def phrase_of(case: dict[str, Any], figure: str) -> str:
    """The figure as the article says it, with its hedge and its unit."""
    unit = case.get("unit") or ("%" if case["kind"] in {"share", "percent", "percentage"} else "")
    return " ".join(one for one in (case.get("hedge") or "", figure, unit) if one)


def evidence_of(case: dict[str, Any], header: Sequence[str], rows: Sequence[Sequence[str]]) -> Claim:
    """The evidence that a note asks for.

    Raises:
        InexpressibleError: where the note is not understood.
    """
    take = " ".join(case["take"].split())
    names = {folded(name): name for name in header}
    if folded(take) in _ALL:
        return {"take": "count"}
    share = re.fullmatch(r"(.*?)(?: as)?(?: an?| the)? (?:share|percentage|percent|%)(?: of (.+))?", take)
    if share:
        among = _rows(share[2], names) if share[2] and folded(share[2]) not in _ALL else {}
        said = _asked(share[1], names)
        said["take"] = "share"
        return {**said, **({"among": among} if among else {})}
    try:
        return _asked(take, names)
    except InexpressibleError:
        return _arithmetic(case, take, header, rows)


def _asked(text: str, names: dict[str, str]) -> Claim:
    """A take of a column, where one is named, and conditions."""
    head, _, rest = text.partition(" where ")
    words = re.fullmatch(r"(\w+)(?:\s+of)?[\s(]+(.+?)\)?", head)
    if words and words[1].casefold() in _TAKES and folded(words[2]) in names:
        said: Claim = {"take": _TAKES[words[1].casefold()], "column": names[folded(words[2])]}
        return {**said, **({"rows": _rows(rest, names)} if rest else {})}
    conditions = (
        text.removeprefix("rows ").removeprefix("count ").removeprefix("where ").removeprefix("with ")
    )
    return {"rows": _rows(conditions, names), "take": "count"}


def _rows(text: str, names: dict[str, str]) -> dict[str, Any]:
    """Conditions by column, parted by commas, `and` or `&`."""
    rows: dict[str, Any] = {}
    for part in re.split(r"\s*(?:,(?![^(\[{]*[)\]}])|&|;|\band\b)\s*", text):
        column, condition = _condition(part.strip(), names)
        known = rows.get(column)
        rows[column] = {**known, **condition} if known else condition
    return rows


def _condition(text: str, names: dict[str, str]) -> tuple[str, dict[str, Any]]:
    among = re.fullmatch(r"(.+?) (?:in|during) (.+)", text)
    if among and folded(among[1]) in names:
        return names[folded(among[1])], _within(among[2])
    parts = _SIGN.split(text, maxsplit=1)
    if len(parts) == 3 and folded(parts[0]) in names and parts[2].strip():
        return names[folded(parts[0])], {_SIGNS[parts[1]]: parts[2].strip().strip("\"'")}
    raise InexpressibleError(f"`{text}` is no condition on a column")


def _within(text: str) -> dict[str, Any]:
    """`Jan-Feb 2022`, `2019-2021`, `{a, b}`, or one time."""
    several = re.fullmatch(r"[\[({](.+)[\])}]", text)
    if several:
        return {"in": [one.strip().strip("\"'") for one in several[1].split(",")]}
    months = re.fullmatch(r"([A-Za-z]+)\s*[-–]\s*([A-Za-z]+)\s+([0-9]{4})", text)
    if months:
        return {"since": f"{months[1]} {months[3]}", "until": f"{months[2]} {months[3]}"}
    years = re.fullmatch(r"([0-9]{4})\s*[-–]\s*([0-9]{4})", text)
    if years:
        return {"since": years[1], "until": years[2]}
    return {"on": text}


def _arithmetic(
    case: dict[str, Any], take: str, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> Claim:
    """Arithmetic of columns, of the row whose result is the figure that was computed."""
    plain = re.sub(
        r"\b([0-9.]+)e([0-9]+)\b", lambda found: str(int(float(found[1]) * 10 ** int(found[2]))), take
    )
    parsed = parse(plain)
    positions = {folded(name): n for n, name in enumerate(header)}
    if isinstance(parsed, Unparsed) or not all(folded(name) in positions for name in parsed.names):
        raise InexpressibleError(f"`{take}` is neither conditions nor arithmetic of columns")
    wanted = Fraction(str(case["computed"]))
    for row in rows:
        read = [read_number(row[positions[folded(name)]]) for name in parsed.names]
        if any(one is None for one in read):
            continue
        found = evaluate(parsed, [Range.exactly(one.stated) for one in read if one])
        if found and found.point is not None and abs(found.point - wanted) <= abs(wanted) * _CLOSE:
            return {"rows": {header[0]: row[0]}, "take": "value", "column": plain}
    raise InexpressibleError("no row comes to the figure that was computed")
