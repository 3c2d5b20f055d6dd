"""XML of strangers → events: no document types, so no entities; nothing is built up in memory."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

Start: TypeAlias = Callable[[str, dict[str, str]], None]
"""An element begins; its name and those of its attributes come without prefixes."""
End: TypeAlias = Callable[[str], None]
_PREFIXED = re.compile(rb"<\w+:|\sr:id|:id=")
"""Most sheets have no prefixes, and a name is then what it is."""
Words: TypeAlias = Callable[[str], None]


class RefusedError(Exception):
    """The XML declares a document type, or is none; the message says which."""


def walk(data: bytes, start: Start, end: End, words: Words) -> None:
    """Go through some XML once, from its beginning to its end."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    if _PREFIXED.search(data):
        parser.StartElementHandler = lambda name, given: start(_bare(name), _unprefixed(given))
        parser.EndElementHandler = lambda name: end(_bare(name))
    parser.CharacterDataHandler = words
    try:
        parser.Parse(data, True)  # noqa: FBT003 - "this is all of it", by position in the library
    except expat.ExpatError as error:
        raise RefusedError("is a broken file: the XML in it cannot be read") from error


def _refuse(*_: object) -> None:
    raise RefusedError("declares a document type in its XML, which no spreadsheet program does")


def _bare(name: str) -> str:
    return name.rpartition(":")[2]


def _unprefixed(given: dict[str, str]) -> dict[str, str]:
    """Attributes by their bare names; `r:id` is `rid`, as a sheet has an `id` of its own too."""
    if not any(":" in name for name in given):
        return given
    return {
        f"r{name.rpartition(':')[2]}" if name.endswith(":id") else name.rpartition(":")[2]: value
        for name, value in given.items()
    }
