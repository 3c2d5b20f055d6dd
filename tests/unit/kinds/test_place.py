from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims

ENTITIES = """
entities:
  afghanistan: {name: Afghanistan, is: country, bounds: [29.38, 60.48, 38.49, 74.89]}
  ontario: {name: Ontario, is: province, bounds: [41.7, -95.2, 56.9, -74.3]}
  norway: {name: Norway, is: country, bounds: [57.9, 4.5, 71.2, 31.2]}
  fiji: {name: Fiji, is: country, bounds: [-20.7, 176.9, -12.5, -178.2]}
  suva: {name: Suva, is: city, at: [-18.142, 178.441]}
  taveuni: {name: Taveuni, is: island, at: [-16.85, -179.97]}
  oslo: {name: Oslo, is: capital, at: [59.913, 10.752], in: norway}
  sudbury: {name: Sudbury, is: city, at: [46.492, -81.001]}
  germany: {name: Germany, is: country, at: [51.16, 10.45]}
  munich: {name: Munich, is: city, at: [48.137, 11.575], in: germany}
  kiel: {name: Kiel, is: city, at: [54.323, 10.136], in: germany}
  berlin: {name: Berlin, is: city, at: [52.52, 13.405], in: germany}
  hamburg: {name: Hamburg, is: city, at: [53.551, 9.994], in: germany}
  hanover: {name: Hanover, is: city, at: [52.374, 9.738], in: germany}
  wolfsburg: {name: Wolfsburg, is: city, at: [52.423, 10.787], in: germany}
  takhar: {name: Takhar, is: province, in: afghanistan}
  balkh: {name: Balkh, is: province, in: afghanistan}
  mazar: {name: Mazar-i-Sharif, is: city, at: [36.709, 67.111], in: balkh}
  kunduz: {name: Kunduz, is: city, at: [36.729, 68.857], in: afghanistan}
  zaranj: {name: Zaranj, is: city, at: [30.961, 61.861], in: afghanistan}
  sheberghan: {name: Sheberghan, is: provincial capital, at: [36.667, 65.754], in: afghanistan}
  new-york: {name: New York, is: city, at: [40.713, -74.006]}
  moscow: {name: Moscow, is: city, at: [55.756, 37.617]}
  nowhere: {name: Nowhere, is: city}
claims:
"""


def place(subject: str, relation: str, object_: str, value: str = "") -> Reckoning:
    more = f", value: {value}" if value else ""
    claim = f"- {{id: x, kind: place, subject: {subject}, relation: {relation}, object: {object_}{more}}}\n"
    return claims(ENTITIES + claim)


@pytest.mark.parametrize(
    ("subject", "relation", "object_", "outcome"),
    [
        ("sheberghan", "west of", "mazar", Outcome.HOLDS),
        ("sheberghan", "east of", "mazar", Outcome.FAILS),
        ("sheberghan", "north of", "mazar", Outcome.FAILS),
        ("sheberghan", "south-west of", "mazar", Outcome.LOOSE),
        ("mazar", "east of", "sheberghan", Outcome.HOLDS),
        ("moscow", "east of", "new-york", Outcome.HOLDS),
        ("new-york", "west of", "moscow", Outcome.HOLDS),
        ("taveuni", "east of", "suva", Outcome.HOLDS),
        ("munich", "west of", "germany", Outcome.UNKNOWN),
        ("nowhere", "west of", "mazar", Outcome.UNKNOWN),
        ("mazar", "west of", "mazar", Outcome.FAILS),
    ],
)
def test_directions_are_held_against_their_arcs(
    subject: str, relation: str, object_: str, outcome: Outcome
) -> None:
    assert place(subject, relation, object_).outcome is outcome


@pytest.mark.parametrize(
    ("subject", "relation", "object_", "value", "outcome"),
    [
        ("kunduz", "east of", "mazar", "about 150 km", Outcome.HOLDS),
        ("kunduz", "east of", "mazar", "100 miles", Outcome.HOLDS),
        ("kunduz", "east of", "mazar", "50 km", Outcome.FAILS),
        ("kunduz", "east of", "mazar", "200 km", Outcome.LOOSE),
        ("kunduz", "east of", "mazar", "500 km", Outcome.FAILS),
        ("kunduz", "west of", "mazar", "about 150 km", Outcome.FAILS),
        ("kunduz", "about 150 km east of", "mazar", "", Outcome.HOLDS),
        ("kunduz", "about 15 km east of", "mazar", "", Outcome.FAILS),
        ("wolfsburg", "within 100 km of", "hanover", "", Outcome.HOLDS),
        ("munich", "within 100 km of", "hanover", "", Outcome.FAILS),
        ("wolfsburg", "near", "hanover", "", Outcome.OPEN),
        ("munich", "near", "berlin", "", Outcome.FAILS),
        ("munich", "far from", "berlin", "", Outcome.HOLDS),
        ("wolfsburg", "between", "[hanover, berlin]", "", Outcome.HOLDS),
        ("munich", "between", "[hanover, berlin]", "", Outcome.FAILS),
        ("hanover", "between", "[hamburg, berlin]", "", Outcome.OPEN),
        ("hanover", "between", "[hamburg]", "", Outcome.UNKNOWN),
        ("hanover", "between", "hamburg", "", Outcome.UNKNOWN),
    ],
)
def test_distances_allow_for_what_a_place_is(
    subject: str, relation: str, object_: str, value: str, outcome: Outcome
) -> None:
    assert place(subject, relation, object_, value).outcome is outcome


@pytest.mark.parametrize(
    ("subject", "relation", "object_", "outcome"),
    [
        ("mazar", "northern", "afghanistan", Outcome.HOLDS),
        ("mazar", "in the south of", "afghanistan", Outcome.FAILS),
        ("zaranj", "in the south-west of", "afghanistan", Outcome.HOLDS),
        ("zaranj", "north-eastern", "afghanistan", Outcome.FAILS),
        ("sudbury", "northern", "ontario", Outcome.OPEN),
        ("oslo", "eastern", "norway", Outcome.OPEN),
        ("oslo", "northern", "norway", Outcome.FAILS),
        ("oslo", "northern", "afghanistan", Outcome.FAILS),
        ("suva", "western", "fiji", Outcome.HOLDS),
        ("taveuni", "eastern", "fiji", Outcome.HOLDS),
        ("munich", "southern", "germany", Outcome.HOLDS),
        ("munich", "northern", "germany", Outcome.FAILS),
        ("berlin", "southern", "germany", Outcome.OPEN),
        ("zaranj", "central", "afghanistan", Outcome.OPEN),
        ("nowhere", "northern", "afghanistan", Outcome.UNKNOWN),
    ],
)
def test_a_region_is_false_only_of_what_lies_at_the_other_end(
    subject: str, relation: str, object_: str, outcome: Outcome
) -> None:
    assert place(subject, relation, object_).outcome is outcome


@pytest.mark.parametrize(
    ("subject", "relation", "object_", "outcome"),
    [
        ("mazar", "in", "balkh", Outcome.HOLDS),
        ("mazar", "in", "afghanistan", Outcome.HOLDS),
        ("mazar", "in", "takhar", Outcome.FAILS),
        ("mazar", "in", "germany", Outcome.FAILS),
        ("kunduz", "in", "takhar", Outcome.UNKNOWN),
        ("mazar", "not in", "balkh", Outcome.FAILS),
        ("mazar", "not in", "takhar", Outcome.HOLDS),
        ("moscow", "in", "afghanistan", Outcome.FAILS),
        ("moscow", "outside", "afghanistan", Outcome.HOLDS),
        ("moscow", "in", "germany", Outcome.UNKNOWN),
        ("afghanistan", "in", "mazar", Outcome.FAILS),
        ("mazar", "in", "Central Asia", Outcome.UNKNOWN),
    ],
)
def test_what_nobody_declares_is_not_known(
    subject: str, relation: str, object_: str, outcome: Outcome
) -> None:
    assert place(subject, relation, object_).outcome is outcome


def test_the_sentences_give_distance_and_bearing() -> None:
    assert place("sheberghan", "east of", "mazar").contrast == (
        "`Sheberghan` lies west of Mazar-i-Sharif, not east: it is 121.4 km away at 268°"
    )
    assert place("kunduz", "east of", "mazar", "50 km").contrast == (
        "`Kunduz` is 156 km from Mazar-i-Sharif, not `50 km`"
    )
    assert place("kunduz", "east of", "mazar", "about 150 km").working == (
        "Kunduz is 156 km from Mazar-i-Sharif at 89°, east of it"
    )


def test_what_is_further_than_the_straight_line_may_be_told_by_road() -> None:
    reckoning = place("kunduz", "east of", "mazar", "about 250 km")
    assert reckoning.outcome is Outcome.LOOSE
    assert reckoning.notes == ("this is the straight line; by road it is further",)


def test_a_distance_in_another_unit_is_told_as_such() -> None:
    reckoning = place("kunduz", "east of", "mazar", "50 kg")
    assert reckoning.outcome is Outcome.UNKNOWN
    assert [trouble.check for trouble in reckoning.troubles] == ["unit-differs"]


def test_who_says_more_than_has_measured_no_road() -> None:
    assert place("kunduz", "east of", "mazar", "more than 200 km").outcome is Outcome.FAILS
    assert place("kunduz", "east of", "mazar", "more than 150 km").outcome is Outcome.HOLDS


def test_a_distance_is_told_as_its_author_counts_it() -> None:
    reckoning = place("kunduz", "east of", "mazar", "about 97 miles")
    assert reckoning.outcome is Outcome.HOLDS
    assert reckoning.working == "Kunduz is 96.9 miles from Mazar-i-Sharif at 89°, east of it"


def test_no_road_is_so_much_longer_than_the_straight_line() -> None:
    assert place("kunduz", "east of", "mazar", "about 300 km").outcome is Outcome.FAILS
