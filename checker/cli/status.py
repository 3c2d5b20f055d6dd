"""How a run ends, for the shell: never one status for two ends (DESIGN §6)."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """The exit status of the checker."""

    FINE = 0
    """Nothing as grave as the fail level."""
    FINDINGS = 1
    """Findings at the fail level or above it."""
    COULD_NOT_RUN = 2
    """The command, the configuration or a named file cannot be used."""
    NOT_CONSULTED = 3
    """With `--strict`: some evidence could not be consulted."""
    INTERNAL = 70
    """A fault of the checker's own."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C."""


class Stop(Exception):  # noqa: N818 - not a fault of the program: the run cannot go on
    """The run cannot go on, for a reason that the user can mend. Nothing has been reported."""

    def __init__(self, why: str, help: str = "", frame: tuple[str, ...] = ()) -> None:  # noqa: A002 - the word that reports use
        super().__init__(why)
        self.why = why
        self.help = help
        self.frame = frame
        """Lines that show the place at fault."""
