"""From the bytes of a file to a sheet: `read_sheet` is all that the rest of the checker uses."""

from __future__ import annotations

from checker.read.build import Doubtful, build
from checker.read.decode import decode
from checker.read.recover import recover
from checker.read.sheet import Sheet
from checker.read.standin import needs_care


def read_sheet(file: str, data: bytes) -> Sheet:
    """Read a YAML file; whatever the bytes are, the answer is a sheet, with its faults.

    `file` is the path from the project's root, and only a name here: nothing is opened.
    """
    text, faults = decode(data)
    if text is None:
        return Sheet(file, "", None, faults, frozenset({()}))
    if not faults and not needs_care(text):
        try:
            return Sheet(file, text, build(text))
        except Doubtful:
            pass
    return recover(file, text, faults)
