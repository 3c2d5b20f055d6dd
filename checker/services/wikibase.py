"""Values as Wikidata has them: times with their precision, quantities with bounds and units, coordinates.

A value becomes the words that a table's cell would have. What cannot be told in such words without a guess (a unit
that is not known here, a date of the Julian calendar, a place on the Moon) is told in a way that no figure, date or
place is read from it.
"""

from __future__ import annotations

import re

from checker.frozen import dataclass
from checker.services.json_answer import Json, text_at

_TIME = re.compile(r"([+-]?)0*([0-9]{1,16})-([0-9]{2})-([0-9]{2})T")
_POINT = re.compile(
    r"(?:<(?P<globe>[^>]*)>\s*)?POINT\s*\(\s*(?P<lon>\S+)\s+(?P<lat>[^\s)]+)\s*\)", re.IGNORECASE
)
_ITEM = re.compile(r"[QPL][1-9][0-9]{0,12}")
_EARTH = "Q2"
_GREGORIAN = "Q1985727"
_UNITS = {
    "1": "", "Q199": "", "Q11229": "%", "Q11573": "m", "Q828224": "km", "Q253276": "miles", "Q712226": "km²",
    "Q35852": "hectares", "Q25343": "m²", "Q11570": "kg", "Q191118": "tonnes", "Q4917": "USD", "Q4916": "EUR",
    "Q25224": "GBP", "Q577": "years", "Q573": "days", "Q5151": "months", "Q25235": "hours", "Q7727": "minutes",
    "Q11574": "seconds",
}  # fmt: skip
"""Units by their items, as figures are written with them here."""
_YEAR, _MONTH, _DAY = 9, 10, 11
_DECADE, _CENTURY = 8, 7


@dataclass(frozen=True, slots=True)
class Value:
    """A value in the words of a cell."""

    text: str
    item: str = ""
    """The item that it is, as in `Q5838`."""
    unit: str = ""
    latitude: str = ""
    longitude: str = ""
    low: str = ""
    high: str = ""


def item_of(address: str) -> str:
    """The item that an address names, "" for any other address."""
    last = address.rstrip("/").rpartition("/")[2]
    return last if _ITEM.fullmatch(last) else ""


def time(written: str, precision: int, calendar: str = "") -> str:
    """A time to its precision: `2021-08`, `1990s`, `19th century`."""
    match = _TIME.match(written)
    if not match:
        return written
    sign, digits, month, day = match.groups()
    year = int(digits)
    if sign == "-" or not 1 <= year <= 9999:
        return f"{year} BC" if sign == "-" else f"year {year}"
    # Of a whole year or more it is no matter which of the two calendars counts it.
    if item_of(calendar) not in {"", _GREGORIAN} and precision >= _MONTH:
        return f"{year:04}-{month}-{day} of the Julian calendar"
    forms = {_DAY: f"{year:04}-{month}-{day}", _MONTH: f"{year:04}-{month}", _YEAR: f"{year:04}"}
    if precision == _DECADE:
        return f"{year // 10 * 10}s"
    if precision == _CENTURY:
        return f"{_nth((year - 1) // 100 + 1)} century"
    return forms.get(min(precision, _DAY), f"about {year}")


def _nth(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def quantity(amount: str, unit: str = "1", low: str = "", high: str = "") -> Value:
    """A quantity with its bounds, all in one unit."""
    bare, lower, upper = (text.lstrip("+") for text in (amount, low, high))
    item = unit if unit in _UNITS else item_of(unit)
    if item not in _UNITS:
        return Value(f"{bare} (in {item or unit})", unit=item or unit)
    name = _UNITS[item]
    after = f" {name}" if name else ""
    return Value(
        f"{bare}{after}", "", name, low=f"{lower}{after}" * bool(lower), high=f"{upper}{after}" * bool(upper)
    )


def coordinate(latitude: str, longitude: str, globe: str = "") -> Value:
    """A place on the Earth."""
    if item_of(globe) not in {"", _EARTH}:
        return Value(f"a place on {item_of(globe)}")
    return Value(f"{latitude}, {longitude}", latitude=latitude, longitude=longitude)


def point(literal: str) -> Value:
    """A WKT literal, which has the longitude first: `Point(69.17 34.53)`."""
    match = _POINT.fullmatch(literal.strip())
    return coordinate(match["lat"], match["lon"], match["globe"] or "") if match else Value(literal)


def snak_value(snak: Json, labels: dict[str, str]) -> Value:
    """What a snak says: one of a statement, or one of its qualifiers."""
    kind = text_at(snak, "snaktype")
    if kind != "value":
        return Value({"somevalue": "unknown", "novalue": "none"}.get(kind, ""))
    sort, value = text_at(snak, "datavalue", "type"), ("datavalue", "value")
    if sort == "wikibase-entityid":
        item = text_at(snak, *value, "id") or f"Q{text_at(snak, *value, 'numeric-id')}"
        return Value(labels.get(item, item), item)
    if sort == "time":
        precision = text_at(snak, *value, "precision")
        whole = int(precision) if precision.isdigit() and len(precision) < 3 else _DAY
        return Value(time(text_at(snak, *value, "time"), whole, text_at(snak, *value, "calendarmodel")))
    if sort == "quantity":
        parts = (text_at(snak, *value, part) for part in ("amount", "unit", "lowerBound", "upperBound"))
        return quantity(*parts)
    if sort == "globecoordinate":
        parts = (text_at(snak, *value, part) for part in ("latitude", "longitude", "globe"))
        return coordinate(*parts)
    return Value(text_at(snak, *value, "text") or text_at(snak, *value))
