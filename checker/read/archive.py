"""ZIP archives of strangers: what is in them is counted before anything is read out of them.

An archive may unpack to a thousand times its size, hold one name twice, so that two programs see two
different files, or declare other sizes than it has. Real bytes are counted, and odd archives refused.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from checker.frozen import dataclass
from checker.read.files import Unreadable

MOST_ENTRIES = 4_000
MOST_BYTES = 200 * 1024 * 1024
"""Bytes of all files in an archive, unpacked."""
_MOST_RATIO = 250
_SMALL = 4 * 1024 * 1024
"""Below this size nothing is asked about how well an archive is packed."""
_PIECE = 1 << 20
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 1


@dataclass(frozen=True)
class Archive:
    """The files of an archive that was found in order, each unpacked when it is asked for."""

    data: bytes
    names: frozenset[str]

    def read(self, name: str) -> bytes | None:
        """The bytes of one file; None where there is none of that name."""
        if name not in self.names:
            return None
        with zipfile.ZipFile(io.BytesIO(self.data)) as opened:
            return opened.read(name)


def names_in(data: bytes) -> frozenset[str]:
    """The names of the files in an archive, without trusting anything else; none where it is no archive."""
    if not data.startswith(b"PK\x03\x04"):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            return frozenset(opened.namelist())
    except _BROKEN:
        return frozenset()


def open_archive(data: bytes) -> Archive | Unreadable:
    """The archive in these bytes, or why it is not read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            why = _fault(opened, len(data))
            return Unreadable(why) if why else Archive(data, frozenset(opened.namelist()))
    except _BROKEN:
        return Unreadable("is a broken file: its parts cannot be unpacked", "open it and save it anew")


# All that the standard library raises for archives that are cut off, altered or made to harm.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError,
)  # fmt: skip


def _fault(opened: zipfile.ZipFile, packed: int) -> str:
    entries = opened.infolist()
    if len(entries) > MOST_ENTRIES:
        return f"holds {len(entries):,} files, and {MOST_ENTRIES:,} is the most that is read"
    if len({one.filename for one in entries}) < len(entries):
        return "holds two files of the same name"
    if any(one.flag_bits & _ENCRYPTED for one in entries):
        return "is protected by a password"
    if any(one.compress_type not in _METHODS for one in entries):
        return "is packed in a way that is not read"
    real = 0
    for entry in entries:
        with opened.open(entry) as file:
            while piece := file.read(_PIECE):
                real += len(piece)
                if real > MOST_BYTES:
                    return f"unpacks to more than {MOST_BYTES:,} bytes, the most that is read"
                if real > _SMALL and real > _MOST_RATIO * packed:
                    return f"unpacks to more than {_MOST_RATIO} times its size, the most that is read"
    return ""
