"""What is read from the copy of an article: a stub for each statement, and few that nobody would check."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from checker.language.reading import Clock
from checker.scaffold.draft import Draft, draft
from checker.scaffold.stub import Value

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "benchmarks"))
KABUL = ZoneInfo("Asia/Kabul")
NOW = Clock(datetime(2021, 8, 11, 16, 40, tzinfo=KABUL), KABUL)


def drafted(text: str) -> Draft:
    return draft(text, NOW)


def told(text: str) -> list[tuple[str, str, dict[str, Value]]]:
    return [
        (one.stub.kind, one.quote, {name: field.value for name, field in one.stub.fields.items()})
        for one in drafted(text).claims
    ]


@pytest.mark.parametrize(
    ("text", "kind", "quote", "fields"),
    [
        (
            "Afghanistan has 34 provincial capitals.",
            "quantity",
            "Afghanistan has 34 provincial capitals",
            {"measure": "provincial capitals", "value": "34"},
        ),
        (
            "The city fell on Tuesday after a long fight.",
            "event",
            "The city fell on Tuesday after a long fight",
            {"what": "The city fell after a long fight", "when": "2021-08-10"},
        ),
        (
            "The army took four cities: Farah, Kunduz, Herat and Ghazni.",
            "count",
            "four cities: Farah, Kunduz, Herat and Ghazni",
            {"of": "cities", "value": "four", "members": ("Farah", "Kunduz", "Herat", "Ghazni")},
        ),
        (
            "Last year sales rose by 20 per cent from 50 to 60.",
            "change",
            "Last year sales rose by 20 per cent from 50 to 60",
            {"from": "50", "to": "60", "by": "20 per cent"},
        ),
        (
            "About 300 soldiers outnumber 75 rebels there.",
            "comparison",
            "About 300 soldiers outnumber 75",
            {"left": "About 300", "relation": "outnumber", "right": "75"},
        ),
        (
            "Here in Kabul, French President Emmanuel Macron met them.",
            "relation",
            "French President Emmanuel Macron",
            {"subject": "emmanuel-macron", "property": "president of", "object": "France"},
        ),
        (
            "We saw that Sheberghan lies 120 km west of Mazar.",
            "place",
            "Sheberghan lies 120 km west of Mazar",
            {"subject": "Sheberghan", "relation": "west of", "object": "Mazar", "value": "120 km"},
        ),
        (
            'The mayor, Jane Roe, said: "We will rebuild the old bridge."',
            "quotation",
            'The mayor, Jane Roe, said: "We will rebuild the old bridge."',
            {"speaker": "jane-roe", "words": "We will rebuild the old bridge"},
        ),
        (
            "It closed the two decades of war at last.",
            "quantity",
            "It closed the two decades of war at last",
            {"measure": "length of war", "value": "20 years"},
        ),
    ],
)
def test_a_statement_is_a_stub(text: str, kind: str, quote: str, fields: dict[str, Value]) -> None:
    found = [(one, its) for sort, one, its in told(text) if sort == kind]
    assert (quote, fields) in found, told(text)


def test_a_share_of_them_is_of_what_was_counted_before() -> None:
    claims = drafted(
        "Afghanistan has 34 provincial capitals. The rebels hold more than a quarter of them."
    ).claims
    share = next(one for one in claims if one.stub.kind == "share")
    assert share.stub.fields["whole"].value == "34-provincial-capitals"
    assert share.stub.fields["value"].value == "more than a quarter"


def test_what_somebody_says_is_that_persons() -> None:
    claims = drafted("A resident of Kunduz said the army had left 40 guns behind.").claims
    assert {one.stub.claimant for one in claims} == {"a resident of Kunduz"}


def test_an_opinion_is_nobodys_until_somebody_says_whose() -> None:
    (claim,) = drafted("Its loss would be a disaster for the government.").claims
    assert (claim.stub.kind, claim.stub.claimant) == ("judgement", "the article")


def test_two_figures_of_one_measure_do_not_contradict_each_other() -> None:
    claims = drafted("Scholz got 395 votes. He needed 369 votes. His rival got 303 votes.").claims
    measures = [one.stub.fields["measure"].value for one in claims if one.stub.kind == "quantity"]
    assert len(measures) == len(set(measures)) == 3


def test_a_quote_that_stands_twice_says_which_is_meant() -> None:
    claims = drafted("In the north it took 40 towns. Later on in the south it took 40 towns.").claims
    assert any(one.prefix for one in claims) or len({one.quote for one in claims}) == len(claims)


def test_names_that_recur_are_entities_under_all_their_forms() -> None:
    found = drafted("President Ashraf Ghani came. Then Mr Ghani left Kabul. In Kabul, Ghani spoke.").entities
    assert [(one.id, one.name, one.aka) for one in found] == [
        ("ashraf-ghani", "Ashraf Ghani", ("Ghani",)),
        ("kabul", "Kabul", ()),
    ]


def test_without_a_clock_only_dates_that_need_none_are_kept() -> None:
    claims = draft("The city fell on Friday. The other fell on 6 August 2021.", None).claims
    assert [one.stub.fields["when"].value for one in claims if "when" in one.stub.fields] == ["6 August 2021"]


def test_nothing_is_read_from_nothing() -> None:
    assert drafted("") == Draft([], [])


@pytest.mark.parametrize("name", ["mazar-i-sharif", "bundestag-2021", "us-budget-2023"])
def test_it_finds_what_editors_claimed_and_little_else(name: str) -> None:
    from scaffold import measured

    found, claims, good, stubs = measured(ROOT / "claims" / name, tell=False)
    assert found >= 0.88 * claims
    assert stubs - good <= 0.25 * stubs
