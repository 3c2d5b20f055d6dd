from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims


def share(part: str, whole: str, value: str) -> Reckoning:
    more = f"part: '{part}', " if part else ""
    return claims(f"claims:\n- {{id: x, kind: share, {more}whole: '{whole}', value: '{value}'}}\n")


@pytest.mark.parametrize(
    ("part", "whole", "value", "outcome"),
    [
        ("9", "34", "more than a quarter", Outcome.HOLDS),
        ("8", "34", "more than a quarter", Outcome.FAILS),
        ("9", "34", "26.5 %", Outcome.HOLDS),
        ("9", "34", "26.4 %", Outcome.LOOSE),
        ("9", "34", "26.9 %", Outcome.FAILS),
        ("39", "340", "one in nine", Outcome.HOLDS),
        ("44", "340", "one in nine", Outcome.FAILS),
        ("0", "0", "5 %", Outcome.UNKNOWN),
        ("9", "34", "nine of 34", Outcome.HOLDS),
        ("20", "34", "most", Outcome.HOLDS),
        ("17", "34", "a majority", Outcome.FAILS),
        ("206", "736", "28 per cent", Outcome.HOLDS),
        ("$2.176 trillion", "$4.439 trillion", "49 per cent", Outcome.HOLDS),
        ("more than 9", "34", "26.5 %", Outcome.OPEN),
        ("120", "100", "120 per cent", Outcome.HOLDS),
        ("0", "34", "none", Outcome.HOLDS),
        ("9", "0", "a quarter", Outcome.UNKNOWN),
        ("", "34", "26.5 %", Outcome.UNKNOWN),
        ("9 km", "$34", "26.5 %", Outcome.UNKNOWN),
        # Nobody tells a share of nothing: fewer than 500 is then more than none.
        ("more than 200", "fewer than 500", "10 %", Outcome.FAILS),
        ("more than 20", "fewer than 500", "10 %", Outcome.OPEN),
        ("20", "fewer than 500", "at least 4 %", Outcome.HOLDS),
        ("fewer than 20", "fewer than 500", "4 %", Outcome.UNKNOWN),
        ("9", "34", "$5", Outcome.UNKNOWN),
    ],
)
def test_a_share_is_held_against_its_parts(part: str, whole: str, value: str, outcome: Outcome) -> None:
    assert share(part, whole, value).outcome is outcome


@pytest.mark.parametrize(
    ("part", "whole", "value", "check"),
    [
        ("40", "34", "a quarter", "share-over-whole"),
        ("5", "0", "5 %", "share-over-whole"),
        ("9 km", "$34", "a quarter", "unit-differs"),
        ("9", "34", "$5", "unit-differs"),
        ("", "34", "27.9 %", "impossible-share"),
    ],
)
def test_a_fault_of_its_own_is_told_once(part: str, whole: str, value: str, check: str) -> None:
    reckoning = share(part, whole, value)
    assert [one.check for one in reckoning.troubles] == [check]
    assert (reckoning.outcome, reckoning.quiet) == (Outcome.UNKNOWN, True)


def test_working_and_margin_read_as_the_manual_promises() -> None:
    reckoning = share("9", "34", "more than a quarter")
    assert reckoning.working == "9 / 34 = 26.5 %, and 26.5 % > 25 %"
    assert reckoning.margin == "one fewer (8 / 34 = 23.5 %) and it is false"


def test_part_and_whole_in_each_others_place_are_guessed() -> None:
    assert share("34", "9", "26.5 %").troubles[0].help == ("part and whole may stand in each other's place",)
