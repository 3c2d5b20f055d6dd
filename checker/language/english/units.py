"""Units of measure by name. The short names are those of the common unit libraries (UCUM, pint)."""

from __future__ import annotations

from checker.language.tokens import Phrases

_MEASURES = {
    "mm": "millimetre|millimetres|millimeter|millimeters|mm", "cm": "centimetre|centimetres|centimeter|centimeters|cm",
    "dm": "dm|decimetres|decimeters", "m": "metre|metres|meter|meters|m",
    "km": "kilometre|kilometres|kilometer|kilometers|km|kms", "mile": "mile|miles|mi",
    "nautical_mile": "nautical mile|nautical miles", "yard": "yard|yards|yd|yds", "ft": "foot|feet|ft",
    "in": "inch|inches|in", "m²": "square metre|square metres|square meter|square meters|sq m|m2|m²|sqm",
    "km²": "square kilometre|square kilometres|square kilometer|square kilometers|sq km|km2|km²",
    "mile²": "square mile|square miles|sq miles|sq mi", "ft²": "square foot|square feet|sq ft|ft2|ft²",
    "hectare": "hectare|hectares|ha", "acre": "acre|acres", "l": "litre|litres|liter|liters|l",
    "ml": "millilitre|millilitres|milliliter|milliliters|ml", "gallon": "gallon|gallons", "pint": "pint|pints",
    "cm³": "cubic centimetres|cubic centimeters|cm3|cm³", "m³": "cubic metre|cubic metres|cubic meter|cubic meters|cu m|m3|m³",
    "km³": "cubic kilometre|cubic kilometres|cubic kilometers", "ft³": "cubic foot|cubic feet|cu ft|ft3|ft³",
    "oil_bbl": "barrel|barrels|bbl|barrels of oil", "mg": "milligram|milligrams|milligramme|milligrammes|mg",
    "μg": "microgram|micrograms|microgramme|microgrammes|μg|mcg", "g": "gram|grams|gramme|grammes|g",
    "kg": "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs", "t": "tonne|tonnes|metric ton|metric tons|t",
    "kt": "kilotonne|kilotonnes", "Mt": "megatonne|megatonnes", "Gt": "gigatonne|gigatonnes", "lb": "lb|lbs",
    "oz": "ounce|ounces|oz", "stone": "stone|stones", "degree": "degree|degrees|°",
    "degC": "degrees celsius|degree celsius|degrees centigrade|celsius|° celsius|° c|degrees c|c",
    "degF": "degrees fahrenheit|degree fahrenheit|fahrenheit|° fahrenheit|fahrenheit degrees|° f|degrees f|f", "K": "kelvin|kelvins",
    "kph": "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km / h|km / hr|kmph|kph|kmh|km per hour",
    "mph": "miles per hour|miles an hour|mph", "m/s": "metres per second|meters per second|metres a second|m / s",
    "knot": "knot|knots|kt|kts", "W": "watt|watts|w", "kW": "kilowatt|kilowatts|kw", "MW": "megawatt|megawatts|mw",
    "GW": "gigawatt|gigawatts|gw", "TW": "terawatt|terawatts", "kWh": "kilowatt hour|kilowatt hours|kwh",
    "MWh": "megawatt hour|megawatt hours|mwh", "GWh": "gigawatt hour|gigawatt hours|gwh",
    "TWh": "terawatt hour|terawatt hours|twh", "V": "volt|volts", "Hz": "hertz|hz", "kHz": "kilohertz|khz", "MHz": "megahertz|mhz", "GHz": "gigahertz|ghz", "J": "joule|joules",
    "kcal": "kilocalories|kcal", "cal": "calories", "Pa": "pascal|pascals", "hPa": "hectopascals|hpa|millibars",
    "dB": "decibel|decibels|db", "bit": "bit|bits", "byte": "byte|bytes", "kB": "kilobyte|kilobytes|kb", "MB": "megabyte|megabytes|mb",
    "GB": "gigabyte|gigabytes|gb", "TB": "terabyte|terabytes|tb", "hp": "horsepower|hp", "carat": "carat|carats",
    "rad": "radian|radians|rad", "turn": "turn|turns", "ppm": "parts per million|ppm",
}
_COUNTED_TIME = {
    "second": "second|seconds|sec|secs", "minute": "minute|minutes|min|mins", "hour": "hour|hours|hr|hrs",
    "day": "day|days", "week": "week|weeks", "month": "month|months", "year": "year|years|yr|yrs",
}
_OLD = {
    name: f"{name} old|{name}s old|{name}s of age|{name} olds" for name in ("day", "week", "month", "year")
}

_TONS = {"ton": ("t", "ton"), "tons": ("t", "ton"), "short tons": ("ton",), "long tons": ("long_ton",)}
MEASURES: Phrases[tuple[str, ...]] = Phrases(
    {name: (unit,) for unit, row in _MEASURES.items() for name in row.split("|")} | _TONS
)
"""Names and what they may mean. These are measured, not counted: a whole number of them is rounded."""
_OLD["year"] += "|yr old|yrs old"
COUNTED: Phrases[tuple[str, ...]] = Phrases(
    {name: (unit,) for table in (_COUNTED_TIME, _OLD) for unit, row in table.items() for name in row.split("|")}
)
"""Units that are counted: nine days are nine."""
WEIGHT_TOO = {"pound": "lb", "pounds": "lb"}
"""Names of money that are weights as well."""
_AFTER_DIGITS = """
m l g t w c f in ha mi kt rad k mw kw gw kb mb gb tb khz mhz ghz db hp ft cm mm km kg mg ml dm lb oz
yd min sec hr
"""
AFTER_DIGITS = frozenset(_AFTER_DIGITS.split())
"""Short names that are read after digits only: "5 m", never "five m"."""
SMALL_CASE_ONLY = frozenset({"m", "g", "l", "t"})
"""Short names that a capital changes: "5 M" is no length."""
CAPITALS_ONLY = frozenset({"c", "f", "w"})
AGED = frozenset({"age", "aged"})
INCHES, FEET, INCHES_A_FOOT = "in", "ft", 12

_PEOPLE_AND_THINGS = """
people person persons vote votes seat seats job jobs dead deaths death killed injured wounded
casualties cases case households homes houses men women children patients workers employees soldiers
troops residents refugees voters students pupils inhabitants individuals others
"""
PEOPLE_AND_THINGS = Phrases.of(_PEOPLE_AND_THINGS.split(), value=True)
"""Plain things counted: they are understood, and the figure stays a plain number."""

PER_CENT = Phrases.of(("%", "per cent", "percent", "percents", "pct", "pc"), "%")
POINTS = Phrases({
    "percentage point": 1, "percentage points": 1, "per cent points": 1, "percent points": 1, "point": 1, "points": 1,
    "pp": 1, "ppt": 1, "pts": 1, "% points": 1, "pct points": 1, "ppts": 1,
    "basis point": 100, "basis points": 100, "bp": 100, "bps": 100,
})
"""Names of percentage points, and how many make one."""
TEMPERATURES = frozenset({"degree", "degC", "degF"})
BELOW_ZERO = Phrases.of(("below zero",), value=True)
