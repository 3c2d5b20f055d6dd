"""What a page says of the watch that keeps it fresh."""

from __future__ import annotations

from checker.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why there could be no newer page."""

    why: str
    help: str = ""
    frame: tuple[str, ...] = ()
    """Lines that show the place at fault."""


@dataclass(frozen=True, slots=True)
class Live:
    """A page that is shown anew whenever there is another."""

    mark: str
    """By which it is told from any other."""
    at: str
    """When it was made, as a clock shows it."""
    trouble: Trouble | None = None
