"""Takes that need two sets of rows: a share, a rate, a ratio, a difference, a change, a place in a ranking."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claim.answer import Standing
from checker.claim.words import listed, ordinal, plural, show, show_range
from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.table.column import Values
from checker.table.pick import Key, keys_of
from checker.table.taken import Taken, take

_HUNDRED = Exact(100)


@dataclass(frozen=True, slots=True)
class Side:
    """One set of rows: how many there are, how many more there may be, and the values of the column in them."""

    name: str
    """What it is called in a sentence: "those rows"."""
    rows: tuple[int, ...]
    open: int = 0
    values: Values | None = None

    def figure(self, each: str) -> Taken:
        """What the side comes to."""
        if each == "count" and self.values is None:
            return counted(len(self.rows), self.open)
        if not self.rows:
            return Taken(gap=f"there are no {self.name}")
        if self.open:
            return Taken(gap=f"{plural(self.open, 'more row')} may be among {self.name}")
        return Taken() if self.values is None else take(each, self.values)


@dataclass(frozen=True, slots=True)
class Sides:
    """The rows, and those that they are told of or held against."""

    rows: Side
    other: Side
    each: str
    per: Fraction = Exact(1)
    labels: tuple[str, ...] = ()
    """What each of the other rows is called, for a place that is shared."""


def counted(sure: int, open_: int) -> Taken:
    """The number of rows; those that may meet the conditions make it a range."""
    words = f"{sure} to {sure + open_}" if open_ else str(sure)
    said = f"{plural(open_, 'more row')} may" if open_ else ""
    return Taken(said, Range.between(sure, sure + open_), Exact(sure), words=words)


def weigh_sides(how: str, sides: Sides) -> Taken:
    """Take what needs both sides."""
    if how == "rank":
        return _rank(sides)
    one, other = sides.rows.figure(sides.each), sides.other.figure(_each_of_other(how, sides))
    for taken in (one, other):
        if taken.stuck:
            gap = taken.gap or f"{plural(len(taken.apart), 'row')} differ, and one value is asked for"
            return replace(taken, gap=gap, rests_on=())
        if taken.figure is None or taken.nominal is None:
            return Taken(gap="there is no figure to reckon with")
    if one.unit and other.unit and one.unit != other.unit and how != "rate":
        return Taken(gap=f"they are told in `{one.unit}` and `{other.unit}`")
    made = _MADE[how](_Pair(one, other, sides.per))
    left_out = one.left_out if sides.rows.values is not None else ()
    return replace(made, left_out=left_out, rounded=one.rounded and other.rounded)


def _each_of_other(how: str, sides: Sides) -> str:
    return "sum" if how == "rate" else sides.each


@dataclass(frozen=True, slots=True)
class _Pair:
    """The figures of both sides."""

    one: Taken
    other: Taken
    per: Fraction

    @property
    def ranges(self) -> tuple[Range, Range]:
        return self.one.figure or Range.everything(), self.other.figure or Range.everything()

    @property
    def nominals(self) -> tuple[Fraction, Fraction]:
        return self.one.nominal or Exact(0), self.other.nominal or Exact(0)

    @property
    def unit(self) -> str:
        return self.one.unit or self.other.unit

    def divided(self, sign: str, factor: Fraction, unit: str) -> Taken:
        """The one by the other, so many times."""
        ranges, (one, other) = self.ranges, self.nominals
        quotient = ranges[0] / ranges[1]
        if not other or quotient is None:
            return Taken(gap=f"{self.one.words} {sign} {self.other.words} divides by nought")
        nominal, times = one / other * factor, "" if factor in {1, 100} else f" × {show(factor)}"
        exact = ranges[0].point is not None and ranges[1].point is not None
        figure = Range.exactly(nominal) if exact else quotient.times(factor)
        words = show(nominal, unit)
        said = f"{self.one.words} {sign} {self.other.words}{times} is {words}"
        return Taken(said, figure, nominal, unit, words, divided=True)


def _share(pair: _Pair) -> Taken:
    return pair.divided("of", _HUNDRED, "%")


def _rate(pair: _Pair) -> Taken:
    return pair.divided("/", pair.per, "" if pair.one.unit == pair.other.unit else pair.one.unit)


def _ratio(pair: _Pair) -> Taken:
    return pair.divided("/", pair.per, "times" if pair.per == 1 else "")


def _difference(pair: _Pair) -> Taken:
    ranges, (one, other) = pair.ranges, pair.nominals
    found, nominal = ranges[0] - ranges[1], one - other
    unit = "points" if pair.unit == "%" else pair.unit
    words = show(nominal, unit) if found.point is not None else show_range(found, unit)
    said = f"{pair.one.words} less {pair.other.words} is {words}"
    return Taken(said, found, nominal, unit, words, divided=pair.one.divided or pair.other.divided)


def _change(pair: _Pair) -> Taken:
    made = pair.divided("/", _HUNDRED, "%")
    if made.stuck or made.figure is None or made.nominal is None:
        return made
    nominal = made.nominal - _HUNDRED
    words = show(nominal, "%")
    said = f"from {pair.other.words} to {pair.one.words} is {'+' if nominal > 0 else ''}{words}"
    return replace(
        made, said=said, figure=made.figure - Range.exactly(_HUNDRED), nominal=nominal, words=words
    )


_MADE: Mapping[str, Callable[[_Pair], Taken]] = {
    "share": _share,
    "rate": _rate,
    "ratio": _ratio,
    "difference": _difference,
    "change": _change,
}


def _rank(sides: Sides) -> Taken:
    """The place of the row among the others, from either end."""
    values = sides.other.values
    if values is None or not sides.rows.rows:
        return Taken(gap=f"there are no {sides.rows.name}")
    if sides.rows.open or sides.other.open:
        return Taken(gap="which rows are ranked is not certain")
    keys, stuck = keys_of(values)
    if stuck:
        return replace(stuck, gap=stuck.gap or "they cannot be ordered")
    at = {row: n for n, row in enumerate(values.rows)}
    mine = [at[row] for row in sides.rows.rows if row in at]
    own = {keys[n] for n in mine if n in keys}
    if len(own) != 1 or len(mine) > 1:
        why = (
            f"its {values.name} is empty" if not own else f"{plural(len(mine), 'row')} have those conditions"
        )
        return Taken(gap=f"{why}, and the place of one is asked for")
    return _placed(sides, values, keys, mine[0])


def _placed(sides: Sides, values: Values, keys: Mapping[int, Key], mine: int) -> Taken:
    own = keys[mine]
    ahead = sum(_over(one, own) for one in keys.values())
    behind = sum(_over(own, one) for one in keys.values())
    level = [n for n, one in keys.items() if one == own and n != mine]
    shared = len(level)
    standing = Standing(
        range(ahead + 1, ahead + 2 + shared),
        range(behind + 1, behind + 2 + shared),
        _names(sides.labels, level),
    )
    number = Exact(ahead + 1)
    said = f"by {values.name}, `{values.texts[mine].strip()}`, it comes {ordinal(ahead + 1)} of {len(keys)}"
    if shared:
        said += f", level with {listed(list(standing.level)) if standing.level else plural(shared, 'other')}"
    figure = Range.between(number, number + shared)
    left_out = tuple(sorted(values.absent))
    return Taken(
        said, figure, number, words=ordinal(ahead + 1), standing=standing, rests_on=(0,), left_out=left_out
    )


def _over(one: Key, other: Key) -> bool:
    return one > other  # type: ignore[operator]  # keys of one column are of one sort


def _names(labels: Sequence[str], level: Sequence[int]) -> tuple[str, ...]:
    return tuple(labels[n] for n in level if n < len(labels) and labels[n])
