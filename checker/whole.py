"""Putting a file in its place so that a fall at any moment leaves the old one or the new one, never half of either."""

from __future__ import annotations

import os
from contextlib import suppress

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_PART = ".part"


def put(folder: int, name: str, data: bytes, mode: int | None = None) -> None:
    """Put a file in a folder, given by its descriptor; it is written beside its place, and then renamed.

    `mode` is what the file permits to whom; without it, what new files do.

    Raises:
        OSError: where it cannot be written.
    """
    passing = f".{name[:80]}.{os.getpid()}{_PART}"
    with suppress(FileNotFoundError):
        os.unlink(passing, dir_fd=folder)
    file = os.open(passing, _NEW, 0o644, dir_fd=folder)
    try:
        if mode is not None:
            os.fchmod(file, mode)
        view = memoryview(data)
        while view:
            view = view[os.write(file, view) :]
        os.fsync(file)
    except BaseException:
        os.unlink(passing, dir_fd=folder)
        raise
    finally:
        os.close(file)
    os.replace(passing, name, src_dir_fd=folder, dst_dir_fd=folder)
    os.fsync(folder)


def swept(folder: int, start: str) -> None:
    """Without what a run that fell has left half written, while nobody else writes there."""
    for name in os.listdir(folder):
        if name.startswith(start) and name.endswith(_PART):
            os.unlink(name, dir_fd=folder)
