"""`take:` worked out: what one column of the rows that were picked comes to, exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from statistics import median

from checker.claim.answer import Standing
from checker.claim.words import listed, plural, show, show_range
from checker.frozen import dataclass
from checker.language.cell import Number, folded, is_empty
from checker.language.reading import Moment
from checker.logic.exact import Exact
from checker.logic.range import Range
from checker.table.column import Values

NEEDS_COLUMN = frozenset({"sum", "mean", "median", "min", "max", "value", "list", "distinct", "rank"})
_VERBS = {"sum": "add up to", "mean": "average", "median": "have the median"}


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken. Positions count the rows that were handed over, from 0."""

    said: str = ""
    """What it comes to, as the end of a sentence about the rows: "their seats add up to 416"."""
    figure: Range | None = None
    nominal: Fraction | None = None
    unit: str = ""
    words: str = ""
    moment: Moment | None = None
    text: str = ""
    texts: tuple[str, ...] = ()
    divided: bool = False
    """Whether a division gave the figure."""
    rounded: bool = False
    """Whether only the rounding of the cells' digits makes a range of it: no cell is hedged, no row left open."""
    standing: Standing | None = None
    rests_on: tuple[int, ...] = ()
    """The rows that alone decide it, where some do."""
    left_out: tuple[int, ...] = ()
    """Rows without a figure."""
    unread: tuple[int, ...] = ()
    """Rows with cells that should be figures and are not understood; then nothing is taken."""
    sort: str = "figure"
    """What the cells should be: a "figure" or a "time"."""
    apart: tuple[int, ...] = ()
    """Rows that differ where one was asked for; then nothing is taken."""
    tied: str = ""
    """Why one cannot be named, where several share its place; then nothing is taken."""
    gap: str = ""
    """Why nothing is taken, where nothing else says so."""

    @property
    def stuck(self) -> bool:
        """Whether nothing is taken."""
        return bool(self.gap or self.apart)


def take(how: str, values: Values) -> Taken:
    """Take something from the values of at least one row."""
    return _TAKE[how](how, values)


def _value(_: str, values: Values) -> Taken:
    if not values.alike:
        return Taken(apart=tuple(range(len(values.rows))))
    cell, number = values.texts[0], values.numbers[0]
    if number is None and is_empty(cell):
        return Taken(gap=f"{_their(values)} {values.name} is empty", unread=_strange(values))
    return Taken(
        f"{_their(values)} {values.name} is `{cell.strip()}`",
        number.allowed if number else None,
        number.stated if number else None,
        number.unit if number else "",
        _scaled(values, number, cell.strip()),
        _moment_of(values),
        cell.strip(),
        divided=values.divided,
        rounded=number is not None and printed([number]),
        rests_on=(0,),
    )


def _scaled(values: Values, number: Number | None, cell: str) -> str:
    """The figure as a reader would see it, with the scale that the column is told in."""
    return show(number.stated, number.unit) if number and values.stands.scale else cell


def _moment_of(values: Values) -> Moment | None:
    """The time in a cell; digits alone are a year only when there are four of them."""
    cell = values.texts[0].strip()
    if values.numbers[0] and not (len(cell) == len("2021") and cell.isdigit()):
        return None
    return values.moments[0]


def _extreme(how: str, values: Values) -> Taken:
    """The lowest or highest figure, or the earliest or latest time of a column of times."""
    if not any(values.numbers):
        return _edge(how, values)
    numbers, stuck = figures(values)
    if stuck:
        return stuck
    best = (min if how == "min" else max)(number.stated for _, number in numbers)
    at = tuple(position for position, number in numbers if number.stated == best)
    number = next(number for position, number in numbers if position == at[0])
    words = values.texts[at[0]].strip()
    return Taken(
        f"{_their(values)} {'lowest' if how == 'min' else 'highest'} {values.name} is `{words}`",
        number.allowed,
        number.stated,
        number.unit,
        _scaled(values, number, words),
        divided=values.divided,
        rounded=printed([number]),
        rests_on=at,
        left_out=tuple(sorted(values.absent)),
    )


def _edge(how: str, values: Values) -> Taken:
    starts = [(one.start, n) for n, one in enumerate(values.moments) if one and one.start]
    left_out = tuple(sorted(values.absent))
    if not starts or len(starts) + len(left_out) < len(values.rows):
        known = {position for _, position in starts}
        return not_all(values, known, "time" if any(values.moments) else "figure")
    best, first = min(starts) if how == "min" else max(starts, key=lambda one: (one[0], -one[1]))
    words = values.texts[first].strip()
    said = f"{_their(values)} {'earliest' if how == 'min' else 'latest'} {values.name} is `{words}`"
    at = tuple(position for start, position in starts if start == best)
    return Taken(said, words=words, moment=values.moments[first], rests_on=at, left_out=left_out)


def _arithmetic(how: str, values: Values) -> Taken:
    numbers, stuck = figures(values)
    if stuck:
        return stuck
    own = [number.stated for _, number in numbers]
    nominal = Exact(median(own)) if how == "median" else _sum(own)
    if how == "mean":
        nominal /= len(own)
    unit = next((number.unit for _, number in numbers if number.unit), "")
    found = _rough_sum(how, [number for _, number in numbers]) or Range.exactly(nominal)
    words = show_range(found, unit)
    verb = _VERBS[how] if len(values.rows) > 1 else "is"
    said = f"{_their(values)} {values.name} {verb} {words}"
    divided = values.divided or how != "sum"
    return Taken(
        said,
        found,
        nominal,
        unit,
        words,
        divided=divided,
        rounded=printed([number for _, number in numbers]),
        left_out=tuple(sorted(values.absent)),
    )


def printed(numbers: Sequence[Number]) -> bool:
    """Whether all are told to their last digit, so that what they come to as printed is what they say."""
    return not any(one.hedge or one.spoken for one in numbers)


def _rough_sum(how: str, numbers: Sequence[Number]) -> Range | None:
    """What a sum or a mean may be where a cell says `dozens`, `about 40` or `1.2m`; None where all are plain."""
    rough = any(one.hedge or one.spoken or one.factor not in {1, -1} for one in numbers) and how != "median"
    if not rough or all(number.allowed.point is not None for number in numbers):
        return None
    found = sum((number.allowed for number in numbers), Range.exactly(0))
    return found if how == "sum" else found.times(Exact(1, len(numbers)))


def _sum(values: Sequence[Fraction]) -> Fraction:
    """The exact sum; fractions of one denominator are added as whole numbers, which is far faster."""
    tops: dict[int, int] = {}
    for value in values:
        tops[value.denominator] = tops.get(value.denominator, 0) + value.numerator
    return sum((Exact(top, bottom) for bottom, top in tops.items()), start=Exact(0))


def figures(values: Values) -> tuple[list[tuple[int, Number]], Taken | None]:
    """The figures by position, or why they cannot be reckoned with."""
    numbers = [(position, number) for position, number in enumerate(values.numbers) if number]
    if not numbers or len(numbers) + len(values.absent) < len(values.rows):
        return numbers, not_all(values, {position for position, _ in numbers}, "figure")
    units = sorted({number.unit for _, number in numbers if number.unit})
    if len(units) > 1:
        return numbers, Taken(gap=f"its {values.name} mixes {listed([f'`{unit}`' for unit in units])}")
    return numbers, None


def not_all(values: Values, known: set[int], sort: str) -> Taken:
    """What is told of a column that is not all figures, or not all times."""
    unread = tuple(n for n in range(len(values.rows)) if n not in known and n not in values.absent)
    if not unread:
        return Taken(gap=f"its {values.name} is empty")
    return Taken(unread=unread, sort=sort, gap=f"its {values.name} is not all {sort}s")


def _strange(values: Values) -> tuple[int, ...]:
    """Rows whose arithmetic fails for a cell that is not understood, not for want of one."""
    if values.column.position is not None:
        return ()
    return tuple(n for n, one in enumerate(values.numbers) if one is None and n not in values.absent)


def _listed(how: str, values: Values) -> Taken:
    """The cells that are not empty, or the different ones among them; their number is a figure too."""
    texts = [cell.strip() for cell in values.texts if not is_empty(cell)]
    if how == "distinct":
        first: dict[str, str] = {}
        for text in texts:
            first.setdefault(folded(text), text)
        texts = list(first.values())
    number = Exact(len(texts))
    column = values.name
    noun = plural(len(texts), f"different {column}" if how == "distinct" else column, f"different {column}")
    said = (
        f"{_their(values)} {column}: {listed(texts)}"
        if how == "list"
        else f"they have {noun}: {listed(texts)}"
    )
    return Taken(said, Range.exactly(number), number, words=show(number), texts=tuple(texts))


def _count(_: str, values: Values) -> Taken:
    """How many of the cells are not empty."""
    number = Exact(sum(not is_empty(cell) for cell in values.texts))
    said = f"{show(number)} of them with some {values.name}"
    return Taken(said, Range.exactly(number), number, words=show(number))


def _their(values: Values) -> str:
    return "its" if len(values.rows) == 1 else "their"


_TAKE: Mapping[str, Callable[[str, Values], Taken]] = {
    "count": _count,
    "sum": _arithmetic,
    "mean": _arithmetic,
    "median": _arithmetic,
    "min": _extreme,
    "max": _extreme,
    "value": _value,
    "list": _listed,
    "distinct": _listed,
}
