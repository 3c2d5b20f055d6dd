"""Where the words say that one place lies to another."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.language.direction import (
    Away,
    Bearing,
    Between,
    Inside,
    Near,
    Outside,
    Region,
    Relation,
    Within,
    read_relation,
)
from checker.language.reading import Unread
from checker.logic.range import Range


def read(phrase: str) -> Relation:
    answer = read_relation(phrase)
    assert not isinstance(answer, Unread), answer
    return answer


@pytest.mark.parametrize(
    ("phrase", "wind", "degrees"),
    [
        ("west of", "west", 270), ("to the west", "west", 270), ("to its west", "west", 270), ("west", "west", 270),
        ("further to the east of", "east", 90), ("north-east of", "north-east", 45), ("northeast of", "north-east", 45),
        ("north east of", "north-east", 45), ("NE of", "north-east", 45), ("NNE of", "north-north-east", 22.5),
        ("to the south-west of", "south-west", 225), ("due south of", "south", 180), ("lies north of", "north", 0),
        ("eastwards of", "east", 90),
    ],
)  # fmt: skip
def test_directions(phrase: str, wind: str, degrees: float) -> None:
    found = read(phrase)
    assert isinstance(found, Bearing)
    assert (found.wind, float(found.degrees)) == (wind, degrees)


def test_arcs() -> None:
    west, north_east, due = read("west of"), read("north-east of"), read("due west of")
    assert isinstance(west, Bearing)
    assert 45 in west.strict
    assert 46 not in west.strict
    assert 89 in west.generous
    assert 90 not in west.generous
    assert isinstance(north_east, Bearing)
    assert Fraction(45, 2) in north_east.strict
    assert 33 in north_east.strict
    assert 34 not in north_east.strict
    assert Fraction(135, 2) in north_east.generous
    assert isinstance(due, Bearing)
    assert 12 not in due.strict


def test_distances() -> None:
    within = read("within 50 km of")
    assert isinstance(within, Within)
    assert 50 in within.distance.strict
    assert 51 not in within.distance.strict
    away = read("50 km from")
    assert isinstance(away, Away)
    assert away.distance.strict == Range.between(45, 55)
    west = read("about 40 miles west of")
    assert isinstance(west, Bearing)
    assert west.distance
    assert Fraction("64.37376") in west.distance.strict
    north = read("30 km to the north-west of")
    assert isinstance(north, Bearing)
    assert north.distance
    assert 30 in north.distance.strict
    metres = read("500 m from")
    assert isinstance(metres, Away)
    assert Fraction(1, 2) in metres.distance.strict


@pytest.mark.parametrize(
    ("phrase", "wind"),
    [
        ("northern", "north"), ("in the north of", "north"), ("southern", "south"), ("north-eastern", "north-east"),
        ("in the northeast of", "north-east"), ("in the western part of", "west"), ("central", ""),
    ],
)  # fmt: skip
def test_regions(phrase: str, wind: str) -> None:
    found = read(phrase)
    assert isinstance(found, Region)
    assert found.wind == wind


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("in", Inside), ("inside", Inside), ("within", Inside), ("outside", Outside), ("not in", Outside),
        ("between", Between), ("near", Near), ("close to", Near), ("In", Inside),
    ],
)  # fmt: skip
def test_plain_relations(phrase: str, kind: type) -> None:
    assert isinstance(read(phrase), kind)


@pytest.mark.parametrize(
    "phrase",
    [
        "", "lovely", "of", "west of nowhere", "best of", "within walking distance of", "within 50 of", "km",
        "50 bananas west of", "not west of", "٥٠ km from", "west " * 30, "north " * 5_000, "\x00",
    ],
)  # fmt: skip
def test_what_is_not_understood_is_not_read(phrase: str) -> None:
    answer = read_relation(phrase)
    assert isinstance(answer, Unread), answer
    assert answer.fault == "unreadable-relation"
