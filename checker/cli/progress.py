"""What a run is busy with, on standard error: a line on a terminal once it takes longer than a second."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from shutil import get_terminal_size
from threading import Event, Thread
from time import monotonic
from types import TracebackType
from typing import Self

from checker.show.plain import plain

AFTER = 1.0
"""Seconds for which nothing is shown."""
_EVERY = 0.2
_CLEAR = b"\r\x1b[K"


class Progress:
    """Is told what is begun; shows it where it lasts, and keeps how long each stage took."""

    def __init__(self, *, quiet: bool = False) -> None:
        """Show something unless `quiet`, or where standard error is no terminal."""
        self.shown = not quiet and _is_terminal()
        self._told = ""
        self._began = monotonic()
        self._stages: dict[str, float] = {}
        self._stage, self._since = "", self._began
        self._ended = Event()
        self._drawn = False
        # Not a signal: those end the waiting of libraries that do not expect it.
        self._drawing = Thread(target=self._draw, daemon=True)

    def __call__(self, stage: str, done: int = 0, of: int = 0) -> None:
        """Say what is begun, and where it is one of many, which."""
        if stage != self._stage:
            self._close()
            self._stage = stage
        self._told = f"{stage} {done:,} of {of:,}" if of > 1 else stage

    def times(self) -> tuple[tuple[str, float], ...]:
        """The stages in their order, each with its seconds."""
        self._close()
        return tuple(self._stages.items())

    def __enter__(self) -> Self:
        """Begin to look at the clock."""
        if self.shown:
            self._drawing.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take away what was shown."""
        self("")
        self._ended.set()
        if self.shown:
            self._drawing.join()
            if self._drawn:
                _send(_CLEAR)

    def _close(self) -> None:
        now = monotonic()
        if self._stage:
            self._stages[self._stage] = self._stages.get(self._stage, 0.0) + now - self._since
        self._since = now

    def _draw(self) -> None:
        if self._ended.wait(AFTER):
            return
        while True:
            line = plain(f"{self._told} … {monotonic() - self._began:.0f} s")
            _send(_CLEAR + line[: get_terminal_size().columns - 1].encode())
            self._drawn = True
            if self._ended.wait(_EVERY):
                return


def _is_terminal() -> bool:
    shown = getattr(sys.stderr, "isatty", None)  # there is no stream where the shell has closed it
    return shown is not None and shown() and os.environ.get("TERM") != "dumb"


def _send(data: bytes) -> None:
    # Past Python's stream, whose lock a worker that is forked meanwhile would find taken for ever.
    with suppress(OSError):
        os.write(2, data)
