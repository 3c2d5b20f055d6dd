from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims

SEATS = "{A: 206, B: 152, C: 118, D: 92}"


def rank(subject: str, among: str, position: str, order: str = "") -> Reckoning:
    more = f", order: {order}" if order else ""
    fields = f"subject: {subject}, among: {among}, position: '{position}'{more}"
    return claims(f"claims:\n- {{id: x, kind: rank, {fields}}}\n")


@pytest.mark.parametrize(
    ("subject", "among", "position", "order", "outcome"),
    [
        ("A", SEATS, "largest", "", Outcome.HOLDS),
        ("B", SEATS, "largest", "", Outcome.FAILS),
        ("C", SEATS, "third", "", Outcome.HOLDS),
        ("C", SEATS, "third-largest", "", Outcome.HOLDS),
        ("C", SEATS, "second-smallest", "", Outcome.HOLDS),
        ("C", SEATS, "second", "lowest first", Outcome.HOLDS),
        ("C", SEATS, "second", "highest first", Outcome.FAILS),
        ("C", SEATS, "second", "", Outcome.LOOSE),
        ("D", SEATS, "last", "", Outcome.HOLDS),
        ("C", SEATS, "one of the three largest", "", Outcome.HOLDS),
        ("D", SEATS, "one of the three largest", "", Outcome.FAILS),
        ("E", SEATS, "third", "", Outcome.FAILS),
        ("the A", SEATS, "largest", "", Outcome.UNKNOWN),
        ("A", "{A: 5, B: 5, C: 4}", "largest", "", Outcome.LOOSE),
        ("A", "{A: 5, B: 5, C: 4}", "joint largest", "", Outcome.HOLDS),
        ("C", "{A: 5, B: 5, C: 4}", "third", "", Outcome.HOLDS),
        ("C", "{A: 5, B: 5, C: 4}", "second", "", Outcome.LOOSE),
        ("A", "{A: about 100, B: 95}", "largest", "", Outcome.OPEN),
        ("A", "{A: more than 100, B: 95}", "largest", "", Outcome.HOLDS),
        ("A", "{A: nearly half a million, B: '356,536'}", "largest", "", Outcome.HOLDS),
        ("A", "{A: 4 %, B: 3.75 %}", "largest", "", Outcome.HOLDS),
        ("A", "{A: '1,084 km²', B: '1,083 km²'}", "largest", "", Outcome.HOLDS),
        ("A", "{A: 4 %, B: 4 %}", "largest", "", Outcome.OPEN),
        ("A", "{A: $5, B: 6 km}", "largest", "", Outcome.UNKNOWN),
        ("A", "{A: 1949, B: 1990}", "oldest", "", Outcome.HOLDS),
        ("A", "{A: 80, B: 60}", "oldest", "", Outcome.HOLDS),
        ("A", "[A]", "only", "", Outcome.HOLDS),
        ("A", "[A, B]", "only", "", Outcome.FAILS),
        ("C", "[A]", "only", "", Outcome.UNKNOWN),
        ("the A", "[A]", "only", "", Outcome.UNKNOWN),
        ("A", "{A: 3, B: 0}", "only", "", Outcome.HOLDS),
        ("A", "[A, B]", "largest", "", Outcome.UNKNOWN),
    ],
)
def test_a_place_is_held_against_the_figures(
    subject: str, among: str, position: str, order: str, outcome: Outcome
) -> None:
    assert rank(subject, among, position, order).outcome is outcome


BY_MEASURE = """
entities:
  kohl: {name: Helmut Kohl}
  merkel: {name: Angela Merkel}
  adenauer: {name: Konrad Adenauer}
claims:
- {id: k, kind: quantity, measure: days in office, of: kohl, value: '5,870'}
- {id: m, kind: quantity, measure: days in office, of: merkel, value: '5,860'}
- {id: x, kind: rank, subject: merkel, among: [kohl, merkel, adenauer], by: days in office, position: POSITION}
"""


@pytest.mark.parametrize(
    ("position", "outcome"),
    [("second", Outcome.UNKNOWN), ("largest", Outcome.FAILS), ("one of the two smallest", Outcome.HOLDS)],
)
def test_a_figure_that_is_lacking_may_lie_anywhere(position: str, outcome: Outcome) -> None:
    reckoning = claims(BY_MEASURE.replace("POSITION", position))
    assert reckoning.outcome is outcome
    if outcome is Outcome.UNKNOWN:
        assert reckoning.unknown == "no figure is given for `Konrad Adenauer`"


def test_figures_come_from_the_claims_with_the_measure() -> None:
    known = "- {id: a, kind: quantity, measure: days in office, of: adenauer, value: '5,144'}\n"
    reckoning = claims(BY_MEASURE.replace("POSITION", "second") + known)
    assert reckoning.outcome is Outcome.HOLDS
    assert reckoning.uses == ("k", "m", "a")


def test_ties_are_told() -> None:
    assert rank("B", "{A: 5, B: 5, C: 4}", "largest").contrast == "B comes first, level with A: A 5, B 5, C 4"


@pytest.mark.parametrize(("subject", "outcome"), [("merkel", Outcome.HOLDS), ("kohl", Outcome.FAILS)])
def test_the_only_one_is_another_where_both_are_declared(subject: str, outcome: Outcome) -> None:
    text = BY_MEASURE.partition("claims:")[0]
    claim = f"claims:\n- {{id: x, kind: rank, subject: {subject}, among: [merkel], position: only}}\n"
    assert claims(text + claim).outcome is outcome
