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
town,county,people,area,founded,visits 2021,visits 2022,note,opened
Arden,North,1200,10,1801-05-01,100,150,old mill,2015-12-31
Beck,North,800,20,1850-01-01,200,100,,2016-01-01
Cole,South,800,40,1790,300,330,new mill,2018-12-31
Dunn,South,2000,–,1900,50,75,castle,1 February 2019
Eyre,East,400,5,1950,0,10,mills,2020-07-07
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
        ({"rows": {"opened": {"between": ["2015", "2018"]}}, "take": "count"}, 3),
        ({"rows": {"opened": {"above": "2015"}}, "take": "count"}, 4),
        ({"rows": {"opened": {"below": "2016"}}, "take": "count"}, 1),
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
        ({"rows": {"note": {"begins": "mill"}}, "take": "count"}, 1),
        ({"rows": {"town": {"begins": ["A", "b"]}}, "take": "count"}, 2),
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


MIXED = """\
place,gate,time,weight
City Hall,"City Hall 18,581",2:23.04,100 g
Park,Park 9-4 (17),2:22.90,71 g
Pier,Pier -3 of 12,1:02:03.5,94 g
"""


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ({"take": "max", "column": "gate", "figure": "last"}, 18_581),
        ({"take": "sum", "column": "gate", "figure": "first"}, 18_587),
        ({"rows": {"gate": {"above": "15"}}, "figure": "last", "take": "count"}, 2),
        ({"rows": {"weight": "100"}, "take": "count"}, 1),
        ({"rows": {"time": {"below": "2:23"}}, "take": "count"}, 1),
        ({"rows": {"time": {"between": ["2:22.90", "1:00:00"]}}, "take": "count"}, 2),
    ],
)
def test_a_figure_among_words(tmp_path: Path, given: dict[str, object], number: int) -> None:
    assert figure(ask(tmp_path, text=MIXED, **given)) == number


def test_times_of_a_race_are_ordered(tmp_path: Path) -> None:
    fastest = ask(tmp_path, text=MIXED, pick={"lowest": "time"}, take="value", column="place")
    slowest = ask(tmp_path, text=MIXED, pick={"highest": "time"}, take="value", column="place")
    assert (fastest.text, slowest.text) == ("Park", "Pier")


@pytest.mark.parametrize(
    "given",
    [
        {"rows": {"town": "A"}, "take": "share", "column": "people"},
        {"rows": {"town": "A"}, "take": "rank", "column": "people"},
        {"take": "mean", "column": "people"},
        {"pick": {"highest": "people"}, "take": "value", "column": "town"},
    ],
)
def test_nothing_is_taken_where_a_total_row_is_inside(tmp_path: Path, given: dict[str, object]) -> None:
    answer = ask(tmp_path, text="town,people\nA,1\nB,2\nTotal:,3\n", **given)
    assert (answer.status, [one.check for one in answer.troubles]) == (Status.SILENT, ["total-row"])


def test_a_header_that_stands_again_is_no_figure(tmp_path: Path) -> None:
    answer = ask(
        tmp_path, text="town,people\nA,10\ntown,people\nB,20\n", rows={"people": {"above": "5"}}, take="count"
    )
    assert figure(answer) == 2


def test_a_column_of_words_is_told_once(tmp_path: Path) -> None:
    answer = ask(tmp_path, rows={"county": {"between": ["2015", "2018"]}}, take="count")
    assert [one.check for one in answer.troubles] == ["half-text-column"]


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


PEOPLE = "place,people,since\nArden,10,2020-01-01\nbeck,20,2021-06-01\nCole,30,2022-01-01\n"


def ask_both(folder: Path, **given: object) -> Answer:
    """Ask a table with another of the file beside it."""
    (folder / "t.csv").write_text("town,county\nArden,North\nBeck,North\nDunn,South\n", encoding="utf-8")
    (folder / "people.csv").write_text(PEOPLE, encoding="utf-8")
    at = Place("claims.yaml", ("sources", "towns"))
    towns, people = Source("towns", "table", "t.csv", at), Source("people", "table", "people.csv", at)
    evidence = Evidence.model_validate({"source": "towns", **given})
    place = Place("claims.yaml", ("claims", 0, "evidence", 0))
    question = Question("c", "quantity", evidence, place, towns, others={"people": people})
    return table.answer(question, Library(Root(folder)))


def test_rows_gain_the_columns_of_another_table(tmp_path: Path) -> None:
    join = {"source": "people", "on": {"town": "place"}}
    answer = ask_both(tmp_path, join=join, rows={"county": "North"}, take="sum", column="people")
    assert figure(answer) == 30
    assert [one.what for one in answer.troubles] == [
        "1 row has no row of the same key in `people.csv`: `Dunn`"
    ]


@pytest.mark.parametrize(
    ("join", "check"),
    [
        ({"source": "peple", "on": "town"}, "unknown-source"),
        ({"source": "people", "on": "town"}, "unknown-column"),
        ({"source": "people", "on": {"county": "place"}}, "unmatched-key"),
    ],
)
def test_a_join_that_cannot_be_made_is_told(tmp_path: Path, join: dict[str, object], check: str) -> None:
    answer = ask_both(tmp_path, join=join, take="sum", column="people")
    assert (answer.status, [one.check for one in answer.troubles]) == (Status.SILENT, [check])


@pytest.mark.parametrize(
    ("sql", "number", "text"),
    [
        ("SELECT sum(people) FROM people", 60, ""),
        ("SELECT avg(people) FROM people WHERE since < DATE '2022-01-01'", 15, ""),
        ("SELECT place, people FROM people ORDER BY people DESC LIMIT 1;", 30, "Cole"),
        (
            "WITH b AS (SELECT people FROM towns JOIN people ON lower(town) = lower(place)) SELECT sum(people) FROM b",
            30,
            "",
        ),
    ],
)
def test_sql_gives_a_figure_and_a_name(tmp_path: Path, sql: str, number: int, text: str) -> None:
    answer = ask_both(tmp_path, sql=sql)
    assert figure(answer) == number
    assert answer.text == text


def test_sql_gives_a_list_in_a_fixed_order(tmp_path: Path) -> None:
    assert ask_both(tmp_path, sql="SELECT place FROM people").texts == ("Arden", "Cole", "beck")


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE people",
        "SELECT 1; SELECT 2",
        "COPY people TO 'out.csv'",
        "ATTACH 'other.db'",
        "SET memory_limit = '80GB'",
        "INSTALL httpfs",
        "PRAGMA database_list",
        "SELECT * FROM read_csv('people.csv')",
        "SELECT * FROM 'people.csv'",
        "SELECT content FROM read_text('/etc/passwd')",
        "SELECT random()",
        "SELECT current_date",
        "SELECT getenv('HOME')",
        "SELECT peple FROM people",
        "SELEC 1",
        "SELECT * FROM people",
        "SELECT count(*) FROM range(100000000000) a, range(100000) b WHERE a.range * b.range % 7 = 3",
        "SELECT string_agg(repeat('x', 100000), '') FROM range(100000)",
        "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t",
        "",
    ],
)
def test_sql_that_is_no_answer_is_told(tmp_path: Path, sql: str) -> None:
    answer = ask_both(tmp_path, sql=sql or "SELECT 1 WHERE false")
    assert answer.status is Status.SILENT
    assert [one.check for one in answer.troubles] == (["unfit-sql"] if sql else []), answer.gap
    assert sorted(one.name for one in tmp_path.iterdir()) == ["people.csv", "t.csv"]


def test_sql_stands_alone(tmp_path: Path) -> None:
    assert "stands alone" in ask_both(tmp_path, sql="SELECT 1", take="count").gap
