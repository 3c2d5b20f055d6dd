"""`evidence.lock`: what `checker fetch` brought, so that `checker check` can tell what was changed since.

The file lies beside the claim files whose sources it pins, and the bytes themselves in `evidence/`
there, each file called by its SHA-256. It is YAML, each pin a line of JSON after a dash; the lines are
sorted, so that two people who fetch different sources can merge their locks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import TypeAlias

from checker.frozen import dataclass

FILE = "evidence.lock"
FOLDER = "evidence"
CAP = 4 * 1024 * 1024
"""The largest lock that is read, in bytes."""
HEAD = "# What `checker fetch` brought, one pin a line. Written by it; the copies lie in evidence/."
_NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8}){0,2}")
_WIDEST = 64 * 1024
_ALWAYS = ("url", "final", "fetched", "status", "type", "file", "sha256", "size", "tool")

Key: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Pin:
    """What one request brought."""

    url: str
    """The address that was asked for, without secrets."""
    final: str
    """The address that answered in the end."""
    fetched: str
    """When, in UTC: `2026-11-23T09:30:00Z`."""
    status: int
    type: str
    """The media type, as the server told it."""
    file: str
    """The name of the copy in `evidence/`."""
    sha256: str
    size: int
    tool: str
    accept: str = ""
    query: str = ""
    warc: str = ""
    """The name of the file in `evidence/` that holds the request and the response as they were sent."""
    former: str = ""
    """The names of the files that this copy took the place of, with blanks between them."""
    note: str = ""
    """What a reader of the copy should know, such as that its length was not told."""

    @property
    def key(self) -> Key:
        """What it is found by: as `Want.key`."""
        return (self.url, self.accept, self.query)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all that it keeps in `evidence/`."""
        return tuple(name for name in (self.file, self.warc, *self.former.split(" ")) if name)


@dataclass(frozen=True, slots=True)
class LockFault:
    """A line of a lock that `fetch` did not write so."""

    line: int
    why: str
    """In words that follow the line: *is not one that `checker fetch` wrote*."""
    loses: bool = True
    """Whether what stands there would be lost if the lock were written anew."""


@dataclass(frozen=True)
class Lock:
    """A lock as it was read."""

    pins: Mapping[Key, Pin]
    faults: tuple[LockFault, ...] = ()


def read_lock(data: bytes) -> Lock:
    """Read a lock; whatever the bytes are, the answer is a lock, with its faults."""
    pins: dict[Key, Pin] = {}
    faults: list[LockFault] = []
    lines = data.decode("utf-8", errors="replace").split("\n")
    if lines[0] != HEAD:
        faults.append(LockFault(1, "is not the one that `checker fetch` writes first", loses=False))
    if lines[-1]:
        faults.append(LockFault(len(lines), "has no line end: the file was cut off", loses=False))
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        pin = _pin(line)
        if pin is None:
            faults.append(LockFault(number, "is not one that `checker fetch` wrote"))
        elif pin.key in pins:
            faults.append(LockFault(number, f"pins `{pin.url}` a second time"))
        else:
            pins[pin.key] = pin
    return Lock(pins, tuple(faults))


def _pin(line: str) -> Pin | None:
    """The pin in a line; None where it is not one, or names a file outside `evidence/`."""
    if len(line) > _WIDEST or not line.startswith("- {"):
        return None
    try:
        told = json.loads(line[2:], parse_int=_whole, parse_constant=str)
    except (ValueError, RecursionError):
        return None
    known = {field.name: field.type for field in fields(Pin)}
    if not isinstance(told, dict) or not set(_ALWAYS) <= set(told) <= set(known):
        return None
    # `True` is a whole number to Python, and none here.
    if any(type(value) is not (int if known[name] == "int" else str) for name, value in told.items()):
        return None
    pin = Pin(**told)
    ours = all(_NAME.fullmatch(name) for name in pin.files) and pin.file[:64] == pin.sha256
    return pin if ours and pin.size >= 0 and moment_of(pin) is not None else None


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) <= 18 else digits


def moment_of(pin: Pin) -> datetime | None:
    """When a pin was fetched, with its zone; None where the lock does not tell it so."""
    try:
        moment = datetime.fromisoformat(pin.fetched)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def write_lock(pins: Iterable[Pin]) -> bytes:
    """The lock that holds these pins, the same bytes whatever their order."""
    lines = (f"- {json.dumps(dict(_told(pin)), ensure_ascii=False)}" for pin in sorted(pins, key=_order))
    return "".join(f"{line}\n" for line in (HEAD, *lines)).encode()


def _order(pin: Pin) -> Key:
    return pin.key


def _told(pin: Pin) -> Iterator[tuple[str, object]]:
    for name, value in asdict(pin).items():
        if value != "" or name in _ALWAYS:
            yield name, value
