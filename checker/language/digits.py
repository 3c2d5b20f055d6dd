"""Numbers written in digits: what their separators can mean.

Thousands may be parted by commas (1,234), Indian commas (12,34,567), blanks (1 234), apostrophes
(1'234) or, on the Continent, points (1.234.567). "1.234" is read both ways, the English one first.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from checker.logic.exact import Exact

MOST_DIGITS = 60
LARGEST_EXPONENT = 60
"""Powers of ten beyond this are refused: turning them into a number would take all day."""


class Written(NamedTuple):
    """One reading of digits: the number and how many decimals are written."""

    value: Fraction
    decimals: int
    why: str = ""


_WESTERN = re.compile(r"[0-9]{1,3}(?:([,. '])[0-9]{3})(?:\1[0-9]{3})*+")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")


def read_digits(text: str) -> tuple[Written, ...]:
    """Every reading of digits with separators, the likeliest first; none where they make no number."""
    if text.isdigit() and len(text) <= MOST_DIGITS:
        return (Written(Exact(int(text)), 0),)
    mantissa, _, exponent = text.partition("e")
    if sum(map(str.isdigit, mantissa)) > MOST_DIGITS:
        return ()
    power = 0
    if exponent:
        if len(exponent.lstrip("+-")) > 3 or abs(int(exponent)) > LARGEST_EXPONENT:
            return ()
        power = int(exponent)
    if not power:
        return tuple(_mantissa(mantissa))
    scale = Exact(10) ** power
    return tuple(
        Written(value * scale, decimals - power, why) for value, decimals, why in _mantissa(mantissa)
    )


def _mantissa(text: str) -> list[Written]:
    point, comma = text.count("."), text.count(",")
    if point and comma:
        continental = text.rfind(",") > text.rfind(".")
        whole, _, part = text.rpartition("," if continental else ".")
        thousands = "." if continental else ","
        return _with_decimals(whole, part, thousands, "a decimal comma" if continental else "")
    if comma:
        return _commas(text)
    if point == 1:
        return _one_point(text)
    if point or " " in text or "'" in text:
        return [Written(_whole(text), 0)] if _WESTERN.fullmatch(text) else []
    return [Written(_whole(text), 0)]


def _commas(text: str) -> list[Written]:
    head, _, tail = text.rpartition(",")
    if " " in head and _WESTERN.fullmatch(head):
        return _with_decimals(head, tail, " ", "a decimal comma")
    if (_WESTERN.fullmatch(text) or _INDIAN.fullmatch(text)) and not text.startswith("0"):
        return [Written(_whole(text), 0)]
    if "," not in head and head.isdigit() and (len(tail) < 3 or head == "0"):
        return [Written(_decimal(head, tail), len(tail), "a decimal comma")]
    return []


def _one_point(text: str) -> list[Written]:
    head, _, tail = text.partition(".")
    readings = _with_decimals(head or "0", tail, None, "")
    if len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0") and head.isdigit():
        readings.append(Written(_whole(text), 0, "the point read as a thousands separator"))
    return readings


def _with_decimals(whole: str, part: str, thousands: str | None, why: str) -> list[Written]:
    grouped = _WESTERN.fullmatch(whole) or _INDIAN.fullmatch(whole)
    if not part.isdigit() or not (whole.isdigit() or (grouped and (thousands is None or thousands in whole))):
        return []
    return [Written(_decimal(str(_whole(whole)), part), len(part), why)]


def _decimal(head: str, tail: str) -> Fraction:
    return Exact(int(head + tail), 10 ** len(tail))


def _whole(text: str) -> Fraction:
    return Exact(int(text.translate(_NO_SEPARATORS)))


_NO_SEPARATORS = {ord(mark): None for mark in ",. '"}
