"""Workbooks of Excel's older kind for tests: the few records of BIFF8 that a table needs, in a compound file."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

_NONE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512


def old_workbook(name: str, rows: Sequence[Sequence[str | float]]) -> bytes:
    """The bytes of an XLS with one sheet."""
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0x0600))
    told = struct.pack("<BB", len(name), 0) + name.encode("ascii")
    start = len(head) + 4 + 6 + len(told) + 4
    book = head + _record(0x0085, struct.pack("<IBB", start, 0, 0) + told) + _record(0x000A, b"")
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0x0600))
    sheet += _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    sheet += b"".join(_cells(rows)) + _record(0x000A, b"")
    return _compound(book + sheet)


def _cells(rows: Sequence[Sequence[str | float]]) -> Iterable[bytes]:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            at = struct.pack("<HHH", row, column, 0)
            if isinstance(cell, str):
                text = cell.encode("utf-16-le")
                yield _record(0x0204, at + struct.pack("<HB", len(text) // 2, 1) + text)
            else:
                yield _record(0x0203, at + struct.pack("<d", cell))


def _record(number: int, data: bytes) -> bytes:
    return struct.pack("<HH", number, len(data)) + data


def _compound(stream: bytes) -> bytes:
    """A file system in a file with one stream; it is padded, as small ones are kept in another way."""
    stream = stream.ljust(max(len(stream), 4096), b"\0")
    count = -(-len(stream) // _SECTOR)
    chain = [_FAT, _END, *range(3, count + 2), _END]
    fat = struct.pack(f"<{_SECTOR // 4}I", *chain, *[_NONE] * (_SECTOR // 4 - len(chain)))
    folder = _entry("Root Entry", 5, 1, _END, 0) + _entry("Workbook", 2, _NONE, 2, len(stream))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
        + struct.pack("<109I", 0, *[_NONE] * 108)
    )  # fmt: skip
    return header + fat + folder.ljust(_SECTOR, b"\0") + stream.ljust(count * _SECTOR, b"\0")


def _entry(name: str, sort: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    about = struct.pack("<HBBIII", len(text) + 2, sort, 1, _NONE, _NONE, child)
    return text.ljust(64, b"\0") + about + bytes(36) + struct.pack("<IQ", start, size)
