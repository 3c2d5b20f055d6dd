"""Which statements hold at a time, as Wikidata ranks and dates them.

What is deprecated never counts. Of statements that tell their time those count that are in force then, and of those
that were measured at a point in time the latest one before; else the preferred ones, and without any the normal ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from checker.frozen import dataclass
from checker.language.moment import read_moment
from checker.language.reading import Moment, Unread
from checker.read.grid import Grid


@dataclass(frozen=True, slots=True)
class _Dated:
    row: int
    rank: str
    since: Moment | None
    until: Moment | None
    on: Moment | None


def in_force(grid: Grid, when: Moment | None) -> tuple[int, ...]:
    """The rows, counted from 0, that hold at a time; without a time, now as far as the table knows."""
    groups: defaultdict[tuple[str, str], list[_Dated]] = defaultdict(list)
    cells = {name: position for position, name in enumerate(grid.names)}
    for row, texts in enumerate(grid.rows):
        if texts[cells["rank"]] != "deprecated":
            dated = _Dated(
                row,
                texts[cells["rank"]],
                _moment(texts[cells["from"]]),
                _moment(texts[cells["until"]]),
                _moment(texts[cells["on"]]),
            )
            groups[texts[cells["id"]], texts[cells["property"]]].append(dated)
    return tuple(sorted(one.row for group in groups.values() for one in _chosen(group, when)))


def _chosen(group: Sequence[_Dated], when: Moment | None) -> Sequence[_Dated]:
    if when is None:
        return _best(group)
    spans = [one for one in group if one.since or one.until]
    holding = [one for one in spans if _holds(one, when)]
    if holding:
        return _best(holding)
    points = [one for one in group if one.on and not _after(one.on, when)]
    if points:
        last = max(_start(one.on) for one in points)
        return _best([one for one in points if _start(one.on) == last])
    rest = [one for one in group if not (one.since or one.until or one.on)]
    return _best(rest)


def _best(group: Sequence[_Dated]) -> Sequence[_Dated]:
    preferred = [one for one in group if one.rank == "preferred"]
    return preferred or group


def _holds(one: _Dated, when: Moment) -> bool:
    begun = one.since is None or not _after(one.since, when)
    ended = one.until is not None and _after(when, one.until)
    return begun and not ended


def overlap(one: Moment, other: Moment) -> bool:
    """Whether two times may be the same."""
    return not (_after(one, other) or _after(other, one))


def _after(one: Moment, other: Moment) -> bool:
    """Whether a time lies wholly after another."""
    return one.start is not None and other.end is not None and one.start >= other.end


def _start(moment: Moment | None) -> datetime:
    return moment.start if moment is not None and moment.start is not None else _EARLIEST


def _moment(text: str) -> Moment | None:
    read = read_moment(text, None) if text else None
    return None if read is None or isinstance(read, Unread) else read[0]


_EARLIEST = datetime.fromisoformat("0001-01-01T00:00:00+00:00")
