"""Coordinates in degrees, as gazetteers write them."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.language.reading import Unread
from checker.logic.exact import Exact

_DEGREES = re.compile(r"[-+−]?[0-9]{1,3}(?:\.[0-9]{1,15})?")


def read_degrees(text: str, most: int) -> Fraction | Unread:
    """Degrees from -`most` to `most`, such as `36.709` or `-77.04`."""
    bare = text.strip().removesuffix("°")
    if not _DEGREES.fullmatch(bare):
        why = "coordinates are decimal degrees, such as `36.709` or `-77.04`"
        return Unread(text, why, "unreadable-figure")
    degrees = Exact(bare.replace("−", "-"))
    if abs(degrees) > most:
        return Unread(text, f"it runs from -{most} to {most} degrees", "unreadable-figure")
    return degrees
