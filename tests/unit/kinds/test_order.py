from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims


def order(earlier: str, later: str, gap: str = "") -> Reckoning:
    more = f", gap: {gap}" if gap else ""
    return claims(f"claims:\n- {{id: x, kind: order, earlier: {earlier}, later: {later}{more}}}\n")


@pytest.mark.parametrize(
    ("earlier", "later", "gap", "outcome"),
    [
        ("2021-08-10", "2021-08-11", "", Outcome.HOLDS),
        ("2021-08-11", "2021-08-10", "", Outcome.FAILS),
        ("2021-08-10", "2021-08-10", "", Outcome.OPEN),
        ("2021-08-10 10:00", "2021-08-10 11:00", "", Outcome.HOLDS),
        ("2021-08-10 11:00", "2021-08-10 10:00", "", Outcome.FAILS),
        ("August 2021", "2021-08-10", "", Outcome.OPEN),
        ("2021", "2020", "", Outcome.FAILS),
        ("1984~", "1983", "", Outcome.OPEN),
        ("1984~", "1980", "", Outcome.FAILS),
        ("2021-08-10", "2021-08-12", "two days", Outcome.HOLDS),
        ("2021-08-10", "2021-08-11", "two days", Outcome.FAILS),
        ("2021-08-10", "2021-08-13", "two days", Outcome.FAILS),
        ("2021-08-10", "2021-08-11", "one day", Outcome.HOLDS),
        ("2021-08-10", "2021-08-17", "a week", Outcome.HOLDS),
        ("2021-05", "2021-08", "three months", Outcome.HOLDS),
        ("2021-05", "2021-08", "a year", Outcome.FAILS),
        ("2021-08-10 10:00", "2021-08-10 13:30", "hours", Outcome.HOLDS),
        ("2021-08-01", "2021-08-10", "hours", Outcome.FAILS),
        ("2021-08-10", "2021-08-10", "hours", Outcome.OPEN),
        ("2021-08-10 10:00", "2021-08-10 10:45", "less than an hour", Outcome.HOLDS),
        ("2021-08-10 10:00", "2021-08-10 11:45", "less than an hour", Outcome.FAILS),
        ("2021-08-10", "2021-08-10", "the same day", Outcome.OPEN),
        ("2021-08-10 10:00", "2021-08-10 11:45", "the same day", Outcome.HOLDS),
        ("2021-08-10", "2021-08-11", "the same day", Outcome.FAILS),
        ("August 2021", "2021-08-11", "the same day", Outcome.OPEN),
        ("3 May 2021", "May 2021", "during", Outcome.HOLDS),
        ("3 April 2021", "May 2021", "during", Outcome.FAILS),
        ("May 2021", "3 May 2021", "during", Outcome.OPEN),
        ("3 May 2021", "4 May 2021", "at the same time", Outcome.FAILS),
        ("3 May 2021", "3 May 2021", "at the same time", Outcome.OPEN),
        ("since May 2021", "2021-08-10", "", Outcome.OPEN),
        ("2021-08-10", "by 31 August 2021", "", Outcome.OPEN),
        ("2021-09-10", "by 31 August 2021", "", Outcome.FAILS),
    ],
)
def test_false_only_where_every_instant_is_out_of_order(
    earlier: str, later: str, gap: str, outcome: Outcome
) -> None:
    assert order(earlier, later, gap).outcome is outcome


def test_the_sentence_of_a_reversal_gives_both_days() -> None:
    reckoning = order("2021-08-11", "2021-08-10")
    assert reckoning.contrast == (
        "`2021-08-11` is Wednesday 11 August and `2021-08-10` is Tuesday 10 August 2021: "
        "the first is 1 day later, not earlier"
    )
    assert [label.text for label in reckoning.labels] == [
        "the earlier: Wednesday 11 August",
        "the later: Tuesday 10 August 2021",
    ]


def test_the_times_of_events_are_told_where_they_stand() -> None:
    reckoning = claims("""
    claims:
    - {id: fall, kind: event, what: Faizabad falls, when: 2021-08-11}
    - {id: flight, kind: event, what: he lands, when: 2021-08-10}
    - {id: x, kind: order, earlier: fall, later: flight}
    """)
    assert reckoning.outcome is Outcome.FAILS
    assert reckoning.uses == ("fall", "flight")
    assert [label.place.route for label in reckoning.labels] == [
        ("claims", 2, "earlier"),
        ("claims", 0, "when"),
        ("claims", 2, "later"),
        ("claims", 1, "when"),
    ]


def test_an_event_without_a_time_leaves_it_unknown() -> None:
    reckoning = claims("""
    claims:
    - {id: fall, kind: event, what: Faizabad falls}
    - {id: x, kind: order, earlier: fall, later: 2021-08-10}
    """)
    assert reckoning.outcome is Outcome.UNKNOWN
    assert reckoning.unknown == "`fall` gives no `when`"


def test_a_gap_that_is_wrong_is_told_with_what_lies_between() -> None:
    assert order("2021-08-10", "2021-08-13", "two days").contrast == (
        "`2021-08-10` is Tuesday 10 August and `2021-08-13` is Friday 13 August 2021: 3 days later, not `two days`"
    )


def test_a_weekday_is_not_the_next_one_only_for_the_order_to_hold() -> None:
    reckoning = claims("""
    claims:
    - {id: kunduz, kind: event, what: Kunduz falls, when: Sunday, quote: Kunduz fell on Sunday}
    - {id: zaranj, kind: event, what: Zaranj falls, when: Friday, quote: it fell on Friday}
    - {id: x, kind: order, earlier: kunduz, later: zaranj}
    """)
    assert reckoning.outcome is Outcome.FAILS


@pytest.mark.parametrize(
    ("earlier", "later", "gap", "lengths"),
    [
        (
            "2021-08-05 14:15",
            "Thursday afternoon",
            "half an hour",
            "at most 4.8 hours later, or at most 3.3 hours earlier",
        ),
        (
            "2021-08-10 14:15",
            "2pm Tuesday",
            "minutes",
            "at most 45 minutes later, or at most 16 minutes earlier",
        ),
        ("2021-08-09/2021-08-10", "2021-08-11", "a day", "1 to 2 days later"),
        (
            "2021-08-09/2021-08-10",
            "2021-08-10/2021-08-11",
            "hours",
            "at most 72 hours later, or at most 24 hours earlier",
        ),
        ("2021-08-09/2021-08-10", "2021-08-11", "hours", "at most 72 hours later"),
        ("2021-08-09", "2021-08-10", "hours", "24 hours later"),
    ],
)
def test_what_may_lie_between_is_told_both_ways(earlier: str, later: str, gap: str, lengths: str) -> None:
    reckoning = order(earlier, later, gap)
    assert reckoning.outcome is Outcome.OPEN
    assert reckoning.working.endswith(f": {lengths}")
    assert reckoning.unknown == "it cannot be told from these dates"


@pytest.mark.parametrize("gap", ["two days", "the same day", "at the same time"])
def test_a_gap_that_differs_is_marked_itself(gap: str) -> None:
    reckoning = order("2021-08-06", "2021-08-10", gap)
    assert reckoning.outcome is Outcome.FAILS
    assert [label.place.route[-1] for label in reckoning.labels] == ["gap", "earlier", "later"]


def test_the_wrong_order_is_marked_at_the_earlier() -> None:
    reckoning = order("2021-08-10", "2021-08-06", "two days")
    assert reckoning.labels[0].place.route[-1] == "earlier"
