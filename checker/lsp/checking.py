"""A check of the open files of a project, with the rules of the house."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from checker.finding import Finding, Label
from checker.frozen import dataclass
from checker.lsp.buffers import Buffers
from checker.lsp.page import Known
from checker.model.house import House, HouseSchemaError, house_of
from checker.model.settled import Settled, settled
from checker.place import Place
from checker.read.files import Root, Unreadable
from checker.read.load import read_sheet
from checker.read.sheet import Sheet
from checker.result import Result
from checker.run import examine
from checker.settings import FILE

UNRULED = "house-rules"
"""What the findings about the rules of the house themselves are called."""
TOO_LARGE = "over-limit"


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
    unruled: tuple[Finding, ...] = ()


def check(root: Path, opened: Mapping[str, Open], still_wanted: Callable[[], bool]) -> Checked:
    """Check the open files as they stand in the editor.

    Raises:
        Superseded: where somebody typed on in the meantime.
    """
    texts = {one.file: one.text for one in opened.values()}
    buffers = Buffers(root, texts, still_wanted)
    sheet = _settings(buffers)
    house, unruled = _house(buffers, sheet)
    versions = tuple(sorted((one.file, one.version) for one in opened.values()))
    try:
        run = examine(buffers, tuple(texts), house=house)
    except HouseSchemaError as error:
        run, unruled = examine(buffers, tuple(texts)), (_unruled(error),)
    if sheet is not None:
        run = replace(run, result=replace(run.result, sheets={**run.result.sheets, FILE: sheet}))
    return Checked(Known(root, run, versions), (*unruled, *_unread(run.result, texts)))


def _unread(result: Result, files: Iterable[str]) -> Iterator[Finding]:
    """Why an open file was not even looked at: it is too large."""
    for file in files:
        if file not in result.files:
            told = (why for why in result.unread if why.startswith(f"`{file}`"))
            yield from (Finding(why, (Label(Place(file)),), check=TOO_LARGE) for why in told)


def _settings(root: Root) -> Sheet | None:
    data = root.read(FILE)
    return None if isinstance(data, Unreadable) else read_sheet(FILE, data)


def _house(root: Root, sheet: Sheet | None) -> tuple[House, tuple[Finding, ...]]:
    """The house's rules; where they cannot be used, the usual ones and why."""
    force = settled(sheet)
    if not isinstance(force, Settled):
        return House(), tuple(replace(one, check=one.check or UNRULED) for one in force)
    try:
        return house_of(force.settings, _reader(root)), ()
    except HouseSchemaError as error:
        return House(), (_unruled(error),)


def _reader(root: Root) -> Callable[[str], Sheet | Unreadable]:
    def read(path: str) -> Sheet | Unreadable:
        data = root.read(path)
        return data if isinstance(data, Unreadable) else read_sheet(path, data)

    return read


def _unruled(error: HouseSchemaError) -> Finding:
    help_ = (error.help,) if error.help else ()
    return Finding(str(error), (Label(Place(FILE, error.route)),), help=help_, check=UNRULED)
