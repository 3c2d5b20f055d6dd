"""The item that a line belongs to."""

from __future__ import annotations

import pytest

from checker.read.belonging import item_of, route_of
from checker.read.lines import Lines

TEXT = """article:
  title: x

entities:
  a: {name: A}
  b:
    name: B

claims:
  # first
  - id: a
    evidence:
    - source: x
    kind: y

  - id: b
other: z
"""


@pytest.mark.parametrize(
    ("line", "item"),
    [
        (0, range(3)),
        (4, range(4, 5)),
        (6, range(5, 8)),
        (10, range(10, 15)),
        (12, range(10, 15)),
        (15, range(15, 16)),
        (16, range(16, 18)),
    ],
)
def test_an_item_reaches_to_the_next_one(line: int, item: range) -> None:
    assert item_of(Lines(TEXT), line) == item


def test_a_line_that_was_left_out_is_missing_from_its_item() -> None:
    starts = [(0, ()), (8, ("claims",)), (10, ("claims", 0)), (10, ("claims", 0, "id"))]
    assert route_of(12, starts, whole=False) == ("claims", 0)
    assert route_of(12, starts, whole=True) == ("claims",)
    assert route_of(9, starts, whole=False) == ("claims",)
    assert route_of(0, starts, whole=False) == ()
