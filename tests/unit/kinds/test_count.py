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


def taken(value: str, members: str, user: str, more: str = "") -> Reckoning:
    """What a claim comes to that uses a count."""
    count = f"id: taken, kind: count, of: cities, value: {value}, members: [{members}]{more}"
    return claims(f"claims:\n- {{{count}}}\n- {{id: x, {user}}}\n")


SEVEN = "Aybak, Nili, Bamyan, Kunduz, Zaranj, Taloqan, Farah"
HALF = "kind: share, part: taken, whole: 14, value: half"
MORE = "kind: comparison, left: taken, relation: more than, right: 5"


@pytest.mark.parametrize("value", ["seven", "at least six", "about seven"])
def test_others_use_the_number_of_members_whatever_the_words(value: str) -> None:
    assert taken(value, SEVEN, HALF).outcome is Outcome.HOLDS
    assert taken(value, SEVEN, HALF.replace("half", "a third")).outcome is Outcome.FAILS


@pytest.mark.parametrize("value", ["seven", "at least six", "about seven"])
def test_others_turn_on_its_contested_members_whatever_the_words(value: str) -> None:
    found = taken(value, SEVEN, MORE, ", contested: [Taloqan, Farah]")
    assert [(one.item, one.without.outcome) for one in found.turns] == [("Farah and Taloqan", Outcome.FAILS)]
    assert not taken(value, SEVEN, MORE, ", contested: [Farah]").turns


def test_words_without_a_number_are_the_number_of_members_to_others() -> None:
    found = taken(
        "a handful", "Aybak, Nili, Bamyan, Kunduz, Zaranj", "kind: share, part: 2, whole: taken, value: 40 %"
    )
    assert found.outcome is Outcome.HOLDS
    assert "2 / 5 (taken) = 40 %" in found.working


def test_others_use_the_words_where_not_all_are_listed_or_the_list_does_not_bear_them_out() -> None:
    assert taken("at least six", SEVEN, HALF, ", complete: false").outcome is Outcome.OPEN
    assert taken("at least nine", SEVEN, HALF).outcome is Outcome.FAILS
    assert taken("nine", SEVEN, HALF).outcome is Outcome.FAILS
