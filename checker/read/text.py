"""Bytes of a source → text. Sources come as others saved them, so more encodings are read than of claim files."""

from __future__ import annotations

from typing import NamedTuple

from checker.read.files import Unreadable
from checker.read.lines import Lines

_MARKS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_WIDER = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")


class Text(NamedTuple):
    """A text without its byte order mark."""

    text: str
    encoding: str
    """The encoding's name, "" for UTF-8."""


def read_text(data: bytes) -> Text | Unreadable:
    """The text in these bytes: UTF-8, UTF-16 by its mark, or else Windows-1252."""
    if data.startswith(_WIDER):
        return Unreadable("is in UTF-32, which is not read", "save it as UTF-8")
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    for codec, name in ((mark, mark),) if mark else (("utf-8-sig", ""), ("windows-1252", "Windows-1252")):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            line = Lines(text).number(text.index("\0")) + 1
            return Unreadable(f"is not a text: line {line} holds a NUL character")
        return Text(text, name)
    if mark:
        return Unreadable(f"begins as {mark} and does not go on so")
    return Unreadable("is not a text: neither UTF-8 nor Windows-1252")
