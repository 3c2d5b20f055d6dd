"""How far apart two points of the Earth are, and in which direction one lies from the other.

Distances and bearings are those of the shortest line on the ellipsoid WGS 84 (Karney,
*Algorithms for geodesics*, 2013). A bearing by the compass, along which a map leads
(a rhumb line), differs from it over long ways only.
"""

from __future__ import annotations

import math
from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from checker.frozen import dataclass
from checker.logic.exact import Exact

Point: TypeAlias = tuple[Fraction, Fraction]
"""Latitude and longitude in degrees."""

KM_IN_A_DEGREE = Exact(1112, 10)
"""Of latitude, or of longitude on the equator."""


@dataclass(frozen=True, slots=True)
class Leg:
    """The way from one point to another: kilometres to the metre, bearings to the hundredth of a degree."""

    km: Fraction
    bearing: Fraction
    """Clockwise from north, at the start of the shortest line."""
    compass: Fraction
    """The same along the line that keeps its bearing."""


@lru_cache(maxsize=4096)
def leg(start: Point, end: Point) -> Leg:
    """The way from the start to the end."""
    from geographiclib.geodesic import Geodesic

    line = Geodesic.WGS84.Inverse(*map(float, start), *map(float, end))
    return Leg(Exact(round(line["s12"]), 1000), _hundredths(line["azi1"]), _hundredths(_rhumb(start, end)))


def off(bearing: Fraction, wind: Fraction) -> Fraction:
    """How many degrees a bearing is off a wind, to whichever side."""
    turn = (bearing - wind) % 360
    return min(turn, 360 - turn)


def _hundredths(degrees: float) -> Fraction:
    return Exact(round(degrees * 100), 100) % 360


def _rhumb(start: Point, end: Point) -> float:
    """The bearing on Mercator's map, of a sphere: good to a fifth of a degree."""
    east = math.radians((float(end[1] - start[1]) + 180) % 360 - 180)
    north = _stretched(end[0]) - _stretched(start[0])
    return math.degrees(math.atan2(east, north))


def _stretched(latitude: Fraction) -> float:
    # Mercator's map has no poles.
    degrees = max(-89.999, min(89.999, float(latitude)))
    return math.log(math.tan(math.pi / 4 + math.radians(degrees) / 2))
