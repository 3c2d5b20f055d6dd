from __future__ import annotations

import pytest

from checker.language.rate import read_rate
from checker.language.reading import Unread


@pytest.mark.parametrize(
    ("phrase", "scale", "unit", "median"),
    [
        ("", 1, "", False),
        ("mean", 1, "", False),
        ("median", 1, "", True),
        ("per head", 1, "", False),
        ("a year", 1, "", False),
        ("per 1,000", 1000, "", False),
        ("per 100,000", 100_000, "", False),
        ("per million", 1_000_000, "", False),
        ("per cent", 100, "%", False),
    ],
)
def test_a_rate_is_read(phrase: str, scale: int, unit: str, median: bool) -> None:
    found = read_rate(phrase)
    assert not isinstance(found, Unread), found
    assert found.scale == scale
    assert (found.unit, found.median) == (unit, median)


@pytest.mark.parametrize("phrase", ["bananas", "per bananas", "per about 5", "per 0"])
def test_another_is_not(phrase: str) -> None:
    assert isinstance(read_rate(phrase), Unread)
