"""Bytes of a table in any format → Grid. The name says the format, and the first bytes where the name lies."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from checker import shelf
from checker.read.files import Unreadable
from checker.read.formats import separated
from checker.read.grid import Grid
from checker.read.heading import second_names
from checker.read.within import WHOLE, Within

_NO_TABLES = (
    (b"%PDF", "is a PDF, which is not read as a table", "copy the table into a CSV file"),
    (b"\x1f\x8b", "is compressed", "unpack it, and name what is in it"),
    (b"PK\x03\x04", "is a ZIP archive, which is not read as a table", "unpack it, and name what is in it"),
    (b"<!doctype html", "is a web page, which is not read as a table", "copy the table into a CSV file"),
    (b"<html", "is a web page, which is not read as a table", "copy the table into a CSV file"),
)


def open_table(file: str, data: bytes, within: Within = WHOLE) -> Grid | Unreadable:
    """The table in a file, or in plain words why none is read from it."""
    named = _by_name(file)
    shown = next((one for one in _formats() if one.begins(data)), None)
    if shown is None:
        start = data[:64].lstrip().lower()
        for mark, why, help_ in _NO_TABLES:
            if start.startswith(mark.lower()):
                return Unreadable(why, help_)
    chosen = shown or named or separated
    found: Grid | Unreadable = chosen.read(file, data, within)
    if isinstance(found, Unreadable):
        return found
    notes = [f"is {chosen.NAME}, in which `{field}` says nothing" for field in _unheeded(chosen, within)]
    if named is not None and chosen is not named:
        notes.append(f"is {chosen.NAME} by what it holds, whatever its name says")
    return replace(found, also=second_names(found.names), notes=(*notes, *found.notes))


def _unheeded(chosen: ModuleType, within: Within) -> list[str]:
    """What the source says of where the table stands, and this format does not know."""
    return [one for one in ("sheet", "range", "records") if getattr(within, one) and one not in chosen.HEEDS]


def _formats() -> tuple[ModuleType, ...]:
    return shelf.modules("checker.read.formats")


def _by_name(file: str) -> ModuleType | None:
    suffix = file.rpartition(".")[2].casefold()
    return next((one for one in _formats() if suffix in one.SUFFIXES), None)
