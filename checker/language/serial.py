"""Dates as spreadsheets count them, in days: 44414 is 6 August 2021."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

_FIRST = date(1899, 12, 30)
_SERIAL = re.compile(r"[2-6][0-9]{4}(?:\.[0-9]{1,12})?", re.ASCII)
"""The years from 1954 to 2091."""


def serial_day(cells: Sequence[str]) -> str:
    """The day that the first of some cells would be, where all may be counted so; else nothing."""
    if not cells or not all(_SERIAL.fullmatch(cell.strip()) for cell in cells):
        return ""
    return (_FIRST + timedelta(days=int(cells[0].strip()[:5]))).isoformat()
