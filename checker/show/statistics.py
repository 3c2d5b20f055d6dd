"""What a run comes to, as two tables: its findings by check, and its claims by kind and verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.finding import Ruling, Severity
from checker.result import Result
from checker.show.cells import text_width
from checker.show.paint import Paint
from checker.show.plain import plain
from checker.show.telling import graded

_NONE = "·"
_WAIVED = "waived"


def statistics(result: Result, paint: Paint) -> Iterator[str]:
    """A table a block; none for what there is none of."""
    findings = Counter((one.check, _WAIVED if one.waived else graded(one).value) for one in result.findings)
    if findings:
        columns = [*(severity.value for severity in Severity), _WAIVED]
        yield "\n".join([paint("findings by check", "bold"), *_table(findings, columns)])
    verdicts = Counter((one.kind, one.ruling.value) for one in result.verdicts)
    if verdicts:
        columns = [ruling.value for ruling in Ruling]
        yield "\n".join([paint("claims by kind and verdict", "bold"), *_table(verdicts, columns)])


def _table(counts: Mapping[tuple[str, str], int], columns: Sequence[str]) -> Iterator[str]:
    """A line for each name, those with most first, and a column for each of `columns` that has any."""
    columns = [one for one in columns if any(column == one for _, column in counts)]
    sums = Counter[str]()
    for (name, _), count in counts.items():
        sums[name] += count
    rows = [["", *columns, "all"]]
    rows += [
        [plain(name), *_cells((counts.get((name, one), 0) for one in columns), sums[name])]
        for name in sorted(sums, key=lambda one: (-sums[one], one))
    ]
    if len(sums) > 1:
        ends = (sum(count for (_, column), count in counts.items() if column == one) for one in columns)
        rows.append(["all", *_cells(ends, sums.total())])
    widths = [max(text_width(row[number]) for row in rows) for number in range(len(rows[0]))]
    for name, *cells in rows:
        told = (f"{cell:>{width}}" for cell, width in zip(cells, widths[1:], strict=True))
        yield f"  {name:<{widths[0]}}  {'  '.join(told)}"


def _cells(counts: Iterable[int], total: int) -> list[str]:
    return [*(f"{count:,}" if count else _NONE for count in counts), f"{total:,}"]
