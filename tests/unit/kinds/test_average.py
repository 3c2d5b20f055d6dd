from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims


def average(of: str, value: str, over: str = "", which: str = "") -> Reckoning:
    more = (f", over: '{over}'" if over else "") + (f", which: '{which}'" if which else "")
    return claims(f"claims:\n- {{id: x, kind: average, of: {of}, value: '{value}'{more}}}\n")


@pytest.mark.parametrize(
    ("of", "value", "over", "which", "outcome"),
    [
        ("[1, 2, 6]", "3", "", "", Outcome.HOLDS),
        ("[1, 2, 6]", "4", "", "", Outcome.FAILS),
        ("[1, 2, 6]", "2", "", "median", Outcome.HOLDS),
        ("[1, 2, 6]", "3", "", "median", Outcome.FAILS),
        ("[1, 2, 4, 6]", "three", "", "median", Outcome.HOLDS),
        ("[$1.2m, $1.4m]", "$1.3m", "", "mean", Outcome.HOLDS),
        ("[$1, 2 km]", "1.5", "", "", Outcome.UNKNOWN),
        ("[more than 5, 7]", "4", "", "", Outcome.FAILS),
        ("[more than 5, 7]", "20", "", "", Outcome.OPEN),
        ("$10.74 trillion", "$1.79 trillion", "six", "mean", Outcome.HOLDS),
        ("$10.74 trillion", "$1.97 trillion", "six", "mean", Outcome.FAILS),
        ("$4.439 trillion", "about $724", "$6.134 trillion", "per 1,000", Outcome.HOLDS),
        ("30", "1.5", "2,000,000", "per 100,000", Outcome.HOLDS),
        ("30", "2.5", "2,000,000", "per 100,000", Outcome.FAILS),
        ("9", "26.5 %", "34", "per cent", Outcome.HOLDS),
        ("9", "26.5 %", "34", "", Outcome.HOLDS),
        ("97", "3.46", "28", "", Outcome.HOLDS),
        ("'9,708,716'", "23,622", "411", "", Outcome.HOLDS),
        ("'9,708,716'", "23,624", "411", "", Outcome.FAILS),
        ("1001", "167", "6", "", Outcome.HOLDS),
        ("1001", "166", "6", "", Outcome.LOOSE),
        ("1001", "168", "6", "", Outcome.FAILS),
        ("97", "3.5", "0", "", Outcome.UNKNOWN),
        ("97", "3.5", "", "", Outcome.UNKNOWN),
        ("97", "3.5", "28", "median", Outcome.UNKNOWN),
        ("97", "3.5", "28", "per bananas", Outcome.UNKNOWN),
    ],
)
def test_an_average_is_held_against_its_figures(
    of: str, value: str, over: str, which: str, outcome: Outcome
) -> None:
    assert average(of, value, over, which).outcome is outcome


def test_a_mean_that_no_whole_number_gives_is_told() -> None:
    reckoning = average("97", "3.52", "28")
    assert reckoning.outcome is Outcome.FAILS
    assert reckoning.notes == ("no whole number shared among 28 gives 3.52: 98 gives 3.5 and 99 gives 3.54",)
