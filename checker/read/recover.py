"""Reading on after a fault, so that all faults of a file are told and the rest of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from yaml.error import MarkedYAMLError

from checker.read.fault import ReadFault
from checker.read.mended import Mended
from checker.read.sheet import Sheet
from checker.read.walk import walk

if TYPE_CHECKING:
    pass


def recover(file: str, text: str, faults: tuple[ReadFault, ...]) -> Sheet:
    """Read a text that has faults, or may have."""
    mended = Mended(text)
    walked = walk(mended.readable)
    found = list(faults)
    for odd in walked.oddities:
        found.append(ReadFault(odd.check, odd.sort, mended.span(*odd.at)))
    if walked.error is not None:
        mark = walked.error.problem_mark if isinstance(walked.error, MarkedYAMLError) else None
        at = mark.index if mark else 0
        found.append(ReadFault("broken-yaml", str(walked.error), mended.span(at, at)))
    return Sheet(file, text, walked.tree, tuple(found), mended=mended)
