"""The sources that a run has consulted, kept so that each file is read and loaded once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import field
from datetime import date
from typing import TypeVar, cast

from checker.frozen import dataclass
from checker.read.document import Document
from checker.read.files import Root, Unreadable
from checker.read.limits import BYTES
from checker.read.markdown import seen
from checker.read.reader import CAP, is_read, not_read, read_document
from checker.read.text import read_text

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
    today: date | None = None
    """The day against which expiry is held; None for the day on which each article is published."""
    _kept: dict[Hashable, object] = field(default_factory=dict, repr=False, compare=False)

    def has(self, path: str) -> bool:
        """Whether something of this name is below the root, readable or not."""
        return self.keep(("there", path), lambda: self.root.has(path))

    def read(self, path: str, cap: int) -> bytes | Unreadable:
        """The bytes of a file below the root, or why it cannot be read."""
        return self.keep(("bytes", path, cap), lambda: self.root.read(path, cap))

    def text(self, path: str) -> str | Unreadable:
        """The text of a file below the root, or why it cannot be read; of a document, what its reader sees."""
        if is_read(path):
            read = self.document(path)
            return read if isinstance(read, Unreadable) else read.text
        data = self.read(path, BYTES)
        return data if isinstance(data, Unreadable) else data.decode("utf-8-sig", errors="replace")

    def source(self, path: str) -> bytes | Unreadable:
        """The bytes of a document below the root."""
        return self.read(path, CAP if is_read(path) else BYTES)

    def document(self, path: str) -> Document | Unreadable:
        """A file below the root as its reader sees it, or why it cannot be read."""
        return self.keep(("document", path), lambda: self._document(path))

    def _document(self, path: str) -> Document | Unreadable:
        data = not_read(path) or self.source(path)
        if isinstance(data, Unreadable):
            return data
        if is_read(path):
            return read_document(path, data)
        text = read_text(data)
        if isinstance(text, Unreadable):
            return text
        notes = (f"is read as {text.encoding}, not UTF-8",) if text.encoding else ()
        return Document(seen(text.text, path), notes=notes)

    def documents(self) -> dict[str, Document]:
        """The documents that were read and whose text is not what an editor of the file sees."""
        read = (
            (key[1], one)
            for key, one in self._kept.items()
            if isinstance(key, tuple) and isinstance(one, Document)
        )
        return {path: one for path, one in read if one.form}

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gave when the key was first asked for."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast("T", self._kept[key])
