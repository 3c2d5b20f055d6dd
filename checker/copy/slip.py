"""Where the copy contradicts itself: words that cannot all be right, found from the copy alone."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from checker.frozen import dataclass


class Slips(StrEnum):
    """What it is that does not agree; the check that tells it is called `copy-…-differs`."""

    DATE = "date"
    LIST = "list"
    CHANGE = "change"
    SHARE = "share"
    FIGURE = "figure"
    AGE = "age"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of the copy, and what they say there."""

    start: int
    end: int
    says: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """Words of the copy that do not agree; the first passage is the one to look at."""

    slips: Slips
    what: str
    passages: Sequence[Passage]
    working: str = ""
    """The arithmetic, or what the calendar says."""
