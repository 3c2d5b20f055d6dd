"""JSON lines: one object a line."""

from __future__ import annotations

import re
from json import JSONDecodeError

from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.read.records import Pairs, grid_of_records, read_json
from checker.read.text import read_text
from checker.read.within import Within

NAME = "JSON lines"
SUFFIXES = frozenset({"jsonl", "ndjson"})
HEEDS = frozenset[str]()
_END = re.compile(r"\r\n|\r|\n")
_FIRST = 64 * 1024


def begins(data: bytes) -> bool:
    """Whether a first line is an object in itself, and the next begins another."""
    lines = [line for line in data[:_FIRST].removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip()]
    if len(lines) < 2 or not lines[0].lstrip().startswith(b'{"') or not lines[1].lstrip().startswith(b"{"):
        return False
    return lines[0].rstrip().endswith(b"}")


def read(file: str, data: bytes, within: Within) -> Grid | Unreadable:
    """The records of its lines."""
    del within
    decoded = read_text(data)
    if isinstance(decoded, Unreadable):
        return decoded
    records: list[tuple[int, Pairs]] = []
    for number, line in enumerate(_END.split(decoded.text), 1):
        if not line.strip():
            continue
        try:
            record = read_json(line)
        except JSONDecodeError as error:
            said = error.msg[:1].lower() + error.msg[1:]
            return Unreadable(f"cannot be read as JSON in line {number}, column {error.colno}: {said}")
        except RecursionError:
            return Unreadable(f"is nested too deeply in line {number}")
        if not isinstance(record, Pairs):
            return Unreadable(f"has no object in line {number}")
        records.append((number, record))
    try:
        return grid_of_records(file, records, word="line") if records else Unreadable("is empty")
    except RecursionError:
        return Unreadable("is nested too deeply to be a table")
