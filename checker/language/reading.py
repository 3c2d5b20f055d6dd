"""What a phrase can mean: the values that the readers of figures, times and spans give.

A reader answers with one or several readings, the likeliest first, or with `Unread`:
what is not wholly understood is not read at all.
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from enum import StrEnum
from fractions import Fraction

from checker.frozen import dataclass
from checker.logic.exact import Exact
from checker.logic.range import Range


class Grain(StrEnum):
    """How fine a time or a span is told."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Unread:
    """A phrase that is not understood, and why.

    `fault` names the check that tells it: `unreadable-figure`, `unreadable-time`,
    `impossible-date` ("31 September") or `weekday-differs` ("Tuesday 11 August 2021").
    """

    phrase: str
    why: str
    fault: str
    help: str = ""

    @property
    def says(self) -> str:
        """What is the matter, in a few words: not all that stays unread is hard to understand."""
        return {
            "impossible-date": f"there is no `{self.phrase}`",
            "weekday-differs": f"`{self.phrase}` does not agree with the calendar",
        }.get(self.fault, f"`{self.phrase}` is not understood")


@dataclass(frozen=True, slots=True)
class Figure:
    """One way to read a figure.

    The ranges are in the unit: "26.5 %" is [26.45, 26.55] of unit "%", and
    "a quarter" is [0.25, 0.25] of no unit.
    """

    phrase: str
    strict: Range
    generous: Range
    stated: Fraction
    """The number that the words name, without their hedge: 0.25 for "more than a quarter"."""
    unit: str = ""
    """"" for a plain number, "%", "points" (percentage points), "times" ("doubled" is 2 times),
    an ISO 4217 code for money, or a unit's own short name ("km", "kg", "year")."""
    hedge: str = ""
    """The hedge's plain name: "more than", "at least", "nearly", "about", "less than" …"""
    rounded_to: Fraction = Exact(1)
    """The step that the digits are rounded to: 1 for "9", 1/10 for "26.5", 1000 for "9,000";
    nought where the words are exact ("a quarter")."""
    why: str = ""
    """How the words were read, where that is not plain: "to the nearest thousand"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One way to read a time: the stretch of instants in which the moment lies.

    `start` belongs to it and `end` does not; both know their zone. None is an open end:
    "since May" has a start and no end, "by 31 August" an end and no start.
    """

    phrase: str
    start: datetime | None
    end: datetime | None
    grain: Grain
    why: str = ""
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Lapse:
    """One way to read a length of time: ranges counted in `unit`.

    "less than a week" is [0, 7) days with grain week; "two decades" is around 20 years with
    grain decade. `unit` is `second`, `day` or `month`: what calendars keep apart stays apart.
    """

    phrase: str
    strict: Range
    generous: Range
    unit: Grain
    grain: Grain
    hedge: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """Where relative times count from: the publication, by the clock of the place."""

    now: datetime
    zone: tzinfo
    fiscal_start: int | None = None
    """The month, 1 to 12, in which the fiscal year of the article begins; None where it does not say."""
