"""Phrases whose meaning needs no other name: lengths, relations, changes, comparisons, ranks and formulas."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.claim.fields import Means
from checker.language.change import read_change
from checker.language.comparing import read_comparing
from checker.language.direction import read_relation
from checker.language.lapse import read_lapse
from checker.language.policy import Policy
from checker.language.rank import read_rank
from checker.language.reading import Unread
from checker.logic.arithmetic import Unparsed, parse
from checker.resolve.meaning import Changes, Comparings, Formula, Lapses, Meaning, Plain, Ranks, Spatial

PLAIN_GAPS = frozenset(
    {"the same day", "same day", "on the same day", "during", "the same time", "at the same time"}
)
"""Words of an order's gap that are no length of time; the kind says what they mean."""
_SIDES = (" before", " earlier", " after", " later", " apart")


def _lapse(text: str, *, gap: bool) -> Meaning:
    plain = text.strip().lower()
    if gap and plain in PLAIN_GAPS:
        return Plain(plain)
    if gap:
        text = next((text.strip()[: -len(side)] for side in _SIDES if plain.endswith(side)), text)
    read = read_lapse(text)
    return read if isinstance(read, Unread) else Lapses(read)


def _spatial(text: str) -> Meaning:
    read = read_relation(text)
    return read if isinstance(read, Unread) else Spatial(read, text)


def _change(text: str, policy: Policy) -> Meaning:
    read = read_change(text, policy)
    return read if isinstance(read, Unread) else Changes(read)


def _comparing(text: str, policy: Policy) -> Meaning:
    read = read_comparing(text, policy)
    return read if isinstance(read, Unread) else Comparings(read)


def _rank(text: str) -> Meaning:
    read = read_rank(text)
    return read if isinstance(read, Unread) else Ranks(read)


def _formula(text: str) -> Meaning:
    read = parse(text)
    if isinstance(read, Unparsed):
        help_ = "write it as in `spent / budget`, with blanks around a minus"
        return Unread(text, read.why, "unreadable-formula", help_)
    return Formula(read)


PHRASES: Mapping[Means, Callable[[str, Policy], Meaning]] = {
    Means.LAPSE: lambda text, _: _lapse(text, gap=False),
    Means.GAP: lambda text, _: _lapse(text, gap=True),
    Means.RELATION: lambda text, _: _spatial(text),
    Means.CHANGE: _change,
    Means.COMPARING: _comparing,
    Means.RANK: lambda text, _: _rank(text),
    Means.FORMULA: lambda text, _: _formula(text),
}
