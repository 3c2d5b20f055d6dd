"""Voices, verdicts and files: what the checks' own examples do not show."""

from __future__ import annotations

from pathlib import Path

from checker.finding import Ruling, Severity
from checker.model.house import House
from checker.read.files import Root
from checker.read.load import read_sheet
from checker.result import Result
from checker.run import run

HEAD = """\
article: {published: 2021-08-11}
entities:
  ghana: {name: Ghana, is: country}
  togo: {name: Togo, is: country}
  mahama: {name: John Mahama, is: person, born: 1958-11-29}
  akufo: {name: Nana Akufo-Addo, is: person}
claims:
"""
ONE = "- {id: one, kind: relation, subject: mahama, property: president of, object: ghana%s}\n"
OTHER = "- {id: other, kind: relation, subject: akufo, property: president of, object: ghana%s}\n"


def check(folder: Path, claims: str, house: House | None = None) -> Result:
    (folder / "claims.yaml").write_text(HEAD + claims)
    return run(Root(folder), ["claims.yaml"], house=house)


def told(result: Result) -> dict[str, Severity | None]:
    return {one.check: one.severity for one in result.findings if one.check != "no-evidence"}


def test_both_of_two_rivals_are_contradicted(tmp_path: Path) -> None:
    result = check(tmp_path, ONE % "" + OTHER % "")
    assert told(result) == {"relation-rivals": Severity.ERROR}
    assert [one.ruling for one in result.verdicts] == [Ruling.CONTRADICTED] * 2


def test_each_claimant_is_a_voice(tmp_path: Path) -> None:
    assert told(check(tmp_path, ONE % ", claimant: The court" + OTHER % "")) == {}
    assert told(check(tmp_path, ONE % ", claimant: The court" + OTHER % ", claimant: The army")) == {}
    result = check(tmp_path, ONE % ", claimant: The court" + OTHER % ", claimant: the court")
    assert told(result) == {"relation-rivals": Severity.ERROR}


def test_what_an_entity_declares_is_held_against_every_voice(tmp_path: Path) -> None:
    result = check(tmp_path, ONE % ", since: 1950, claimant: The court")
    assert told(result) == {"not-contemporary": Severity.ERROR}


def test_the_same_day_is_one_grade_less(tmp_path: Path) -> None:
    same = ", as_of: 2017-01-07"
    assert told(check(tmp_path, ONE % same + OTHER % same)) == {"relation-rivals": Severity.WARNING}


def test_a_time_that_is_not_understood_rivals_nothing(tmp_path: Path) -> None:
    result = check(tmp_path, ONE % ", as_of: once upon a time" + OTHER % "")
    assert "relation-rivals" not in told(result)


def test_a_time_may_be_that_of_an_event(tmp_path: Path) -> None:
    event = "- {id: oath, kind: event, what: the oath, when: 2017-01-07}\n"
    assert told(check(tmp_path, event + ONE % ", until: oath.when" + OTHER % ", since: oath")) == {}


def test_another_country_is_no_rival(tmp_path: Path) -> None:
    assert told(check(tmp_path, ONE % "" + OTHER.replace("ghana", "togo") % "")) == {}


def test_a_finding_is_waived_by_its_name(tmp_path: Path) -> None:
    result = check(tmp_path, ONE % "" + OTHER % ", waive: {relation-rivals: the court decides tomorrow}")
    assert [one.waived for one in result.findings if one.check == "relation-rivals"] == [
        "the court decides tomorrow"
    ]


def test_a_fault_of_a_vocabulary_stands_in_its_file(tmp_path: Path) -> None:
    sheet = read_sheet("rules/house.yaml", b"properties:\n  made up:\n    constraints:\n    - symetric\n")
    result = check(
        tmp_path, "- {id: a, kind: quantity, measure: goals, value: 3}\n", House(vocabulary=(sheet,))
    )
    (found,) = [one for one in result.findings if one.check == "broken-vocabulary"]
    assert (found.place.file, result.span(found.place).line) == ("rules/house.yaml", 4)
    assert result.text("rules/house.yaml")


def test_the_order_of_claims_changes_nothing_but_where_it_is_told(tmp_path: Path) -> None:
    one, other = ONE % ", since: 2012", OTHER % ", since: 2016"
    first, second = check(tmp_path, one + other), check(tmp_path, other + one)
    assert told(first) == told(second) == {"relation-rivals": Severity.ERROR}


def test_what_is_told_in_words_is_nobodys_id(tmp_path: Path) -> None:
    vocabulary = read_sheet(
        "house.yaml",
        b"properties: {nickname: {value: text, constraints: [{type: single value, separators: []}]}}\n",
    )
    claims = (
        "- {id: one, kind: relation, subject: akufo, property: nickname, object: Bo}\n"
        "- {id: two, kind: relation, subject: akufo, property: nickname, object: TOGO}\n"
    )
    result = check(tmp_path, claims, House(vocabulary=(vocabulary,)))
    assert set(told(result)) == {"relation-rivals"}
    assert next(one.what for one in result.findings if one.check == "relation-rivals").startswith(
        "`TOGO` here and `Bo` in `one`"
    )
