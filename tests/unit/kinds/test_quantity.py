from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome
from tests.unit.kinds.bench import claims


@pytest.mark.parametrize(
    ("value", "unit", "checks"),
    [
        ("34", "", []),
        ("34", "km", []),
        ("34 km", "miles", []),
        ("$5", "USD", []),
        ("$5", "km", ["unit-differs"]),
        ("5 per cent", "dollars", ["unit-differs"]),
        ("5,860", "days", []),
        ("5", "bananas", []),
    ],
)
def test_only_a_unit_of_another_sort_is_told(value: str, unit: str, checks: list[str]) -> None:
    more = f", unit: {unit}" if unit else ""
    reckoning = claims(f"claims:\n- {{id: x, kind: quantity, measure: m, value: '{value}'{more}}}\n")
    assert [one.check for one in reckoning.troubles] == checks
    assert reckoning.outcome is Outcome.UNKNOWN
