"""`take:` worked out: what one column of the rows that were picked comes to, exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from checker.claim.words import listed, plural, show, show_range
from checker.language.cell import Meanings, Number, folded, has_no_figure, is_empty
from checker.language.reading import Moment
from checker.logic.range import Range

NEEDS_COLUMN = frozenset({"sum", "mean", "median", "min", "max", "value", "list", "distinct"})
_VERBS = {"sum": "add up to", "mean": "average", "median": "have the median"}


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken. Positions count the cells that were handed over, from 0."""

    said: str = ""
    """What it comes to, as the end of a sentence about the rows: "their seats add up to 416"."""
    figure: Range | None = None
    nominal: Fraction | None = None
    unit: str = ""
    words: str = ""
    moment: Moment | None = None
    text: str = ""
    texts: tuple[str, ...] = ()
    rests_on: tuple[int, ...] = ()
    """The cells that alone decide it, where some do."""
    left_out: tuple[int, ...] = ()
    """Cells without a figure."""
    unread: tuple[int, ...] = ()
    """Cells that should be figures and are not understood; then nothing is taken."""
    sort: str = "figure"
    """What the cells should be: a "figure" or a "time"."""
    apart: tuple[int, ...] = ()
    """Cells that differ where one was asked for; then nothing is taken."""
    gap: str = ""
    """Why nothing is taken, where nothing else says so."""


def take(how: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:
    """Take something from the cells of one column, which are at least one."""
    return _TAKE[how](how, column, cells, meanings)


def _value(_: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:
    if len({folded(cell) for cell in cells}) > 1:
        return Taken(apart=tuple(range(len(cells))))
    cell = cells[0]
    if is_empty(cell):
        return Taken(gap=f"its {column} is empty")
    number = meanings.number(cell)
    return Taken(
        f"{_their(cells)} {column} is `{cell.strip()}`",
        number.allowed if number else None,
        number.stated if number else None,
        number.unit if number else "",
        cell.strip(),
        _moment_of(cell, meanings),
        cell.strip(),
        rests_on=(0,),
    )


def _moment_of(cell: str, meanings: Meanings) -> Moment | None:
    """The time in a cell; digits alone are a year only when there are four of them."""
    if meanings.number(cell) and not (len(cell.strip()) == len("2021") and cell.strip().isdigit()):
        return None
    return meanings.moment(cell)


def _extreme(how: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:
    """The lowest or highest figure, or the earliest or latest time of a column of times."""
    if not any(meanings.number(cell) for cell in cells):
        return _edge(how, column, cells, meanings)
    numbers, stuck = _numbers(column, cells, meanings)
    if stuck:
        return stuck
    best = (min if how == "min" else max)(number.stated for _, number in numbers)
    at = tuple(position for position, number in numbers if number.stated == best)
    number = next(number for position, number in numbers if position == at[0])
    words = cells[at[0]].strip()
    return Taken(
        f"{_their(cells)} {'lowest' if how == 'min' else 'highest'} {column} is `{words}`",
        number.allowed,
        number.stated,
        number.unit,
        words,
        rests_on=at,
        left_out=_left_out(cells),
    )


def _edge(how: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:
    moments = [(position, meanings.moment(cell)) for position, cell in enumerate(cells)]
    starts = [(moment.start, position) for position, moment in moments if moment and moment.start]
    left_out = _left_out(cells)
    if not starts or len(starts) + len(left_out) < len(cells):
        known = {position for _, position in starts}
        return _unread(cells, known, column, "time" if any(moment for _, moment in moments) else "figure")
    best, first = min(starts) if how == "min" else max(starts, key=lambda one: (one[0], -one[1]))
    words = cells[first].strip()
    said = f"{_their(cells)} {'earliest' if how == 'min' else 'latest'} {column} is `{words}`"
    at = tuple(position for start, position in starts if start == best)
    return Taken(said, words=words, moment=moments[first][1], rests_on=at, left_out=left_out)


def _arithmetic(how: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:
    numbers, stuck = _numbers(column, cells, meanings)
    if stuck:
        return stuck
    values = [number.stated for _, number in numbers]
    nominal = Fraction(median(values)) if how == "median" else _sum(values)
    if how == "mean":
        nominal /= len(values)
    unit = next((number.unit for _, number in numbers if number.unit), "")
    found = _rough_sum(how, [number for _, number in numbers]) or Range.exactly(nominal)
    words = show_range(found, unit)
    verb = _VERBS[how] if len(cells) > 1 else "is"
    said = f"{_their(cells)} {column} {verb} {words}"
    return Taken(said, found, nominal, unit, words, left_out=_left_out(cells))


def _rough_sum(how: str, numbers: Sequence[Number]) -> Range | None:
    """What a sum or a mean may be where a cell says `dozens` or `about 40`; None where all are plain figures."""
    rough = any(number.hedge or number.spoken for number in numbers) and how != "median"
    if not rough or all(number.allowed.point is not None for number in numbers):
        return None
    found = sum((number.allowed for number in numbers), Range.exactly(0))
    return found if how == "sum" else found.times(Fraction(1, len(numbers)))


def _sum(values: Sequence[Fraction]) -> Fraction:
    """The exact sum; fractions of one denominator are added as whole numbers, which is far faster."""
    tops: dict[int, int] = {}
    for value in values:
        tops[value.denominator] = tops.get(value.denominator, 0) + value.numerator
    return sum((Fraction(top, bottom) for bottom, top in tops.items()), start=Fraction(0))


def _numbers(
    column: str, cells: Sequence[str], meanings: Meanings
) -> tuple[list[tuple[int, Number]], Taken | None]:
    """The figures of the cells by position, or why they cannot be reckoned with."""
    read = ((position, meanings.number(cell)) for position, cell in enumerate(cells))
    numbers = [(position, number) for position, number in read if number]
    if not numbers or len(numbers) + len(_left_out(cells)) < len(cells):
        return numbers, _unread(cells, {position for position, _ in numbers}, column, "figure")
    units = sorted({number.unit for _, number in numbers if number.unit})
    if len(units) > 1:
        return numbers, Taken(gap=f"its {column} mixes {listed([f'`{unit}`' for unit in units])}")
    return numbers, None


def _unread(cells: Sequence[str], known: AbstractSet[int], column: str, sort: str) -> Taken:
    unread = tuple(
        position for position, cell in enumerate(cells) if position not in known and not has_no_figure(cell)
    )
    if not unread:
        return Taken(gap=f"its {column} is empty")
    return Taken(unread=unread, sort=sort, gap=f"its {column} is not all {sort}s")


def _left_out(cells: Sequence[str]) -> tuple[int, ...]:
    return tuple(position for position, cell in enumerate(cells) if has_no_figure(cell))


def _listed(how: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:  # noqa: ARG001 - as all have it
    """The cells that are not empty, or the different ones among them; their number is a figure too."""
    texts = [cell.strip() for cell in cells if not is_empty(cell)]
    if how == "distinct":
        first: dict[str, str] = {}
        for text in texts:
            first.setdefault(folded(text), text)
        texts = list(first.values())
    number = Fraction(len(texts))
    noun = plural(len(texts), f"different {column}" if how == "distinct" else column, f"different {column}")
    said = (
        f"{_their(cells)} {column}: {listed(texts)}"
        if how == "list"
        else f"they have {noun}: {listed(texts)}"
    )
    return Taken(said, Range.exactly(number), number, words=show(number), texts=tuple(texts))


def _count(_: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:  # noqa: ARG001 - as all have it
    """How many of the cells are not empty."""
    number = Fraction(sum(not is_empty(cell) for cell in cells))
    return Taken(
        f"{show(number)} of them with some {column}", Range.exactly(number), number, words=show(number)
    )


def _their(cells: Sequence[str]) -> str:
    return "its" if len(cells) == 1 else "their"


_TAKE: Mapping[str, Callable[[str, str, Sequence[str], Meanings], Taken]] = {
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
