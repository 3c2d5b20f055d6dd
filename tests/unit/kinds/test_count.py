from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims


def count(value: str, members: str, more: str = "") -> Reckoning:
    fields = f"of: cities, value: '{value}', members: {members}{more}"
    return claims(f"claims:\n- {{id: x, kind: count, {fields}}}\n")


@pytest.mark.parametrize(
    ("value", "members", "more", "outcome"),
    [
        ("three", "[A, B, C]", "", Outcome.HOLDS),
        ("four", "[A, B, C]", "", Outcome.FAILS),
        ("more than two", "[A, B, C]", "", Outcome.HOLDS),
        ("dozens", "[A, B, C]", "", Outcome.FAILS),
        ("-1", "[A, B, C]", "", Outcome.FAILS),
        ("four", "[A, B, C]", ", complete: false", Outcome.OPEN),
        ("two", "[A, B, C]", ", complete: false", Outcome.FAILS),
        ("three", "[A, B, C, A]", "", Outcome.HOLDS),
        ("two", "[{A: Friday}, {B: Sunday}]", ", since: Friday", Outcome.HOLDS),
    ],
)
def test_members_are_counted(value: str, members: str, more: str, outcome: Outcome) -> None:
    assert count(value, members, more).outcome is outcome


def test_without_a_list_nothing_follows() -> None:
    assert claims("claims:\n- {id: x, kind: count, of: cities, value: nine}\n").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("members", "more", "check"),
    [
        ("[A, B, A]", "", "member-twice"),
        ("[{A: 2021-08-01}, {B: Sunday}, {C: Sunday}]", ", since: Friday", "member-outside-window"),
    ],
)
def test_members_that_do_not_count_are_told(members: str, more: str, check: str) -> None:
    assert [one.check for one in count("three", members, more).troubles] == [check]


def test_how_little_turns_a_hedge_is_told() -> None:
    assert count("more than two", "[A, B, C]").margin == "one fewer and it is false"
    assert not count("three", "[A, B, C]").margin
