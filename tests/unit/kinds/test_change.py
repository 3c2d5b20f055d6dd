from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims


def change(start: str, end: str, by: str) -> Reckoning:
    return claims(f"claims:\n- {{id: x, kind: change, from: '{start}', to: '{end}', by: '{by}'}}\n")


@pytest.mark.parametrize(
    ("start", "end", "by", "outcome"),
    [
        ("$4.896 trillion", "$4.439 trillion", "fell by 9.3 per cent", Outcome.HOLDS),
        ("$4.896 trillion", "$4.439 trillion", "fell by 12 per cent", Outcome.FAILS),
        ("$4.896 trillion", "$4.439 trillion", "rose by 9.3 per cent", Outcome.FAILS),
        ("$1.375 trillion", "$1.695 trillion", "23 per cent", Outcome.HOLDS),
        ("$2.632 trillion", "$2.176 trillion", "fell by $456 billion", Outcome.HOLDS),
        ("246", "197", "down by 49", Outcome.HOLDS),
        ("246", "197", "49", Outcome.HOLDS),
        ("246", "197", "up by 49", Outcome.FAILS),
        ("246", "197", "48", Outcome.FAILS),
        ("246", "197", "down", Outcome.HOLDS),
        ("246", "197", "rose", Outcome.FAILS),
        ("5", "5", "unchanged", Outcome.HOLDS),
        ("5", "6", "unchanged", Outcome.FAILS),
        ("45", "90", "doubled", Outcome.HOLDS),
        ("45", "100", "more than doubled", Outcome.HOLDS),
        ("45", "80", "more than doubled", Outcome.FAILS),
        ("45", "85", "nearly doubled", Outcome.HOLDS),
        ("45", "150", "doubled", Outcome.FAILS),
        ("90", "45", "halved", Outcome.HOLDS),
        ("90", "40", "more than halved", Outcome.HOLDS),
        ("90", "50", "more than halved", Outcome.FAILS),
        ("90", "48", "nearly halved", Outcome.HOLDS),
        ("90", "30", "fell threefold", Outcome.HOLDS),
        ("100", "329", "threefold", Outcome.HOLDS),
        ("100", "350", "threefold", Outcome.FAILS),
        ("1000.0", "1139.6", "rose by one-seventh", Outcome.HOLDS),
        ("1000.0", "1155.0", "rose by one-seventh", Outcome.LOOSE),
        ("30", "90", "fell threefold", Outcome.FAILS),
        ("90", "30", "fell to a third", Outcome.HOLDS),
        ("100", "400", "grew by three times", Outcome.HOLDS),
        ("-4", "-5", "fell by 25 per cent", Outcome.HOLDS),
        ("5.4 %", "6.3 %", "0.9 percentage points", Outcome.HOLDS),
        ("5.4 %", "6.3 %", "up by 0.9", Outcome.HOLDS),
        ("5.4 %", "6.3 %", "17 per cent", Outcome.HOLDS),
        ("5.4 %", "6.3 %", "2.5 points", Outcome.FAILS),
        ("$5", "$6", "0.9 points", Outcome.UNKNOWN),
        ("$5", "6 km", "rose", Outcome.UNKNOWN),
        ("0", "6", "20 per cent", Outcome.FAILS),
        ("0", "0", "20 per cent", Outcome.UNKNOWN),
        ("-10", "-5", "halved", Outcome.HOLDS),
        ("-10", "-5", "rose", Outcome.HOLDS),
        ("-10 °C", "-5 °C", "fell", Outcome.FAILS),
        ("-5", "-10", "rose by 100 per cent", Outcome.HOLDS),
        ("-10", "-5", "doubled", Outcome.FAILS),
        ("-0.5 %", "4 %", "3.5 points", Outcome.FAILS),
        ("-0.5 %", "4 %", "4.5 points", Outcome.HOLDS),
        ("46", "37", "down from 46", Outcome.HOLDS),
        ("48", "37", "down from 46", Outcome.FAILS),
        ("46", "47", "down from 46", Outcome.FAILS),
        ("0", "6", "up by 6", Outcome.HOLDS),
    ],
)
def test_a_change_is_held_against_both_ends(start: str, end: str, by: str, outcome: Outcome) -> None:
    assert change(start, end, by).outcome is outcome


def test_rounding_of_both_ends_is_allowed_for() -> None:
    # 1.2 to 1.3 may be anything from 1.15 to 1.35.
    assert change("1.2 million", "1.3 million", "16 per cent").outcome is not Outcome.FAILS
    assert change("1.2 million", "1.3 million", "40 per cent").outcome is Outcome.FAILS


def test_per_cent_that_rounding_alone_makes_right_is_points_where_those_are_right() -> None:
    reckoning = change("3.75 %", "4 %", "a quarter of a per cent")
    assert [one.check for one in reckoning.troubles] == ["points-or-percent"]


@pytest.mark.parametrize("by", ["0.9 per cent", "17 points"])
def test_points_and_per_cent_taken_for_each_other_are_told_once(by: str) -> None:
    reckoning = change("5.4 %", "6.3 %", by)
    assert (reckoning.outcome, reckoning.quiet) == (Outcome.UNKNOWN, True)
    assert [one.check for one in reckoning.troubles] == ["points-or-percent"]


def test_what_is_told_reads_well() -> None:
    assert change("96", "100", "fell by 4 %").contrast == "from 96 to 100 is a rise of 4.17 %"
    assert change("$1.0730", "$1.0643", "2 %").contrast == "from $1.0730 to $1.0643 is a fall of 0.811 %"
    assert change("121", "113", "fell by 6.6 points").contrast == "from 121 to 113 is a fall of 8"
    assert change("38.7 °C", "40.3 °C", "2.6 °C").contrast == "from 38.7 °C to 40.3 °C is a rise of 1.6 °C"
    assert change("48", "37", "down from 46").contrast == (
        "it says `down from 46`, but it began at 48, not at 46"
    )
    assert change("5", "4", "rose").contrast == "it says `rose`, but from 5 to 4 is a fall of 1"
    assert [one.check for one in change("$5", "6 km", "rose").troubles] == ["unit-differs"]


@pytest.mark.parametrize(
    ("start", "end", "by", "outcome"),
    [
        ("38.7 °C", "40.3 °C", "1.6 degrees", Outcome.HOLDS),
        ("38.7 degrees", "40.3 degrees", "1.6 °C", Outcome.HOLDS),
        ("38.7 degrees", "40.3 °C", "1.6 degrees", Outcome.HOLDS),
        ("101 °F", "104 °F", "three degrees", Outcome.HOLDS),
        ("38.7 °C", "40.3 °C", "2.6 degrees", Outcome.FAILS),
        ("38.7 °C", "104 °F", "1.6 degrees", Outcome.UNKNOWN),
    ],
)
def test_degrees_are_those_of_the_other_figures(start: str, end: str, by: str, outcome: Outcome) -> None:
    assert (change(start, end, by).outcome, change(start, end, by).troubles) == (outcome, ())
