from __future__ import annotations

import pytest

from checker.claim.reckoning import Outcome, Reckoning
from tests.unit.kinds.bench import claims


def compare(left: str, relation: str, right: str, by: str = "") -> Reckoning:
    more = f", by: '{by}'" if by else ""
    fields = f"left: '{left}', relation: '{relation}', right: '{right}'{more}"
    return claims(f"claims:\n- {{id: x, kind: comparison, {fields}}}\n")


@pytest.mark.parametrize(
    ("left", "relation", "right", "by", "outcome"),
    [
        ("some 300,000", "outnumber", "an estimated 75,000 to 80,000", "", Outcome.HOLDS),
        ("some 300,000", "outnumbered by", "an estimated 75,000 to 80,000", "", Outcome.FAILS),
        ("206", "more than", "197", "", Outcome.HOLDS),
        ("197", "more than", "197", "", Outcome.FAILS),
        ("197", "at least", "197", "", Outcome.HOLDS),
        ("197", "the same as", "197", "", Outcome.HOLDS),
        ("197", "not equal to", "197", "", Outcome.FAILS),
        ("197", "not equal to", "198", "", Outcome.HOLDS),
        ("26.5 %", "more than", "a quarter", "", Outcome.HOLDS),
        ("about 300", "more than", "310", "", Outcome.OPEN),
        ("206", "more than", "197", "nine", Outcome.HOLDS),
        ("206", "more than", "197", "eight", Outcome.FAILS),
        ("206", "equal to", "197", "nine", Outcome.FAILS),
        ("197", "less than", "206", "nine", Outcome.HOLDS),
        ("206", "less than", "197", "nine", Outcome.FAILS),
        ("206", "nine more than", "197", "", Outcome.HOLDS),
        ("206", "5 % more than", "197", "", Outcome.HOLDS),
        ("206", "more than", "197", "10 per cent", Outcome.FAILS),
        ("6.3 %", "more than", "3.7 %", "2.6 points", Outcome.HOLDS),
        ("6.3 %", "more than", "3.7 %", "3.6 points", Outcome.FAILS),
        ("26 %", "5 % more than", "21 %", "", Outcome.UNKNOWN),
        ("300", "outnumber", "75", "about four to one", Outcome.HOLDS),
        ("300", "outnumber by about four to one", "75", "", Outcome.HOLDS),
        ("300", "outnumber by about four to one", "150", "", Outcome.FAILS),
        ("75", "outnumbered by four to one", "300", "", Outcome.HOLDS),
        ("206", "more than twice", "92", "", Outcome.HOLDS),
        ("206", "more than twice", "110", "", Outcome.FAILS),
        ("206", "twice", "103", "", Outcome.HOLDS),
        ("206", "half", "103", "", Outcome.FAILS),
        ("50", "half as many as", "100", "", Outcome.HOLDS),
        ("95", "nearly as many as", "100", "", Outcome.HOLDS),
        ("206", "twice", "0", "", Outcome.UNKNOWN),
        ("10 miles", "more than", "15 km", "", Outcome.HOLDS),
        ("9 miles", "more than", "15 km", "", Outcome.OPEN),
        ("5 miles", "more than", "15 km", "", Outcome.FAILS),
        ("$10", "more than", "15 km", "", Outcome.UNKNOWN),
        ("$10", "more than", "€5", "", Outcome.UNKNOWN),
    ],
)
def test_two_figures_are_compared(left: str, relation: str, right: str, by: str, outcome: Outcome) -> None:
    assert compare(left, relation, right, by).outcome is outcome


def test_a_reversed_comparison_tells_both_figures() -> None:
    assert compare("206", "less than", "197").contrast == "it says `less than`, but 206 is more than 197"


def test_the_working_cites_claims_in_the_authors_words() -> None:
    text = """
    claims:
    - {id: forces, kind: quantity, measure: strength, of: A, value: 'some 300,000'}
    - {id: fighters, kind: quantity, measure: strength, of: B, value: 'an estimated 75,000 to 80,000'}
    - {id: x, kind: comparison, left: forces, relation: outnumber, right: fighters}
    """
    assert claims(text).working == "some 300,000 (forces) > an estimated 75,000 to 80,000 (fighters)"


def test_two_currencies_are_no_fault() -> None:
    reckoning = compare("$10", "more than", "€5")
    assert not reckoning.troubles
    assert reckoning.unknown == "no rate is known between `$10` and `€5`"


def test_a_factor_and_a_distance_do_not_go_together() -> None:
    assert compare("206", "twice", "103", "nine").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(("relation", "by"), [("more than", "3.3 per cent"), ("3.3 % more than", "")])
def test_per_cent_of_shares_that_is_right_in_points_is_told(relation: str, by: str) -> None:
    reckoning = compare("5.3 %", relation, "2.0 %", by)
    assert [one.check for one in reckoning.troubles] == ["points-or-percent"]
