"""Several pieces of work at once, that an interrupt ends at once.

A pool of `concurrent.futures` waits at the end of the program for what its threads still wait for, and a
slow server may keep them for a minute. These threads are left where they are: what they write is whole or
not there at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def in_threads(works: Sequence[Callable[[], T]], most: int) -> tuple[T, ...]:
    """What each piece of work gives, in their order, with at most so many at once.

    Raises:
        BaseException: whatever one of them raised.
    """
    waiting: SimpleQueue[int] = SimpleQueue()
    for number in range(len(works)):
        waiting.put(number)
    done: dict[int, T] = {}
    broken: list[BaseException] = []

    def work() -> None:
        while not broken:
            try:
                number = waiting.get_nowait()
            except Empty:
                return
            try:
                done[number] = works[number]()
            except BaseException as error:  # noqa: BLE001 - handed on below
                broken.append(error)

    threads = [Thread(target=work, daemon=True) for _ in range(min(most, len(works)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if broken:
        raise broken[0]
    return tuple(done[number] for number in range(len(works)))
