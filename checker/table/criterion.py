"""The conditions of `rows:`, understood: what a cell meets, fails, or leaves open.

Words are equal when they are so after white space at the ends and case are set aside;
figures are equal by value, so that `9` matches `9.0` and `nine`.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum, auto
from fractions import Fraction
from typing import Protocol

from checker.frozen import dataclass
from checker.language.cell import (
    Meanings,
    Number,
    folded,
    has_no_figure,
    is_empty,
    read_number,
)
from checker.language.race import CLOCKED, clocked
from checker.language.reading import Moment
from checker.place import Place


class Meets(Enum):
    """Whether a cell meets a condition."""

    YES = auto()
    NO = auto()
    PERHAPS = auto()
    """It tells less than would decide: `August 2021`, asked since 6 August."""
    UNREAD = auto()
    """It should be a figure or a time, and is not understood as one."""

    # By what it is: `Enum` hashes names, in Python, and a column has as many of them as cells.
    __hash__ = object.__hash__


class Criterion(Protocol):
    """One condition on one column."""

    @property
    def column(self) -> str:
        """The column, as the author wrote it."""

    @property
    def place(self) -> Place:
        """Where the condition is written."""

    @property
    def words(self) -> str:
        """The condition as a sentence has it after "rows have": "captor `Taliban`"."""

    def judge(self, cells: Meanings) -> dict[str, Meets]:
        """For each of the column's different cells, whether it meets this."""


@dataclass(frozen=True, slots=True)
class Same:
    """The whole cell is one of these, or none of them."""

    column: str
    place: Place
    wanted: tuple[str, ...]
    other: bool = False

    @property
    def words(self) -> str:
        """For example "captor `Taliban`"."""
        return f"{self.column} {'other than ' if self.other else ''}{_either(self.wanted)}"

    def judge(self, cells: Meanings) -> dict[str, Meets]:
        """Equal words, or equal figures of the same unit."""
        figures = {_by_value(number) for one in self.wanted if (number := read_number(one))}
        same = {cell for one in self.wanted for cell in cells.alike.get(folded(one), ())}
        if figures:
            same |= {cell for cell in cells.texts if (own := cells.number(cell)) and _told(own) & figures}
        return dict.fromkeys(cells.texts, _met(self.other)) | dict.fromkeys(same, _met(not self.other))


def _either(wanted: tuple[str, ...]) -> str:
    between = " or ".join(f"`{one}`" for one in wanted[:4])
    return between + (f" or {len(wanted) - 4} more" if len(wanted) > 4 else "")


def _by_value(number: Number) -> tuple[Fraction, str, str]:
    return number.stated, number.unit, number.hedge


def _told(number: Number) -> set[tuple[Fraction, str, str]]:
    """What may have been written for it: `100 g` is told as 100 in a column that is all of grams."""
    return {_by_value(number), (number.stated, "", number.hedge)}


def _met(whether: bool) -> Meets:  # noqa: FBT001 - it turns a truth into a word
    return Meets.YES if whether else Meets.NO


@dataclass(frozen=True, slots=True)
class Holding:
    """The cell holds one of these, whole words; or it lacks them all."""

    column: str
    place: Place
    wanted: tuple[str, ...]
    other: bool = False

    @property
    def words(self) -> str:
        """For example "`airport` in note"."""
        return f"{'no ' if self.other else ''}{_either(self.wanted)} in {self.column}"

    def judge(self, cells: Meanings) -> dict[str, Meets]:
        """The words stand there, and no letter or digit goes on at either end."""
        wanted = [folded(one) for one in self.wanted]
        return {
            cell: _met(any(_holds(words, one) for one in wanted) != self.other)
            for words, alike in cells.alike.items()
            for cell in alike
        }


@dataclass(frozen=True, slots=True)
class Beginning:
    """The cell begins with one of these, a word of it perhaps going on."""

    column: str
    place: Place
    wanted: tuple[str, ...]

    @property
    def words(self) -> str:
        """For example "diagnosis that begins `E10`"."""
        return f"{self.column} that begins {_either(self.wanted)}"

    def judge(self, cells: Meanings) -> dict[str, Meets]:
        """The first characters are these, in any case of letters."""
        wanted = tuple(folded(one) for one in self.wanted)
        return {
            cell: _met(words.startswith(wanted)) for words, alike in cells.alike.items() for cell in alike
        }


def _holds(text: str, wanted: str) -> bool:
    start = text.find(wanted)
    while start >= 0:
        if not _joined(text, start) and not _joined(text, start + len(wanted)):
            return True
        start = text.find(wanted, start + 1)
    return False


def _joined(text: str, cut: int) -> bool:
    return 0 < cut < len(text) and text[cut - 1].isalnum() and text[cut].isalnum()


@dataclass(frozen=True, slots=True)
class Blank:
    """The cell is empty, or is not."""

    column: str
    place: Place
    wanted: bool

    @property
    def words(self) -> str:
        """For example "no note"."""
        return f"{'no' if self.wanted else 'some'} {self.column}"

    def judge(self, cells: Meanings) -> dict[str, Meets]:
        """A dash, a star or `n/a` is empty as well."""
        return {cell: _met(is_empty(cell) == self.wanted) for cell in cells.texts}


@dataclass(frozen=True, slots=True)
class Bound:
    """The figure of the cell is on one side of another."""

    column: str
    place: Place
    how: str
    """`above`, `below`, `at_least` or `at_most`."""
    phrase: str
    limit: Number
    year: Moment | None = None
    """The year that the bound is, where it may be one: `2015` in a column of full dates."""

    @property
    def words(self) -> str:
        """For example "deaths above 20"."""
        return f"{self.column} {self.how.replace('_', ' ')} {self.phrase}"

    def judge(self, cells: Meanings) -> dict[str, Meets]:
        """A cell without a figure does not meet it; units are compared where both have one."""
        return {cell: self._side(cell, cells.number(cell), cells) for cell in cells.texts}

    def _side(self, cell: str, own: Number | None, cells: Meanings) -> Meets:
        # A header may stand again in the middle of a long table.
        if has_no_figure(cell) or folded(cell) == folded(self.column):
            return Meets.NO
        moment = cells.moment(cell) if own is None and self.year else None
        if moment and self.year:
            return _timed(_IN_TIME[self.how], moment, self.year)
        if self.limit.unit == CLOCKED:
            own = clocked(cell)
        if own is None or (own.unit and self.limit.unit and own.unit != self.limit.unit):
            return Meets.UNREAD
        value, limit = own.stated, self.limit.stated
        return _met(
            value > limit
            if self.how == "above"
            else value < limit
            if self.how == "below"
            else value >= limit
            if self.how == "at_least"
            else value <= limit
        )


@dataclass(frozen=True, slots=True)
class Timed:
    """The time of the cell lies on one side of a time, or in it."""

    column: str
    place: Place
    how: str
    """`since`, `until`, `after`, `before` or `on`."""
    moment: Moment
    month_first: bool = False
    """Whether dates of the column that could be read either way are read month first."""

    @property
    def words(self) -> str:
        """For example "date since Friday (6 August 2021)"."""
        return f"{self.column} {self.how} {_with_day(self.moment, last=self.how in {'until', 'after'})}"

    def judge(self, cells: Meanings) -> dict[str, Meets]:
        """A cell without a time does not meet it; one that tells a longer stretch may leave it open."""
        return {
            cell: self._side(cell, cells.moment(cell, month_first=self.month_first)) for cell in cells.texts
        }

    def _side(self, cell: str, own: Moment | None) -> Meets:
        if own is None:
            return Meets.NO if has_no_figure(cell) else Meets.UNREAD
        return _timed(self.how, own, self.moment)


_IN_TIME = {"above": "after", "below": "before", "at_least": "since", "at_most": "until"}


def _timed(how: str, own: Moment, bound: Moment) -> Meets:
    if how == "since":
        yes, no = _not_before(own.start, bound.start), _not_before(bound.start, own.end)
    elif how == "until":
        yes, no = _not_before(bound.end, own.end), _not_before(own.start, bound.end)
    elif how == "after":
        yes, no = _not_before(own.start, bound.end), _not_before(bound.end, own.end)
    elif how == "before":
        yes, no = _not_before(bound.start, own.end), _not_before(own.start, bound.start)
    else:
        yes = _not_before(own.start, bound.start) and _not_before(bound.end, own.end)
        no = _not_before(bound.start, own.end) or _not_before(own.start, bound.end)
    return Meets.YES if yes else Meets.NO if no else Meets.PERHAPS


def _not_before(one: datetime | None, other: datetime | None) -> bool:
    """Whether one instant is certainly no earlier than another; an open end is not known to be."""
    return one is not None and other is not None and one >= other


def _with_day(moment: Moment, *, last: bool) -> str:
    """The phrase, with the day that it means where it does not itself name the year."""
    edge = (moment.end if last else moment.start) or moment.start or moment.end
    if edge is None:
        return moment.phrase
    if edge == moment.end:
        edge = datetime.fromtimestamp(edge.timestamp() - 1, edge.tzinfo)
    if str(edge.year) in moment.phrase:
        return moment.phrase
    return f"{moment.phrase} ({edge.day} {_MONTHS[edge.month - 1]} {edge.year})"


# `strftime` would follow the locale.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
