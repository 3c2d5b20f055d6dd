"""How a figure that is found sits with one that is told."""

from __future__ import annotations

import pytest

from checker.claim.reckoning import Extent, Outcome
from checker.claim.weigh import weigh
from checker.language.figure import read_figure
from checker.language.reading import Unread


def extent(text: str) -> Extent:
    read = read_figure(text)
    assert not isinstance(read, Unread)
    return Extent(read[0].strict, read[0].generous)


@pytest.mark.parametrize(
    ("found", "stated", "outcome"),
    [
        ("9.3 per cent", "9.3 per cent", Outcome.HOLDS),
        ("9.3 per cent", "9.4 per cent", Outcome.LOOSE),
        ("9.4 per cent", "9.3 per cent", Outcome.LOOSE),
        ("9.3 per cent", "9.6 per cent", Outcome.FAILS),
        ("9.3 per cent", "9 per cent", Outcome.HOLDS),
        ("9.33 per cent", "9.3 per cent", Outcome.HOLDS),
        ("34", "35", Outcome.FAILS),
    ],
)
def test_figures_that_share_but_an_edge_are_others(found: str, stated: str, outcome: Outcome) -> None:
    assert weigh(extent(found), extent(stated)) is outcome
