"""Keeping what was brought: copies and their lock, written so that a fall at any moment leaves old or new.

Each file is written under another name in the same folder, brought to the disk, and put in place by
renaming; a lock on the folder keeps two runs from writing at once. Folders are opened without following
links, so that a project cannot have its copies written elsewhere.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

from checker.fetch.failed import Failed
from checker.frozen import dataclass
from checker.read.files import Root, Unreadable
from checker.read.lock import CAP, FILE, FOLDER, Lock, Pin, read_lock, write_lock
from checker.whole import put, swept

_KEEP_BYTES = ".gitattributes"


@dataclass(frozen=True, slots=True)
class Store:
    """The pins in one folder of a project."""

    root: Root
    folder: str
    """From the root; "" for the root itself."""

    def lock(self) -> Lock:
        """The lock as it is now.

        Raises:
            Failed: where it is there and cannot be read: nothing may be written over it.
        """
        path = self._path(FILE)
        if not self.root.has(path):
            return Lock({})
        data = self.root.read(path, CAP)
        if isinstance(data, Unreadable):
            raise Failed(f"cannot be kept: `{path}` {data.why}")
        return read_lock(data)

    def intact(self) -> Lock:
        """The lock, where it can be written anew without a loss.

        Raises:
            Failed: where it has lines that are not understood: what they pinned is for an editor to say.
        """
        lock = self.lock()
        for fault in lock.faults:
            if fault.loses:
                raise Failed(f"cannot be kept: line {fault.line} of `{self._path(FILE)}` {fault.why}")
        return lock

    def _path(self, *names: str) -> str:
        return "/".join([*([self.folder] if self.folder else []), *names])

    def keep(self, pin: Pin, copies: dict[str, bytes]) -> None:
        """Write the copies, and then the lock with the pin in it.

        Raises:
            Failed: where they cannot be written, or the lock has lines that would be lost.
        """
        try:
            with self._opened() as (folder, inner):
                lock = self.intact()
                for name, data in copies.items():
                    put(inner, name, data)
                pins = {**lock.pins, pin.key: pin}
                put(folder, FILE, write_lock(pins.values()))
        except OSError as error:
            raise Failed(f"cannot be kept: {(error.strerror or 'no reason is known').lower()}") from None

    @contextmanager
    def _opened(self) -> Iterator[tuple[int, int]]:
        """The folder and its `evidence/`, while nobody else writes there."""
        with self.root.folder(self.folder) as folder:
            if isinstance(folder, Unreadable):
                raise Failed(f"cannot be kept: its folder {folder.why}")
            with suppress(FileExistsError):
                os.mkdir(FOLDER, dir_fd=folder)
            path = self._path(FOLDER)
            with self.root.folder(path) as inner:
                if isinstance(inner, Unreadable):
                    raise Failed(f"cannot be kept: `{path}` {inner.why}")
                fcntl.flock(inner, fcntl.LOCK_EX)  # let go when the folder is closed
                _marked(inner)
                swept(folder, f".{FILE}.")
                swept(inner, ".")
                yield folder, inner


def _marked(folder: int) -> None:
    """With a note to git that the copies are no text: line ends that it changed would look like forgery."""
    if _KEEP_BYTES not in os.listdir(folder):
        put(folder, _KEEP_BYTES, b"# Copies keep every byte, line ends too.\n* -text\n")


def named(data: bytes, ending: str) -> str:
    """What a copy is called: by its SHA-256."""
    return f"{hashlib.sha256(data).hexdigest()}{ending}"


def taking_the_place(new: Pin, old: Pin | None) -> Pin:
    """The new pin, with the copies that were there before it kept beside it."""
    former = [name for name in old.files if name not in new.files] if old is not None else []
    return replace(new, former=" ".join(former))
