"""Telling figures in one unit: what may be added or held against each other, and what may not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claim.reckoning import Amount, Extent, Outcome, Reckoning
from checker.claim.view import View
from checker.finding import Finding, Label
from checker.language.english.currency_signs import CODES
from checker.language.measures import FACTORS
from checker.logic.exact import Exact

_SORTS = {
    "month": "time", "year": "time", "gallon": "volume", "pint": "volume", "hp": "power", "kcal": "energy",
    "cal": "energy", "J": "energy", "bit": "data", "degC": "temperature", "degF": "temperature", "K": "temperature",
    "degree": "temperature",     "%": "share", "points": "share", "times": "",
}  # fmt: skip
"""Units without a factor here that measure the same as others do: a gallon is not the same everywhere."""
_NAMES = {
    "": "plain numbers",
    "%": "per cent",
    "points": "percentage points",
    "times": "a factor",
    "degC": "°C",
    "degF": "°F",
    "degree": "degrees",
}


def sort_of(unit: str) -> str:
    """What a unit measures: "length", "money", "share" …; the unit itself where nothing else shares it."""
    if unit in CODES:
        return "money"
    return _SORTS.get(unit) or (FACTORS[unit][0] if unit in FACTORS else "" if unit == "times" else unit)


def told_in(amount: Amount, unit: str) -> Amount | None:
    """The amount in another unit; None where the two measure different things.

    A plain number takes any unit. Money of two currencies stays apart: no rate is known.
    """
    own = amount.unit
    if own == unit or not unit or {own, unit} <= {"", "times"} or {own, unit} == {"%", "points"}:
        return amount
    if not own:
        # "a quarter" of something is 25 per cent of it; "0.25" may be 0.25 per cent.
        spoken = unit == "%" and amount.figure.rounded_to == 0 and 0 < abs(amount.nominal) < 1
        return _scaled(amount, Exact(100 if spoken else 1), unit)
    if {own, unit} in ({"degree", "degC"}, {"degree", "degF"}):
        # "1.6 degrees warmer" says by itself which degrees are meant where the others are told in them.
        return _scaled(amount, Exact(1), unit)
    if own in FACTORS and unit in FACTORS and FACTORS[own][0] == FACTORS[unit][0]:
        return _scaled(amount, FACTORS[own][1] / FACTORS[unit][1], unit)
    return None


def aligned(amounts: Sequence[Amount]) -> list[Amount] | Amount:
    """All of them in the first unit that one is told in, or the first that cannot be."""
    units = [one.unit for one in amounts if one.unit not in {"", "times"}]
    unit = next((one for one in units if one != "degree"), units[0] if units else "")
    told = []
    for one in amounts:
        moved = told_in(one, unit)
        if moved is None:
            return one
        told.append(moved)
    return told


def unlike(view: View, stated: Amount | None, amounts: Sequence[Amount], odd: Amount) -> Reckoning:
    """What is left to say where one of several figures is told in a unit that the others cannot be told in."""
    other = next((one for one in amounts if one.unit and one is not odd), amounts[0])
    what = f"`{odd.words}` is told in {unit_name(odd.unit)}, and `{other.words}` in {unit_name(other.unit)}"
    if sort_of(odd.unit) == sort_of(other.unit) != "money":
        # Months and days, gallons and litres: no fault, but nothing to turn one into the other by.
        return Reckoning(Outcome.UNKNOWN, stated, unknown=what)
    labels = (Label(odd.place, unit_name(odd.unit)), Label(other.place, unit_name(other.unit)))
    trouble = Finding(what, labels, claim=view.id, check="unit-differs")
    return Reckoning(Outcome.UNKNOWN, stated, unknown=what, quiet=True, troubles=(trouble,))


def unit_name(unit: str) -> str:
    """A unit as a sentence names it."""
    return _NAMES.get(unit, unit.replace("_", " "))


def _scaled(amount: Amount, factor: Fraction, unit: str) -> Amount:
    extent = Extent(amount.figure.strict, amount.figure.generous).times(factor)
    figure = replace(
        amount.figure,
        strict=extent.strict,
        generous=extent.generous,
        stated=amount.nominal * factor,
        rounded_to=amount.figure.rounded_to * factor,
        unit=unit,
    )
    return replace(amount, figure=figure)
