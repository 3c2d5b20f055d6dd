"""Each format of tables, from bytes that its own programs write, and from bytes that nobody should."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import duckdb
import pytest

from checker.place import Place
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.read.opening import open_table
from checker.read.within import Within
from tests.old_workbooks import old_workbook
from tests.workbooks import Sheet, archive, workbook

CELLS = (("Zaranj", "160902", "2021-08-06"), ("Farah", "", "2021-08-10"))
NAMES = ("city", "people", "date")


def within(where: dict[str, str]) -> Within:
    return Within(where.get("sheet", ""), where.get("range", ""), where.get("records", ""))


def table(file: str, data: bytes, **where: str) -> Grid:
    found = open_table(file, data, within(where))
    assert isinstance(found, Grid), found
    return found


def why(file: str, data: bytes, **where: str) -> str:
    found = open_table(file, data, within(where))
    assert isinstance(found, Unreadable), found
    return f"{found.why} | {found.help}"


def database(*statements: str) -> bytes:
    opened = sqlite3.connect(":memory:")
    for statement in statements:
        opened.execute(statement)
    opened.commit()
    data = opened.serialize()
    opened.close()
    return data


CITIES = database(
    "CREATE TABLE cities (city TEXT, people INTEGER, date TEXT)",
    "INSERT INTO cities VALUES ('Zaranj', 160902, '2021-08-06'), ('Farah', NULL, '2021-08-10')",
)


@pytest.fixture
def parquet(tmp_path: Path) -> bytes:
    path = tmp_path / "made.parquet"
    made = duckdb.sql(
        "FROM (VALUES ('Zaranj', 160902, DATE '2021-08-06'), ('Farah', NULL, DATE '2021-08-10')) t(city, people, date)"
    )
    assert made is not None
    made.write_parquet(str(path))
    return path.read_bytes()


def records() -> list[dict[str, object]]:
    return [
        {"city": "Zaranj", "people": 160902, "date": "2021-08-06"},
        {"city": "Farah", "people": None, "date": "2021-08-10"},
    ]


def test_every_format_gives_the_same_cells(parquet: bytes) -> None:
    sheet = Sheet(
        [
            ["city", "people", "date"],
            ["Zaranj", 160902, (44414, "d/m/yyyy")],
            ["Farah", "", (44418, "d/m/yyyy")],
        ]
    )
    files = {
        "t.csv": b"city,people,date\nZaranj,160902,2021-08-06\nFarah,,2021-08-10\n",
        "t.tsv": b"city\tpeople\tdate\r\nZaranj\t160902\t2021-08-06\r\nFarah\t\t2021-08-10\r\n",
        "t.json": json.dumps(records()).encode(),
        "t.jsonl": "\n".join(json.dumps(one) for one in records()).encode(),
        "t.xlsx": workbook({"Sheet1": sheet}),
        "t.sqlite": CITIES,
        "t.parquet": parquet,
    }
    for file, data in files.items():
        found = table(file, data)
        assert (file, found.names, found.rows) == (file, NAMES, CELLS)
        assert found.doubts == ()


def test_what_a_file_holds_counts_more_than_its_name(parquet: bytes) -> None:
    for data in (
        parquet,
        CITIES,
        workbook({"S": Sheet([["a"], ["b"]])}),
        b'[{"a": 1}]',
        b'{"a": 1}\n{"a": 2}\n',
    ):
        assert "whatever its name says" in table("t.csv", data).notes[0]
    assert "is a web page" in why("t.xls", b"\n<HTML><table>")
    assert "is a PDF" in why("t.csv", b"%PDF-1.7")
    assert "is compressed" in why("t.csv", b"\x1f\x8b\x08")
    assert "is a ZIP archive" in why("t.csv", archive([("t.csv", "a,b")]))
    assert "is no SQLite database" in why("t.db", b"a,b\n1,2\n")
    assert "is no Parquet" in why("t.parquet", b"a,b\n1,2\n")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ((0.265, "0.0%"), "26.5%"),
        (("0.26500000000000001", "0%"), "26.5%"),
        ((1, "0%"), "100%"),
        (("0.1", "General"), "0.1"),
        (("1.0000000000000002E-2", "0.00"), "0.01"),
        (("1E+21", "General"), "1000000000000000000000"),
        ((1234.5, '"$"#,##0.00'), "$1234.5"),
        ((3, "[$€-407]#,##0"), "€3"),
        ((3, "[$CHF-807] #,##0"), "CHF 3"),
        ((44414, "d mmm yyyy"), "2021-08-06"),
        ((44414.5, "yyyy-mm-dd hh:mm"), "2021-08-06 12:00"),
        ((44414, "mmm-yy"), "2021-08"),
        ((44414, "[$-409]mmmm d, yyyy;@"), "2021-08-06"),
        ((0.5, "h:mm AM/PM"), "12:00"),
        ((1.25, "[h]:mm"), "30:00:00"),
        ((1, "yyyy-mm-dd"), "1900-01-01"),
        ((61, "yyyy-mm-dd"), "1900-03-01"),
        ((5, '0" days"'), "5"),
        ((5, "[Red]0;[Blue]-0"), "5"),
        (True, "TRUE"),
        ("#DIV/0!", "#DIV/0!"),
        ("=A1*2 -> 7", "7"),
    ],
)
def test_figures_are_read_as_their_readers_see_them(cell: object, text: str) -> None:
    assert table("t.xlsx", workbook({"S": Sheet([["n", "k"], [cell, "x"]])})).rows == ((text, "x"),)


def test_the_other_calendar_of_workbooks() -> None:
    data = workbook({"S": Sheet([["day", "k"], [(42952, "yyyy-mm-dd"), "x"]])}, since_1904=True)
    assert table("t.xlsx", data).rows == (("2021-08-06", "x"),)


def test_sheets() -> None:
    sheets = {
        "Old": Sheet([["a"], ["x"]], state="hidden"),
        "Deaths 2020": Sheet([["region", "deaths"], ["North", 9]]),
        "Notes": Sheet([["a", "b"], ["c", "d"]]),
    }
    data = workbook(sheets)
    first = table("t.xlsx", data)
    assert first.rows == (("North", "9"),)
    assert first.notes == ("is read in its sheet `Deaths 2020`; it also has `Notes`",)
    assert first.cell_place(0, 1) == Place("t.xlsx", spot="'Deaths 2020'!B2")
    assert first.header_place() == Place("t.xlsx", spot="'Deaths 2020'!A1:B1")
    assert table("t.xlsx", data, sheet="notes").rows == (("c", "d"),)
    assert table("t.xlsx", data, sheet="Old").notes == ("hides the sheet `Old`",)
    assert why("t.xlsx", data, sheet="Death") == "has no sheet `Death` | it has `Old`, `Deaths 2020`, `Notes`"


def test_a_cover_is_no_table() -> None:
    data = workbook({"About": Sheet([["Deaths"], ["by region"]]), "T": Sheet([["a", "b"], ["c", "d"]])})
    found = table("t.xlsx", data)
    assert (found.part, found.notes) == ("T!", ("is read in its sheet `T`; it also has `About`",))
    assert table("t.xlsx", workbook({"Only": Sheet([["name"], ["A"]])})).rows == (("A",),)


def open_document(*sheets: str) -> bytes:
    urn = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{one}="{urn}:{one}:1.0"' for one in ("office", "table", "text", "style"))
    unseen = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    content = (
        f"<office:document-content {names}><office:automatic-styles>{unseen}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{''.join(sheets)}</office:spreadsheet></office:body></office:document-content>"
    )
    return archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])


def ods_sheet(name: str, *rows: str, style: str = "ta1") -> str:
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'


def ods_row(*cells: str, about: str = "") -> str:
    return f"<table:table-row {about}>{''.join(cells)}</table:table-row>"


def ods_cell(text: str = "", about: str = 'office:value-type="string"') -> str:
    return f"<table:table-cell {about}>{f'<text:p>{text}</text:p>' if text else ''}</table:table-cell>"


def valued(sort: str, value: str, shown: str = "x", more: str = "") -> str:
    name = {"date": "date-value", "time": "time-value", "boolean": "boolean-value"}.get(sort, "value")
    return ods_cell(shown, f'office:value-type="{sort}" office:{name}="{value}" {more}')


def test_open_document() -> None:
    head = ods_row(*map(ods_cell, NAMES))
    rows = ods_row(ods_cell("Zaranj"), valued("float", "160902"), valued("date", "2021-08-06"))
    gap = ods_row(
        ods_cell("", 'table:number-columns-repeated="1024"'), about='table:number-rows-repeated="1048000"'
    )
    last = ods_row(
        ods_cell("Farah"), ods_cell("", ""), valued("date", "2021-08-10"), about='table:visibility="filter"'
    )
    found = table("t.ods", open_document(ods_sheet("S", head, rows, last, gap)))
    assert (found.names, found.rows) == (NAMES, CELLS)
    assert found.hidden == {1}
    assert found.cell_place(1, 2) == Place("t.ods", spot="S!C3")
    typed = archive([("mimetype", "x"), ("content.xml", "<!DOCTYPE x><x/>")])
    assert "declares a document type" in why("t.ods", typed)
    many = ods_row(
        ods_cell("x", 'table:number-columns-repeated="900"'), about='table:number-rows-repeated="9000"'
    )
    assert "has more than 500,000 cells" in why("t.ods", open_document(ods_sheet("S", many)))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (valued("percentage", "0.265", "27 %"), "26.5%"),
        (valued("currency", "1234.5", more='office:currency="EUR"'), "EUR 1234.5"),
        (valued("date", "2021-08-06T14:30:00"), "2021-08-06 14:30"),
        (valued("time", "PT14H30M00S"), "14:30"),
        (valued("boolean", "true"), "TRUE"),
        (ods_cell("a<text:s text:c='2'/>b"), "a  b"),
        (ods_cell("#DIV/0!", 'office:value-type="string" table:formula="of:=1/0"'), "#DIV/0!"),
        (
            "<table:table-cell><office:annotation><text:p>why</text:p></office:annotation><text:p>a</text:p></table:table-cell>",
            "a",
        ),
    ],
)
def test_cells_of_open_document(cell: str, text: str) -> None:
    rows = ods_row(ods_cell("n"), ods_cell("k")), ods_row(cell, ods_cell("x"))
    assert table("t.ods", open_document(ods_sheet("S", *rows))).rows == ((text, "x"),)


def test_sheets_of_open_document() -> None:
    rows = ods_row(ods_cell("a"), ods_cell("b")), ods_row(ods_cell("c"), ods_cell("d"))
    tall = ods_row(ods_cell("N", 'table:number-rows-spanned="2" office:value-type="string"'), ods_cell("e"))
    below = ods_row("<table:covered-table-cell/>", ods_cell("f"))
    data = open_document(ods_sheet("Old", *rows, style="ta2"), ods_sheet("New", rows[0], tall, below))
    found = table("t.ods", data)
    assert found.part == "New!"
    assert found.rows == (("N", "e"), ("N", "f"))
    assert table("t.ods", data, sheet="Old").notes == ("hides the sheet `Old`",)


def test_workbooks_of_the_older_kind() -> None:
    found = table("t.xls", old_workbook("Table", [["city", "people"], ["Zaranj", 160902.0], ["Qalāt", 0.5]]))
    assert (found.names, found.rows) == (("city", "people"), (("Zaranj", "160902"), ("Qalāt", "0.5")))
    assert found.cell_place(0, 1) == Place("t.xls", spot="Table!B2")
    assert "without its formats" in found.notes[-1]


def test_what_a_sheet_hides_is_told() -> None:
    rows: list[list[object]] = [
        ["region", "men", "women"],
        ["North", 1, 2],
        ["South", 3, 4],
        ["East", (5, ";;;"), 6],
    ]
    found = table("t.xlsx", workbook({"S": Sheet(rows, frozenset({3}), frozenset({2}))}))
    assert found.hidden == {1}
    assert found.notes == ("hides the column `men`", "has figures that it does not show, as in B4")


def test_merged_cells() -> None:
    rows: list[list[object]] = [["region", "town", "people"], ["North", "A", 5], ["", "B", ""], ["", "C", 7]]
    found = table("t.xlsx", workbook({"S": Sheet(rows, merged=("A2:A4", "C2:C3"))}))
    assert found.rows == (("North", "A", "5"), ("North", "B", ""), ("North", "C", "7"))
    assert found.notes == (
        "has one cell over A2:A4; its `North` is read in each of the rows",
        "has one cell over C2:C3; its `5` is read in the first row only",
    )


def test_ranges() -> None:
    rows: list[list[object]] = [
        ["Jobs"],
        ["", "men", "women"],
        ["North", 1, 2],
        ["South", 3, 4],
        ["Total", 4, 6],
    ]
    data = workbook({"S": Sheet(rows)})
    found = table("t.xlsx", data, range="A2:C4")
    assert (found.names, found.rows) == (
        ("column 1", "men", "women"),
        (("North", "1", "2"), ("South", "3", "4")),
    )
    assert found.notes == ()
    assert table("t.xlsx", data, range="$b$2:b").names == ("men",)
    text = b"Jobs\n,men,women\nNorth,1,2\nSouth,3,4\nTotal,4,6\n"
    separated = table("t.csv", text, range="A2:C4")
    assert (separated.names, separated.rows) == (found.names, found.rows)
    assert (
        table("t.csv", text, range="B2:B").cell_place(1, 0).span == table("t.csv", text).cell_place(1, 1).span
    )
    assert "has no range `A2-C4`" in why("t.csv", text, range="A2-C4")
    assert "has nothing in X9:Z10 in its sheet `S`" in why("t.xlsx", data, range="X9:Z10")


def test_formulas() -> None:
    rows: list[list[object]] = [["a", "b"], ["x", "=A1 -> 3"], ["y", "=A2"], ["z", "=A3"]]
    found = table("t.xlsx", workbook({"S": Sheet(rows)}))
    assert found.notes == ("has formulas; what they came to when it was saved is read",)
    (doubt,) = found.doubts
    assert doubt.what == "has 2 formulas, the first in B3, whose values were never worked out"


@pytest.mark.parametrize(
    ("text", "names", "rows"),
    [
        ('{"meta": {"n": 2}, "data": {"rows": [{"a": 1.50}, {"a": 1e3}]}}', ("a",), (("1.50",), ("1000",))),
        ('{"a": [1, 2], "b": ["x", null]}', ("a", "b"), (("1", "x"), ("2", ""))),
        ('[["a", "b"], [1, 2]]', ("a", "b"), (("1", "2"),)),
        ('{"x": {"n": 1}, "y": {"n": 2}}', ("key", "n"), (("x", "1"), ("y", "2"))),
        ('[{"pages": 1}, [{"id": {"value": "X"}, "n": 3}]]', ("id.value", "n"), (("X", "3"),)),
        ('[{"a": true, "b": [1, "x"], "c": {}}]', ("a", "b"), (("true", "1; x"),)),
        ('[{"a": 1}, {"b": 2}]', ("a", "b"), (("1", ""), ("", "2"))),
    ],
)
def test_shapes_of_json(text: str, names: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    found = table("t.json", text.encode())
    assert (found.names, found.rows) == (names, rows)


def test_places_in_json() -> None:
    found = table("t.json", b'{"data": {"the.rows": [{"a": 1}, {"a": {"b": 2}}]}}', records="data.the.rows")
    assert found.cell_place(1, 1) == Place("t.json", spot="record 2, a.b")
    lines = table("t.jsonl", b'{"a": 1}\n\n{"a": 2}\n')
    assert lines.numbers == (1, 3)
    assert lines.called(1) == "line 3"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b'[{"a": 1}, {"b" 2}]', "cannot be read as JSON beyond line 1, column 17"),
        (b'{"x": [{"a": 1}], "y": [{"a": 2}]}', "`records: x` or `records: y`"),
        (b"[" * 200_000, "nested too deeply"),
        (b"[1, 2]", "holds no list of records"),
        (b'{"a": 1}\n{"a": 2}\n{"a": \n', "in line 3"),
    ],
)
def test_json_that_is_no_table(text: bytes, told: str) -> None:
    assert told in why("t.json", text)


def test_a_key_that_is_there_twice_is_told() -> None:
    (doubt,) = table("t.json", b'[{"a": 1}, {"a": 1, "a": 2}]').doubts
    assert (doubt.check, doubt.what) == ("unclear-header", "has `a` twice in record 2")


def test_databases() -> None:
    two = database(
        "CREATE TABLE wards (w)", "INSERT INTO wards VALUES (1.5), (x'00')", "CREATE TABLE other (o)"
    )
    assert "has 2 tables | name one, as in `sheet: other`; it has `other`, `wards`" in why("t.db", two)
    found = table("t.db", two, sheet="Wards")
    assert found.rows == (("1.5",), ("(1 bytes)",))
    assert found.row_place(0) == Place("t.db", spot="row 1 of wards")
    assert "has no table `x`" in why("t.db", two, sheet="x")
    view = database("CREATE TABLE t (a)", "CREATE VIEW v AS SELECT load_extension('/x.so') AS x FROM t")
    assert isinstance(open_table("t.db", view, Within(sheet="v")), Unreadable)
    endless = database(
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS i FROM n"
    )
    assert isinstance(open_table("t.db", endless), Unreadable)


def test_broken_files_are_told(parquet: bytes) -> None:
    good = workbook({"S": Sheet([["a", "b"], ["c", "d"]])})
    assert "is a" in why("t.xlsx", good[: len(good) // 2] + b"PK\x05\x06")
    assert "broken" in why("t.parquet", parquet[:-40] + b"\xff" * 36 + b"PAR1")
    assert "broken" in why("t.db", CITIES[:4000] + b"\xff" * (len(CITIES) - 4000))
    assert "broken" in why("t.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_archives_made_to_harm() -> None:
    book = "<workbook/>"
    bomb = archive([("xl/workbook.xml", book), ("xl/bomb", b"\0" * (64 << 20))])
    assert "unpacks to more than 250 times its size" in why("t.xlsx", bomb)
    with pytest.warns(UserWarning, match="Duplicate name"):
        twins = archive([("xl/workbook.xml", book), ("xl/workbook.xml", book)])
    assert "two files of the same name" in why("t.xlsx", twins)
    typed = archive([("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>')])
    assert "declares a document type" in why("t.xlsx", typed)
    many = archive([("xl/workbook.xml", book), *((f"xl/{n}", "") for n in range(4_001))])
    assert "holds 4,002 files" in why("t.xlsx", many)
    far = workbook({"S": Sheet([["a"], ["b"]])})
    with zipfile.ZipFile(io.BytesIO(far)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(b"</sheetData>", cell)
    assert "more cells than columns" in table("t.xlsx", archive(parts.items())).doubts[0].what


def test_what_a_format_does_not_know_is_told() -> None:
    assert table("t.csv", b"a,b\n1,2\n", sheet="S").notes == (
        "is separated text, in which `sheet` says nothing",
    )
    assert table("t.json", b'[{"a": 1}]', range="A1:B2").notes == ("is JSON, in which `range` says nothing",)
