"""Numbers, ranges and lists in words, as a message shows them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.logic.exact import Exact
from checker.logic.range import Range

_NOUGHT = Exact(0)
_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹"}
_SUFFIXES = {"%": " %", "points": " points", "times": " times", "degC": " °C", "degF": " °F"}
_SPELLED_OUT = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "mile", "nautical_mile", "yard", "hectare", "acre",
     "gallon", "pint", "degree", "knot"}
)  # fmt: skip
"""Units whose short name is a word, so that more than one takes an `s`."""
_MOST_DECIMALS = 6
_SMALLEST = 24
"""The decimals that a very small figure may take."""
_PLACES = {10**places: places for places in range(1, _MOST_DECIMALS + 1)}
"""The decimals of digits that are told to a tenth, a hundredth and so on, by its denominator."""
_LEAST_IN_WORDS = 10**6
_MAGNITUDES = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)


def show(
    value: Fraction, unit: str = "", *, apart_from: Fraction | None = None, told_to: Fraction = _NOUGHT
) -> str:
    """A number as a reader would write it: `26.5 %`, `1,234`, `$4.2`, `$1.695 trillion`.

    It is rounded to three figures or so; where that would make it look the same as
    `apart_from`, as many decimals are added as tell the two apart. A figure that its author wrote
    down to some digit (`told_to` is its step) is shown to that digit. Round millions are
    written in words, those known to the last digit in digits.
    """
    if value.denominator == 1 == told_to.denominator and abs(value.numerator) < _LEAST_IN_WORDS:
        # Most figures: nothing of them is rounded, and nothing told in words.
        return _with_unit(f"{value.numerator:,}", unit)
    step, word = _magnitude(value)
    apart = None if apart_from is None or apart_from == value else apart_from
    if step != 1:
        value, apart = value / step, None if apart is None else apart / step
        told_to = told_to / step
    decimals = _decimals(value) if step == 1 else 3
    if apart is not None:
        while decimals < _MOST_DECIMALS and _digits(value, decimals) == _digits(apart, decimals):
            decimals += 1
    written = _PLACES.get(told_to.denominator) if told_to.numerator == 1 else None
    if written is not None and 10**written % value.denominator == 0:
        return _with_unit(_digits(value, written, all_=True) + word, unit)
    return _with_unit(_digits(value, decimals) + word, unit)


def _magnitude(value: Fraction) -> tuple[int, str]:
    # In whole numbers throughout: this is the innermost of all workings, and fractions take ten times as long.
    size, denominator = abs(value.numerator), value.denominator
    for step, word in _MAGNITUDES:
        if size >= step * denominator:
            known_to_the_last = denominator == 1 and size * 1000 % step != 0
            return (1, "") if known_to_the_last else (step, word)
    return 1, ""


def show_range(range_: Range, unit: str = "") -> str:
    """A range in words: `9`, `more than 25 %`, `from 8,500 to 9,500`."""
    if range_.point is not None:
        return show(range_.point, unit)
    if range_.low is None and range_.high is None:
        return "anything"
    if range_.high is None:
        return f"{'more than' if range_.low_open else 'at least'} {_end(range_.low or Exact(0), unit)}"
    if range_.low is None:
        return f"{'less than' if range_.high_open else 'at most'} {_end(range_.high, unit)}"
    return f"from {_end(range_.low, unit)} to {_end(range_.high, unit)}"


def _end(value: Fraction, unit: str) -> str:
    """An end of a range to the last digit, where it has few: rounding would move it."""
    decimals = next((places for places in range(5) if 10**places % value.denominator == 0), None)
    if decimals is None or abs(value) >= 1000:
        return show(value, unit)
    return _with_unit(_digits(value, decimals), unit)


def ordinal(position: int) -> str:
    """`first` to `twelfth` in words, then `13th`, `21st`."""
    if 1 <= position <= len(_ORDINALS):
        return _ORDINALS[position - 1]
    last = {1: "st", 2: "nd", 3: "rd"}.get(position % 10, "th")
    return f"{position}{'th' if 10 <= position % 100 <= 20 else last}"


def listed(names: Sequence[str], most: int = 6) -> str:
    """`Farah, Kunduz and Zaranj`, with the rest counted past `most`."""
    shown = list(names[:most])
    if len(names) > most:
        return f"{', '.join(shown)} and {len(names) - most} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "nothing"


def plural(count: int, one: str, many: str = "") -> str:
    """`1 row`, `9 rows`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _decimals(value: Fraction) -> int:
    size, denominator = abs(value.numerator), value.denominator
    if denominator == 1:
        return 0
    decimals = (
        1 if size >= 10 * denominator else 2 if size >= denominator else 3 if size * 10 >= denominator else 4
    )
    while decimals < _SMALLEST and size * 10 ** (decimals - 1) < denominator:
        # A figure that is not nought does not look like it.
        decimals += 1
    return decimals if 10**decimals % denominator == 0 or size < 10**6 * denominator else 0


def _digits(value: Fraction, decimals: int, *, all_: bool = False) -> str:
    # Half away from nought, as people round, not half to even.
    denominator = value.denominator
    whole = (abs(value.numerator) * 10**decimals * 2 + denominator) // (denominator * 2)
    sign = "-" if value.numerator < 0 and whole else ""
    if not decimals:
        return f"{sign}{whole:,}"
    head, tail = divmod(whole, 10**decimals)
    digits = f"{tail:0{decimals}d}"
    digits = digits if all_ else digits.rstrip("0")
    return f"{sign}{head:,}.{digits}" if digits else f"{sign}{head:,}"


def _with_unit(digits: str, unit: str) -> str:
    if unit in _SIGNS:
        sign = "-" if digits.startswith("-") else ""
        return f"{sign}{_SIGNS[unit]}{digits.removeprefix('-')}"
    if not unit:
        return digits
    if unit == "points" and digits == "1":
        return "1 point"
    if unit in _SPELLED_OUT:
        return f"{digits} {unit.replace('_', ' ')}{'' if digits == '1' else 's'}"
    return digits + _SUFFIXES.get(unit, f" {unit}")
