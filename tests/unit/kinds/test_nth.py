from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims, reckon

FALLEN = """
claims:
- id: fallen
  kind: count
  of: cities
  value: four
  members: [{zaranj: 2021-08-06}, {kunduz: 2021-08-08}, {farah: 2021-08-10}, {pul-e-khumri: 2021-08-10}]
"""


def nth(event: str, position: str, among: str = "fallen") -> Reckoning:
    return claims(f"{FALLEN}- {{id: x, kind: nth, event: {event}, position: {position}, among: {among}}}\n")


@pytest.mark.parametrize(
    ("event", "position", "outcome"),
    [
        ("zaranj", "first", Outcome.HOLDS),
        ("zaranj", "second", Outcome.FAILS),
        ("kunduz", "second", Outcome.HOLDS),
        ("kunduz", "2nd", Outcome.HOLDS),
        ("kunduz", "third", Outcome.FAILS),
        ("farah", "second", Outcome.FAILS),
        ("farah", "third", Outcome.OPEN),
        ("farah", "fourth", Outcome.OPEN),
        ("pul-e-khumri", "fifth", Outcome.FAILS),
        ("herat", "third", Outcome.UNKNOWN),
        ("zaranj", "a quarter", Outcome.UNKNOWN),
        ("zaranj", "0", Outcome.UNKNOWN),
        ("zaranj", "about third", Outcome.UNKNOWN),
    ],
)
def test_false_only_outside_the_places_that_it_may_have(event: str, position: str, outcome: Outcome) -> None:
    assert nth(event, position).outcome is outcome


def test_the_words_say_which_ties_matter() -> None:
    assert nth("farah", "third").working == (
        "2 came before for sure (zaranj and kunduz), and pul-e-khumri may have: "
        "`farah` (Tuesday 10 August 2021) is third to fourth of the 4 in `fallen`"
    )
    assert nth("kunduz", "third").contrast == "`kunduz` is second: 1 came before (zaranj)"


def test_without_dates_only_a_place_past_the_last_is_false() -> None:
    text = "claims:\n- {id: x, kind: nth, event: b, position: %s, among: [a, b, c]}\n"
    assert claims(text % "second").outcome is Outcome.OPEN
    assert claims(text % "third").outcome is Outcome.OPEN
    fourth = claims(text % "fourth")
    assert fourth.outcome is Outcome.FAILS
    assert fourth.contrast == "only 3 members are listed"


def test_a_list_that_does_not_name_all_has_no_last_place() -> None:
    open_list = FALLEN.replace("value: four", "value: four\n  complete: false")
    text = open_list + "- {id: x, kind: nth, event: kunduz, position: %s, among: fallen}\n"
    assert claims(text % "ninth").outcome is Outcome.OPEN
    assert claims(text % "first").outcome is Outcome.FAILS


def test_a_count_at_fault_is_told_once() -> None:
    text = FALLEN.replace("value: four", "value: five")
    reckoning = claims(text + "- {id: x, kind: nth, event: kunduz, position: ninth, among: fallen}\n")
    assert reckoning.outcome is Outcome.UNKNOWN
    assert reckoning.unknown == "it rests on `fallen`, which is in doubt"
    assert reckoning.quiet


def test_events_have_their_place_by_their_own_times() -> None:
    reckoning = claims("""
    claims:
    - {id: one, kind: event, what: Zaranj falls, when: 2021-08-06}
    - {id: two, kind: event, what: Kunduz falls, when: 2021-08-08}
    - {id: x, kind: nth, event: two, position: second, among: [one, two]}
    """)
    assert reckoning.outcome is Outcome.HOLDS


def test_an_event_may_stand_for_the_place_where_it_happened() -> None:
    reckoning = claims(
        FALLEN
        + "- {id: fall, kind: event, what: Kunduz falls, where: kunduz, when: 2021-08-08}\n"
        + "- {id: x, kind: nth, event: fall, position: second, among: fallen}\n"
    )
    assert reckoning.outcome is Outcome.HOLDS


def test_it_turns_on_a_contested_member() -> None:
    reckoning = reckon("""
    article: {published: 2021-08-11, timezone: Asia/Kabul}
    claims:
    - id: fallen
      kind: count
      of: cities
      value: three
      members: [{zaranj: 2021-08-06}, {farah: 2021-08-07}, {kunduz: 2021-08-08}]
      contested: {farah: still fought over}
    - {id: x, kind: nth, event: kunduz, position: third, among: fallen}
    """)
    assert reckoning.outcome is Outcome.HOLDS
    assert [turn.item for turn in reckoning.turns] == ["farah"]


@pytest.mark.parametrize(("event", "outcome"), [("scholz", Outcome.HOLDS), ("seidler", Outcome.FAILS)])
def test_whoever_is_declared_and_not_in_the_row_has_no_place_in_it(event: str, outcome: Outcome) -> None:
    text = """
entities: {merkel: {name: Angela Merkel}, scholz: {name: Olaf Scholz}, seidler: {name: Stefan Seidler}}
claims:
- {id: all, kind: count, of: chancellors, value: two, members: [{merkel: 2005-11-22}, {scholz: 2021-12-08}]}
"""
    assert (
        claims(f"{text}- {{id: x, kind: nth, event: {event}, position: second, among: all}}\n").outcome
        is outcome
    )
