"""Stretches of wall-clock time, and the calendar that they are cut from.

A reader of times works on the wall clock of one place, without zones: a day is a day even
where it has 23 hours. Only `moment.py` turns the wall clock into instants.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import field, replace
from datetime import date, datetime, timedelta, tzinfo

from checker.frozen import dataclass
from checker.language.reading import Grain

Words = tuple[str, ...]
"""A phrase in small letters, cut into words and numbers."""

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` up to, and without, `end`, by the clock on the wall; None is an open end.

    `zone` is set only where the phrase itself names one ("13:10 GMT").
    """

    start: datetime | None
    end: datetime | None
    grain: Grain
    why: str = ""
    approximate: bool = False
    zone: tzinfo | None = None
    yearless: bool = False
    """Whether the phrase left the year open, so that the year was chosen."""
    spans: bool = False
    """Whether it runs from one time that is named to another."""

    def because(self, why: str) -> Stretch:
        """The same stretch with a word on how it was read."""
        return replace(self, why=f"{self.why}; {why}" if self.why else why)


class FaultyTimeError(ValueError):
    """A time that is understood but cannot be, or cannot be told: the `fault` names the check."""

    def __init__(self, fault: str, why: str, help_: str = "") -> None:
        super().__init__(why)
        self.fault = fault
        self.why = why
        self.help = help_


Rule = Callable[[Words, "Setting"], list[Stretch]]
"""Reads a whole phrase, or answers with an empty list where the phrase is not its own."""


@dataclass(slots=True)
class Setting:
    """What one phrase is read against: the time of publication and the grammar."""

    now: datetime | None
    grammar: Callable[[Words, Setting], list[Stretch]]
    fiscal_start: int | None = None
    """The month in which fiscal years begin, where that is known."""
    ahead: bool = False
    """Whether the phrase looks forward ("by 31 August"), so that a year left open is the next."""
    seen: dict[tuple[Words, bool], list[Stretch]] = field(default_factory=dict)

    @property
    def present(self) -> datetime:
        """The publication, or a fault where there is none to count from."""
        if self.now is None:
            raise FaultyTimeError(
                "unreadable-time",
                "counts from the publication, which the article does not give",
                "give `published` in `article`, or write the full date",
            )
        return self.now

    @property
    def today(self) -> date:
        """The day of publication."""
        return self.present.date()

    def read(self, words: Words, *, ahead: bool | None = None) -> list[Stretch]:
        """Read a part of the phrase by the whole grammar; each part only once."""
        forward = self.ahead if ahead is None else ahead
        key = (words, forward)
        if key not in self.seen:
            self.seen[key] = []  # a part cannot stand inside itself
            inner = self if forward == self.ahead else replace(self, ahead=forward)
            self.seen[key] = self.grammar(words, inner) if words else []
        return self.seen[key]


def midnight(day: date) -> datetime:
    """The wall-clock start of a day."""
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - the wall clock has no zone yet


def day_named(year: int, month: int, day: int) -> date:
    """The date, or a fault that says why there is none."""
    if not 1 <= year <= 9999:
        raise FaultyTimeError("unreadable-time", "only the years 1 to 9999 are read")
    if not 1 <= month <= 12:
        raise FaultyTimeError("impossible-date", f"a year has 12 months, not {month}")
    length = calendar.monthrange(year, month)[1]
    if not 1 <= day <= length:
        name = MONTH_NAMES[month - 1]
        of_year = f" {year}" if month == 2 else ""
        raise FaultyTimeError("impossible-date", f"{name}{of_year} has {length} days")
    return date(year, month, day)


MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def moved(when: datetime, *, months: int = 0, days: int = 0) -> datetime:
    """A time so many months and days later; a day that the month lacks becomes its last."""
    index = when.year * 12 + when.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError
    length = calendar.monthrange(year, month + 1)[1]
    return when.replace(year=year, month=month + 1, day=min(when.day, length)) + timedelta(days=days)


def a_day(day: date) -> Stretch:
    """One whole day."""
    start = midnight(day)
    return Stretch(start, start + DAY, Grain.DAY)


def some_days(first: date, count: int, grain: Grain = Grain.DAY) -> Stretch:
    """So many days from the first."""
    start = midnight(first)
    return Stretch(start, start + count * DAY, grain)


def a_week(inside: date) -> Stretch:
    """The week, Monday to Sunday, that a day lies in (ISO 8601)."""
    return some_days(inside - inside.weekday() * DAY, 7, Grain.WEEK)


def some_months(year: int, month: int, count: int, grain: Grain) -> Stretch:
    """So many months from the first of one."""
    start = midnight(day_named(year, month, 1))
    return Stretch(start, moved(start, months=count), grain)


def a_month(year: int, month: int) -> Stretch:
    """One calendar month."""
    return some_months(year, month, 1, Grain.MONTH)


def a_quarter(year: int, number: int) -> Stretch:
    """One quarter of a calendar year."""
    return some_months(year, 3 * number - 2, 3, Grain.QUARTER)


def a_year(year: int) -> Stretch:
    """One calendar year."""
    return some_months(year, 1, 12, Grain.YEAR)


def some_years(year: int, count: int, grain: Grain) -> Stretch:
    """So many calendar years."""
    return some_months(year, 1, 12 * count, grain)


def distinct(stretches: list[Stretch]) -> list[Stretch]:
    """The readings without those that say the same as an earlier one."""
    kept: list[Stretch] = []
    for stretch in stretches:
        if not any((s.start, s.end, s.zone) == (stretch.start, stretch.end, stretch.zone) for s in kept):
            kept.append(stretch)
    return kept
