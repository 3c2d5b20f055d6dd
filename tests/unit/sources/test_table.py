from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from datetime import datetime
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from checker.claim.answer import Answer, Question, Source, Status
from checker.claim.evidence import Evidence
from checker.claim.library import Library
from checker.language.reading import Clock
from checker.logic.range import Range
from checker.place import Place, Span
from checker.read.files import Root, Unreadable
from checker.read.grid import Grid
from checker.read.within import Within
from checker.sources import table
from checker.table.opened import opened
from tests.workbooks import Sheet, workbook

ZONE = ZoneInfo("Asia/Kabul")
CLOCK = Clock(datetime(2021, 8, 11, 16, 40, tzinfo=ZONE), ZONE)
CAPTURES = """\
city,captor,date,people,note
Zaranj,Taliban,2021-08-06,"160,902",first
Kunduz,Taliban,2021-08-08,"356,536",held on at the airport
Farah,Taliban,2021-08-10,–,
Farah,Government,2021-08-11,,retaken
Ghazni,Taliban,2021-08-12,"190,424",at the airportside
"""
Ask = Callable[..., Answer]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Asks a table that is written first."""

    def asking(text: str | bytes = CAPTURES, name: str = "t.csv", **given: object) -> Answer:
        data = text if isinstance(text, bytes) else text.encode()
        (tmp_path / name).write_bytes(data)
        clock = given.pop("clock", CLOCK)
        sha256 = str(given.pop("sha256", ""))
        kind = str(given.pop("kind", "count"))
        source = Source("s", "table", name, Place("claims.yaml", ("sources", "s")), sha256)
        place = Place("claims.yaml", ("claims", 0, "evidence", 0))
        evidence = Evidence.model_validate({"source": "s", **given})
        assert clock is None or isinstance(clock, Clock)
        return table.answer(Question("c", kind, evidence, place, source, clock), Library(Root(tmp_path)))

    return asking


def told(answer: Answer) -> list[tuple[str, str]]:
    return [(one.check, one.what) for one in answer.troubles]


def counted(answer: Answer) -> Fraction:
    assert (answer.status, answer.troubles) == (Status.ANSWERED, ()), answer
    assert answer.nominal is not None
    return answer.nominal


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        ({"captor": "Taliban"}, 4),
        ({"captor": "  taliban "}, 4),
        ({"Captor": "Taliban"}, 4),
        ({"city": ["Zaranj", "Kunduz"]}, 2),
        ({"city": {"in": ["Zaranj", "Farah"]}}, 3),
        ({"city": {"not": "Farah"}}, 3),
        ({"city": {"not": ["Farah", "Ghazni"]}}, 2),
        ({"note": {"contains": "the airport"}}, 1),
        ({"note": {"empty": "true"}}, 1),
        ({"people": {"empty": "true"}}, 2),
        ({"people": {"empty": "false"}}, 3),
        ({"people": "160902"}, 1),
        ({"people": "160,902.0"}, 1),
        ({"people": {"above": "190,424"}}, 1),
        ({"people": {"at_least": "190,424"}}, 2),
        ({"people": {"below": "190,424"}}, 1),
        ({"people": {"at_most": "200 thousand"}}, 2),
        ({"people": {"above": "170,000", "below": "200,000"}}, 1),
        ({"date": {"since": "Friday"}}, 5),
        ({"date": {"since": "Friday", "until": "Tuesday"}}, 3),
        ({"date": {"after": "2021-08-10"}}, 2),
        ({"date": {"before": "10 August 2021"}}, 2),
        ({"date": {"on": "2021-08-10"}}, 1),
        ({"date": {"on": "August 2021"}}, 5),
        ({"captor": "Taliban", "date": {"until": "Wednesday"}}, 3),
    ],
)
def test_conditions(ask: Ask, rows: dict[str, object], number: int) -> None:
    assert counted(ask(rows=rows, take="count")) == number


@pytest.mark.parametrize(
    ("take", "column", "nominal", "words"),
    [
        ("sum", "people", 707_862, "707,862"),
        ("mean", "people", 235_954, "235,954"),
        ("median", "people", 190_424, "190,424"),
        ("min", "people", 160_902, "160,902"),
        ("max", "people", 356_536, "356,536"),
        ("count", "people", 3, "3"),
        ("list", "city", 5, "5"),
        ("distinct", "city", 4, "4"),
    ],
)
def test_taking(ask: Ask, take: str, column: str, nominal: int, words: str) -> None:
    answer = ask(take=take, column=column)
    assert counted(answer) == nominal
    assert answer.words == words
    assert answer.figure == Range.exactly(nominal)


def test_the_working_reads_as_a_sentence(ask: Ask) -> None:
    assert (
        ask(rows={"captor": "Taliban", "date": {"since": "Friday"}}, take="count").working
        == "`t.csv`: 4 of 5 rows have captor `Taliban` and date since Friday (6 August 2021)"
    )
    assert (
        ask(rows={"captor": "Taliban"}, take="sum", column="people").working
        == "`t.csv`: 4 of 5 rows have captor `Taliban`; their people add up to 707,862; "
        "line 4 has no figure and is left out"
    )
    assert (
        ask(rows={"city": "Kunduz"}, take="value", column="people").working
        == "`t.csv`: 1 of 5 rows has city `Kunduz`; its people is `356,536`"
    )


def test_a_column_is_named_once(ask: Ask) -> None:
    answer = ask(rows={"date": {"since": "Friday", "until": "2021-08-08"}}, take="count")
    assert (
        answer.working == "`t.csv`: 2 of 5 rows have date since Friday (6 August 2021) and until 2021-08-08"
    )


def test_words_inside_longer_ones_are_told(ask: Ask) -> None:
    answer = ask(rows={"note": {"contains": "airport"}}, take="list", column="city")
    assert answer.texts == ("Kunduz",)
    assert answer.notes == ("1 further cell has `airport` inside a longer word of note",)


def test_different_cells_come_in_the_order_of_the_file(ask: Ask) -> None:
    assert ask(take="distinct", column="captor").texts == ("Taliban", "Government")
    assert ask("a\nx\ny\nX\n", take="distinct", column="a").texts == ("x", "y")


def test_a_value_stands_at_its_cell(ask: Ask) -> None:
    answer = ask(rows={"city": "Kunduz"}, take="value", column="people")
    assert answer.text == "356,536"
    assert answer.nominal == 356_536
    assert answer.place == Place("t.csv", span=Span(3, 27, 3, 36))


def test_a_time_is_taken_as_a_moment(ask: Ask) -> None:
    answer = ask(rows={"city": "Kunduz"}, take="value", column="date")
    assert answer.moment is not None
    assert answer.moment.start == datetime(2021, 8, 8, tzinfo=ZONE)
    assert answer.figure is None
    latest = ask(take="max", column="date")
    assert latest.moment is not None
    assert latest.words == "2021-08-12"


def test_rows_that_differ_give_no_one_value(ask: Ask) -> None:
    answer = ask(rows={"city": "Farah"}, take="value", column="date")
    assert answer.status is Status.SILENT
    assert told(answer) == [
        ("several-rows", "one date is asked for, and 2 rows have `2021-08-10` and `2021-08-11`")
    ]
    assert ask(rows={"captor": "Taliban"}, take="value", column="captor").text == "Taliban"


def test_picked_rows_tell_their_time(ask: Ask) -> None:
    picked = ask(rows={"captor": "Taliban", "date": {"since": "Friday", "until": "Tuesday"}}).picked
    assert picked is not None
    assert [row.number for row in picked.rows] == [2, 3, 4]
    assert [row.number for row in picked.any_time] == [2, 3, 4, 6]
    assert picked.rows[0].when is not None
    assert picked.rows[0].when.start == datetime(2021, 8, 6, tzinfo=ZONE)
    assert picked.rows[0].cells["city"] == "Zaranj"


def test_an_unknown_column_is_told_with_the_nearest(ask: Ask) -> None:
    answer = ask(rows={"captr": "Taliban"})
    assert told(answer) == [("unknown-column", "`t.csv` has no column `captr`")]
    assert answer.troubles[0].help == ("did you mean `captor`?",)
    assert answer.troubles[0].place == Place(
        "claims.yaml", ("claims", 0, "evidence", 0, "rows", "captr"), "key"
    )
    assert told(ask(take="sum")) == [("unknown-column", "`sum` of which column?")]


def test_a_filter_that_matches_nothing_says_what_is_near(ask: Ask) -> None:
    answer = ask(rows={"captor": "Talban", "date": {"since": "Friday"}}, take="count")
    assert answer.status is Status.NOTHING
    assert answer.figure == Range.exactly(0)
    assert told(answer) == [("filter-matches-nothing", "no row of `t.csv` has captor `Talban`")]
    assert answer.troubles[0].help == ("there is `Taliban` (4 rows)",)
    assert ask(rows={"date": {"since": "2022"}}).troubles[0].help == (
        "date runs from `2021-08-06` to `2021-08-12`",
    )
    assert ask(rows={"people": {"above": "9 million"}}).troubles[0].help == (
        "people runs from `160,902` to `356,536`",
    )


def test_nought_rows_are_an_answer_when_each_condition_has_some(ask: Ask) -> None:
    answer = ask(rows={"captor": "Government", "city": "Kunduz"}, take="count")
    assert answer.status is Status.ANSWERED
    assert answer.nominal == 0
    assert not answer.troubles
    value = ask(rows={"captor": "Government", "city": "Kunduz"}, take="value", column="date")
    assert value.troubles[0].notes == (
        "1 row with captor `Government` alone",
        "1 row with city `Kunduz` alone",
    )


def test_words_in_a_column_of_figures_are_told_not_skipped(ask: Ask) -> None:
    answer = ask("city,people\nA,12\nB,see below\nC,n/a\nD,see note\n", take="sum", column="people")
    assert answer.status is Status.SILENT
    assert told(answer) == [
        ("half-text-column", "`people` has no figure in 2 rows, but `see below` and `see note`")
    ]
    assert answer.troubles[0].labels[1].place == Place("t.csv", span=Span(3, 3, 3, 12))


def test_a_row_that_may_meet_a_condition_leaves_the_count_open(ask: Ask) -> None:
    text = "city,date\nA,2021-08-07\nB,August 2021\nC,2021-08-01\n"
    answer = ask(text, rows={"date": {"since": "Friday"}}, take="count")
    assert (answer.figure, answer.words) == (Range.between(1, 2), "1 to 2")
    strange = ask(text.replace("August 2021", "soon after"), rows={"date": {"since": "Friday"}}, take="count")
    assert strange.figure == Range.between(1, 2)
    assert told(strange) == [("half-text-column", "`date` has no time in line 3, but `soon after`")]


def test_dates_in_figures_are_read_as_their_column_shows(ask: Ask) -> None:
    american = "city,date\nA,7/28/2021\nB,8/9/2021\nC,9/1/2021\n"
    assert counted(ask(american, rows={"date": {"on": "August 2021"}}, take="count")) == 1
    british = "city,date\nA,28/7/2021\nB,9/8/2021\nC,1/9/2021\n"
    assert counted(ask(british, rows={"date": {"on": "August 2021"}}, take="count")) == 1
    either = "city,date\nA,8/9/2021\nB,1/2/2021\n"
    answer = ask(either, rows={"date": {"on": "August 2021"}}, take="count")
    assert answer.status is Status.SILENT
    assert told(answer) == [
        ("unclear-dates", "`date` may be day first or month first, which gives 0 or 1 row")
    ]
    assert counted(ask(either, rows={"date": {"on": "2021"}}, take="count")) == 2


def test_days_that_a_spreadsheet_counted_are_told(ask: Ask) -> None:
    answer = ask("city,date\nA,44414\nB,44415.5\n", rows={"date": {"since": "2021-08-06"}}, take="count")
    assert answer.troubles[0].help == (
        "a spreadsheet counts days so: `44414` would be 2021-08-06; save the column as dates",
    )


def test_a_relative_time_needs_a_clock(ask: Ask) -> None:
    assert [one.check for one in ask(rows={"date": {"since": "Friday"}}, clock=None).troubles] == [
        "unreadable-condition"
    ]
    assert counted(ask(rows={"date": {"since": "2021-08-12"}}, take="count", clock=None)) == 1


def test_totals_are_told(ask: Ask) -> None:
    text = "city,people\nA,1\nB,2\nTotal,3\n"
    answer = ask(text, take="sum", column="people")
    assert told(answer) == [("total-row", "line 4 of `t.csv`, `Total`, is counted like any other row")]
    assert counted(ask(text, rows={"city": {"not": "Total"}}, take="sum", column="people")) == 3


def test_a_name_that_two_columns_have_is_told(ask: Ask) -> None:
    answer = ask("a,b,a\n1,2,3\n", take="sum", column="a")
    assert told(answer) == [("unknown-column", "`a` names 2 columns of `t.csv`")]
    assert counted(ask("a,b,a\n1,2,3\n", take="sum", column="b")) == 2


def test_ragged_rows_are_told(ask: Ask) -> None:
    answer = ask("a,b\n1,2\n1,2,3\n1\n", take="count", rows={"a": "1"})
    assert told(answer) == [("ragged-row", "`t.csv` has more cells than columns in line 3")]
    assert answer.notes == (
        "`t.csv` has fewer cells than columns in line 4; the missing ones count as empty",
    )


@pytest.mark.parametrize(
    "data",
    [
        "né,n\ncafé,1\n".encode("utf-8-sig"),
        "né;n\r\ncafé;1\r\n".encode(),
        "né\tn\rcafé\t1\r".encode(),
        "né,n\n\n,\ncafé,1\n".encode("windows-1252"),
        "né\tn\ncafé\t1\n".encode("utf-16"),
        'sep=;\n"né";"n"\n"café";"1"\n'.encode(),
    ],
)
def test_dirty_files_are_read_right(ask: Ask, data: bytes) -> None:
    answer = ask(data, rows={"né": "café"}, take="sum", column="n")
    assert counted(answer) == 1


def test_decimal_commas_are_read_where_the_column_shows_them(ask: Ask) -> None:
    text = "land;anteil\nA;12,5\nB;1.234\nC;1.000,25\n"
    assert counted(ask(text, take="sum", column="anteil")) == Fraction("2246.75")


@pytest.mark.parametrize(
    ("cells", "total", "unit"),
    [
        (("$1,200", "$300"), 1500, "USD"),
        (("€1.5m", "€500,000"), 2_000_000, "EUR"),
        (("25.7%", "4.3 %"), 30, "%"),
        (("(1,200)", "200"), -1000, ""),
        (("-5", "−5"), -10, ""),
        (("12*", "3†"), 15, ""),
        (("0.1", "0.2"), Fraction(3, 10), ""),
        (("1/3", "2/3"), 1, ""),
        (("9" * 28, "1"), 10**28, ""),
    ],
)
def test_sums_are_exact(ask: Ask, cells: tuple[str, ...], total: int | Fraction, unit: str) -> None:
    text = "n\n" + "".join(f'"{cell}"\n' for cell in cells)
    answer = ask(text, take="sum", column="n")
    assert (counted(answer), answer.unit) == (total, unit)


def test_points_are_read_as_the_columns_beside_them_show(ask: Ask) -> None:
    text = "land;leute;anteil\nA;1.234;12,5\nB;2.000;1,5\n"
    assert counted(ask(text, take="sum", column="leute")) == 3234
    english = "land;leute;anteil\nA;1.234;12.5\nB;2.000;1.5\n"
    assert counted(ask(english, take="sum", column="leute")) == Fraction("3.234")


def test_a_scale_in_the_name_of_a_column_is_told(ask: Ask) -> None:
    text = "land,GDP ($bn)\nA,12.5\n"
    answer = ask(text, rows={"land": "A"}, take="value", column="GDP")
    assert answer.nominal == Fraction("12.5")
    assert "if `GDP ($bn)` means billions, say so by `scale: billions` and `unit: USD`" in answer.working
    said = ask(text, rows={"land": "A"}, take="value", column="GDP", scale="billions", unit="USD")
    assert (said.nominal, said.unit) == (Fraction(12_500_000_000), "USD")
    assert "if `" not in said.working


def test_a_sheet_beside_is_told_where_a_column_is_missed(ask: Ask) -> None:
    sheets = {"A": Sheet([["a", "b"], ["c", "d"]]), "B": Sheet([["e", "f"], ["g", "h"]])}
    trouble = ask(workbook(sheets), name="t.xlsx", take="sum", column="e").troubles[0]
    assert trouble.notes == ("`t.xlsx` is read in its sheet `A`; it also has `B`",)


def test_units_that_differ_are_not_added(ask: Ask) -> None:
    answer = ask("n\n$5\n€5\n", take="sum", column="n")
    assert answer.status is Status.SILENT
    assert answer.gap == "`t.csv`: its n mixes `EUR` and `USD`"


def test_digits_say_how_exact_a_cell_is(ask: Ask) -> None:
    text = 'k,n\na,1.2m\nb,26.5 %\nc,"75,000"\n'
    figures = {key: ask(text, rows={"k": key}, take="value", column="n").figure for key in ("a", "b", "c")}
    assert figures == {
        "a": Range.between(1_150_000, 1_250_000),
        "b": Range.between(Fraction("26.45"), Fraction("26.55")),
        "c": Range.exactly(75_000),
    }


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "`t.csv` is empty"),
        (b"\n\n,,\n", "`t.csv` is empty"),
        (b"a,b\n1,\0\n", "`t.csv` is not a text: line 2 holds a NUL character"),
        (b'a,b\n1,"2\n3\n', '`t.csv` opens a quote (") on line 2 that is never closed'),
        (b'a,b\n"1"x,2\n', "goes on after the closing quote"),
        (b"a\n" + b"x" * 200_000, "`t.csv` has a cell of more than 131,072 characters on line 2"),
        (b"a," * 2_001 + b"a\n", "`t.csv` has 2,002 columns, and 2,000 is the most that is read"),
        (b"a\n" + b"1\n" * 2_000_001, "`t.csv` has more than 2,000,000 cells, the most that is read"),
        (b"a\n" + b"\n" * 2_000_002, "cells"),
        (b"a\n" + b" " * (20 * 1024 * 1024), "`t.csv` is larger than 20,971,520 bytes"),
    ],
)
def test_what_is_no_table_is_told(ask: Ask, data: bytes, why: str) -> None:
    answer = ask(data, take="count", rows={"a": "1"})
    assert answer.status is Status.UNREACHABLE
    assert why in answer.gap
    assert [one.check for one in answer.troubles] == ["unreadable-source"]


def test_other_formats_and_missing_files_are_told(ask: Ask) -> None:
    assert ask(b"%PDF-1.7", name="t.csv").gap == "`t.csv` is a PDF, which is not read as a table"


def test_hostile_cells_stay_text(ask: Ask) -> None:
    name = '"; drop table x; --'
    quoted = '"' + name.replace('"', '""') + '"'
    text = f'{quoted},b\n"read_csv(\'/etc/passwd\')",=1+1\n"\' OR 1=1 --",@SUM(A1)\n'
    assert counted(ask(text, rows={name: "' OR 1=1 --"}, take="count")) == 1
    assert counted(ask(text, rows={name: "read_csv('/etc/passwd')"}, take="count")) == 1
    assert [one.check for one in ask(text, take="sum", column="b").troubles] == ["half-text-column"]
    assert ask(text, rows={name: "'/etc/passwd'"}).status is Status.NOTHING


def test_a_pinned_file_that_changed_is_told(ask: Ask) -> None:
    pinned = hashlib.sha256(CAPTURES.encode()).hexdigest()
    assert counted(ask(rows={"captor": "Taliban"}, take="count", sha256=pinned)) == 4
    answer = ask(CAPTURES + "x,Taliban,,,\n", rows={"captor": "Taliban"}, take="count", sha256=pinned)
    assert told(answer) == [("evidence-altered", "`t.csv` is not the file that was pinned")]
    assert answer.nominal == 5


def test_many_rows_are_fast(ask: Ask) -> None:
    rows = "".join(f"{n},{n % 97},2021-08-{n % 28 + 1:02},{n}.{n % 10}\n" for n in range(100_000))
    asked = {"k": {"at_most": "9"}, "day": {"since": "2021-08-15"}}
    began = time.process_time()
    answer = ask("id,k,day,amount\n" + rows, rows=asked, take="sum", column="amount")
    took = time.process_time() - began
    wanted = [n for n in range(100_000) if n % 97 <= 9 and n % 28 >= 14]
    assert counted(answer) == sum(Fraction(f"{n}.{n % 10}") for n in wanted)
    # A second on any machine that is not starved; ten, so that a busy one does not fail.
    assert took < 10


def test_a_table_is_loaded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "t.csv").write_text(CAPTURES)
    read: list[str] = []

    def reading(file: str, data: bytes, within: Within, library: Library) -> Grid | Unreadable:
        read.append(file)
        return opened(file, data, within, library)

    monkeypatch.setattr(table, "opened", reading)
    library = Library(Root(tmp_path))
    source = Source("s", "table", "t.csv", Place("claims.yaml", ("sources", "s")))
    for city in ("Farah", "Kunduz"):
        evidence = Evidence.model_validate({"source": "s", "rows": {"city": city}})
        table.answer(Question("c", "count", evidence, Place("claims.yaml"), source, CLOCK), library)
    assert read == ["t.csv"]


def test_a_last_column_without_a_name_is_a_column(ask: Ask) -> None:
    answer = ask("a,b,\n1,2,x\n4,5,y\n", take="sum", column="b")
    assert counted(answer) == 7
    assert not answer.troubles
    assert ask("a,b,\n1,2,x\n4,5,y\n", rows={"column 3": "y"}, take="count").nominal == 1
    slipped = ask("a,b,\n1,2,\n4,5,000,\n6,7,\n", take="sum", column="b")
    assert [one.check for one in slipped.troubles] == ["ragged-row"]
