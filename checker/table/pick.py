"""`pick:` worked out: of some rows, or groups of rows, the extreme one or few; ties are told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from typing import TypeAlias

from checker.claim.words import listed, plural
from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.language.race import clocked
from checker.language.rank import Rank, read_rank
from checker.language.reading import Unread
from checker.place import Place
from checker.table.column import Values
from checker.table.taken import Taken, figures, not_all

Key: TypeAlias = Fraction | datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be picked: one place, or all from the first to the last, from one end."""

    phrase: str
    first: int
    last: int
    highest: bool

    @property
    def one(self) -> bool:
        """Whether a single row is asked for."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Picked:
    """The positions that were picked, the most extreme first, and what is to be said of ties."""

    positions: tuple[int, ...]
    tied: str = ""
    """Why a single one cannot be named: "2 rows share the highest points"."""


def wanted(phrase: str, place: Place) -> Wanted | Finding:
    """What the words ask for; `top 3` and `bottom five` are read too."""
    read = read_rank(phrase)
    if isinstance(read, Unread):
        read = read_rank(f"one of the {phrase}")
    if isinstance(read, Unread):
        what = f"`{phrase}` is not understood: {read.why}"
        return _unreadable(what, place)
    ends = [one for one in read if one.highest is not None and not one.only]
    if not ends or len({one.highest for one in ends}) > 1:
        what = f"`{phrase}` does not say from which end it counts"
        return _unreadable(what, place)
    rank: Rank = ends[0]
    return Wanted(phrase, rank.first, rank.last, bool(rank.highest))


def _unreadable(what: str, place: Place) -> Finding:
    help_ = "write it as in `highest`, `second-lowest`, `latest` or `top 3`"
    return Finding(what, (Label(place),), help=(help_,), check="unreadable-condition")


def keys_of(values: Values) -> tuple[dict[int, Key], Taken | None]:
    """What rows are ordered by: their figures, or their times; those that are empty are left out."""
    present = len(values.rows) - len(values.absent)
    starts: dict[int, Key] = {n: one.start for n, one in enumerate(values.moments) if one and one.start}
    read = sum(number is not None for number in values.numbers)
    # `2003` among dates is a year.
    if read < present and len(set(starts) - values.absent) == present and present:
        return starts, None
    if not read and starts:
        return {}, not_all(values, set(starts), "time")
    races: dict[int, Key] = {n: race.stated for n, text in enumerate(values.texts) if (race := clocked(text))}
    if not read and races and len(races) == present:
        return races, None
    numbers, stuck = figures(values)
    return {position: number.stated for position, number in numbers}, stuck


def pick(keys: dict[int, Key], want: Wanted, measure: str, noun: str = "row") -> Picked:
    """The positions at the places that are wanted; all of those that share the last of them."""
    order = sorted(keys, key=lambda position: keys[position], reverse=want.highest)
    if len(order) < want.first:
        return Picked((), f"only {plural(len(order), noun)} can be ordered by {measure}")
    ends = [keys[order[min(place, len(order)) - 1]] for place in (want.first, want.last)]
    first = next(n for n, one in enumerate(order) if keys[one] == ends[0]) if want.one else want.first - 1
    last = max(n for n, one in enumerate(order) if keys[one] == ends[1])
    found = tuple(order[first : last + 1])
    if want.one and len(found) > 1:
        return Picked(found, f"{plural(len(found), noun)} share the {want.phrase} {measure}")
    dense = list(dict.fromkeys(keys[one] for one in order))
    if want.one and len(dense) >= want.first and dense[want.first - 1] != ends[0]:
        ahead = f"{plural(first, noun)} with a {'higher' if want.highest else 'lower'} {measure}"
        return Picked(found, f"some of the {ahead} are level, so it may be counted as another place")
    return Picked(found)


def tied_rows(what: str, place: Place, texts: Sequence[str], rows: tuple[Label, ...], claim: str) -> Finding:
    """One is asked for, and several share its place."""
    named = f": {listed([f'`{text}`' for text in dict.fromkeys(texts)], 4)}" if texts else ""
    help_ = "name all of them, say `joint`, or take a `list`"
    return Finding(f"{what}{named}", (Label(place), *rows), help=(help_,), claim=claim, check="tied-rows")
