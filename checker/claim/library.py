"""The sources that a run has consulted, kept so that each file is read and loaded once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar, cast

from checker.read.files import Root, Unreadable
from checker.read.limits import BYTES

T = TypeVar("T")


@dataclass(frozen=True)
class Library:
    """The files of a project as its sources see them.

    A kind of source keeps here what it made of a file, under a key of its own:
    however many claims ask, a table is loaded once.
    """

    root: Root
    bases: Mapping[str, str] = field(default_factory=dict)
    """Where the house has the service of a kind of source, by the kind's field, if not its usual place."""
    today: datetime | None = None
    """The day against which expiry is held; None for the day on which each article is published."""
    _kept: dict[Hashable, object] = field(default_factory=dict, repr=False, compare=False)

    def read(self, path: str, cap: int) -> bytes | Unreadable:
        """The bytes of a file below the root, or why it cannot be read."""
        return self.keep(("bytes", path, cap), lambda: self.root.read(path, cap))

    def text(self, path: str) -> str | Unreadable:
        """The text of a file below the root, or why it cannot be read."""
        data = self.read(path, BYTES)
        return data if isinstance(data, Unreadable) else data.decode("utf-8-sig", errors="replace")

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gave when the key was first asked for."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])
