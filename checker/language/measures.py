"""What units measure, and how many of one are in another.

Factors of measures are exact by definition (international yard and pound, 1959; SI brochure).
"""

from __future__ import annotations

from fractions import Fraction

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
FACTORS = {unit: (sort, factor) for sort, row in _MEASURES.items() for unit, factor in row.items()}
"""What each unit measures, and how many it is of what that is told in here."""


def factor(unit: str, wanted: str) -> Fraction | None:
    """How many of the one are in the other; None where the two measure different things, or nothing fixed."""
    if unit not in FACTORS or wanted not in FACTORS or FACTORS[unit][0] != FACTORS[wanted][0]:
        return None
    return FACTORS[unit][1] / FACTORS[wanted][1]
