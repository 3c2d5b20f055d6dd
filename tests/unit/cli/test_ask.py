"""`checker ask`, as somebody types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli.ask import Asked, ask, flow
from checker.cli.status import Status, Stop
from checker.read.load import read_sheet

CAPTURES = (
    "city,captor,date,people\nZaranj,Taliban,2021-08-06,160\nFarah,Taliban,2021-08-10,54\nKabul,,,400\n"
)
CLAIMS = """\
article: {published: 2021-08-11, timezone: Asia/Kabul}
sources: {captures: {table: captures.csv}, voa: {publisher: VOA, title: A list}}
claims: []
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "captures.csv").write_text(CAPTURES, encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


def test_the_answer_its_rows_and_the_evidence_to_paste(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = Asked(f"{folder}/captures.csv", ["captor=Taliban", "date>=2021-08-07"], options={"take": "count"})
    assert ask(asked, as_json=False) is Status.FINE
    assert capsys.readouterr().out == (
        "1\n"
        "  `captures.csv`: 1 of 3 rows has captor `Taliban` and date since 2021-08-07\n"
        "\n"
        "  row  city   captor   date        people\n"
        "  3    Farah  Taliban  2021-08-10  54\n"
        "\n"
        "evidence:\n"
        "- {source: asked, rows: {captor: Taliban, date: {since: 2021-08-07}}, take: count}\n"
    )


def test_a_declared_source_is_asked_by_the_clock_of_its_file(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = Asked(f"{folder}/claims.yaml#captures", ["date>=Tuesday"], options={"column": "city"})
    assert ask(asked, as_json=True) is Status.FINE
    told = json.loads(capsys.readouterr().out)
    assert (told["text"], told["evidence"]["source"]) == ("Farah", "captures")
    assert [row["row"] for row in told["rows"]] == [3]


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        ({"pick": "highest=people", "column": "city"}, [4]),
        ({"pick": "top 2=people", "column": "city", "take": "list"}, [4, 2]),
        ({"by": "captor", "pick": "highest", "take": "sum", "column": "people"}, [2, 3]),
    ],
)
def test_only_the_rows_that_were_picked_are_shown(
    folder: Path, capsys: pytest.CaptureFixture[str], options: dict[str, str], rows: list[int]
) -> None:
    ask(Asked(f"{folder}/captures.csv", options=options), as_json=True)
    assert [row["row"] for row in json.loads(capsys.readouterr().out)["rows"]] == rows


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (Asked("captures.csv", ["captr=Taliban"]), "did you mean `captor`?"),
        (Asked("captures.csv", ["captor=Taleban"]), "there is `Taliban` (2 rows)"),
        (Asked("captures.csv", evidence="{take: sum}"), "name it: `column: …`"),
        (Asked("captures.csv", options={"take": "max", "column": "captor"}), "no figure"),
        (
            Asked("captures.csv", options={"pick": "highest=people", "column": "city", "take": "value"}),
            "Kabul",
        ),
        (Asked("captures.csv", options={"sql": "SELECT sum(people) FROM asked"}), "614"),
        (Asked("captures.csv", ["people>100"], options={"take": "share"}), "66.7 %"),
        (Asked("captures.csv", ["date="]), "1 of 3 rows has no date"),
        (Asked("captures.csv", evidence="- {rows: {city: {begins: Z}}, take: count}"), "begins `Z`"),
        (Asked("gone.csv"), "is not there"),
        (Asked("claims.yaml#voa"), "only cited"),
    ],
)
def test_what_is_told(folder: Path, capsys: pytest.CaptureFixture[str], asked: Asked, told: str) -> None:
    there = Asked(
        f"{folder}/{asked.source}",
        asked.rows,
        options=asked.options,
        evidence=asked.evidence,
        root=str(folder),
    )
    ask(there, as_json=False)
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (Asked("captures.csv", ["captor Taliban"]), "no condition"),
        (Asked("captures.csv", evidence="[1, 2"), "is not understood"),
        (Asked("captures.csv", evidence="count"), "not a mapping"),
        (Asked("claims.yaml#captres"), "declares no source"),
        (Asked("gone.yaml#captures"), "is not there"),
        (Asked("captures.csv", evidence="{row: {city: Farah}, take: count}"), "did you mean `rows`"),
    ],
)
def test_what_cannot_be_asked(folder: Path, asked: Asked, why: str) -> None:
    there = Asked(f"{folder}/{asked.source}", asked.rows, evidence=asked.evidence, root=str(folder))
    with pytest.raises(Stop, match=why):
        ask(there, as_json=False)


@pytest.mark.parametrize(
    "value", [{"rows": {"a b": "x: y", "c": ["1", "-", "#"]}, "take": "count"}, {"q": 'say "no"', "e": "{}"}]
)
def test_what_is_printed_reads_back(value: dict[str, object]) -> None:
    sheet = read_sheet("c.yaml", flow(value).encode())
    assert (sheet.faults, sheet.tree) == ((), value)
