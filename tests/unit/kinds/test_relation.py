from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims

ENTITIES = """
entities:
  afghanistan: {name: Afghanistan, is: country}
  takhar: {name: Takhar, is: province, in: afghanistan}
  balkh: {name: Balkh, is: province, in: afghanistan}
  mazar: {name: Mazar-i-Sharif, is: city, in: balkh}
  merkel: {name: Angela Merkel, is: person, born: 1954-07-17}
claims:
"""


def relation(subject: str, property_: str, object_: str) -> Reckoning:
    claim = f"- {{id: x, kind: relation, subject: {subject}, property: {property_}, object: {object_}}}\n"
    return claims(ENTITIES + claim)


@pytest.mark.parametrize(
    ("subject", "property_", "object_", "outcome"),
    [
        ("mazar", "capital of", "balkh", Outcome.UNKNOWN),
        ("mazar", "capital of", "afghanistan", Outcome.UNKNOWN),
        ("mazar", "capital of", "takhar", Outcome.LOOSE),
        ("mazar", "twinned with", "takhar", Outcome.UNKNOWN),
        ("merkel", "born", "17 July 1954", Outcome.UNKNOWN),
        ("merkel", "born", "1954-07-17", Outcome.UNKNOWN),
        ("merkel", "born", "18 July 1954", Outcome.FAILS),
        ("merkel", "born in", "1954", Outcome.UNKNOWN),
        ("merkel", "born in", "1955", Outcome.FAILS),
        ("merkel", "born in", "Hamburg", Outcome.UNKNOWN),
        ("merkel", "died", "2021", Outcome.UNKNOWN),
        ("Nobody", "born", "2021", Outcome.UNKNOWN),
    ],
)
def test_only_what_an_entity_declares_excludes_it(
    subject: str, property_: str, object_: str, outcome: Outcome
) -> None:
    reckoning = relation(subject, property_, object_)
    assert reckoning.outcome is outcome
    assert reckoning.unknown == ""


def test_the_declaration_is_shown() -> None:
    reckoning = relation("mazar", "capital of", "takhar")
    assert reckoning.contrast == "`mazar` is declared to lie in Balkh, not in Takhar"
    assert [label.place.route for label in reckoning.labels] == [
        ("claims", 0, "object"),
        ("entities", "mazar", "in"),
    ]
    born = relation("merkel", "born", "18 July 1954")
    assert born.contrast == "`merkel` is declared with `born: 1954-07-17`, not 18 July 1954"
