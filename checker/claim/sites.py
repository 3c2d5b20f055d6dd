"""Where named places lie on the map, as far as their entities say, and how they lie to each other."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import product

from checker.claim.mention import Named
from checker.claim.reckoning import Extent, Lacking
from checker.frozen import dataclass
from checker.language.english.areas import RADIUS
from checker.logic.exact import Exact
from checker.logic.geodesy import KM_IN_A_DEGREE, Leg, Point, leg, off
from checker.logic.range import Range

_HALF_TURN = 180
_WIDE = 30
"""Kilometres from its point to its edge from which on a place is no longer a spot on the map."""
_FINEST = 6
"""Decimals of a degree beyond which nobody measures: 0.1 m."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place on the map: a point, and what it stands for."""

    name: str
    centre: Point
    corners: tuple[Point, ...] = ()
    blur: Fraction = Exact(0)
    """How many kilometres off the digits leave the point."""
    radius: Fraction = Exact(0)
    """How many kilometres the edge of the place may lie from the point."""


def site(named: Named, words: str) -> Site:
    """The place of an entity; an area is its bounds, with their middle for a point where it has none."""
    corners: tuple[Point, ...] = ()
    centre = named.at
    if named.bounds is not None:
        south, west, north, east = named.bounds
        corners = tuple(product((south, north), (west, east)))
        middle = ((south + north) / 2, (west + (east - west) % 360 / 2 + 180) % 360 - 180)
        centre = centre or middle
    if centre is None:
        raise Lacking(f"`{words}` has no coordinates (`at`)")
    radius = Exact(0) if corners else _radius(named)
    blur = Exact(1, 2 * 10 ** max(map(_decimals, centre))) * KM_IN_A_DEGREE
    return Site(named.name, centre, corners, blur, radius)


def _radius(named: Named) -> Fraction:
    return Exact(next((RADIUS[word] for word in reversed(named.is_.casefold().split()) if word in RADIUS), 0))


def _decimals(degrees: Fraction) -> int:
    return next((n for n in range(_FINEST) if 10**n % degrees.denominator == 0), _FINEST)


@dataclass(frozen=True, slots=True)
class Way:
    """How the subject lies as seen from the object."""

    subject: Site
    object: Site

    @property
    def middle(self) -> Leg:
        """From the point of the one to that of the other."""
        return leg(self.object.centre, self.subject.centre)

    @property
    def legs(self) -> tuple[Leg, ...]:
        """The same and, of areas, from corner to corner."""
        starts = (self.object.centre, *self.object.corners)
        ends = (self.subject.centre, *self.subject.corners)
        return tuple(leg(start, end) for start, end in product(starts, ends))

    @property
    def blur(self) -> Fraction:
        """Kilometres that the digits of both leave open."""
        return self.subject.blur + self.object.blur

    @property
    def reach(self) -> Fraction:
        """Kilometres that both places reach beyond their points."""
        return self.blur + self.subject.radius + self.object.radius


def kilometres(way: Way) -> Extent:
    """How far it may be."""
    all_of_them = [one.km for one in way.legs]
    low, high = min(all_of_them), max(all_of_them)
    if way.subject.corners or way.object.corners:
        # Areas may touch between their corners.
        low = Exact(0)
    return Extent(*(Range(max(low - wide, Exact(0)), high + wide) for wide in (way.blur, way.reach)))


def degrees_off(way: Way, wind: Fraction) -> Extent:
    """How many degrees off a wind the subject may lie."""
    found = [off(one, wind) for each in way.legs for one in (each.bearing, each.compass)]
    # Directions between cities go from centre to centre; only wider areas blur them.
    wide = way.blur + sum(one.radius for one in (way.subject, way.object) if one.radius >= _WIDE)
    return Extent(*(_widened(min(found), max(found), way.middle.km, km) for km in (way.blur, wide)))


def plainly_off(way: Way, wind: Fraction) -> Fraction:
    """How many degrees off a wind the point of the subject lies, by the line that is less so."""
    return min(off(way.middle.bearing, wind), off(way.middle.compass, wind))


def _widened(low: Fraction, high: Fraction, km: Fraction, slack: Fraction) -> Range:
    """An angle told from so far away, when its ends may lie so far from where they are said to."""
    if slack >= km:
        return Range.between(0, _HALF_TURN)
    turn = Exact(math.ceil(math.degrees(math.asin(slack / km)) * 100), 100)
    return Range.between(max(low - turn, Exact(0)), min(high + turn, Exact(_HALF_TURN)))
