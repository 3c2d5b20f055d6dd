from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims, facts

CLAIMS = """
claims:
- {id: spent, kind: quantity, measure: outlays, value: $6.134 trillion}
- {id: taken-in, kind: quantity, measure: receipts, value: $4.439 trillion}
- {id: way, kind: quantity, measure: length, value: 34 km}
- {id: miles, kind: quantity, measure: length, value: 10 miles}
- {id: before, kind: quantity, measure: share, value: 5.4 %}
- {id: after, kind: quantity, measure: share, value: 6.3 %}
- {id: forces, kind: quantity, measure: strength, value: 'some 300,000'}
- {id: fighters, kind: quantity, measure: strength, value: 'an estimated 75,000 to 80,000'}
"""


def formula(text: str, value: str) -> Reckoning:
    return claims(f"{CLAIMS}- {{id: x, kind: formula, formula: '{text}', value: '{value}'}}\n")


@pytest.mark.parametrize(
    ("text", "value", "outcome"),
    [
        ("736 / 2 + 1", "369", Outcome.HOLDS),
        ("736 / 2 + 1", "370", Outcome.FAILS),
        ("1000 / 3", "333", Outcome.HOLDS),
        ("1000 / 6", "166", Outcome.LOOSE),
        ("1000 / 3", "332", Outcome.FAILS),
        ("1000 / 3", "exactly 333", Outcome.FAILS),
        ("33.3 * 10", "332", Outcome.FAILS),
        ("spent - taken-in", "$1.695 trillion", Outcome.HOLDS),
        ("spent - taken-in", "$1.795 trillion", Outcome.FAILS),
        ("spent - taken-in", "1.695 trillion", Outcome.HOLDS),
        ("spent / taken-in", "1.38", Outcome.HOLDS),
        ("(spent - taken-in) / spent", "27.6 %", Outcome.HOLDS),
        ("after - before", "0.9 points", Outcome.HOLDS),
        ("after - before", "0.9", Outcome.HOLDS),
        ("after - before", "1.9 points", Outcome.FAILS),
        ("after * 200", "12.6", Outcome.HOLDS),
        ("forces / fighters", "about four", Outcome.HOLDS),
        ("forces / fighters", "seven", Outcome.FAILS),
        ("way + miles", "50 km", Outcome.HOLDS),
        ("way + spent", "50 km", Outcome.UNKNOWN),
        ("way + miles", "$50", Outcome.UNKNOWN),
        ("spent / way", "$180 billion", Outcome.HOLDS),
        ("way / (miles - miles)", "1", Outcome.UNKNOWN),
        ("way / nope", "1", Outcome.UNKNOWN),
        ("way / (miles", "1", Outcome.UNKNOWN),
        ("x + 1", "1", Outcome.UNKNOWN),
    ],
)
def test_arithmetic_is_held_against_its_value(text: str, value: str, outcome: Outcome) -> None:
    assert formula(text, value).outcome is outcome


def test_the_working_cites_the_claims() -> None:
    reckoning = formula("spent - taken-in", "$1.695 trillion")
    assert reckoning.working == "$6.134 trillion (spent) - $4.439 trillion (taken-in) = $1.695 trillion"
    assert reckoning.uses == ("spent", "taken-in")


def test_units_that_cannot_be_added_are_told() -> None:
    reckoning = formula("way + spent", "50 km")
    assert [(one.check, one.what) for one in reckoning.troubles] == [
        ("unit-differs", "the formula puts km together with USD")
    ]


def test_what_is_told_as_a_part_is_found_in_per_cent() -> None:
    assert formula("0.306 / 0.438", "nearly a half").contrast == "0.306 / 0.438 is 69.9 %"


def test_a_rounded_quotient_of_claims_agrees_with_them() -> None:
    text = """
    claims:
    - {id: all, kind: quantity, measure: people, value: "9,708,716"}
    - {id: seats, kind: quantity, measure: seats, value: 411}
    - {id: each, kind: formula, formula: all / seats, value: "23,622"}
    - {id: mean, kind: average, of: all, over: seats, value: "23,622"}
    """
    known = facts(text)
    assert known.clashes == ()
    assert known.joint == ()
