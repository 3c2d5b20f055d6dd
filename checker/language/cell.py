"""What the cells of a table say: figures, times, words, or nothing.

A cell is data, so a whole number in digits is exact (`75,000` is no estimate); decimals, per cents and `1.2m` carry
the rounding of their digits. Cells are read by column: how it writes one date or one decimal says how it writes the others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import NamedTuple

from checker.frozen import dataclass
from checker.language.figure import read_figure
from checker.language.figures_within import run_within
from checker.language.moment import read_moment
from checker.language.office_words import EMPTY, FOOTNOTE, MARKED, NO_FIGURE, TOTALS
from checker.language.reading import Clock, Figure, Grain, Moment, Unread
from checker.logic.exact import Exact
from checker.logic.range import Range

_DASH = re.compile(r"(?<=[^\W_]) ?[-\u2010-\u2015\u2212] ?(?=[^\W_])")
_DIGITS = re.compile(r"[^0-9]*([0-9](?:[0-9.,'\u2019 \u00a0\u202f]*[0-9])?)[^0-9]*", re.ASCII)
_MOST_DIGITS = 30
_LONGEST = 60
"""Characters of a cell that may be a figure or a time in words."""
_FEW_WORDS = 4
MOST_WORDY = 20_000
"""Different cells of one column that are read word by word; of a column with more, none is."""
_ENGLISH = re.compile(
    r"([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[ \u00a0\u202f'\u2019][0-9]{3})+)(?:\.([0-9]+))?",
    re.ASCII,
)
_CONTINENTAL = re.compile(
    r"([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ \u00a0\u202f'\u2019][0-9]{3})+)(?:,([0-9]+))?",
    re.ASCII,
)
_NUMERIC_DAY = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})", re.ASCII)
_ISO = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:([T ][0-9]{2}:[0-9]{2})(:[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?",
    re.ASCII,
)
_GRAINS = (
    (Grain.DAY, timedelta(days=1)),
    (Grain.MINUTE, timedelta(minutes=1)),
    (Grain.SECOND, timedelta(seconds=1)),
)


def folded(text: str) -> str:
    """The words of a cell for comparing: width, case, white space, sorts of dashes and marks of notes make no difference.

    A star may be more than a mark: A* is a grade.
    """
    bare = " ".join(unicodedata.normalize("NFKC", MARKED.sub("", text.strip())).split()).casefold()
    return _DASH.sub("-", bare)


def is_empty(text: str) -> bool:
    """Whether a cell holds nothing, or only a mark for nothing: a dash, a star, `n/a`."""
    return text.strip().casefold() in EMPTY


def has_no_figure(text: str) -> bool:
    """Whether a cell of a column of figures says that there is none."""
    return text.strip().casefold() in NO_FIGURE


def is_total(text: str) -> bool:
    """Whether the first cell of a row says that the row adds up others."""
    return folded(text).rstrip(" :") in TOTALS


class Number(NamedTuple):
    """A figure as a cell has it. It is light, as a table may have a million."""

    stated: Fraction
    unit: str = ""
    hedge: str = ""
    factor: Fraction | int = 1
    """What the words and signs around the digits multiply them by."""
    places: int = 0
    """How many decimals are written."""
    spoken: Figure | None = None
    """How the words were read, where the cell has more than one run of digits in it."""

    @property
    def allowed(self) -> Range:
        """The values that its digits allow."""
        if self.spoken:
            return self.spoken.strict
        if not self.places and abs(self.factor) == 1 and self.unit != "%":
            return Range.exactly(self.stated)
        half = abs(Exact(self.factor)) / (2 * 10**self.places)
        return Range.between(self.stated - half, self.stated + half)


def read_number(text: str, *, continental: bool = False, aloud: bool = True) -> Number | None:
    """The figure in a cell, if it is one and nothing else; `aloud` allows for words."""
    bare = text.strip()
    if bare.isascii() and bare.isdigit() and len(bare) <= _MOST_DIGITS:
        return Number(Exact(int(bare)))
    if has_no_figure(bare):
        return None
    bare = FOOTNOTE.sub("", bare) if len(bare) <= _LONGEST else bare
    if bare[:1] == "(" and bare[-1:] == ")" and any(char.isdigit() for char in bare[1:3]):
        # Accountants write what is below nought in brackets.
        inner = read_number(bare[1:-1], continental=continental, aloud=False)
        return inner._replace(stated=-inner.stated) if inner else None
    return _written(bare, continental=continental) or (_spoken(bare) if aloud and not continental else None)


def _written(bare: str, *, continental: bool) -> Number | None:
    """One run of digits with what stands around it, such as `€1,234m`.

    What stands around is read once for all cells that have it, by way of a small number.
    """
    match = _DIGITS.fullmatch(bare)
    if not match or len(match[1]) > _MOST_DIGITS:
        return None
    digits = (_CONTINENTAL if continental else _ENGLISH).fullmatch(match[1])
    around = _around(bare[: match.start(1)], bare[match.end(1) :])
    if not digits or around is None:
        return None
    factor, unit = around
    whole, part = "".join(char for char in digits[1] if char.isdigit()), digits[2] or ""
    stated = Exact(int(whole + part), 10 ** len(part))
    return Number(stated if factor == 1 else stated * factor, unit, "", factor, len(part))


@lru_cache(maxsize=32_768)
def _around(before: str, after: str) -> tuple[Fraction | int, str] | None:
    """What the words and signs around a number multiply it by, and its unit; None where they hedge it."""
    if not (before or after).strip():
        return 1, ""
    read = read_figure(f"{before}2{after}")
    if isinstance(read, Unread) or read[0].hedge or not read[0].stated:
        return None
    return read[0].stated / 2, read[0].unit


def _spoken(bare: str) -> Number | None:
    if not _may_be_told(bare):
        return None
    read = read_figure(bare)
    return (
        None
        if isinstance(read, Unread)
        else Number(read[0].stated, read[0].unit, read[0].hedge, spoken=read[0])
    )


def _may_be_told(text: str) -> bool:
    """Whether reading a cell word by word is worth the time: `9 August`, `three hundred`."""
    return len(text) <= _LONGEST and (
        any(char.isdecimal() for char in text) or len(text.split()) <= _FEW_WORDS
    )


def is_continental(texts: Iterable[str], *, beside: bool = False) -> bool:
    """Whether a column has decimal commas: a cell needs them, and none needs a decimal point.

    `12,5` and `1.234.567` need them, `1.234` and `1,234` may be either; those are read as the
    columns `beside` them are.
    """
    found = [
        match[1]
        for text in texts
        if ("," in text or "." in text) and (match := _DIGITS.fullmatch(text.strip()))
    ]
    comma = (beside and bool(found)) or any(
        not _ENGLISH.fullmatch(digits) and _CONTINENTAL.fullmatch(digits) for digits in found
    )
    return comma and not any(
        _ENGLISH.fullmatch(digits) and not _CONTINENTAL.fullmatch(digits) for digits in found
    )


def _numeric(text: str, clock: Clock | None, *, month_first: bool) -> Moment | None:
    """A date or a date and a time in digits alone; they are most of what tables have, and read fast."""
    numeric = _NUMERIC_DAY.fullmatch(text)
    if numeric:
        day, month = (numeric[3], numeric[1]) if month_first else (numeric[1], numeric[3])
        if int(month) > 12:
            day, month = month, day
        iso = f"{numeric[4]}-{int(month):02}-{int(day):02}"
    else:
        iso = text
    matched = _ISO.fullmatch(iso)
    if not matched:
        return None
    grain, step = _GRAINS[bool(matched[1]) + bool(matched[2])]
    try:
        start = datetime.fromisoformat(iso)
        zoned = start if start.tzinfo else start.replace(tzinfo=clock.zone if clock else UTC)
        return Moment(text, zoned, zoned + step, grain)
    except (ValueError, OverflowError):
        return None


@dataclass(frozen=True)
class Meanings:
    """What the different cells of one column mean, each worked out when first asked for."""

    texts: frozenset[str]
    clock: Clock | None = None
    decimal_commas: bool = False
    """Whether other columns of the table have them."""
    part: str = ""
    """Whether the `first` or the `last` figure of a cell counts that is not a figure and nothing else."""
    _numbers: dict[str, Number | None] = field(default_factory=dict, repr=False, compare=False)
    _moments: dict[tuple[str, bool], Moment | None] = field(default_factory=dict, repr=False, compare=False)

    def number(self, cell: str) -> Number | None:
        """The figure in a cell of this column."""
        if cell not in self._numbers:
            found = self._in_digits(cell)
            if found is None and self.part:
                run, sign = run_within(cell, self.part)
                found = read_number(run, continental=self._continental, aloud=False)
                found = found and found._replace(stated=sign * found.stated)
            if found is None and not self._continental and len(self._wordy) <= MOST_WORDY:
                found = read_number(cell)
            self._numbers[cell] = found
        return self._numbers[cell]

    def moment(self, cell: str, *, month_first: bool = False) -> Moment | None:
        """The time in a cell of this column; `month_first` decides only where the column leaves it open."""
        first = self._order == "month" or (self.either_way and month_first)
        key = cell, first
        if key not in self._moments:
            self._moments[key] = self._read_moment(cell.strip(), month_first=first)
        return self._moments[key]

    @cached_property
    def alike(self) -> Mapping[str, Sequence[str]]:
        """The cells by how they are compared (`folded`), for claim after claim asks for its own of them."""
        found: dict[str, list[str]] = {}
        for cell in self.texts:
            found.setdefault(folded(cell), []).append(cell)
        return found

    @cached_property
    def either_way(self) -> bool:
        """Whether the column has dates that are another day when the month comes first, such as 1/2/2021."""
        return not self._order and any(match[1] != match[3] for match in self._numeric_days)

    def _read_moment(self, text: str, *, month_first: bool) -> Moment | None:
        found = _numeric(text, self.clock, month_first=month_first)
        if found or has_no_figure(text) or not _may_be_told(text) or len(self._wordy) > MOST_WORDY:
            return found
        read = read_moment(text, self.clock)
        return None if isinstance(read, Unread) else read[0]

    @cached_property
    def _continental(self) -> bool:
        return is_continental(self.texts, beside=self.decimal_commas)

    def _in_digits(self, cell: str) -> Number | None:
        bare = cell.strip()
        if not (bare.isascii() and bare.isdigit()) and len(self._surroundings) > MOST_WORDY:
            return None
        return read_number(cell, continental=self._continental, aloud=False)

    @cached_property
    def _surroundings(self) -> frozenset[tuple[str, str]]:
        """What stands around the digits of the cells: few things, in a column of figures."""
        matches = (_DIGITS.fullmatch(text.strip()) for text in self.texts)
        return frozenset((one.string[: one.start(1)], one.string[one.end(1) :]) for one in matches if one)

    @cached_property
    def _wordy(self) -> frozenset[str]:
        """The cells that are not read by their digits; few, in a column of figures or times."""
        return frozenset(
            text
            for text in self.texts
            if self._in_digits(text) is None and not _numeric(text.strip(), self.clock, month_first=False)
        )

    @cached_property
    def _numeric_days(self) -> list[re.Match[str]]:
        return [match for text in self.texts if (match := _NUMERIC_DAY.fullmatch(text.strip()))]

    @cached_property
    def _order(self) -> str:
        """What comes first in the column's dates, where some cell can be read in one way only.

        A column that has both ways is read day first, and each cell that cannot be so the other way.
        """
        if any(int(match[1]) > 12 for match in self._numeric_days):
            return "day"
        return "month" if any(int(match[3]) > 12 for match in self._numeric_days) else ""
