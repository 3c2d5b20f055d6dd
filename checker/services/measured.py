"""A figure of a statistical office with its unit and its scale, written as one cell: `83.2 million EUR`.

The digits stay as they were published, so that their precision is known: 83,237 thousand may be anything that
rounds to it.
"""

from __future__ import annotations

import re
from fractions import Fraction

from checker.language.english.currency_signs import CODES

_SCALES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_WORDS = {word: power for power, word in _SCALES.items()}
_CODED = {"THS": 3, "MIO": 6, "BIO": 9, "TRD": 12, "MRD": 9}
"""How the codes of statistical offices begin or end: `THS_PER`, `MIO_EUR`, `CP_MEUR`."""
_SCALE = re.compile(r"\b(thousand|million|billion|trillion)s?\b", re.IGNORECASE)
_CENT = re.compile(
    r"(?i)^\s*((annual|monthly|quarterly|average|yearly)\s+)*(%|per ?cent(age)?\b|rate of change\b)(?! ?(age )?points?)"
)
_MONEY = {"euro": "EUR", "euros": "EUR", "us dollar": "USD", "us dollars": "USD", "current us$": "USD",
          "pound sterling": "GBP", "yen": "JPY", "swiss franc": "CHF"}  # fmt: skip


_SHARES = frozenset({"PC", "PT", "PCT", "PERCENT", "PCH", "RCH", "PCCH", "PCPA"})
"""How the codes of per cents begin: `PC_GDP`, `RCH_A` (annual rate of change), `PCPA` (per cent per annum)."""


def cell(value: str, unit: str, *, code: str = "", power: int | None = None) -> str:
    """A figure as a cell.

    `unit` is told in words, `code` as the office codes it, and `power` is the power of ten that the office says to
    multiply by, where it says so apart from the unit.
    """
    if not value:
        return ""
    scale = power or _power(unit, code)
    number = _plain(value)
    if scale not in _SCALES:
        number = _shifted(number, scale) if scale else number
    else:
        number = f"{number} {_SCALES[scale]}"
    if _is_share(unit, code):
        return f"{number} %"
    money = _money(unit, code)
    return f"{number} {money}" if money else number


def _power(unit: str, code: str) -> int:
    found = {word.lower() for word in _SCALE.findall(unit)}
    if len(found) == 1:
        return _WORDS[found.pop()]
    parts = code.upper().split("_")
    coded = next((_CODED[part] for part in parts if part in _CODED), 0)
    # `CP_MEUR`: current prices, million euro.
    return coded or (6 if any(part[:1] == "M" and part[1:] in CODES for part in parts) else 0)


def _is_share(unit: str, code: str) -> bool:
    parts = code.upper().split("_")
    return bool(_CENT.match(unit)) or (parts[0] in _SHARES and "PNT" not in parts)


def _money(unit: str, code: str) -> str:
    for part in code.upper().split("_"):
        for money in (part, part[1:]):
            if money in CODES:
                return money
    words = _SCALE.sub("", unit.casefold()).replace("(", ",").replace(")", ",").split(",")
    named = {_MONEY[word.strip()] for word in words if word.strip() in _MONEY}
    upper = {word.strip().upper() for word in words} & set(CODES)
    found = named | upper
    return found.pop() if len(found) == 1 else ""


def _plain(value: str) -> str:
    """A number without an exponent: `3.9e+07` as `39000000`, to the digits that it has."""
    text = value.strip().lstrip("+")
    if not re.fullmatch(r"-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?", text):
        return text
    digits, _, exponent = text.lower().partition("e")
    return _shifted(digits, int(exponent)) if exponent else digits


def _shifted(digits: str, power: int) -> str:
    """A decimal number times a power of ten, exactly."""
    try:
        found = Fraction(digits) * Fraction(10) ** power
    except ValueError:
        return digits
    places = len(digits.partition(".")[2]) - power
    if places <= 0:
        return str(found.numerator)
    sign, whole = ("-" if found < 0 else ""), abs(found) * 10**places
    body = str(whole.numerator).rjust(places + 1, "0")
    return f"{sign}{body[:-places]}.{body[-places:]}"
