"""Where something lies: "west of", "further to the east of", "within 50 km of", "northern".

A direction is an arc of bearings around its wind. "West of" is strictly no more than 45° off
due west, and generously anything less than 90° off: it lies to the west at all. "North-east"
is one of eight winds: strictly within 33.75°, so that east-north-east is still north-east, and
generously within 67.5°. A wind of sixteen
("NNE") is strictly within 11.25° and generously within 45°, and "due west" likewise within
11.25° and 22.5°.

A distance between places is measured between points within them, so that a bare "50 km" may
be 10 % off strictly and 20 % generously, and any bound ("within 50 km") 10 % generously.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from checker.frozen import dataclass
from checker.language.english.directions import (
    BETWEEN,
    CENTRAL,
    COUNTED_IN,
    FAR,
    INSIDE,
    KILOMETRES,
    MANNERS,
    NEAR,
    OUTSIDE,
    WIND_NAMES,
    WINDS,
)
from checker.language.figure import read_figure
from checker.language.reading import Unread
from checker.logic.exact import Exact
from checker.logic.range import Range

_FAULT = "unreadable-relation"
_HELP = "write as in `west of`, `within 50 km of`, `in`, `between`, `near` or `northern`"
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Distance:
    """How far: both ranges in kilometres."""

    strict: Range
    generous: Range
    unit: str = "km"
    """In what its author counts."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """The subject lies in a direction from the object, and at a distance where one is given."""

    phrase: str
    wind: str
    degrees: Fraction
    """Clockwise from north, as seen from the object."""
    strict: Range
    generous: Range
    """How many degrees the bearing may be off, to either side."""
    distance: Distance | None = None
    manner: str = ""
    """What the words add and no map decides: "just", "far", "further"."""


@dataclass(frozen=True, slots=True)
class Within:
    """The subject lies no further from the object than a distance."""

    phrase: str
    distance: Distance


@dataclass(frozen=True, slots=True)
class Away:
    """The subject lies at a distance from the object, whatever the direction."""

    phrase: str
    distance: Distance


@dataclass(frozen=True, slots=True)
class Inside:
    """The subject lies in the object."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Outside:
    """The subject does not lie in the object."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Between:
    """The subject lies between two objects."""

    phrase: str


@dataclass(frozen=True, slots=True)
class Region:
    """The subject lies in a part of the object: "northern", "in the south of", "central".

    The ranges are shares of the way across the object along the wind, from the side that the
    wind comes from (1) back to the other (0): "northern" is the northern half strictly, and
    generously the northern two-thirds. Without a wind it is the middle, by the way across
    from either side.
    """

    phrase: str
    wind: str
    degrees: Fraction | None
    strict: Range
    generous: Range


@dataclass(frozen=True, slots=True)
class Near:
    """The subject lies near the object (or, with `far`, does not): no more than the distance."""

    phrase: str
    distance: Distance
    far: bool = False


Relation: TypeAlias = Bearing | Within | Away | Inside | Outside | Between | Region | Near

_ARCS = {
    4: (Range.between(0, 45), Range(Exact(0), Exact(90), high_open=True)),
    8: (Range.between(0, Exact(135, 4)), Range.between(0, Exact(135, 2))),
    16: (Range.between(0, Exact(45, 4)), Range.between(0, 45)),
}
_DUE = (Range.between(0, Exact(45, 4)), Range.between(0, Exact(45, 2)))
_HALF = (Range.between(Exact(1, 2), 1), Range.between(Exact(1, 3), 1))
_MIDDLE = (Range.between(Exact(1, 3), Exact(2, 3)), Range.between(Exact(1, 5), Exact(4, 5)))
_NEAR = Distance(Range.between(0, 50), Range.between(0, 100))


def read_relation(phrase: str) -> Relation | Unread:
    """Read how one place lies to another, seen from the object."""
    if len(phrase) > LONGEST:
        return Unread(phrase[:LONGEST] + "…", f"it is longer than {LONGEST} characters", _FAULT)
    return _read(phrase)


@lru_cache(maxsize=1024)
def _read(phrase: str) -> Relation | Unread:
    text = _smooth(phrase)
    plain = _plain(text, phrase)
    if plain:
        return plain
    read = _region(text, phrase) or _bearing(text, phrase) or _distance_only(text, phrase)
    most = next((word for word in text.split() if word.removesuffix("most").removesuffix("ern") in WINDS), "")
    if not read and most.endswith("most"):
        help_ = "use a claim of kind `rank`, with the latitudes or longitudes in `among`"
        return Unread(
            phrase, f"`{most}` tells a place in a ranking, and not where something lies", _FAULT, help_
        )
    return read or Unread(phrase, "it does not say where something lies", _FAULT, _HELP)


def _smooth(phrase: str) -> str:
    """Small letters, one blank between words, winds in one spelling."""
    text = re.sub(r"[‐‑–]", "-", phrase).replace("\u00a0", " ").lower()
    text = " ".join(text.replace(",", " ").split()).removesuffix(".")
    return re.sub(
        r"\b(north|south|east|west)(?:ern)? (?=(?:north|south)?-?(?:east|west|north|south))", r"\1-", text
    )


def _plain(text: str, phrase: str) -> Relation | None:
    if text in INSIDE:
        return Inside(phrase)
    if text in OUTSIDE:
        return Outside(phrase)
    if text in BETWEEN:
        return Between(phrase)
    if text in NEAR or text in FAR:
        return Near(phrase, _NEAR, far=text in FAR)
    if text in CENTRAL or text.removesuffix(" in") in CENTRAL:
        return Region(phrase, "", None, *_MIDDLE)
    return None


_REGION = re.compile(
    r"(?:in (?:the )?)?(?:(?P<ern>[a-z-]+?)ern(?: (?:part|half|side|areas?|reaches|edge|corner)(?: of)?)?"
    r"|(?:in|on|at) the (?:far |extreme )?(?P<wind>[a-z-]+)(?: (?:part|half|side|corner|edge))?(?: of)?)"
)


def _region(text: str, phrase: str) -> Region | None:
    found = _REGION.fullmatch(text)
    if found is None:
        return None
    degrees = WINDS.get(_one_word(found["ern"] or found["wind"]))
    if degrees is None:
        return None
    return Region(phrase, WIND_NAMES[degrees], Exact(degrees), *_HALF)


def _one_word(wind: str) -> str:
    return wind.replace("ern-", "-").replace(" ", "-")


_BEARING = re.compile(
    r"(?:(?P<how>.*?) )??(?:(?:to|on) (?:the |its |their |his |her )?)?"
    rf"(?P<wind>{'|'.join(sorted(WINDS, key=len, reverse=True))})(?:ern(?= side))?(?:wards?)?(?: side)?(?: of| from)?"
)


def _bearing(text: str, phrase: str) -> Bearing | None:
    found = _BEARING.fullmatch(text)
    if found is None:
        return None
    degrees = WINDS[found["wind"]]
    how = (found["how"] or "").removeprefix("lies ").removesuffix(" away").strip()
    distance, manner = None, ""
    for word in how.split()[-1:]:
        if word in MANNERS:
            manner, how = word, how.removesuffix(word).strip()
    if how in {"lies", "located", "situated"}:
        how = ""
    if how:
        distance = distance_of(how)
        if distance is None:
            return None
    strict, generous = _DUE if manner in {"due", "directly"} else _ARCS[_points(degrees)]
    return Bearing(phrase, WIND_NAMES[degrees], Exact(degrees), strict, generous, distance, manner)


def _points(degrees: float) -> int:
    return 4 if degrees % 90 == 0 else 8 if degrees % 45 == 0 else 16


_FROM = re.compile(
    r"(?P<within>within |inside |no more than |not more than |up to )?(?P<far>.+?)(?: away)?(?: from| of)?"
)


def _distance_only(text: str, phrase: str) -> Relation | None:
    found = _FROM.fullmatch(text)
    if found is None:
        return None
    distance = distance_of(found["far"], limit=bool(found["within"]))
    if distance is None:
        return None
    return Within(phrase, distance) if found["within"] else Away(phrase, distance)


_NUMBER_AND_UNIT = re.compile(r"(?P<number>.*?\S) ?(?P<unit>nautical miles?|[a-z]+)")


def distance_of(text: str, *, limit: bool = False) -> Distance | None:
    """A distance in kilometres: "50 km", "about 40 miles", "a few hundred metres"."""
    found = _NUMBER_AND_UNIT.fullmatch(text.strip())
    factor = KILOMETRES.get(found["unit"]) if found else None
    if found is None or factor is None:
        return None
    number = found["number"]
    number = re.sub(r"^(.* )?an?$", lambda m: f"{m[1] or ''}one", number)
    read = read_figure(number)
    figure = None if isinstance(read, Unread) else next((f for f in read if f.unit == ""), None)
    if figure is None or figure.stated < 0:
        return None
    strict, generous, stated = figure.strict, figure.generous, figure.stated
    if limit:
        strict = Range.between(0, stated)
        generous = _wider(strict)
    elif figure.hedge:
        generous = _wider(generous)
    else:
        strict = strict.hull(Range.between(stated * Exact(9, 10), stated * Exact(11, 10)))
        generous = generous.hull(Range.between(stated * Exact(4, 5), stated * Exact(6, 5)))
    at_all = Range(Exact(0), None)
    return Distance(
        strict.both(at_all).times(Exact(factor)),
        generous.both(at_all).times(Exact(factor)),
        COUNTED_IN.get(found["unit"], "km"),
    )


def _wider(range_: Range) -> Range:
    """A tenth wider at either end."""
    low, high = range_.low, range_.high
    return Range(
        None if low is None else low * Exact(9, 10),
        None if high is None else high * Exact(11, 10),
        range_.low_open,
        range_.high_open,
    )
