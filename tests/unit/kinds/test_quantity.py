from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome
from tests.unit.kinds.bench import claims, facts


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


@pytest.mark.parametrize(
    ("other", "clash"),
    [("5 miles", True), ("3.1 miles", False), ("5 km", False), ("5", False), ("5 kg", False)],
)
def test_a_plain_number_is_told_in_the_unit_that_the_claim_names(other: str, clash: bool) -> None:
    text = f"""
    claims:
    - {{id: x, kind: quantity, measure: length, of: the road, value: 5, unit: km}}
    - {{id: y, kind: quantity, measure: length, of: the road, value: {other}}}
    - {{id: z, kind: comparison, left: x, relation: equal to, right: 5000 m}}
    """
    known = facts(text)
    assert bool(known.clashes) is clash
    assert known.facts["claims.yaml#z"].reckoning.outcome is Outcome.HOLDS
