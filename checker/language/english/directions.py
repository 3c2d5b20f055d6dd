"""The English words of directions and nearness."""

from __future__ import annotations

WINDS = {
    spelling: degrees
    for spellings, degrees in (
        ("north n", 0.0), ("north-north-east nne", 22.5), ("north-east northeast ne", 45.0),
        ("east-north-east ene", 67.5), ("east e", 90.0), ("east-south-east ese", 112.5),
        ("south-east southeast se", 135.0), ("south-south-east sse", 157.5), ("south s", 180.0),
        ("south-south-west ssw", 202.5), ("south-west southwest sw", 225.0), ("west-south-west wsw", 247.5),
        ("west w", 270.0), ("west-north-west wnw", 292.5), ("north-west northwest nw", 315.0),
        ("north-north-west nnw", 337.5),
    )
    for spelling in spellings.split()
}  # fmt: skip
"""The sixteen winds in degrees, clockwise from north."""

WIND_NAMES = {degrees: spelling for spelling, degrees in reversed(WINDS.items()) if len(spelling) > 3}
WIND_NAMES |= {0.0: "north", 90.0: "east", 180.0: "south", 270.0: "west"}
WIND_NAMES |= {45.0: "north-east", 135.0: "south-east", 225.0: "south-west", 315.0: "north-west"}

MANNERS = frozenset({"just", "immediately", "directly", "due", "far", "further", "farther"})
"""Words before a direction that say how far, or how exactly, it is meant."""

INSIDE = frozenset({"in", "inside", "within", "part of", "located in", "lies in", "situated in"})
OUTSIDE = frozenset({"not in", "outside", "outside of", "not inside", "not within", "not part of", "beyond"})
BETWEEN = frozenset({"between", "in between", "lies between"})
NEAR = frozenset(
    {"near", "near to", "close to", "nearby", "next to", "not far from", "close by", "in the vicinity of"}
)
FAR = frozenset({"far from", "not near", "not close to"})

CENTRAL = frozenset({"central", "in the centre of", "in the center of", "in the middle of"})

KILOMETRES = {
    "km": "1", "kms": "1", "kilometre": "1", "kilometres": "1", "kilometer": "1", "kilometers": "1",
    "m": "0.001", "metre": "0.001", "metres": "0.001", "meter": "0.001", "meters": "0.001",
    "mile": "1.609344", "miles": "1.609344", "mi": "1.609344", "yard": "0.0009144", "yards": "0.0009144",
    "foot": "0.0003048", "feet": "0.0003048", "ft": "0.0003048", "nautical mile": "1.852",
    "nautical miles": "1.852",
}  # fmt: skip
"""A unit of distance in kilometres, exactly (international yard and pound agreement, 1959)."""
COUNTED_IN = {
    "mile": "mile", "miles": "mile", "mi": "mile", "nautical mile": "nautical_mile", "nautical miles": "nautical_mile",
}  # fmt: skip
"""The units of those who do not count in kilometres, by their short names."""
