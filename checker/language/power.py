"""Powers: "10^6", "10⁻⁹", "1.5 × 10^6". Nobody speaks them, but tables and releases write them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.language.cardinal import Cardinal, Tokens
from checker.language.digits import LARGEST_EXPONENT, read_digits
from checker.language.quantity import Amount, Making
from checker.logic.exact import Exact

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_TIMES = frozenset({"x", "×", "*", "·"})
_LONGEST_BASE = 12
"""Characters: a longer one, raised to sixty, would fill pages."""


def powers(tokens: Tokens, start: int) -> Iterator[tuple[Amount, int]]:
    """A power that starts at a token, with where it ends: exact, as it is reckoned and not rounded."""
    found = _power(tokens, start)
    if found is not None:
        yield Amount(found[0], Making.DECIMAL, digits=True), found[1]


def scientific(tokens: Tokens, number: Cardinal, end: int) -> Iterator[tuple[Amount, int]]:
    """So many times a power of ten, rounded to the last digit of what stands before it."""
    if end + 1 >= len(tokens) or tokens[end].text not in _TIMES or tokens[end + 1].text != "10":
        return
    found = _power(tokens, end + 1)
    if found is not None and number.digits:
        scale, after = found
        making = Making.DECIMAL if number.step else Making.WHOLE
        yield Amount(number.value * scale, making, number.step * scale, digits=True), after


def _power(tokens: Tokens, start: int) -> tuple[Fraction, int] | None:
    base = read_digits(tokens[start].text) if tokens[start].kind == "number" else ()
    written = _exponent(tokens, start + 1) if base and len(tokens[start].text) <= _LONGEST_BASE else None
    if written is None or abs(written[0]) > LARGEST_EXPONENT or not base[0].value:
        return None
    return Exact(base[0].value) ** written[0], written[1]


def _exponent(tokens: Tokens, start: int) -> tuple[int, int] | None:
    """The exponent behind its caret, or in raised digits; each touches what stands before it."""
    end = start
    text = ""
    while end < len(tokens) and tokens[end].glued and end - start < 3:
        text += tokens[end].text
        end += 1
        number = text.translate(_RAISED)
        if text[0] in "^⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻" and number.lstrip("^+-").isdecimal() and len(number) <= 4:
            number = number.removeprefix("^")
            return (int(number), end) if number.lstrip("+-").isdecimal() and number.count("-") <= 1 else None
    return None
