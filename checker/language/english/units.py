"""Units of measure by name. The short names are those of the common unit libraries (UCUM, pint)."""

from __future__ import annotations

from checker.language.tokens import Phrases

_LENGTHS = {
    "nm": "nanometre nanometres nanometer nanometers",
    "μm": "micrometre micrometres micrometer micrometers micron microns μm",
    "mm": "millimetre millimetres millimeter millimeters mm",
    "cm": "centimetre centimetres centimeter centimeters cm",
    "dm": "dm decimetres decimeters decimetre decimeter",
    "m": "metre metres meter meters m",
    "km": "kilometre kilometres kilometer kilometers km kms",
    "mile": "mile miles mi",
    "yard": "yard yards yd yds",
    "ft": "foot feet ft",
    "in": "inch inches in",
    "fathom": "fathom fathoms",
    "furlong": "furlong furlongs",
    "league": "leagues",
    "au": "astronomical_unit astronomical_units",
    "light_year": "light_year light_years lightyear lightyears",
    "parsec": "parsec parsecs",
    "nautical_mile": "nautical_mile nautical_miles nmi",
}
_AREAS = {
    "m": "m²",
    "km": "km²",
    "cm": "cm²",
    "mm": "mm²",
    "mile": "mile²",
    "ft": "ft²",
    "yard": "yard²",
    "in": "in²",
}
_SQUARE, _CUBIC = ("square", "sq"), ("cubic", "cu")
_MEASURES = {
    "m²": "m2 m² sqm",
    "km²": "km2 km² sqkm",
    "cm²": "cm2 cm²",
    "ft²": "ft2 ft² sqft",
    "hectare": "hectare hectares ha",
    "acre": "acre acres",
    "m³": "m3 m³",
    "cm³": "cm3 cm³ cc ccs",
    "ft³": "ft3 ft³",
    "l": "litre litres liter liters l",
    "ml": "millilitre millilitres milliliter milliliters ml",
    "cl": "centilitre centilitres centiliter centiliters cl",
    "dl": "decilitre decilitres deciliter deciliters",
    "hl": "hectolitre hectolitres hectoliter hectoliters",
    "gallon": "gallon gallons gal gals",
    "pint": "pint pints",
    "quart": "quart quarts",
    "cup": "cup cups",
    "floz": "fluid_ounce fluid_ounces fl_oz",
    "tbsp": "tablespoon tablespoons tbsp tbsps",
    "tsp": "teaspoon teaspoons tsp tsps",
    "bushel": "bushel bushels",
    "oil_bbl": "barrel barrels bbl bbls barrels_of_oil barrels_of_crude",
    "oil_bbl/day": "bpd b_/_d barrels_a_day barrels_per_day barrels_/_day barrels_of_oil_a_day barrels_of_oil_per_day",
    "TEU": "teu teus",
    "mg": "milligram milligrams milligramme milligrammes mg",
    "μg": "microgram micrograms microgramme microgrammes μg mcg",
    "g": "gram grams gramme grammes g",
    "kg": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "t": "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes t",
    "kt": "kilotonne kilotonnes kiloton kilotons",
    "Mt": "megatonne megatonnes megaton megatons",
    "Gt": "gigatonne gigatonnes gigaton gigatons",
    "lb": "lb lbs",
    "oz": "ounce ounces oz",
    "grain": "grains",
    "stone": "stone stones",
    "degree": "degree degrees ° deg degs",
    "rad": "radian radians rad",
    "turn": "turn turns",
    "K": "kelvin kelvins",
    "kph": "km_/_h km_/_hr kmph kph kmh kms_/_h kms_/_hr",
    "mph": "mph",
    "m/s": "m_/_s",
    "ft/s": "ft_/_s",
    "knot": "knot knots kt kts",
    "mach": "machs",
    "mpg": "mpg miles_per_gallon miles_a_gallon miles_to_the_gallon",
    "MP": "megapixel megapixels",
    "psi": "psi pounds_per_square_inch",
    "bar": "bar bars",
    "atm": "atmosphere atmospheres",
    "hPa": "hectopascal hectopascals hpa millibar millibars",
    "kcal": "kilocalorie kilocalories kcal",
    "cal": "calorie calories",
    "BTU": "btu btus",
    "dB": "decibel decibels db",
    "hp": "horsepower hp",
    "carat": "carat carats karat karats",
    "ppm": "parts_per_million ppm",
    "ppb": "parts_per_billion ppb",
    "bit": "bit bits",
    "byte": "byte bytes",
    "V": "v",
    "A": "amp amps",
}
_PREFIXES = {"": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "milli": "m"}
_STEMS = {
    "watt": "W",
    "volt": "V",
    "ampere": "A",
    "joule": "J",
    "newton": "N",
    "pascal": "Pa",
    "hertz": "Hz",
    "ohm": "ohm",
    "byte": "B",
    "bit": "b",
    "sievert": "Sv",
    "becquerel": "Bq",
}
_SHORT = "W kW MW GW TW kWh MWh GWh TWh Hz kHz MHz GHz kB MB GB TB PB kPa MPa kJ MJ mSv kV"
"""Short names that are read in any case."""
_SPEEDS = {"km": "kph", "mile": "mph", "m": "m/s", "ft": "ft/s"}
_PER_TIME = {"kph": "hour", "mph": "hour", "m/s": "second", "ft/s": "second"}


def _measures() -> dict[str, str]:
    """Every name of a measure and its short name, whole families made from their parts."""
    table = {
        name.replace("_", " "): unit for unit, row in (_LENGTHS | _MEASURES).items() for name in row.split()
    }
    table |= _of_lengths() | _of_stems() | {short.lower(): short for short in _SHORT.split()}
    table |= {f"{letter.lower()}bps": f"{letter}b/s" for letter in "kMG"}
    for mark in ("degree", "degrees", "°", "deg", "degs"):
        table |= {f"{mark} {name}": "degC" for name in ("celsius", "centigrade", "c")}
        table |= {f"{mark} {name}": "degF" for name in ("fahrenheit", "f")}
    return table | {
        "celsius": "degC",
        "c": "degC",
        "fahrenheit": "degF",
        "fahrenheit degrees": "degF",
        "f": "degF",
    }


def _of_lengths() -> dict[str, str]:
    """Areas, volumes and speeds."""
    table: dict[str, str] = {}
    for unit, row in _LENGTHS.items():
        for name in row.split():
            for words, mark in ((_SQUARE, "²"), (_CUBIC, "³")):
                table |= {f"{word} {name}": unit + mark for word in words if unit in _AREAS}
            if unit in _SPEEDS and len(name) > 1:
                speed = _SPEEDS[unit]
                table |= {f"{name} {per} {_PER_TIME[speed]}": speed for per in ("per", "a", "an", "/")}
    return table


def _of_stems() -> dict[str, str]:
    """Units that take prefixes: kilowatts, megabytes a second."""
    table: dict[str, str] = {}
    for stem, short in _STEMS.items():
        for prefix, letter in _PREFIXES.items():
            unit = letter + short if prefix or short not in ("B", "b") else stem
            for name in (f"{prefix}{stem}", f"{prefix}{stem}s"):
                table[name] = unit
                if stem == "watt":
                    table |= {f"{name} hour": f"{unit}h", f"{name} hours": f"{unit}h"}
                if short in ("B", "b") and prefix:
                    table |= {f"{name} {per} second": f"{unit}/s" for per in ("per", "a", "/")}
    return table


_COUNTED_TIME = {
    "second": "second|seconds|sec|secs",
    "minute": "minute|minutes|min|mins",
    "hour": "hour|hours|hr|hrs",
    "day": "day|days",
    "week": "week|weeks",
    "month": "month|months",
    "year": "year|years|yr|yrs",
}
_OLD = {
    name: f"{name} old|{name}s old|{name}s of age|{name} olds" for name in ("day", "week", "month", "year")
}

_TONS = {"ton": ("t", "ton"), "tons": ("t", "ton"), "short tons": ("ton",), "long tons": ("long_ton",)}
MEASURES: Phrases[tuple[str, ...]] = Phrases({name: (unit,) for name, unit in _measures().items()} | _TONS)
"""Names and what they may mean. These are measured, not counted: a whole number of them is rounded."""
_OLD["year"] += "|yr old|yrs old|y / o|yo"
COUNTED: Phrases[tuple[str, ...]] = Phrases(
    {
        name: (unit,)
        for table in (_COUNTED_TIME, _OLD)
        for unit, row in table.items()
        for name in row.split("|")
    }
)
"""Units that are counted: nine days are nine."""
WEIGHT_TOO = {"pound": "lb", "pounds": "lb"}
"""Names of money that are weights as well."""
_AFTER_DIGITS = """
m l g t w c f v in ha mi kt rad k mw kw gw kb mb gb tb pb khz mhz ghz db hp ft cm mm km kg mg ml cl dm lb oz
yd min sec hr kv kj mj mpa kpa msv deg gal cc
"""
AFTER_DIGITS = frozenset(_AFTER_DIGITS.split())
"""Short names that are read after digits only: "5 m", never "five m"."""
SMALL_CASE_ONLY = frozenset({"m", "g", "l", "t", "mm"})
"""Short names that a capital changes: "5 M" is no length."""
CAPITALS_ONLY = frozenset({"c", "f", "w", "v"})
AGED = Phrases.of(("age", "aged", "age of", "the age of", "at age", "at the age of"), value=True)
FEET = "ft"
SMALLER = {FEET: ("in", 12), "lb": ("oz", 16), "stone": ("lb", 14)}
"""The next smaller unit, and how many of it make one: "6 ft 2 in", "7lb 4oz", "11 stone 3lb"."""
TALLEST = 9
"""Feet of whoever is "six feet two"."""

_PEOPLE_AND_THINGS = """
people person persons vote votes seat seats job jobs dead deaths death killed injured wounded
casualties cases case household households homes houses men women children patients workers employees soldiers
troops residents refugees voters students pupils inhabitants individuals others civilians passengers protesters
protestors demonstrators migrants prisoners detainees hostages survivors victims fatalities spectators guests delegates
lawmakers teachers nurses doctors firefighters officers policemen villagers farmers families boys girls adults babies
citizens customers users subscribers members participants respondents visitors tourists volunteers
"""
PEOPLE_AND_THINGS = Phrases.of(_PEOPLE_AND_THINGS.split(), value=True)
"""Plain things counted: they are understood, and the figure stays a plain number."""

PER_CENT = Phrases.of(("%", "per cent", "percent", "percents", "percentage", "pct", "pc"), "%")
POINTS = Phrases(
    {
        "percentage point": 1,
        "percentage points": 1,
        "per cent points": 1,
        "percent points": 1,
        "point": 1,
        "points": 1,
        "pp": 1,
        "ppt": 1,
        "pts": 1,
        "% points": 1,
        "pct points": 1,
        "ppts": 1,
        "basis point": 100,
        "basis points": 100,
        "bp": 100,
        "bps": 100,
    }
)
"""Names of percentage points, and how many make one."""
TEMPERATURES = frozenset({"degree", "degC", "degF"})
BELOW_ZERO = Phrases.of(("below zero", "below freezing point", "below nought"), value=True)
DIMENSIONS = Phrases.of(
    (
        "long",
        "tall",
        "wide",
        "deep",
        "high",
        "thick",
        "across",
        "away",
        "apart",
        "in length",
        "in height",
        "in width",
        "in diameter",
        "in depth",
        "in weight",
        "in size",
        "in area",
        "in volume",
        "of water",
        "of oil",
        "of rain",
    ),
    value=True,
)
"""What a measure may be a measure of: "5 metres tall" is five metres."""
