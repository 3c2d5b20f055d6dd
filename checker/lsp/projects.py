"""The projects whose files are open: which root each belongs to, what stands in it, and what the last check found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pygls import uris

from checker.lsp.checking import Checked, Open
from checker.lsp.page import Known, Page
from checker.read.files import find_root
from checker.resolve.entities import SHARED

_NAMED = re.compile(r"(?:.*\.)?claims\.ya?ml")
_ENTITIES = re.compile(r"^entities:", re.MULTILINE)
_MODELINE = re.compile(r"\A(?:#.*\n)*?#.*\$schema=\S*claims\.schema\.json")


@dataclass(slots=True)
class Project:
    """The open files below one root. It changes as they do."""

    root: Path
    opened: dict[str, Open] = field(default_factory=dict)
    """By their path from the root."""
    known: Known | None = None
    """The last check."""
    whole: dict[str, Known] = field(default_factory=dict)
    """The last check of each file at which it could be read to its end."""
    shown: frozenset[str] = frozenset()
    """The files for which findings were shown last."""
    turn: int = 0
    """How often something has changed: what was begun before is no longer wanted."""
    begun: int = -1
    """Of which turn the last check is that has begun."""

    def page(self, file: str) -> Page | None:
        """One open file with all that is known about it."""
        held = self.opened.get(file)
        return Page(file, held.text, self.known, self.whole.get(file)) if held else None

    def learn(self, checked: Checked) -> None:
        """Take in what a check found."""
        self.known = checked.known
        for file in self.opened:
            sheet = checked.known.result.sheets.get(file)
            if sheet is not None and not any(fault.check == "broken-yaml" for fault in sheet.faults):
                self.whole[file] = checked.known

    def is_fresh(self) -> bool:
        """Whether the last check was of what is open now."""
        wanted = tuple(sorted((one.file, one.version) for one in self.opened.values()))
        return self.known is not None and self.known.versions == wanted

    def uri(self, file: str) -> str:
        """A file as the editor names it."""
        return uris.from_fs_path(str(self.root / file)) or ""


@dataclass(slots=True)
class Projects:
    """All projects of which something is open."""

    by_root: dict[Path, Project] = field(default_factory=dict)
    by_uri: dict[str, tuple[Path, str]] = field(default_factory=dict)

    def put(self, uri: str, number: int, text: str) -> Project | None:
        """Take the text of a file; None for one that is no claim file."""
        if uri not in self.by_uri:
            path = uris.to_fs_path(uri) if uri.startswith("file:") else None
            if path is None or not _is_claims(Path(path).name, text):
                return None
            root = find_root([path])
            self.by_uri[uri] = root, Path(path).relative_to(root).as_posix()
        root, file = self.by_uri[uri]
        project = self.by_root.setdefault(root, Project(root))
        project.opened[file] = Open(file, number, text)
        return project

    def drop(self, uri: str) -> Project | None:
        """Forget a file that was closed."""
        if uri not in self.by_uri:
            return None
        root, file = self.by_uri.pop(uri)
        project = self.by_root[root]
        del project.opened[file]
        project.whole.pop(file, None)
        return project

    def of(self, uri: str) -> tuple[Project, str] | None:
        """The project that an open file belongs to, and its path there."""
        if uri not in self.by_uri:
            return None
        root, file = self.by_uri[uri]
        return self.by_root[root], file

    def __iter__(self) -> Iterator[Project]:
        return iter(self.by_root.values())


def _is_claims(name: str, text: str) -> bool:
    """Whether a file is about claims: an editor may ask about every file of YAML that it opens."""
    shared = name == SHARED and _ENTITIES.search(text)
    return bool(_NAMED.fullmatch(name) or shared or _MODELINE.match(text))
