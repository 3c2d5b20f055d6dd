"""Whatever a table holds, it comes back the same from every format and through every kind of dirt."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from typing import NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.read.grid import Grid
from checker.read.opening import open_table
from tests.old_workbooks import old_workbook
from tests.workbooks import Sheet, workbook

WORDS = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cc", "Cf", "Zl", "Zp", "Zs", "Cn", "Co", "Cs"],
        include_characters=" ",
    ),
    min_size=1,
    max_size=12,
).map(lambda text: " ".join(text.split()))
CELLS = WORDS.filter(lambda text: text and text[0] not in "=#~") | st.integers(-(10**9), 10**9).map(str)
BLANK = st.just("")


class Made(NamedTuple):
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@st.composite
def tables(draw: st.DrawFn) -> Made:
    """Tables with names for their columns and at least two cells in each row, so that each is plainly a row."""
    width = draw(st.integers(2, 6))
    names = tuple(f"col{'abcdef'[n]}" for n in range(width))
    row = st.tuples(CELLS, CELLS, *[CELLS | BLANK] * (width - 2))
    return Made(names, tuple(draw(st.lists(row, min_size=1, max_size=6))))


def separated(made: Made, separator: str, end: str, quoting: int = csv.QUOTE_MINIMAL) -> str:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([made.names, *made.rows])
    return written.getvalue()


def same(file: str, data: bytes, made: Made) -> None:
    found = open_table(file, data)
    assert isinstance(found, Grid), (file, found)
    assert (found.names, found.rows) == made, file
    assert len(found.numbers) == len(found.rows)
    for row in range(len(found.rows)):
        found.row_place(row)
        found.cell_place(row, len(made.names) - 1)


@given(
    tables(),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_separated_text(made: Made, separator: str, end: str, codec: str, quoting: int) -> None:
    text = separated(made, separator, end, quoting)
    same("t.csv", text.encode(codec), made)
    same("t.csv", f"sep={separator}{end}{text}".encode(codec), made)


@given(tables(), st.sampled_from(["", "\n", ",,,,,,\n"]), st.sampled_from(["Deaths by region", "Towns"]))
def test_titles_and_sources(made: Made, gap: str, title: str) -> None:
    text = separated(made, ",", "\n")
    same("t.csv", f"{title}\n\n{gap}{text}{gap}Source: the office\n".encode(), made)


@given(tables())
def test_json(made: Made) -> None:
    records = [dict(zip(made.names, row, strict=True)) for row in made.rows]
    same("t.json", json.dumps(records, ensure_ascii=False).encode(), made)
    same("t.json", json.dumps({"meta": {"n": 1}, "data": {"rows": records}}).encode(), made)
    same("t.json", json.dumps([made.names, *made.rows]).encode(), made)
    same("t.jsonl", "".join(f"{json.dumps(one)}\n" for one in records).encode(), made)
    columns = {name: [row[n] for row in made.rows] for n, name in enumerate(made.names)}
    same("t.json", json.dumps(columns).encode(), made)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables(), st.booleans())
def test_workbooks_and_databases(made: Made, titled: bool) -> None:
    above = [["Deaths by region"], []] if titled else []
    same("t.xlsx", workbook({"Sheet1": Sheet([*above, made.names, *made.rows])}), made)
    opened = sqlite3.connect(":memory:")
    opened.execute(f"CREATE TABLE t ({', '.join(made.names)})")
    opened.executemany(f"INSERT INTO t VALUES ({', '.join('?' * len(made.names))})", made.rows)  # noqa: S608
    opened.commit()
    same("t.db", opened.serialize(), made)
    opened.close()


@given(st.binary(max_size=400), st.sampled_from(["csv", "json", "jsonl", "txt", ""]))
def test_any_bytes_get_an_answer(data: bytes, suffix: str) -> None:
    open_table(f"t.{suffix}", data)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of some format with a few of its bytes changed, cut out or put in."""
    name, whole = draw(st.sampled_from(WHOLE))
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(data) - 1))
        data[at : at + draw(st.integers(0, 4))] = draw(st.binary(max_size=4))
    return name, bytes(data)


def database() -> bytes:
    opened = sqlite3.connect(":memory:")
    opened.execute("CREATE TABLE t (a, b)")
    opened.executemany("INSERT INTO t VALUES (?, ?)", [(n, "x" * n) for n in range(40)])
    opened.commit()
    data = opened.serialize()
    opened.close()
    return data


SHEET = Sheet(
    [["a", "b"], [(44414, "d mmm"), (0.5, "0%")], ["x", "=A1 -> 1"]], frozenset({2}), merged=("A2:A3",)
)
WHOLE = [
    ("t.xlsx", workbook({"S": SHEET})),
    ("t.db", database()),
    ("t.xls", old_workbook("S", [["a", "b"], ["c", 1.0]])),
    ("t.json", b'{"data": {"rows": [{"a": 1.5, "b": {"c": "x"}}, {"a": null}]}}'),
    ("t.csv", b'Title here\n\na;b\n"1,5";2\nSource: x\n'),
]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged())
def test_damaged_files_get_an_answer(file: tuple[str, bytes]) -> None:
    found = open_table(*file)
    if isinstance(found, Grid):
        assert all(len(row) == len(found.names) for row in found.rows)
