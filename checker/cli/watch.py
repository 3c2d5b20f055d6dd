"""`checker check --watch`: check again whenever a file changes that the run has read, or looked for in vain."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Never

from checker.cli.changes import Work, at_every_change
from checker.cli.check import Asked, check
from checker.cli.output import complain, own_fault
from checker.cli.status import Stop


def watch(asked: Asked) -> Never:
    """Check, and check again after every change, until the user ends it.

    Raises:
        Stop: when the first run cannot begin, for a reason that no file can mend.
    """
    if asked.update_baseline:
        raise Stop(
            "`--watch` and `--update-baseline` do not go together", "write the baseline in another run"
        )
    beside = [Path(asked.baseline)] if asked.baseline else []
    at_every_change(Work(asked.paths, lambda opened: check(asked, opened), failed, _clear, beside))


def failed(error: Exception) -> None:
    """Tell why a run could not be made."""
    if isinstance(error, Stop):
        complain(error.why, error.help, error.frame)
    else:
        own_fault(error)


def _clear() -> None:
    """Begin on an empty screen, so that the newest report is the one that is read."""
    if sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        sys.stdout.write("\x1b[2J\x1b[H")
        sys.stdout.flush()
