"""Writing a changed claim file: whole or not at all, and only where nobody else has changed it meanwhile."""

from __future__ import annotations

import fcntl
import os
import stat

from checker.edit.field import Refused
from checker.read.files import Root, Unreadable
from checker.read.limits import BYTES
from checker.whole import put, swept


def keep(root: Root, file: str, was: bytes, now: bytes) -> Refused | None:
    """Put `now` in the place of a file that holds `was`, or say why that was not done."""
    folders, _, name = file.rpartition("/")
    with root.folder(folders) as folder:
        if isinstance(folder, Unreadable):
            return Refused(f"cannot be written: its folder {folder.why}")
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)  # let go when the folder is closed
            at_hand = root.read(file, BYTES)
            if isinstance(at_hand, Unreadable):
                return Refused(at_hand.why, at_hand.help)
            if at_hand != was:
                return Refused("was changed meanwhile, and is left as it is", "read it again")
            swept(folder, f".{name}.")
            mode = stat.S_IMODE(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode)
            put(folder, name, now, mode)
        except OSError as error:
            return Refused(f"cannot be written: {(error.strerror or 'no reason is known').lower()}")
    return None
