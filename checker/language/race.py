"""What a race took, as a table of results has it."""

from __future__ import annotations

import re

from checker.language.cell import Number
from checker.logic.exact import Exact

CLOCKED = "by the clock"
"""The unit of what a race took."""
_RACE = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,2}):([0-9]{2}(?:\.[0-9]{1,6})?)", re.ASCII)


def clocked(text: str) -> Number | None:
    """How long a race took, in seconds: `2:23.04` or `1:02:03`. To what it is compared must be one too."""
    found = _RACE.fullmatch(text.strip())
    return found and Number(int(found[1] or 0) * 3600 + int(found[2]) * 60 + Exact(found[3]), CLOCKED)
