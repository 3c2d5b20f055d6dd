"""Work that a stranger's file could make endless, in a process of its own with limits.

A pattern in a house's schema can take an age to match and a document can take all memory; neither
can be stopped from inside. The work is done in a forked process whose time and memory are bounded.
"""

from __future__ import annotations

import multiprocessing
import resource
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, TypeVar

from checker.frozen import dataclass

T = TypeVar("T")
SECONDS = 5.0
EXTRA_MEMORY = 512 * 1024 * 1024
"""How much more memory than now the work may take, in bytes."""
EXTRA_ADDRESSES = 8 * EXTRA_MEMORY
"""How much more of it than now the work may reserve, in bytes."""


@dataclass(frozen=True, slots=True)
class GaveUp:
    """The work was stopped, or broke; `why` says so in words that follow "because"."""

    why: str


@dataclass(frozen=True, slots=True)
class _Done(Generic[T]):
    value: T


def bounded(work: Callable[[], T], seconds: float = SECONDS) -> T | GaveUp:
    """What `work` gives, which must be picklable, unless it takes longer or more memory than allowed."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(work, there, seconds), daemon=True)
    process.start()
    there.close()
    try:
        answer = here.recv() if here.poll(seconds) else GaveUp(f"it took longer than {seconds:g} seconds")
    except EOFError:
        answer = GaveUp("it took more memory or time than is allowed")
    finally:
        process.kill()
        process.join()
        here.close()
    return answer.value if isinstance(answer, _Done) else answer


def _do(work: Callable[[], T], there: Connection, seconds: float) -> None:
    """In the new process: bound it, work, and send what came of it."""
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 2))
    addresses, data = _in_use()
    # What is written to is counted closely. Addresses are only reserved, by the engines of databases for
    # every thread of theirs, and one that is refused an address may crash where it should complain.
    resource.setrlimit(resource.RLIMIT_DATA, (data + EXTRA_MEMORY, data + EXTRA_MEMORY))
    resource.setrlimit(resource.RLIMIT_AS, (addresses + EXTRA_ADDRESSES, addresses + EXTRA_ADDRESSES))
    try:
        answer: _Done[T] | GaveUp = _Done(work())
    except MemoryError:
        answer = GaveUp("it took more memory than is allowed")
    except RecursionError:
        answer = GaveUp("it is nested too deeply")
    there.send(answer)
    there.close()


def _in_use() -> tuple[int, int]:
    """The addresses and the data that this process has now, in bytes; 2 GiB where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
        return int(pages[0]) * resource.getpagesize(), int(pages[5]) * resource.getpagesize()
    except OSError:
        return 2 * 1024**3, 2 * 1024**3
