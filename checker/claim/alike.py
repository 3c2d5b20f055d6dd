"""Telling figures in one unit: what may be added or held against each other, and what may not.

Factors of measures are exact by definition (international yard and pound, 1959; SI brochure).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from checker.claim.reckoning import Amount, Extent, Outcome, Reckoning
from checker.claim.view import View
from checker.finding import Finding, Label
from checker.language.english.currency_signs import CODES
from checker.logic.exact import Exact

_MEASURES: dict[str, dict[str, Fraction]] = {
    "length": {
        unit: Exact(metres)
        for unit, metres in {
            "mm": "0.001", "cm": "0.01", "dm": "0.1", "m": "1", "km": "1000", "in": "0.0254", "ft": "0.3048",
            "yard": "0.9144", "mile": "1609.344", "nautical_mile": "1852",
        }.items()
    },
    "weight": {
        unit: Exact(kilograms)
        for unit, kilograms in {
            "mg": "0.000001", "g": "0.001", "kg": "1", "t": "1000", "kt": "1000000", "Mt": "1000000000",
            "Gt": "1000000000000", "ton": "907.18474", "long_ton": "1016.0469088", "oz": "0.028349523125", "lb": "0.45359237", "stone": "6.35029318",
        }.items()
    },
    "area": {
        unit: Exact(metres)
        for unit, metres in {
            "m²": "1", "hectare": "10000", "km²": "1000000", "acre": "4046.8564224", "ft²": "0.09290304",
            "mile²": "2589988.110336",
        }.items()
    },
    "volume": {
        unit: Exact(litres)
        for unit, litres in {
            "ml": "0.001", "l": "1", "m³": "1000", "km³": "1000000000000", "ft³": "28.316846592",
            "oil_bbl": "158.987294928",
        }.items()
    },
    "time": {
        "second": Exact(1), "minute": Exact(60), "hour": Exact(3600), "day": Exact(86400),
        "week": Exact(7 * 86400),
    },
    "calendar": {"month": Exact(1), "year": Exact(12)},
    "speed": {
        unit: Exact(speed)
        for unit, speed in {"kph": "1", "mph": "1.609344", "m/s": "3.6", "knot": "1.852"}.items()
    },
    "energy": {"kWh": Exact(1), "MWh": Exact(1000), "GWh": Exact(10**6), "TWh": Exact(10**9)},
    "power": {"W": Exact(1), "kW": Exact(1000), "MW": Exact(10**6), "GW": Exact(10**9)},
    "data": {"byte": Exact(1), "MB": Exact(10**6), "GB": Exact(10**9), "TB": Exact(10**12)},
    "pressure": {"Pa": Exact(1), "hPa": Exact(100)},
}  # fmt: skip
_FACTORS = {unit: (sort, factor) for sort, row in _MEASURES.items() for unit, factor in row.items()}
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
    return _SORTS.get(unit) or (_FACTORS[unit][0] if unit in _FACTORS else "" if unit == "times" else unit)


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
    if own in _FACTORS and unit in _FACTORS and _FACTORS[own][0] == _FACTORS[unit][0]:
        return _scaled(amount, _FACTORS[own][1] / _FACTORS[unit][1], unit)
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
