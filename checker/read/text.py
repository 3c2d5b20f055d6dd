"""Bytes of a source → text. Sources come as others saved them, so more encodings are read than of claim files."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.read.files import Unreadable
from checker.read.lines import Lines

_MARKS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))
_KNOWN = re.compile(
    r"utf[-_]?(8|16)|us-ascii|ascii|iso[-_]?8859[-_]?\d{1,2}|latin[-_]?\d|(windows|cp)[-_]?\d{3,4}|mac[-_]?(roman|cyrillic)|"
    r"koi8[-_][ru]|shift[-_]jis|gbk?|gb2312|gb18030|big5|euc[-_](jp|kr)",
    re.IGNORECASE,
)
"""Encodings that offices use; Python knows others that are none of a text."""
_WIDER = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")


class Text(NamedTuple):
    """A text without its byte order mark."""

    text: str
    encoding: str
    """The encoding's name, "" for UTF-8."""


def read_text(data: bytes, told: str = "") -> Text | Unreadable:
    """The text in these bytes: UTF-8, UTF-16 by its mark, or else Windows-1252, or the encoding that is told."""
    if told:
        return _told(data, told)
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


def _told(data: bytes, encoding: str) -> Text | Unreadable:
    if not _KNOWN.fullmatch(encoding):
        return Unreadable(f"is said to be in `{encoding}`, which is not read", "save it as UTF-8")
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError):
        return Unreadable(f"is said to be in `{encoding}`, and is not")
    return Unreadable("is not a text: it holds a NUL character") if "\0" in text else Text(text, "")
