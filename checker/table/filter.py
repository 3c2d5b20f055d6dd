"""What the conditions of `rows:` mean, and which of them are not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from checker.claim.evidence import Condition, Conditions, Filter, Rows
from checker.claim.words import listed
from checker.finding import Finding, Label
from checker.language.cell import read_number
from checker.language.figure import read_figure
from checker.language.moment import read_moment
from checker.language.race import clocked
from checker.language.reading import Clock, Unread
from checker.place import Place
from checker.table.criterion import Beginning, Blank, Bound, Criterion, Holding, Same, Timed

Read: TypeAlias = Criterion | Finding
_YEAR = re.compile(r"[12][0-9]{3}", re.ASCII)


def alternatives(rows: Rows, place: Place) -> list[tuple[Conditions, Place]]:
    """The conditions of which a row must meet one set, each set with where it is written."""
    if isinstance(rows, list):
        return [(one, place.at(number)) for number, one in enumerate(rows)]
    return [(rows, place)]


def understand(rows: Mapping[str, Filter], place: Place, clock: Clock | None) -> tuple[Read, ...]:
    """A criterion for every condition on a column, or the fault of one that is not understood."""
    return tuple(
        read
        for column, filter_ in rows.items()
        for read in _criteria(column, filter_, place.at(column), clock)
    )


def _criteria(column: str, filter_: Filter, place: Place, clock: Clock | None) -> Iterator[Read]:
    if isinstance(filter_, str):
        yield Same(column, place, (filter_,))
    elif isinstance(filter_, list):
        yield Same(column, place, tuple(filter_))
    else:
        yield from _conditions(column, filter_, place, clock)


def _conditions(column: str, asked: Condition, place: Place, clock: Clock | None) -> Iterator[Read]:
    if asked.is_:
        yield Same(column, place.at("is"), (asked.is_,))
    if asked.in_:
        yield Same(column, place.at("in"), tuple(asked.in_))
    if asked.not_:
        yield Same(column, place.at("not"), _several(asked.not_), other=True)
    if asked.begins:
        yield Beginning(column, place.at("begins"), _several(asked.begins))
    for how, words in (("contains", asked.contains), ("lacks", asked.lacks)):
        if words:
            yield Holding(column, place.at(how), _several(words), other=how == "lacks")
    yield from _bounds(column, asked, place, clock)
    if asked.empty is not None:
        yield Blank(column, place.at("empty"), asked.empty)


def _bounds(column: str, asked: Condition, place: Place, clock: Clock | None) -> Iterator[Read]:
    for how in ("above", "below", "at_least", "at_most"):
        if phrase := getattr(asked, how):
            yield _bound(column, how, phrase, place.at(how), clock)
    if asked.between:
        yield from _between(column, asked.between, place.at("between"), clock)
    for how in ("since", "until", "after", "before", "on"):
        if phrase := getattr(asked, how):
            yield _time(column, how, phrase, place.at(how), clock)


def _several(texts: str | list[str]) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts)


def _between(column: str, ends: list[str], place: Place, clock: Clock | None) -> Iterator[Read]:
    """Figures where both ends are figures, else times: years alone are figures, and compare the same."""
    figures = all(read_number(end) or clocked(end) for end in ends)
    for number, (end, bound, edge) in enumerate(
        zip(ends, ("at_least", "at_most"), ("since", "until"), strict=True)
    ):
        at = place.at(number)
        yield _bound(column, bound, end, at, clock) if figures else _time(column, edge, end, at, clock)


def _bound(column: str, how: str, phrase: str, place: Place, clock: Clock | None) -> Read:
    # Bounds are exact numbers: `9,000` is no range here. A hedge would make two bounds of one.
    limit = read_number(phrase) or clocked(phrase)
    if limit and not limit.hedge:
        year = read_moment(phrase, clock) if _YEAR.fullmatch(phrase.strip()) else None
        known = None if year is None or isinstance(year, Unread) else year[0]
        return Bound(column, place, how, phrase, limit, known)
    read = read_figure(phrase)
    why = (
        read.why
        if isinstance(read, Unread)
        else f"a bound is a plain figure, and `{read[0].hedge}` makes it a range"
    )
    return _unread(phrase, place, why, read.help if isinstance(read, Unread) else "")


def _time(column: str, how: str, phrase: str, place: Place, clock: Clock | None) -> Read:
    read = read_moment(phrase, clock)
    if isinstance(read, Unread):
        return _unread(phrase, place, read.why, read.help)
    needed = {
        "since": ("start",),
        "before": ("start",),
        "until": ("end",),
        "after": ("end",),
        "on": ("start", "end"),
    }
    missing = [edge for edge in needed[how] if getattr(read[0], edge) is None]
    if missing:
        why = f"it has no {listed(missing)}, and `{how}` needs it"
        return _unread(phrase, place, why, "write the day alone")
    return Timed(column, place, how, read[0])


def _unread(phrase: str, place: Place, why: str, help_: str) -> Finding:
    what = f"`{phrase}` is not understood: {why}"
    return Finding(what, (Label(place),), help=(help_,) if help_ else (), check="unreadable-condition")
