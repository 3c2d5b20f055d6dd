"""From bytes to text: UTF-8 and nothing else, but a file in another encoding is told its name.

Such a file is read on as what it seems to be, so that its other faults are told as well.
"""

from __future__ import annotations

import codecs

from checker.place import Span
from checker.read import limits
from checker.read.fault import ReadFault
from checker.read.lines import Lines

_SAVE = "save it as UTF-8; most editors offer that under `Save as` or in the status bar"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_WIDE = ((b"\0\0\0", "utf-32-le", "UTF-32"), (b"\0", "utf-16-le", "UTF-16"))
_TOP = Span(1, 1, 1, 1)


def decode(data: bytes) -> tuple[str | None, tuple[ReadFault, ...]]:
    """Give the text without its byte order mark (None where there is too much of it), and what is wrong."""
    if len(data) > limits.BYTES:
        return None, (_too_large(len(data)),)
    wide = _wide(data)
    if wide is not None:
        encoding, name = wide
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        return text, (ReadFault("broken-yaml", f"this file is in {name}, not in UTF-8", _TOP, help=(_SAVE,)),)
    try:
        return data.decode().removeprefix("\ufeff"), ()
    except UnicodeDecodeError as error:
        if data.decode(errors="ignore").isascii():
            return _one_byte(data, error.start)
        if error.end == len(data) and error.reason == "unexpected end of data":
            return _cut_off(data, error.start)
        return _broken(data, error.start)


def _too_large(size: int) -> ReadFault:
    return ReadFault(
        "over-limit",
        f"this file has {size:,} bytes; a claim file may have {limits.BYTES:,}",
        _TOP,
        help=("split it into several files; a claim can name one in another file, `other.yaml#its-id`",),
    )


def _wide(data: bytes) -> tuple[str, str] | None:
    for mark, encoding, name in _MARKS:
        if data.startswith(mark):
            return encoding, name
    for zeros, little, name in _WIDE:
        # Without a mark: the first character of a claim file is one of ASCII, so nought bytes stand beside it.
        if data[1 : 1 + len(zeros)] == zeros and data[:1] not in (b"\0", b""):
            return little, name
        if data.startswith(zeros) and data[len(zeros) : len(zeros) + 1] not in (b"\0", b""):
            return little.replace("le", "be"), name
    return None


def _cut_off(data: bytes, start: int) -> tuple[str, tuple[ReadFault, ...]]:
    text = data[:start].decode().removeprefix("\ufeff")
    what = "this file ends in the middle of a character; its end may be missing"
    return text, (ReadFault("broken-yaml", what, _at(text, len(text)), label="ends here"),)


def _one_byte(data: bytes, start: int) -> tuple[str, tuple[ReadFault, ...]]:
    """Read a file without one sequence of UTF-8, but with bytes above 127."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    what = f"this file is in Windows-1252 or Latin-1, not in UTF-8; `{text[start]}` is the first sign of it"
    label = f"byte {data[start]:02X}"
    return text, (ReadFault("broken-yaml", what, _at(text, start, 1), label, help=(_SAVE,)),)


def _broken(data: bytes, start: int) -> tuple[str, tuple[ReadFault, ...]]:
    text = data.decode(errors="replace").removeprefix("\ufeff")
    before = data[:start].decode().removeprefix("\ufeff")
    more = text.count("\ufffd") - data.decode(errors="ignore").count("\ufffd") - 1
    notes = (f"the file has {more} more of them",) if more else ()
    what = f"byte {data[start]:02X} (number {start + 1:,} of the file) is not part of a character in UTF-8"
    help_ = (
        "two encodings may have been mixed by pasting; write the character again and save the file as UTF-8"
    )
    return text, (ReadFault("broken-yaml", what, _at(text, len(before), 1), notes=notes, help=(help_,)),)


def _at(text: str, start: int, width: int = 0) -> Span:
    return Lines(text).span(start, start + width)
