"""From the bytes of a file to a sheet: `read_sheet` is all that the rest of the checker uses."""

from __future__ import annotations

from checker.read.build import Doubtful, build
from checker.read.decode import decode
from checker.read.recover import recover
from checker.read.sheet import Sheet
from checker.read.standin import readable


def read_sheet(file: str, data: bytes) -> Sheet:
    """Read a YAML file; whatever the bytes are, the answer is a sheet, with its faults.

    `file` is the path from the project's root, and only a name here: nothing is opened.
    """
    text, faults = decode(data)
    if not faults and not readable(text).plain:
        try:
            return Sheet(file, text, build(text))
        except Doubtful:
            pass
    if text is None:
        return Sheet(file, "", None, faults, lost=frozenset({()}))
    return recover(file, text, faults)
