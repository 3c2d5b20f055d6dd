"""What is taken from each row: one column, or arithmetic of several, in the unit and at the scale that is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import field
from functools import cached_property

from checker.claim.words import show
from checker.frozen import dataclass
from checker.language.cell import Meanings, Number, folded, has_no_figure
from checker.language.figure import read_figure
from checker.language.reading import Clock, Figure, Moment, Unread
from checker.logic.arithmetic import Unparsed, parse
from checker.logic.exact import Exact
from checker.logic.expression import Binary, Call, Expression, Negative, Node, evaluate
from checker.logic.range import Range
from checker.table.rows import Table

SCALES = {
    "hundredths": Exact(1, 100), "hundreds": Exact(100), "thousands": Exact(1000),
    "millions": Exact(10**6), "billions": Exact(10**9), "trillions": Exact(10**12),
}  # fmt: skip
_STAND_IN = "column_{}_"
_MOST_DECIMALS = 12


@dataclass(frozen=True, slots=True)
class Stands:
    """What the digits of a column stand for, where they do not say so themselves."""

    unit: str = ""
    scale: str = ""

    def told(self, number: Number | None) -> Number | None:
        """A number of the column as it is meant."""
        if number is None or not (self.unit or self.scale):
            return number
        factor = SCALES.get(self.scale, Exact(1))
        unit = number.unit or self.unit
        if number.spoken:
            figure = number.spoken
            figure = Figure(
                figure.phrase,
                figure.strict.times(factor),
                figure.generous.times(factor),
                figure.stated * factor,
            )
            return number._replace(stated=number.stated * factor, unit=unit, spoken=figure)
        return number._replace(stated=number.stated * factor, unit=unit, factor=number.factor * factor)


PLAIN = Stands()


def unit_of(words: str) -> str:
    """The unit that an author's word for one means: `dollars` is USD; the word itself where it is not known."""
    for text in (f"2 {words}", f"2{words}", f"{words} 2", f"{words}2"):
        read = read_figure(text)
        if not isinstance(read, Unread) and read[0].unit:
            return read[0].unit
    return words


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, or arithmetic of its columns."""

    words: str
    positions: tuple[int, ...]
    expression: Expression | None = None

    @property
    def position(self) -> int | None:
        """Where it stands in the table, if it is a single column."""
        return None if self.expression else self.positions[0]

    @property
    def divides(self) -> bool:
        """Whether it is worked out by a division, so that it seldom comes out even."""
        return self.expression is not None and _divides(self.expression.root)


@dataclass(frozen=True, slots=True)
class UnknownColumn:
    """A name that is no column, or why arithmetic cannot be followed."""

    name: str
    why: str = ""


def column_of(table: Table, words: str) -> Column | UnknownColumn:
    """The column of this name, or the arithmetic over names of columns."""
    position = table.position(words)
    if position is not None:
        return Column(words, (position,))
    if not any(sign in words for sign in "+-*/×÷()"):
        return UnknownColumn(words)
    names = [(n, name) for n, name in enumerate(table.grid.names) if not name.isdigit()]
    text = _with_stand_ins(" ".join(words.split()), sorted(names, key=lambda one: -len(one[1])))
    parsed = parse(text)
    if isinstance(parsed, Unparsed):
        return UnknownColumn(words, parsed.why)
    stands = {_STAND_IN.format(n): n for n, _ in names}
    strange = next((name for name in parsed.names if name not in stands), None)
    if strange is not None:
        return UnknownColumn(strange)
    return Column(words, tuple(stands[name] for name in parsed.names), parsed)


def _with_stand_ins(text: str, names: Iterable[tuple[int, str]]) -> str:
    """The text with a plain word for each name of a column: they may hold blanks and signs."""
    for number, name in names:
        wanted, start = name.casefold(), 0
        while (start := text.casefold().find(wanted, start)) >= 0:
            end = start + len(name)
            if _bounded(text, start, end):
                # A name may stand in back-ticks, as in the messages of this tool.
                ticked = text[start - 1 : start] == "`" == text[end : end + 1]
                stand_in = _STAND_IN.format(number)
                text = text[: start - ticked] + stand_in + text[end + ticked :]
                end = start - ticked + len(stand_in)
            start = end
    return text


def _bounded(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before == "_" or after.isalnum() or after == "_")


def _divides(node: Node) -> bool:
    if isinstance(node, Binary):
        return node.sign == "/" or _divides(node.left) or _divides(node.right)
    if isinstance(node, Call):
        return node.function == "mean" or any(_divides(one) for one in node.of)
    return isinstance(node, Negative) and _divides(node.of)


@dataclass(frozen=True)
class Values:
    """What stands in a column in some rows. Positions count those rows, from 0."""

    table: Table = field(repr=False)
    column: Column
    rows: Sequence[int]
    stands: Stands = PLAIN
    clock: Clock | None = None

    @property
    def name(self) -> str:
        """How a sentence calls it."""
        return self.column.words

    @property
    def divided(self) -> bool:
        """Whether each is worked out by a division."""
        return self.column.divides

    @cached_property
    def texts(self) -> Sequence[str]:
        """What a reader sees: the cell, or what the arithmetic comes to."""
        if self.column.position is not None:
            cells = self.table.cells(self.column.position)
            return [cells[row] for row in self.rows]
        return ["" if one is None else show(one.stated, one.unit) for one in self.numbers]

    @cached_property
    def numbers(self) -> Sequence[Number | None]:
        """The figures, None where there is none."""
        if self.column.position is not None:
            meanings = self._meanings(self.column.position)
            return [self.stands.told(meanings.number(text)) for text in self.texts]
        return [self.stands.told(self._worked_out(row)) for row in self.rows]

    @cached_property
    def moments(self) -> Sequence[Moment | None]:
        """The times, None where there is none."""
        if self.column.position is None:
            return [None] * len(self.rows)
        meanings = self._meanings(self.column.position)
        return [meanings.moment(text) for text in self.texts]

    @cached_property
    def absent(self) -> frozenset[int]:
        """Those that say that there is no figure: an empty cell, a dash; or one that the arithmetic needs."""
        if self.column.position is not None:
            return frozenset(n for n, text in enumerate(self.texts) if has_no_figure(text))
        cells = [self.table.cells(position) for position in self.column.positions]
        return frozenset(
            n for n, row in enumerate(self.rows) if self.numbers[n] is None and not self._strange(row, cells)
        )

    def _strange(self, row: int, cells: Sequence[Sequence[str]]) -> bool:
        """Whether a cell that the arithmetic needs is neither a figure nor empty."""
        return any(
            self._meanings(position).number(column[row]) is None and not has_no_figure(column[row])
            for position, column in zip(self.column.positions, cells, strict=True)
        )

    def at(self, positions: Sequence[int]) -> Values:
        """Some of them."""
        return Values(self.table, self.column, [self.rows[n] for n in positions], self.stands, self.clock)

    @property
    def alike(self) -> bool:
        """Whether all say the same."""
        return len({folded(text) for text in self.texts}) <= 1

    def _meanings(self, position: int) -> Meanings:
        return self.table.meanings(position, self.clock)

    def _worked_out(self, row: int) -> Number | None:
        expression = self.column.expression
        read = [self._meanings(one).number(self.table.cells(one)[row]) for one in self.column.positions]
        numbers = [one for one in read if one is not None]
        if expression is None or len(numbers) < len(read):
            return None
        exact = evaluate(expression, [Range.exactly(one.stated) for one in numbers])
        allowed = evaluate(expression, [one.allowed for one in numbers])
        if exact is None or exact.point is None:
            return None
        units = {one.unit for one in numbers}
        unit = units.pop() if len(units) == 1 and not _multiplies(expression.root) else ""
        if allowed is None or allowed.point is not None:
            return Number(exact.point, unit)
        return Number(exact.point, unit, spoken=Figure(expression.text, allowed, allowed, exact.point))


def _multiplies(node: Node) -> bool:
    if isinstance(node, Binary):
        return node.sign in "*/" or _multiplies(node.left) or _multiplies(node.right)
    if isinstance(node, Call):
        return any(_multiplies(one) for one in node.of)
    return isinstance(node, Negative) and _multiplies(node.of)
