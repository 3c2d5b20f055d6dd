"""Writing: the same UTF-8 bytes whatever the locale, and no noise when the reader has gone away."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import IO

from checker.show.plain import plain


def write(text: str) -> None:
    """Write a report to standard output; that nobody reads it any more (`checker check | head`) is no fault."""
    try:
        _send(sys.stdout.buffer, text)
    except BrokenPipeError:
        _hush()


def complain(what: str, help: str = "") -> None:  # noqa: A002 - the word that reports use
    """Write one line about why the run did not go as asked, and how to mend it, to standard error."""
    lines = [f"error: {plain(what)}", *([f"  help: {plain(help)}"] if help else [])]
    with suppress(OSError):  # there may be nobody left to tell
        _send(sys.stderr.buffer, "".join(f"{line}\n" for line in lines))


def coloured(when: str) -> bool:
    """Whether to paint: `always`, `never`, or `auto`, which asks the terminal and its user."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _hush() -> None:
    """Keep Python from complaining at its end that standard output is closed."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.close(null)


def _send(stream: IO[bytes], text: str) -> None:
    stream.write(text.encode("utf-8", errors="replace"))
    stream.flush()
