"""Reading the files of strangers in a process of its own, with every failure a plain word."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from checker.read.files import Unreadable
from checker.worker import GaveUp, bounded

T = TypeVar("T")
SECONDS = 60.0
"""Caps by count end the work long before, on any machine that is not starved."""


def apart(work: Callable[[], T | Unreadable]) -> T | Unreadable:
    """What `work` gives, or why it gave nothing: too much time or memory, or a file that is broken."""
    found = bounded(lambda: _quietly(work), SECONDS)
    return Unreadable(f"cannot be read: {found.why}") if isinstance(found, GaveUp) else found


def _quietly(work: Callable[[], T | Unreadable]) -> T | Unreadable:
    # A library that breaks prints what happened; nothing of that is meant for the reader of a report.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        return work()
    except (MemoryError, RecursionError):
        raise
    except BaseException:  # noqa: BLE001 - a library in Rust that breaks raises no Exception
        return Unreadable("is a broken file", "open it and save it anew")
