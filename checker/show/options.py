"""What a reader may choose about a report."""

from __future__ import annotations

from dataclasses import field
from enum import Enum, auto

from checker.frozen import dataclass
from checker.show.paint import Paint


class Detail(Enum):
    """How much is told of claims whose verdict raises no question."""

    NONE = auto()
    LINE = auto()
    """One line a claim."""
    FULL = auto()
    """The working, the margin, what it turns on, and the places that it rests on."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a reader may choose about a report; a format that has no use for one passes it over."""

    detail: Detail = Detail.LINE
    quiet: bool = False
    """Findings only: no verdicts, no summary."""
    statistics: bool = False
    """Counts of findings by check, and of claims by kind and verdict."""
    paint: Paint = field(default_factory=Paint)
