"""`take:` worked out: what one column of the rows that were picked comes to, exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from checker.claim.words import listed, plural, show
from checker.language.cell import Meanings, folded, has_no_figure, is_empty
from checker.language.reading import Figure, Moment
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
    figure, moment = _figure_of(cell, meanings), _moment_of(cell, meanings)
    return Taken(
        f"{_their(cells)} {column} is `{cell.strip()}`",
        figure.strict if figure else None,
        figure.stated if figure else None,
        figure.unit if figure else "",
        cell.strip(),
        moment,
        cell.strip(),
        rests_on=(0,),
    )


def _figure_of(cell: str, meanings: Meanings) -> Figure | None:
    return meanings.figures.get(cell)


def _moment_of(cell: str, meanings: Meanings) -> Moment | None:
    """The time in a cell; digits alone are a year only when there are four of them."""
    if cell in meanings.figures and not (len(cell.strip()) == len("2021") and cell.strip().isdigit()):
        return None
    return meanings.days.moments.get(cell)


def _extreme(how: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:
    """The lowest or highest figure, or the earliest or latest time of a column of times."""
    if not any(cell in meanings.figures for cell in cells):
        return _edge(how, column, cells, meanings.days.moments)
    figures, taken = _figures(column, cells, meanings)
    if taken:
        return taken
    best = (min if how == "min" else max)(figure.stated for _, figure in figures)
    at = tuple(position for position, figure in figures if figure.stated == best)
    figure = next(figure for position, figure in figures if position == at[0])
    word = "lowest" if how == "min" else "highest"
    left_out = _left_out(cells)
    return Taken(
        f"{_their(cells)} {word} {column} is `{figure.phrase.strip()}`",
        figure.strict,
        figure.stated,
        figure.unit,
        figure.phrase.strip(),
        rests_on=at,
        left_out=left_out,
    )


def _edge(how: str, column: str, cells: Sequence[str], moments: Mapping[str, Moment]) -> Taken:
    left_out = _left_out(cells)
    timed = [(position, moments[cell]) for position, cell in enumerate(cells) if cell in moments]
    starts = [(moment.start, position, moment) for position, moment in timed if moment.start is not None]
    if not starts or len(starts) + len(left_out) < len(cells):
        return _unread(cells, moments, column, "time" if timed else "figure")
    key = min(start for start, _, _ in starts) if how == "min" else max(start for start, _, _ in starts)
    at = tuple(position for start, position, _ in starts if start == key)
    moment = next(moment for start, _, moment in starts if start == key)
    word = "earliest" if how == "min" else "latest"
    said = f"{_their(cells)} {word} {column} is `{moment.phrase.strip()}`"
    return Taken(said, words=moment.phrase.strip(), moment=moment, rests_on=at, left_out=left_out)


def _arithmetic(how: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:
    figures, taken = _figures(column, cells, meanings)
    if taken:
        return taken
    values = [figure.stated for _, figure in figures]
    nominal = Fraction(median(values)) if how == "median" else _sum(values)
    if how == "mean":
        nominal /= len(values)
    unit = next((figure.unit for _, figure in figures if figure.unit), "")
    words = show(nominal, unit)
    verb = _VERBS[how] if len(cells) > 1 else "is"
    said = f"{_their(cells)} {column} {verb} {words}"
    return Taken(said, Range.exactly(nominal), nominal, unit, words, left_out=_left_out(cells))


def _sum(values: Sequence[Fraction]) -> Fraction:
    """The exact sum; fractions of one denominator are added as whole numbers, which is far faster."""
    tops: dict[int, int] = {}
    for value in values:
        tops[value.denominator] = tops.get(value.denominator, 0) + value.numerator
    return sum((Fraction(top, bottom) for bottom, top in tops.items()), start=Fraction(0))


def _figures(
    column: str, cells: Sequence[str], meanings: Meanings
) -> tuple[list[tuple[int, Figure]], Taken | None]:
    """The figures of the cells by position, or why they cannot be reckoned with."""
    known = meanings.figures
    figures = [(position, known[cell]) for position, cell in enumerate(cells) if cell in known]
    left_out = _left_out(cells)
    if not figures or len(figures) + len(left_out) < len(cells):
        return figures, _unread(cells, known, column, "figure")
    units = sorted({figure.unit for _, figure in figures if figure.unit})
    if len(units) > 1:
        return figures, Taken(gap=f"its {column} mixes {listed([f'`{unit}`' for unit in units])}")
    return figures, None


def _unread(cells: Sequence[str], known: Mapping[str, object], column: str, sort: str) -> Taken:
    unread = [
        position for position, cell in enumerate(cells) if cell not in known and not has_no_figure(cell)
    ]
    if not unread:
        return Taken(gap=f"its {column} is empty")
    return Taken(unread=tuple(unread), sort=sort, gap=f"its {column} is not all {sort}s")


def _left_out(cells: Sequence[str]) -> tuple[int, ...]:
    return tuple(position for position, cell in enumerate(cells) if has_no_figure(cell))


def _listed(how: str, column: str, cells: Sequence[str], meanings: Meanings) -> Taken:  # noqa: ARG001 - as all have it
    """The cells that are not empty, or the different ones among them; their number is a figure too."""
    texts = [cell.strip() for cell in cells if not is_empty(cell)]
    if how == "distinct":
        texts = list({folded(text): text for text in reversed(texts)}.values())[::-1]
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
