"""Files that are really ZIP archives (DOCX, XLSX), opened only where nothing in them is out of proportion.

What an archive says of its own sizes is not believed: the bytes that really come out are counted.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from io import BytesIO

from checker.read.files import Unreadable

MOST_ENTRIES = 5_000
MOST_BYTES = 256 * 1024 * 1024
"""Of all entries together, unpacked."""
MOST_TIMES = 200
"""How many times its packed size an entry may unpack to, once it is larger than `_SMALL`."""
_SMALL = 1024 * 1024
_PIECE = 64 * 1024
_ENCRYPTED = 1
_KNOWN = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")


def unzip(data: bytes, wanted: re.Pattern[str] | None = None) -> dict[str, bytes] | Unreadable:
    """The entries of an archive whose names match `wanted` wholly (all of them without it), or what is wrong.

    Every entry is unpacked and counted, wanted or not, since whoever opens the archive next may want it.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _directory(archive) or _unpacked(archive, wanted)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        return Unreadable("is cut off or damaged: its ZIP archive cannot be opened", "save it anew")


def _directory(archive: zipfile.ZipFile) -> Unreadable | None:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        return Unreadable(f"holds more than {MOST_ENTRIES:,} entries")
    name, times = (
        Counter(one.filename.casefold() for one in entries).most_common(1)[0] if entries else ("", 0)
    )
    if times > 1:
        return Unreadable(f"holds `{name}` {times} times, so what it says depends on the reader")
    if any(one.flag_bits & _ENCRYPTED for one in entries):
        return Unreadable("is locked with a password", "save it without one")
    if any(one.compress_type not in _KNOWN for one in entries):
        return Unreadable("is packed in a way that no office program uses", "save it anew")
    return None


def _unpacked(archive: zipfile.ZipFile, wanted: re.Pattern[str] | None) -> dict[str, bytes] | Unreadable:
    found: dict[str, bytes] = {}
    total = 0
    for entry in archive.infolist():
        pieces, size, tail = [], 0, b""
        keep = wanted is None or bool(wanted.fullmatch(entry.filename))
        xml = entry.filename.casefold().endswith((".xml", ".rels"))
        with archive.open(entry) as opened:
            while piece := opened.read(_PIECE):
                size += len(piece)
                total += len(piece)
                if total > MOST_BYTES:
                    return Unreadable(f"unpacks to more than {MOST_BYTES:,} bytes")
                if size > max(_SMALL, MOST_TIMES * entry.compress_size):
                    return Unreadable(f"unpacks `{entry.filename}` to more than {MOST_TIMES} times its size")
                if xml and _DOCTYPE.search((tail + piece).replace(b"\0", b"")):  # without nought: UTF-16 too
                    return Unreadable(f"has a DOCTYPE in `{entry.filename}`, which no office program writes")
                tail = piece[-32:]
                if keep:
                    pieces.append(piece)
        if keep:
            found[entry.filename] = b"".join(pieces)
    return found
