"""The dirt of tables as offices send them, a file each: read right, or told."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.language.cell import Meanings, is_total
from checker.read.grid import Grid
from checker.read.opening import open_table

CLEAN = "town,people,share\nZaranj,160902,12.5\nQalāt,1234567,87.5\n"
NAMES = ("town", "people", "share")
PEOPLE = [Fraction(160_902), Fraction(1_234_567)]
SHARES = [Fraction("12.5"), Fraction("87.5")]


def read(text: str | bytes) -> Grid:
    found = open_table("t.csv", text if isinstance(text, bytes) else text.encode())
    assert isinstance(found, Grid), found
    return found


def figures(grid: Grid, name: str) -> list[Fraction | None]:
    cells = grid.column((grid.names if name in grid.names else grid.also).index(name))
    meanings = Meanings(frozenset(cells))
    numbers = [meanings.number(cell) for cell in cells]
    return [number.stated if number else None for number in numbers]


DIRT: dict[str, str | bytes] = {
    "clean": CLEAN,
    "lines end as on Windows": CLEAN.replace("\n", "\r\n"),
    "lines end as on old Macintoshes": CLEAN.replace("\n", "\r"),
    "a byte order mark": CLEAN.encode("utf-8-sig"),
    "in UTF-16": CLEAN.encode("utf-16"),
    "in Windows-1252": CLEAN.replace("ā", "é").encode("windows-1252"),
    "semicolons": CLEAN.replace(",", ";"),
    "tabs": CLEAN.replace(",", "\t"),
    "bars": CLEAN.replace(",", "|"),
    "the separator told": "sep=;\n" + CLEAN.replace(",", ";"),
    "everything in quotes": "".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) + "\n" for line in CLEAN.splitlines()
    ),
    "blanks after the separators": CLEAN.replace(",", ", "),
    "blank lines": CLEAN.replace("\n", "\n\n"),
    "lines of nothing but separators": CLEAN + ",,\n,,\n",
    "a separator at the end of every line": CLEAN.replace("\n", ",\n"),
    "a title above": "Towns by people\n" + CLEAN,
    "a title, a date and a blank line above": "Towns\n2 May 2021\n\n" + CLEAN,
    "a title padded with separators": "Towns by people,,\n,,\n" + CLEAN,
    "a title with a comma over semicolons": "Towns, by people\n" + CLEAN.replace(",", ";"),
    "a title with a comma over decimal commas": "Towns, by people\n"
    + CLEAN.replace(",", ";").replace(".", ",").replace("1234567", "1.234.567"),
    "a source below": CLEAN + "Source: the office of statistics\n",
    "notes below, padded": CLEAN + ",,\nNotes:,,\n* provisional,,\n",
    "a note a blank line below": CLEAN + "\nFigures for May are not final yet\n",
    "the names again, as on a second page": CLEAN.replace("Qalāt", "town,people,share\nQalāt"),
    "thousands with commas": CLEAN.replace("160902", '"160,902"').replace("1234567", '"1,234,567"'),
    "thousands with blanks": CLEAN.replace("160902", "160 902").replace("1234567", "1 234 567"),
    "thousands with narrow blanks": CLEAN.replace("160902", "160\u202f902").replace("1234567", "1\u202f234\u202f567"),
    "thousands with blanks that do not break": CLEAN.replace("160902", "160\u00a0902"),
    "thousands with apostrophes": CLEAN.replace("160902", "160'902").replace("1234567", "1’234’567"),
    "decimal commas": CLEAN.replace(",", ";").replace(".", ",").replace("1234567", "1.234.567"),
    "per-cent signs": CLEAN.replace("12.5", "12.5%").replace("87.5", "87.5 %"),
    "currencies": CLEAN.replace("160902", '"$160,902"').replace("1234567", "$1234567"),
    "marks of notes": CLEAN.replace("160902", "160902*").replace("1234567", "1234567[a]"),
    "marks of notes in the names": CLEAN.replace("people", "people[1]").replace("share", "share *"),
    "units in the names": CLEAN.replace("share", "share (%)"),
    "blanks around the cells": CLEAN.replace("160902", " 160902 ").replace("town,", " town ,"),
}  # fmt: skip


@pytest.mark.parametrize("dirt", list(DIRT))
def test_dirt_is_read_right(dirt: str) -> None:
    found = read(DIRT[dirt])
    assert tuple(also or name for name, also in zip(found.names, found.also, strict=True)) == NAMES
    assert [cell.strip()[:3] for cell in found.column(0)] == ["Zar", "Qal"]
    assert figures(found, "people") == PEOPLE
    assert figures(found, "share") == SHARES
    assert found.doubts == ()


TOLD = {
    "Towns by people\n" + CLEAN: "has `Towns by people` above the names of its columns",
    CLEAN + "Source: ONS\nNote: May\n": "has `Source: ONS` below the table, in lines 4 and 5",
    CLEAN.replace("Qalāt", "town,people,share\nQalāt"): "has the names of its columns again in line 3",
    CLEAN + "Farah,5\n": "has fewer cells than columns in line 4; the missing ones count as empty",
}


@pytest.mark.parametrize("text", list(TOLD))
def test_what_is_put_right_is_told(text: str) -> None:
    assert read(text).notes == (TOLD[text],)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("town,people\nZaranj,160,902\n", "has more cells than columns in line 2"),
        ("160902,5\n1234567,6\n", "seems to have no names of its columns: line 1 has `160902 5`"),
        (",2019,\ntown,men,women\nA,1,2\n", "seems to have the names of its columns in two lines, 1 and 2"),
    ],
)
def test_what_leaves_doubt_is_told(text: str, told: str) -> None:
    assert [one.what for one in read(text).doubts] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "city,captor,date\nZaranj,Taliban,2021\nKabul,,\n",  # a row with its first cell only is a row
        "city,note\nZaranj,first\nNoteworthy,\n",
        "name\nSmith, John\nDoe, Jane\n",  # no title over two columns, but cells with commas
        "country,2019,2020\nA,1,2\n",
        ",2021-01,2021-02\nA,1,2\n",
        ",0-4,5-9\nA,1,2\n",
        "city,captor\nZaranj,Taliban\n* Sar-e Pul,\n",
        "city,captor\nZaranj,Taliban\n\nKabul,\n",
        "firm,note\nAcme,first\nSource Foods Ltd,\n",
        "a,b\n\n1,2\n",
        "town,people,\nA,1,\n",
    ],
)
def test_what_only_looks_like_dirt_is_left(text: str) -> None:
    found = read(text)
    assert found.notes == ()
    assert len(found.rows) == text.replace("\n\n", "\n").count("\n") - 1
    assert [one.check for one in found.doubts if one.check != "ragged-row"] == []


def test_what_stands_for_nothing_is_no_figure() -> None:
    text = "n,k\n" + "".join(
        f"{cell},x\n" for cell in ("-", "–", "—", "*", "..", "n/a", "#N/A", ":", "[x]", "x", "", "5")
    )
    assert figures(read(text), "n") == [None] * 11 + [Fraction(5)]


def test_errors_of_spreadsheets_are_no_figures() -> None:
    assert figures(read("n\n#DIV/0!\n#REF!\n#VALUE!\n5\n"), "n") == [None, None, None, Fraction(5)]


def test_rows_of_totals_are_known() -> None:
    assert all(map(is_total, ("Total", "TOTAL:", "Grand total", "Gesamt", " Subtotal ")))
