"""A check of the open files of a project, with the rules of the house."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.lsp.buffers import Buffers
from checker.lsp.page import Known
from checker.model.house import House, HouseSchemaError, house_of
from checker.place import Place
from checker.read.files import Root, Unreadable
from checker.read.load import read_sheet
from checker.read.sheet import Sheet
from checker.run import examine
from checker.settings import FILE, SettingsError, settings_from


@dataclass(frozen=True, slots=True)
class Open:
    """One open file."""

    file: str
    """The path from the project's root."""
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A check, and what kept the rules of the house from being applied."""

    known: Known
    unruled: Finding | None = None


def check(root: Path, opened: Mapping[str, Open], still_wanted: Callable[[], bool]) -> Checked:
    """Check the open files as they stand in the editor.

    Raises:
        Superseded: where somebody typed on in the meantime.
    """
    texts = {one.file: one.text for one in opened.values()}
    buffers = Buffers(root, texts, still_wanted)
    house, unruled = _house(buffers)
    versions = tuple(sorted((one.file, one.version) for one in opened.values()))
    try:
        run = examine(buffers, tuple(texts), house=house)
    except HouseSchemaError as error:
        run, unruled = examine(buffers, tuple(texts)), _unruled(str(error))
    return Checked(Known(root, run, versions), unruled)


def _house(root: Root) -> tuple[House, Finding | None]:
    """The house's rules; where they cannot be used, the usual ones and why."""
    if not os.path.lexists(root.path / FILE):
        return House(), None
    data = root.read(FILE)
    if isinstance(data, Unreadable):
        return House(), _unruled(f"{FILE} {data.why}")
    try:
        return house_of(settings_from(read_sheet(FILE, data)), _reader(root)), None
    except (SettingsError, HouseSchemaError) as error:
        return House(), _unruled(str(error))


def _reader(root: Root) -> Callable[[str], Sheet | Unreadable]:
    def read(path: str) -> Sheet | Unreadable:
        data = root.read(path)
        return data if isinstance(data, Unreadable) else read_sheet(path, data)

    return read


def _unruled(why: str) -> Finding:
    return Finding(
        f"the rules of the house are not applied: {why}", (Label(Place(FILE)),), check="checker.yaml"
    )
