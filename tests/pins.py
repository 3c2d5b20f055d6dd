"""Pins as `checker fetch` writes them, for tests that consult what was brought."""

from __future__ import annotations

import hashlib
from pathlib import Path

from checker.claim.want import Want
from checker.read.lock import FILE, FOLDER, Pin, write_lock


def pin(folder: Path, brought: list[tuple[Want, bytes]]) -> None:
    """Write the copies and the lock of a folder."""
    (folder / FOLDER).mkdir(exist_ok=True)
    pins = []
    for want, data in brought:
        sha256 = hashlib.sha256(data).hexdigest()
        name = f"{sha256}.json"
        (folder / FOLDER / name).write_bytes(data)
        pins.append(
            Pin(
                want.url, want.url, "2026-11-23T00:00:00Z", 200, "application/json", name, sha256, len(data),
                "test", want.accept, want.query,
            )
        )  # fmt: skip
    (folder / FILE).write_bytes(write_lock(pins))
