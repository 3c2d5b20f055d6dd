"""`by:` worked out: rows in groups, what is taken of each, and the group that is picked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker.claim.words import listed, plural, show
from checker.language.cell import folded, is_empty
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.table.column import Values
from checker.table.pick import Key, Wanted, pick
from checker.table.taken import Taken, take


def grouped(names: Sequence[str]) -> dict[str, list[int]]:
    """The positions with each name, under the name as it first stands; those without one are left out."""
    first: dict[str, str] = {}
    groups: dict[str, list[int]] = {}
    for position, name in enumerate(names):
        if not is_empty(name):
            groups.setdefault(first.setdefault(folded(name), name.strip()), []).append(position)
    return groups


def take_by(how: str, names: Sequence[str], by: str, values: Values | None, want: Wanted) -> Taken:
    """What is taken of the group that is picked: its figure and its name."""
    groups = grouped(names)
    taken: dict[str, Taken] = {}
    for name, positions in groups.items():
        own = _taken(how, positions, values)
        if own.apart or (own.gap and own.unread):
            gap = own.gap or f"{plural(len(positions), 'row')} with {by} `{name}` differ"
            return replace(own, apart=(), gap=gap, unread=tuple(positions[n] for n in own.unread))
        if own.nominal is not None:
            taken[name] = own
    order = list(taken)
    keys: Mapping[int, Key] = {n: taken[name].nominal or Exact(0) for n, name in enumerate(order)}
    measure = f"{values.name}" if values else "number of rows"
    found = pick(dict(keys), want, measure, "group")
    chosen = [order[n] for n in found.positions]
    if not chosen or (found.tied and want.one):
        tied = f"{found.tied}{': ' + listed(chosen) if chosen else ''}"
        return Taken(gap=tied, tied=tied if chosen else "")
    first = taken[chosen[0]]
    rests = tuple(position for name in chosen for position in groups[name])
    shown = ", ".join(f"{name} {taken[name].words}" for name in _ranked(taken, want)[:4])
    more = " …" if len(order) > 4 else ""
    said = f"by {by}, the {want.phrase} is {listed(chosen)} ({shown}{more})"
    if want.one:
        left_out = tuple(groups[chosen[0]][n] for n in first.left_out)
        return replace(first, said=said, text=chosen[0], rests_on=rests, texts=(), left_out=left_out)
    number = Exact(len(chosen))
    return Taken(said, Range.exactly(number), number, words=show(number), texts=tuple(chosen), rests_on=rests)


def _taken(how: str, positions: Sequence[int], values: Values | None) -> Taken:
    if values is None:
        number = Exact(len(positions))
        return Taken(figure=Range.exactly(number), nominal=number, words=show(number))
    return take(how, values.at(positions))


def _ranked(taken: Mapping[str, Taken], want: Wanted) -> list[str]:
    return sorted(taken, key=lambda name: taken[name].nominal or Exact(0), reverse=want.highest)
