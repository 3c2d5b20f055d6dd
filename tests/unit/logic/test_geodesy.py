from __future__ import annotations

from fractions import Fraction

import pytest

from checker.logic.geodesy import Point, leg, off


def point(latitude: str, longitude: str) -> Point:
    return Fraction(latitude), Fraction(longitude)


def test_a_degree_of_the_equator_is_111_km() -> None:
    found = leg(point("0", "0"), point("0", "1"))
    assert found.km == Fraction("111.319")
    assert found.bearing == found.compass == 90


def test_the_shortest_line_east_leaves_northward() -> None:
    found = leg(point("40.713", "-74.006"), point("55.756", "37.617"))
    assert round(found.bearing) == 34
    assert round(found.compass) == 78


def test_ways_cross_the_date_line_and_end_at_the_poles() -> None:
    assert leg(point("0", "179"), point("0", "-179")).compass == 90
    assert leg(point("89", "0"), point("90", "0")).bearing == 0
    assert leg(point("10", "10"), point("10", "10")).km == 0


@pytest.mark.parametrize(
    ("bearing", "wind", "expected"), [(350, 0, 10), (10, 0, 10), (0, 270, 90), (90, 270, 180)]
)
def test_a_bearing_is_off_a_wind_to_either_side(bearing: int, wind: int, expected: int) -> None:
    assert off(Fraction(bearing), Fraction(wind)) == expected
