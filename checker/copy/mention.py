"""What a mention is: words of the copy that say something which can be checked, and how they are read."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeAlias

from checker.frozen import dataclass
from checker.language.change import Change
from checker.language.comparing import Comparing
from checker.language.rank import Rank
from checker.language.reading import Figure, Lapse, Moment

Reading: TypeAlias = Figure | Moment | Lapse | Rank | Comparing | Change


class Sort(StrEnum):
    """What kind of thing is mentioned."""

    FIGURE = "figure"
    """A number, with its unit or what it counts: `34`, `more than a quarter`, `$1.695 trillion`."""
    TIME = "time"
    """A date, a year, a time of day: `since May`, `overnight`, `Tuesday 10 August`, `20 years ago`."""
    SPAN = "span"
    """A length of time: `two decades`, `less than a week`, `hours after`."""
    QUOTATION = "quotation"
    """Words in quotation marks; without the marks."""
    NAME = "name"
    """A proper name, wherever it stands."""
    OFFICE = "office"
    """A name with its title or office: `President Ashraf Ghani`, `Janet Yellen, the Treasury secretary`."""
    RANK = "rank"
    """A superlative or a place in an order: `the biggest city`, `the ninth city`, `the only woman`."""
    COMPARISON = "comparison"
    """`more than twice as many as`, `outnumber`, `larger than`."""
    LIST = "list"
    """A list that is announced by its number: `four cities: a, b, c and d`."""
    CHANGE = "change"
    """`rose by 20 per cent from 50 to 60`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a mention: a member of a list (`member`), or a figure of a change (`from`, `to`, `by`)."""

    role: str
    start: int
    end: int
    words: str
    readings: Sequence[Reading] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the copy that say something which can be checked."""

    sort: Sort
    start: int
    end: int
    """Past the last character; `text[start:end] == words`."""
    words: str
    sentence: tuple[int, int]
    """Where the sentence begins and ends that it stands in."""
    readings: Sequence[Reading] = ()
    """All ways to read it, the likeliest first: figures of a FIGURE, moments of a TIME, lapses of a SPAN, ranks of a
    RANK, comparings of a COMPARISON, changes of a CHANGE. Empty where there is no clock to count from, or no reader."""
    of: str = ""
    """What a figure counts, what has a rank, what a list announces, as the copy says it: `provincial capitals`; the title
    of an OFFICE: `special envoy`; the verb of speech of a QUOTATION: `said`. "" where the copy does not say."""
    who: str = ""
    """The full name that a NAME or an OFFICE means; the speaker of a QUOTATION, by the full name where that is known,
    else in the copy's words (`a statement`, `he`)."""
    parts: Sequence[Part] = ()
    """The members of a LIST, the figures of a CHANGE."""
    heading: bool = False
    """Whether it stands in a headline or a heading, where words are dropped and capitals say little."""
