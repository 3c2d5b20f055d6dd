"""How a figure was computed from a table, told in a short note, as evidence.

A note is `rows`, conditions on columns, `share` or another take after them, or arithmetic of columns:

    rows                              all rows, counted
    Year=2021                         the rows with that cell, counted
    Year=2021, State~Calif.           both; `~` is for how a cell begins
    rows matchup~Baltimore
    Date in Jan-Feb 2022              from the first day of the one month to the last of the other
    deaths>20                         also `<`, `>=`, `<=`, `!=`
    Date since June 2019              also `until`, `after`, `before`, `on`
    State in Ohio, Texas              also in brackets; and `State=Ohio or State=Texas`
    Note empty                        also `not empty`
    Year=2021 share                   their share of all rows, in per cent; also `share of Year=2021`
    sum deaths where Year=2021 / sum deaths     a share of a sum
    sum deaths / sum people * 1000    a rate
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
    quotient = _quotient(take, names)
    if quotient:
        return quotient
    before = re.fullmatch(r"(?:share|percentage|percent|%) (?:of )?(?:rows )?(?:where |with )?(.+)", take)
    if before and _SIGN.search(before[1]) and " of " not in before[1]:
        take = f"{before[1]} share"
    share = re.fullmatch(r"(.*?)(?: as)?(?: an?| the)? (?:share|percentage|percent|%)(?: of (.+))?", take)
    if share:
        among = _rows(share[2], names) if share[2] and folded(share[2]) not in _ALL else {}
        said = _asked(share[1], names)
        said["take"] = "share"
        return {**said, **({"among": among} if among else {})}
    try:
        return _beginning(_asked(take, names), header, rows)
    except InexpressibleError:
        return _arithmetic(case, take, header, rows)


_SUM = r"(?:sum|total)(?: of)?[ (]+(.+?)\)?"
_QUOTIENT = re.compile(rf"{_SUM}(?: where (.+?))? / {_SUM}(?: ?[*×] ?([0-9][0-9.,e]*))?")


def _quotient(take: str, names: dict[str, str]) -> Claim | None:
    """A sum by another: a share of the same column, or a rate of another."""
    found = _QUOTIENT.fullmatch(take)
    if not found or folded(found[1]) not in names or folded(found[3]) not in names:
        return None
    column, over = names[folded(found[1])], names[folded(found[3])]
    rows = {"rows": _rows(found[2], names)} if found[2] else {}
    if column == over:
        return {**rows, "take": "share", "column": column}
    per = {"per": _plain(found[4].replace(",", ""))} if found[4] else {}
    return {**rows, "take": "rate", "column": column, "over": over, **per}


def _beginning(said: Claim, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Claim:
    """What no cell begins with is looked for inside: `~` may be meant either way."""
    for one in said["rows"] if isinstance(said.get("rows"), list) else [said.get("rows", {})]:
        for column, condition in one.items():
            words = folded(condition.get("begins", ""))
            cells = [folded(row[list(header).index(column)]) for row in rows] if words else []
            if cells and not any(cell.startswith(words) for cell in cells):
                condition["contains"] = condition.pop("begins")
    return said


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


def _rows(text: str, names: dict[str, str]) -> Any:  # noqa: ANN401 - YAML holds anything
    """Conditions by column, parted by commas, `and` or `&`; alternatives by `or`."""
    either = [_all_of(part, names) for part in re.split(r"\s+or\s+|\s*\|\|?\s*", text)]
    return either if len(either) > 1 else either[0]


def _all_of(text: str, names: dict[str, str]) -> dict[str, Any]:
    rows: dict[str, Any] = {}
    bare = re.fullmatch(r"(.+?) in ([^\[({]+,[^=<>~]+)", text)
    if bare and folded(bare[1]) in names:
        # `Ohio, Texas` without brackets.
        text = f"{bare[1]} in ({bare[2]})"
    for part in re.split(r"\s*(?:,(?![^(\[{]*[)\]}])|&|;|\band\b)\s*", text):
        column, condition = _condition(part.strip(), names)
        known = rows.get(column)
        rows[column] = {**known, **condition} if known else condition
    return rows


def _condition(text: str, names: dict[str, str]) -> tuple[str, dict[str, Any]]:
    among = re.fullmatch(r"(.+?) (?:in|during) (.+)", text)
    if among and folded(among[1]) in names:
        return names[folded(among[1])], _within(among[2])
    timed = re.fullmatch(r"(.+?) (since|until|after|before|on|from|between) (.+)", text)
    if timed and folded(timed[1]) in names:
        ends = re.split(r" and | to ", timed[3])
        how = "since" if timed[2] == "from" else timed[2]
        return names[folded(timed[1])], {how: ends if how == "between" else timed[3]}
    blank = re.fullmatch(r"(.+?) (?:is )?(not )?(?:empty|blank|missing)", text)
    if blank and folded(blank[1]) in names:
        return names[folded(blank[1])], {"empty": not blank[2]}
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
    span = re.fullmatch(r"([A-Za-z]+ [0-9]{4})\s*[-–]\s*([A-Za-z]+ [0-9]{4})", text)
    if span:
        return {"since": span[1], "until": span[2]}
    years = re.fullmatch(r"([0-9]{4})\s*[-–]\s*([0-9]{4})", text)
    if years:
        return {"since": years[1], "until": years[2]}
    return {"on": text}


def _only(header: Sequence[str], rows: Sequence[Sequence[str]], row: Sequence[str]) -> dict[str, str]:
    """As many of its first cells as tell a row from the others."""
    said: dict[str, str] = {}
    left = list(rows)
    for n, name in enumerate(header):
        if len(left) > 1 and row[n].strip():
            said[name] = row[n]
            left = [one for one in left if one[n] == row[n]]
    return said or {header[0]: row[0]}


def _plain(text: str) -> str:
    """Figures such as `1e12` with all their digits."""
    return re.sub(
        r"\b([0-9.]+)e([0-9]+)\b", lambda found: str(int(float(found[1]) * 10 ** int(found[2]))), text
    )


def _arithmetic(
    case: dict[str, Any], take: str, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> Claim:
    """Arithmetic of columns, of the row whose result is the figure that was computed."""
    plain = _plain(take)
    # A name of several words stands for one in the arithmetic.
    stands = {f"column_{n}_": n for n in range(len(header))}
    bare = plain
    for n in sorted(range(len(header)), key=lambda n: -len(header[n])):
        bare = re.sub(rf"(?<!\w){re.escape(header[n])}(?!\w)", f"column_{n}_", bare, flags=re.IGNORECASE)
    parsed = parse(bare)
    if isinstance(parsed, Unparsed) or not all(name in stands for name in parsed.names):
        raise InexpressibleError(f"`{take}` is neither conditions nor arithmetic of columns")
    wanted = Fraction(str(case["computed"]))
    for row in rows:
        read = [read_number(row[stands[name]]) for name in parsed.names]
        if any(one is None for one in read):
            continue
        found = evaluate(parsed, [Range.exactly(one.stated) for one in read if one])
        if found and found.point is not None and abs(found.point - wanted) <= abs(wanted) * _CLOSE:
            return {"rows": _only(header, rows, row), "take": "value", "column": plain}
    raise InexpressibleError("no row comes to the figure that was computed")
