"""Whether a place lies in a part of an area: "in the north of", "central".

An area's bounds are a rectangle around it, and few areas are rectangles: who lives in the north
of the northern half is surely in the north, yet Sudbury lies in Northern Ontario at a third of
the way up. So a half is enough to hold, and only the far end of the other side is false. Along
the parallels areas are more askew still (Oslo lies in Eastern Norway).
"""

from __future__ import annotations

import math
from fractions import Fraction

from checker.claim.mention import Named
from checker.claim.reckoning import Outcome
from checker.claim.sites import Site, Way, plainly_off
from checker.claim.words import show
from checker.frozen import dataclass
from checker.language.direction import Region
from checker.logic.exact import Exact
from checker.logic.geodesy import KM_IN_A_DEGREE

_FAR_SIDE = {"north": Exact(1, 4), "south": Exact(1, 4), "east": Exact(1, 5), "west": Exact(1, 5)}
"""Up to which share of the way across, from the other side, a place is surely not on this side."""
_ACROSS = {
    "north": "south to north",
    "south": "north to south",
    "east": "west to east",
    "west": "east to west",
}
_RIM = Exact(1, 10)
"""How near the rim of an area surely is not its middle; how far beyond its bounds is surely outside."""
_SAME_SIDE, _OTHER_SIDE, _OPPOSITE = Exact(135, 2), Exact(135), Exact(150)
"""Degrees off the wind, where all that is known of an area is one point in it."""
_NEAR_THE_POINT = 100
"""Kilometres from that point up to which no side is surely the other one."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What was found of where something lies."""

    outcome: Outcome
    contrast: str = ""
    """A whole sentence."""
    working: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Share:
    """How far across an area something lies towards one side, from 0 to 1, and how sure that is."""

    side: str
    share: Fraction
    slack: Fraction


def in_region(way: Way, area: Named, region: Region, words: str) -> Ruled:
    """Hold a place against the part of an area that the words name; `words` is the place's name there."""
    if area.bounds is None:
        return _by_point(way, region, words)
    shares = _shares(way.subject, area.bounds)
    if _beyond(shares):
        return Ruled(Outcome.FAILS, f"`{words}` lies outside the bounds of {area.name}")
    if region.degrees is None:
        return _central(shares, region, words, area)
    meant = [
        one for one in shares if one.side in region.wind.replace("-", " ").split() or one.side in region.wind
    ]
    told = " and ".join(f"{show(one.share * 100, '%')} of the way from {_ACROSS[one.side]}" for one in meant)
    working = f"`{words}` lies {told} across the bounds of {area.name}"
    least = region.strict.low if len(meant) == 1 else region.generous.low
    if all(one.share >= (least or 0) for one in meant):
        return Ruled(Outcome.HOLDS, working=working)
    if any(one.share + one.slack < _FAR_SIDE[one.side] for one in meant):
        return Ruled(Outcome.FAILS, f"{working}: not `{region.phrase}`")
    return Ruled(Outcome.OPEN, working=working)


def beyond_bounds(place: Site, area: Named) -> bool:
    """Whether a place lies clearly outside the bounds of an area, if it has any."""
    return area.bounds is not None and _beyond(_shares(place, area.bounds))


def _beyond(shares: tuple[_Share, ...]) -> bool:
    return any(not -_RIM - one.slack <= one.share <= 1 + _RIM + one.slack for one in shares)


def _central(shares: tuple[_Share, ...], region: Region, words: str, area: Named) -> Ruled:
    across = [one for one in shares if one.side in {"north", "east"}]
    if all(one.share in region.strict for one in across):
        return Ruled(
            Outcome.HOLDS, working=f"`{words}` lies in the middle third of the bounds of {area.name}"
        )
    if any(not _RIM - one.slack <= one.share <= 1 - _RIM + one.slack for one in across):
        return Ruled(Outcome.FAILS, f"`{words}` lies at the rim of {area.name}: not `{region.phrase}`")
    return Ruled(Outcome.OPEN)


def _shares(place: Site, bounds: tuple[Fraction, Fraction, Fraction, Fraction]) -> tuple[_Share, ...]:
    south, west, north, east = bounds
    latitude, longitude = place.centre
    tall, wide = north - south or Exact(1), (east - west) % 360 or Exact(360)
    up = (latitude - south) / tall
    # Past the eastern bound by half of what is left of the globe is short of the western one.
    turn = (longitude - west) % 360
    along = (turn if turn <= wide + (360 - wide) / 2 else turn - 360) / wide
    degrees = (place.blur + place.radius) / KM_IN_A_DEGREE
    narrow = Exact(max(round(math.cos(math.radians(float(latitude))), 3), 0.01))
    slack_up, slack_along = degrees / tall, degrees / narrow / wide
    return (
        _Share("north", up, slack_up),
        _Share("south", 1 - up, slack_up),
        _Share("east", along, slack_along),
        _Share("west", 1 - along, slack_along),
    )


def _by_point(way: Way, region: Region, words: str) -> Ruled:
    """By one point in the area: that a place lies on its side, or on the other."""
    away = f"`{words}` lies {show(way.middle.km)} km from the point given for {way.object.name}"
    if region.degrees is None or way.middle.km <= way.blur:
        return Ruled(Outcome.OPEN)
    turned = plainly_off(way, region.degrees)
    line = f"{away}, {show(turned)}° off {region.wind}"
    if turned <= _SAME_SIDE:
        return Ruled(Outcome.HOLDS, working=line)
    if turned >= _OTHER_SIDE and way.middle.km > _NEAR_THE_POINT + way.blur:
        outcome = Outcome.FAILS if turned >= _OPPOSITE else Outcome.LOOSE
        return Ruled(outcome, f"{line}: not `{region.phrase}`")
    return Ruled(Outcome.OPEN, working=line)
