"""Lines and columns as an editor counts them, and as the checker does.

The protocol counts lines and columns from 0, and columns in units of UTF-16 unless both sides agree on another
encoding: an emoji is two. The checker counts both from 1, and columns in characters.
"""

from __future__ import annotations

from typing import TypeAlias

from lsprotocol import types

from checker.place import Span
from checker.read.lines import Lines

Encoding: TypeAlias = types.PositionEncodingKind | str
UTF_16 = types.PositionEncodingKind.Utf16
_ENCODERS = {
    types.PositionEncodingKind.Utf16.value: ("utf-16-le", 2),
    types.PositionEncodingKind.Utf8.value: ("utf-8", 1),
}


def units(text: str, encoding: Encoding = UTF_16) -> int:
    """How many units of the encoding a text takes."""
    if text.isascii():
        return len(text)
    codec, width = _encoder(encoding)
    return len(text.encode(codec, "surrogatepass")) // width if width else len(text)


def position(line: int, column: int, lines: Lines, encoding: Encoding = UTF_16) -> types.Position:
    """A line and a column of the checker, as the editor counts them."""
    number = min(max(line - 1, 0), len(lines) - 1)
    return types.Position(number, units(lines.text(number)[: column - 1], encoding))


def range_of(span: Span, lines: Lines, encoding: Encoding = UTF_16) -> types.Range:
    """A stretch of text as the editor counts it."""
    start = position(span.line, span.column, lines, encoding)
    return types.Range(start, position(span.end_line, span.end_column, lines, encoding))


def offset(at: types.Position, lines: Lines, encoding: Encoding = UTF_16) -> int:
    """Where in the text a position of the editor is; past the end of its line or of the text, that end."""
    if at.line >= len(lines):
        return lines.end(len(lines) - 1)
    text = lines.text(at.line)
    return lines.start(at.line) + _characters(text, at.character, encoding)


def _characters(text: str, wanted: int, encoding: Encoding) -> int:
    """How many characters take this many units; a position within a character is before it."""
    if text.isascii():
        return min(wanted, len(text))
    codec, width = _encoder(encoding)
    taken = 0
    for number, char in enumerate(text):
        taken += len(char.encode(codec, "surrogatepass")) // width if width else 1
        if taken > wanted:
            return number
    return len(text)


def _encoder(encoding: Encoding) -> tuple[str, int]:
    """The codec, and how many bytes one unit of it has; no bytes for whole characters."""
    name = encoding.value if isinstance(encoding, types.PositionEncodingKind) else encoding
    return _ENCODERS.get(name, ("", 0))
