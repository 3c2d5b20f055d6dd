from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims


def total(parts: str, value: str) -> Reckoning:
    return claims(f"claims:\n- {{id: x, kind: total, parts: [{parts}], value: '{value}'}}\n")


@pytest.mark.parametrize(
    ("parts", "value", "outcome"),
    [
        ("206, 118, 92", "416", Outcome.HOLDS),
        ("206, 118, 92", "417", Outcome.FAILS),
        ("206, 118, 92", "more than 400", Outcome.HOLDS),
        ("206, 118, 92", "some 400", Outcome.HOLDS),
        ("206, 118, 92", "at most 400", Outcome.FAILS),
        ("$4.896 trillion, $1.375 trillion", "$6.272 trillion", Outcome.ROUNDED),
        ("$4.896 trillion, $1.375 trillion", "$6.271 trillion", Outcome.HOLDS),
        ("$4.896 trillion, $1.375 trillion", "$6.29 trillion", Outcome.FAILS),
        ("33.3 %, 33.3 %, 33.3 %", "100 %", Outcome.HOLDS),
        ("40 %, 50 %, 20 %", "100 %", Outcome.FAILS),
        ("more than 5, 3", "20", Outcome.OPEN),
        ("more than 5, 3", "7", Outcome.FAILS),
        ("-5, 3", "-2", Outcome.HOLDS),
        ("0, 0", "none", Outcome.HOLDS),
        ("10 km, 10 miles", "26 km", Outcome.HOLDS),
        ("$206, 92 km", "298", Outcome.UNKNOWN),
    ],
)
def test_parts_add_up(parts: str, value: str, outcome: Outcome) -> None:
    assert total(parts, value).outcome is outcome


@pytest.mark.parametrize(
    ("parts", "value", "help_"),
    [
        ("206, 118, 92, 45", "416", "without 45 it would add up"),
        ("206, 118, 92", "534", "with 118 once more it would add up"),
        ("206, 117, 29", "415", "two digits of 29 may be swapped: with 92 it would add up"),
    ],
)
def test_a_slip_that_would_explain_it_is_told(parts: str, value: str, help_: str) -> None:
    assert help_ in total(parts, value).help


def test_currencies_cannot_be_added_and_months_are_left_alone() -> None:
    assert [one.check for one in total("$12, €7", "19").troubles] == ["unit-differs"]
    assert not total("3 months, 5 days", "95 days").troubles


def test_the_odd_part_is_named() -> None:
    reckoning = total("$206, $118, 92 km", "$416")
    assert [(one.check, one.what) for one in reckoning.troubles] == [
        ("unit-differs", "`92 km` is told in km, and `$416` in USD")
    ]


def test_a_part_that_stands_there_twice_is_guessed_at_once() -> None:
    assert total("20, 5, 5", "35").help == ("with 5 once more it would add up",)


def test_a_rounded_total_says_what_it_cannot_notice() -> None:
    assert "a slip of less than" in total("1.2 million, 1.3 million", "2.5 million").margin
    assert not total("206, 118, 92", "416").margin


def test_parts_are_cited_by_their_claims() -> None:
    text = """
    claims:
    - {id: a, kind: quantity, measure: seats, of: A, value: 206}
    - {id: x, kind: total, parts: [a, 92], value: 298}
    """
    reckoning = claims(text)
    assert (reckoning.working, reckoning.uses) == ("206 (a) + 92 = 298", ("a",))
