from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims


def duration(start: str, end: str, value: str) -> Reckoning:
    return claims(f"claims:\n- {{id: x, kind: duration, from: {start}, to: {end}, value: {value}}}\n")


@pytest.mark.parametrize(
    ("start", "end", "value", "outcome"),
    [
        ("2021-08-06", "2021-08-11", "less than a week", Outcome.HOLDS),
        ("2021-08-06", "2021-08-13", "less than a week", Outcome.FAILS),
        ("2021-08-06", "2021-08-11", "five days", Outcome.HOLDS),
        ("2021-08-06", "2021-08-11", "six days", Outcome.HOLDS),
        ("2021-08-06", "2021-08-11", "seven days", Outcome.FAILS),
        ("2021-08-06", "2021-08-11", "four days", Outcome.FAILS),
        ("2021-09-26", "2021-12-08", "73 days", Outcome.HOLDS),
        ("2021-09-26", "2021-12-08", "75 days", Outcome.FAILS),
        ("2005-11-22", "2021-12-08", "16 years", Outcome.HOLDS),
        ("2005-11-22", "2021-12-08", "18 years", Outcome.FAILS),
        ("2001-10-07", "today", "two decades", Outcome.HOLDS),
        ("2001-10-07", "today", "more than two decades", Outcome.FAILS),
        ("2001", "2021", "20 years", Outcome.HOLDS),
        ("2001", "2021", "25 years", Outcome.FAILS),
        ("2021-01-01", "2021-06-30", "six months", Outcome.HOLDS),
        ("2021-01-31", "2021-02-28", "a month", Outcome.HOLDS),
        ("2020-02-29", "2021-02-28", "a year", Outcome.HOLDS),
        ("2021-08-10 10:00", "2021-08-10 11:30", "90 minutes", Outcome.HOLDS),
        ("2021-08-10 10:00", "2021-08-10 11:30", "three hours", Outcome.FAILS),
        ("2021-08-10 22:00", "2021-08-11 01:00", "less than a day", Outcome.HOLDS),
        ("2021-08-06", "2021-08-08", "48 hours", Outcome.HOLDS),
        ("2021-08-06", "2021-08-06", "less than a day", Outcome.HOLDS),
        ("since May 2021", "2021-08-11", "three months", Outcome.OPEN),
        ("since May 2021", "2021-08-11", "a year", Outcome.FAILS),
        ("May 2021", "2021-08-11", "three months", Outcome.OPEN),
        ("2021-08-11", "2021-08-06", "less than a week", Outcome.FAILS),
        ("2021-08-11", "2021-08-06", "five days", Outcome.FAILS),
        ("0002-01-01", "9998-12-31", "a week", Outcome.FAILS),
    ],
)
def test_either_way_of_counting_days_may_hold(start: str, end: str, value: str, outcome: Outcome) -> None:
    assert duration(start, end, value).outcome is outcome


def test_the_working_gives_both_counts_and_the_margin_the_days_left() -> None:
    reckoning = duration("2021-08-06", "2021-08-11", "less than a week")
    assert reckoning.working == (
        "from Friday 6 August to Wednesday 11 August 2021 is 5 days (6 counting both ends), and that is less than 7"
    )
    assert reckoning.margin == "2 more days and it is false"


def test_what_is_too_long_is_told_with_what_it_is() -> None:
    reckoning = duration("2021-08-06", "2021-08-15", "less than a week")
    assert reckoning.contrast == (
        "`less than a week`, but from Friday 6 August to Sunday 15 August 2021 is 9 days (10 counting both ends)"
    )


def test_an_end_before_the_beginning_is_told_as_such() -> None:
    reckoning = duration("2021-08-11", "2021-08-06", "five days")
    assert reckoning.contrast == (
        "it ends before it begins: from Wednesday 11 August to Friday 6 August 2021"
    )


def test_a_time_that_nobody_gives_leaves_it_unknown() -> None:
    reckoning = claims("""
    claims:
    - {id: fall, kind: event, what: Faizabad falls}
    - {id: x, kind: duration, from: fall.when, to: today, value: a week}
    """)
    assert reckoning.outcome is Outcome.UNKNOWN
    assert reckoning.unknown == "`fall` gives no `when`"
