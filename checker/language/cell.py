"""What the cells of a table say: figures, times, words, or nothing.

A cell is data, so a whole number in digits is exact (`75,000` is no estimate); decimals,
per cents and `1.2m` carry the rounding of their digits. Cells are read by column: how a
column writes one date or one decimal says how it writes the others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import cache, cached_property

from checker.language.figure import read_figure
from checker.language.moment import read_moment
from checker.language.reading import Clock, Figure, Grain, Moment, Unread
from checker.logic.range import Range

_EMPTY = {"", "-", "--", "–", "—", "−", "*", "**", ".", "..", "...", "…", "?", "n/a", "n.a.", "#n/a"}
# Words for a missing figure that may be a name elsewhere (NA is Namibia).
_NO_FIGURE = {*_EMPTY, "na", "nan", "null", "none given", "not available", "unknown", "tbd", "tba"}
_TOTALS = {"total", "totals", "grand total", "sum total", "subtotal", "sub-total", "all rows"}
_FOOTNOTES = " *†‡§"
_DIGITS = re.compile(r"[^0-9]*([0-9](?:[0-9.,'\u2019 \u00a0\u202f]*[0-9])?)[^0-9]*", re.ASCII)
_MOST_DIGITS = 30
_LONGEST = 60
"""Characters of a cell that may be a figure or a time in words."""
_FEW_WORDS = 4
_MOST_WORDY = 5_000
"""Different cells of one column that are read word by word."""
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
    """The words of a cell for comparing: width, case and white space make no difference."""
    return " ".join(unicodedata.normalize("NFKC", text).split()).casefold()


def is_empty(text: str) -> bool:
    """Whether a cell holds nothing, or only a mark for nothing: a dash, a star, `n/a`."""
    return text.strip().casefold() in _EMPTY


def has_no_figure(text: str) -> bool:
    """Whether a cell of a column of figures says that there is none."""
    return text.strip().casefold() in _NO_FIGURE


def is_total(text: str) -> bool:
    """Whether the first cell of a row says that the row adds up others."""
    return folded(text).rstrip(":") in _TOTALS


def read_figures(cells: Iterable[str]) -> dict[str, Figure]:
    """The figures among the different cells of one column; the others are left out.

    Where any cell can only be written with a decimal comma (`1.234,5`, `12,5`), and none can
    only be written with a decimal point, the whole column is read so.
    """
    texts = sorted({cell for cell in cells if not has_no_figure(cell)})
    continental = _is_continental(texts)
    read = ((text, _figure(text.strip(), continental=continental)) for text in texts)
    figures = {text: figure for text, figure in read if figure}
    if not continental:
        # Words are slow to read; a column with this many different ones is not one of figures.
        wordy = [text for text in texts if text not in figures and _may_be_told(text)]
        figures |= {text: figure for text in wordy[:_MOST_WORDY] if (figure := _spoken(text.strip()))}
    return figures


def _may_be_told(text: str) -> bool:
    """Whether reading a cell word by word is worth the time: `9 August`, `three hundred`."""
    return len(text) <= _LONGEST and (
        any(char.isdecimal() for char in text) or len(text.split()) <= _FEW_WORDS
    )


def _is_continental(texts: list[str]) -> bool:
    found = [match[1] for text in texts if (match := _DIGITS.fullmatch(text))]
    comma = sum(1 for digits in found if not _ENGLISH.fullmatch(digits) and _CONTINENTAL.fullmatch(digits))
    point = sum(1 for digits in found if not _CONTINENTAL.fullmatch(digits) and _ENGLISH.fullmatch(digits))
    return comma > 0 and point == 0


def _figure(text: str, *, continental: bool) -> Figure | None:
    inner = text[1:-1] if text.startswith("(") and text.endswith(")") else ""
    if inner[:1].isdigit() or inner[1:2].isdigit():
        # Accountants write what is below nought in brackets.
        figure = _figure(inner, continental=continental)
        return _turned(figure, text) if figure else None
    bare = text.rstrip(_FOOTNOTES)
    return _written(bare, text, continental=continental)


def _turned(figure: Figure, text: str) -> Figure:
    return replace(
        figure, phrase=text, strict=-figure.strict, generous=-figure.generous, stated=-figure.stated
    )


def _written(bare: str, text: str, *, continental: bool) -> Figure | None:
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
    step = abs(factor) / 10 ** len(part)
    stated = Fraction(int(whole + part), 10 ** len(part)) * factor
    if not part and abs(factor) == 1 and unit != "%":
        exact = Range.exactly(stated)
        return Figure(text, exact, exact, stated, unit, rounded_to=Fraction(1))
    strict = Range.between(stated - step / 2, stated + step / 2)
    return Figure(text, strict, Range.between(stated - step, stated + step), stated, unit, rounded_to=step)


@cache
def _around(before: str, after: str) -> tuple[Fraction, str] | None:
    """What the words and signs around a number multiply it by, and its unit; None where they hedge it."""
    if not (before or after).strip():
        return Fraction(1), ""
    read = read_figure(f"{before}2{after}")
    if isinstance(read, Unread) or read[0].hedge or not read[0].stated:
        return None
    return read[0].stated / 2, read[0].unit


def _spoken(text: str) -> Figure | None:
    read = read_figure(text.rstrip(_FOOTNOTES))
    return None if isinstance(read, Unread) else replace(read[0], phrase=text)


@dataclass(frozen=True, slots=True)
class Days:
    """The times among the cells of one column.

    `other` is None unless the column's dates may be written month first and day first alike
    (`1/2/2021`); it then has the second way, month first.
    """

    moments: Mapping[str, Moment]
    other: Mapping[str, Moment] | None = None


def read_days(cells: Iterable[str], clock: Clock | None) -> Days:
    """The times among the different cells of one column; what is no time is left out."""
    texts = sorted({cell for cell in cells if not has_no_figure(cell)})
    numeric = [match for text in texts if (match := _NUMERIC_DAY.fullmatch(text.strip()))]
    day_first = any(int(match[1]) > 12 for match in numeric)
    month_first = any(int(match[3]) > 12 for match in numeric)
    # One column has one way; where some cells need one and some the other, each is read alone.
    both = not day_first and not month_first and any(match[1] != match[3] for match in numeric)
    first = _moments(texts, clock, month_first=month_first)
    return Days(first, _moments(texts, clock, month_first=True) if both else None)


def _moments(texts: list[str], clock: Clock | None, *, month_first: bool) -> dict[str, Moment]:
    read = ((text, _numeric(text.strip(), clock, month_first=month_first)) for text in texts)
    moments = {text: moment for text, moment in read if moment}
    wordy = [text for text in texts if text not in moments and _may_be_told(text)]
    for text in wordy[:_MOST_WORDY]:
        found = read_moment(text.strip(), clock)
        if not isinstance(found, Unread):
            moments[text] = found[0]
    return moments


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

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """The figures among the cells."""
        return read_figures(self.texts)

    @cached_property
    def days(self) -> Days:
        """The times among the cells."""
        return read_days(self.texts, self.clock)
