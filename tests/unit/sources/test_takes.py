"""What evidence takes from a table beyond a count and a sum: each by a small table of our own."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checker.claim.answer import Answer, Question, Source, Status
from checker.claim.evidence import Evidence
from checker.claim.library import Library
from checker.place import Place
from checker.read.files import Root
from checker.sources import table

TOWNS = """\
town,county,people,area,founded,visits 2021,visits 2022,note
Arden,North,1200,10,1801-05-01,100,150,old mill
Beck,North,800,20,1850-01-01,200,100,
Cole,South,800,40,1790,300,330,new mill
Dunn,South,2000,–,1900,50,75,castle
Eyre,East,400,5,1950,0,10,mills
"""


def ask(folder: Path, **given: object) -> Answer:
    text = str(given.pop("text", TOWNS))
    (folder / "t.csv").write_text(text, encoding="utf-8")
    source = Source("s", "table", "t.csv", Place("claims.yaml", ("sources", "s")))
    place = Place("claims.yaml", ("claims", 0, "evidence", 0))
    evidence = Evidence.model_validate({"source": "s", **given})
    return table.answer(Question("c", "quantity", evidence, place, source), Library(Root(folder)))


def figure(answer: Answer) -> Fraction | None:
    assert answer.status is Status.ANSWERED, (answer.gap, [one.what for one in answer.troubles])
    return answer.nominal


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ({"rows": [{"county": "North"}, {"town": "Eyre"}], "take": "count"}, 3),
        ({"rows": {"note": {"contains": ["castle", "old mill"]}}, "take": "count"}, 2),
        ({"rows": {"note": {"lacks": "mill"}}, "take": "count"}, 3),
        ({"rows": {"people": {"between": ["800", "1,200"]}}, "take": "count"}, 3),
        ({"rows": {"founded": {"between": ["1 May 1801", "1900"]}}, "take": "count"}, 3),
        ({"rows": {"county": "North"}, "take": "share"}, 40),
        ({"rows": {"people": "800"}, "among": {"county": "North"}, "take": "share"}, 50),
        ({"rows": {"county": "South"}, "take": "share", "column": "people"}, Fraction(700, 13)),
        ({"rows": {"town": "Arden"}, "against": {"town": "Eyre"}, "take": "ratio", "column": "people"}, 3),
        (
            {
                "rows": {"town": "Eyre"},
                "against": {"town": "Arden"},
                "take": "difference",
                "column": "people",
            },
            -800,
        ),
        ({"rows": {"town": "Dunn"}, "against": {"town": "Beck"}, "take": "change", "column": "people"}, 150),
        ({"rows": {"county": "South"}, "against": {"county": "East"}, "take": "difference"}, 1),
        (
            {
                "rows": {"county": "South"},
                "against": {"county": "North"},
                "take": "difference",
                "column": "people",
                "each": "mean",
            },
            400,
        ),
        (
            {"take": "rate", "column": "visits 2022", "over": "people", "per": "1,000"},
            Fraction(665_000, 5200),
        ),
        ({"rows": {"town": "Arden"}, "column": "people / area", "take": "value"}, 120),
        ({"column": "visits 2022 - visits 2021", "take": "sum"}, 15),
        ({"column": "`visits 2022` - `visits 2021`", "take": "max"}, 50),
        ({"pick": {"second-highest": "people"}, "take": "value", "column": "people"}, 1200),
        ({"pick": {"earliest": "founded"}, "take": "value", "column": "people"}, 800),
        ({"pick": {"top 2": "people"}, "take": "sum", "column": "people"}, 3200),
        ({"by": "county", "take": "sum", "column": "people", "pick": "highest"}, 2800),
        ({"by": "county", "take": "count", "pick": "lowest"}, 1),
        ({"column": "people", "scale": "thousands", "take": "max"}, 2_000_000),
    ],
)
def test_a_figure_is_taken(tmp_path: Path, given: dict[str, object], number: Fraction | int) -> None:
    assert figure(ask(tmp_path, **given)) == number


@pytest.mark.parametrize(
    ("given", "texts"),
    [
        ({"pick": {"highest": "people"}, "take": "value", "column": "town"}, ("Dunn",)),
        ({"pick": {"latest": "founded"}, "take": "value", "column": "town"}, ("Eyre",)),
        ({"pick": {"top 2": "people / area"}, "take": "list", "column": "town"}, ("Arden", "Eyre")),
        ({"by": "county", "take": "sum", "column": "people", "pick": "highest"}, ("South",)),
        ({"by": "county", "take": "mean", "column": "visits 2021", "pick": "second-highest"}, ("North",)),
    ],
)
def test_names_are_taken(tmp_path: Path, given: dict[str, object], texts: tuple[str, ...]) -> None:
    answer = ask(tmp_path, **given)
    assert answer.status is Status.ANSWERED, answer.gap
    assert (answer.texts or (answer.text,)) == texts


def test_a_place_is_counted_from_both_ends_and_may_be_shared(tmp_path: Path) -> None:
    standing = ask(tmp_path, rows={"town": "Beck"}, take="rank", column="people").standing
    assert standing is not None
    assert (standing.from_highest, standing.from_lowest) == (range(3, 5), range(2, 4))
    assert standing.level == ("Cole",)
    alone = ask(tmp_path, rows={"town": "Beck"}, among={"county": "North"}, take="rank", column="people")
    assert alone.standing is not None
    assert alone.standing.from_highest == range(2, 3)


@pytest.mark.parametrize(
    ("given", "check"),
    [
        ({"pick": {"third": "people"}, "take": "value", "column": "town"}, "unreadable-condition"),
        ({"pick": {"second-lowest": "people"}, "take": "value", "column": "town"}, "tied-rows"),
        ({"rows": {"town": "Arden"}, "take": "change", "column": "people"}, "evidence-incomplete"),
        ({"take": "rate", "column": "people"}, "evidence-incomplete"),
        ({"by": "county", "take": "sum", "column": "people"}, "evidence-incomplete"),
        ({"take": "sum", "column": "people / acres"}, "unknown-column"),
        ({"take": "sum", "column": "people / "}, "unknown-column"),
        ({"rows": [{"town": "Arden"}, {"town": "Ardn"}], "take": "count"}, "filter-matches-nothing"),
        ({"rows": {"town": "Arden"}, "among": {"county": "Nort"}, "take": "share"}, "filter-matches-nothing"),
        ({"take": "sum", "column": "people * note"}, "half-text-column"),
        ({"take": "rate", "column": "people", "over": "area", "per": "many"}, "unreadable-condition"),
    ],
)
def test_what_cannot_be_answered_is_told(tmp_path: Path, given: dict[str, object], check: str) -> None:
    answer = ask(tmp_path, **given)
    assert answer.status in {Status.SILENT, Status.NOTHING}
    assert [one.check for one in answer.troubles] == [check], answer.gap


def test_rows_without_a_figure_are_left_out_and_told(tmp_path: Path) -> None:
    assert "line 5 has no figure and is left out" in ask(tmp_path, take="sum", column="area").working
    assert "line 5 has no figure" in ask(tmp_path, take="sum", column="people / area").working


def test_units_that_differ_are_not_held_against_each_other(tmp_path: Path) -> None:
    text = "what,sum\na,$5\nb,€5\n"
    given: dict[str, object] = {
        "text": text,
        "rows": {"what": "a"},
        "against": {"what": "b"},
        "take": "difference",
        "column": "sum",
    }
    assert "are told in" in ask(tmp_path, **given).gap
