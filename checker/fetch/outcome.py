"""What came of fetching a source."""

from __future__ import annotations

from enum import Enum, auto

from checker.frozen import dataclass


class Came(Enum):
    """What came of an order."""

    KEPT = auto()
    """It was pinned already."""
    FETCHED = auto()
    SAME = auto()
    """It was looked at again, and is as it was."""
    CHANGED = auto()
    """It was looked at again, and is not as it was; the old copy stays."""
    REPLACED = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of the order of one source."""

    name: str
    came: Came
    why: str = ""
    """For a failure: why, in words that follow the name. For the others: how much."""
    lines: tuple[str, ...] = ()
    """The difference, where it has changed."""
    at: str = ""
    """The address that a failure is about."""
