"""The files of a project as its editors see them: what is being typed counts, and all else is read from the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from checker.read import limits
from checker.read.files import Root, Unreadable, join


class Superseded(Exception):  # noqa: N818 - not a fault: somebody typed on
    """What is being worked out is no longer wanted."""


def _wanted() -> bool:
    return True


class Buffers(Root):
    """A project's root in which some files are open, with text that may not be saved yet."""

    def __init__(
        self, path: Path, texts: Mapping[str, str], still_wanted: Callable[[], bool] = _wanted
    ) -> None:
        """Take the root, the open files by their path from it, and whether what is read is still wanted."""
        super().__init__(path)
        self._texts = texts
        self._still_wanted = still_wanted

    def read(self, relative: str, cap: int = limits.BYTES) -> bytes | Unreadable:
        """Give the bytes of a file as it is open, or as it is on the disk.

        Raises:
            Superseded: where somebody has typed on in the meantime.
        """
        if not self._still_wanted():
            raise Superseded
        path = join("", relative)
        if isinstance(path, str) and path in self._texts:
            data = self._texts[path].encode("utf-8", "replace")
            return data if len(data) <= cap else Unreadable(f"is larger than {cap:,} bytes")
        return super().read(relative, cap)
