"""The body of an answer: all of it, or none. Common clients give a body that was cut off as a whole one."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from checker.fetch.failed import Failed
from checker.fetch.wire import Limits

_STEP = 64 * 1024
_SMALL = 1024 * 1024


def whole(pieces: Iterable[bytes], limit: int) -> bytes:
    """All the bytes that come over the wire.

    Raises:
        Failed: where there are more than allowed.
    """
    gathered = bytearray()
    for piece in pieces:
        gathered += piece
        if len(gathered) > limit:
            raise Failed(f"is larger than {limit:,} bytes")
    return bytes(gathered)


def unpacked(data: bytes, coding: str, limits: Limits) -> bytes:
    """The bytes without the one layer of compression that was asked for, its end and its length verified.

    Raises:
        Failed: where there is another layer, or the end of this one is missing.
    """
    coding = coding.strip().lower()
    if coding in ("", "identity"):
        return data
    if coding not in ("gzip", "x-gzip"):
        raise Failed(f"comes packed as `{coding[:40]}`, which was not asked for")
    most = min(limits.body, max(_SMALL, len(data) * limits.ratio))
    unpacker = zlib.decompressobj(31)
    gathered, rest = bytearray(), data
    try:
        while rest and not unpacker.eof:
            gathered += unpacker.decompress(rest, _STEP)
            rest = unpacker.unconsumed_tail
            if len(gathered) > most:
                raise Failed(f"unpacks to more than {most:,} bytes from {len(data):,}")
    except zlib.error:
        raise Failed("comes packed as gzip and cannot be unpacked", again=True) from None
    if not unpacker.eof:
        raise Failed("was cut off: its gzip has no end", again=True)
    if unpacker.unused_data:
        raise Failed("goes on after the end of its gzip")
    return bytes(gathered)
