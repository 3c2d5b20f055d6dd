"""What a package says of a table is taken at its word, and what breaks its word is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.claim.library import Library
from checker.read.files import Root, Unreadable
from checker.read.grid import Grid
from checker.read.opening import open_table
from checker.read.package import Resource, packages_of, resource_of
from checker.read.packaged import packaged
from checker.read.within import Within
from checker.table.opened import opened


def resource(path: str = "t.csv", schema: object = None, **given: object) -> Resource:
    package = {"resources": [{"path": "other.csv"}, {"path": path, "schema": schema or {}, **given}]}
    found = resource_of(json.dumps(package).encode(), "t.csv")
    assert isinstance(found, Resource)
    return found


def read(text: str | bytes, *fields: dict[str, object], **given: object) -> Grid:
    told = resource(schema={"fields": list(fields), **given})
    grid = open_table(
        "t.csv", text if isinstance(text, bytes) else text.encode(), Within(dialect=told.dialect)
    )
    assert isinstance(grid, Grid)
    return packaged(grid, told)


def whats(grid: Grid) -> list[str]:
    return [one.what for one in grid.doubts]


@pytest.mark.parametrize(
    ("field", "cell", "meant"),
    [
        ({"type": "integer"}, "160902", "160902"),
        ({"type": "integer", "groupChar": "."}, "1.400", "1400"),
        ({"type": "number", "decimalChar": ",", "groupChar": "."}, "1.234,5", "1234.5"),
        ({"type": "number", "decimalChar": ","}, "-0,25", "-0.25"),
        ({"type": "date", "format": "%d/%m/%Y"}, "06/08/2021", "2021-08-06"),
        ({"type": "datetime", "format": "%d.%m.%Y %H:%M"}, "06.08.2021 14:30", "2021-08-06 14:30"),
        ({"type": "date"}, "2021-08-06", "2021-08-06"),
        ({"type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]}, "ja", "ja"),
        ({"type": "string"}, "anything", "anything"),
        ({"type": "any"}, "anything", "anything"),
        ({"missingValues": ["-99"]}, "-99", ""),
    ],
)
def test_cells_are_read_as_the_package_says(field: dict[str, object], cell: str, meant: str) -> None:
    grid = read("a,b\nx;y\n".replace(";", ",") + f'"{cell}",z\n', {"name": "a", **field}, {"name": "b"})
    assert grid.rows[1][0] == meant


@pytest.mark.parametrize(
    ("field", "cell", "meant"),
    [
        ({"type": "integer"}, "a few", "a whole number"),
        ({"type": "integer"}, "1.5", "a whole number"),
        ({"type": "number"}, "1,5", "a number"),
        ({"type": "number", "decimalChar": ","}, "1.5", "a number"),
        ({"type": "date"}, "6 August", "a date"),
        ({"type": "date", "format": "%d/%m/%Y"}, "31/02/2021", "a date"),
        ({"type": "year"}, "twenty", "a year"),
        ({"type": "boolean"}, "perhaps", "true or false"),
        ({"constraints": {"enum": ["x", "y"]}}, "z", "one of `x`, `y`"),
    ],
)
def test_cells_of_another_type_are_told(field: dict[str, object], cell: str, meant: str) -> None:
    grid = read(f'a,b\n"{cell}",1\n', {"name": "a", **field}, {"name": "b"})
    assert whats(grid) == [f"has `{cell}` in line 2, and by its `datapackage.json` `a` is {meant}"]
    assert grid.rows[0][0] == cell


def test_keys_and_lacking_cells() -> None:
    fields: list[dict[str, object]] = [
        {"name": "a"},
        {"name": "b", "constraints": {"required": True, "unique": True}},
    ]
    grid = read("a,b\nx,1\nx,2\ny,\nz,1\n", *fields, primaryKey="a")
    assert whats(grid) == [
        "has no b in line 4, and by its `datapackage.json` every row has one",
        "has `1` twice, in line 2 and line 5, and by its `datapackage.json` no two rows have the same b",
        "has `x` twice, in line 2 and line 3, and by its `datapackage.json` no two rows have the same a",
    ]
    assert whats(read("a,b\nx,1\nx,2\n", primaryKey=["a", "b"])) == []


def test_columns_that_are_not_there() -> None:
    grid = read("a,b\n1,2\n", {"name": "a"}, {"name": "c"})
    assert whats(grid) == ["has no column `c`, which its `datapackage.json` names"]


def test_titles_name_columns_too() -> None:
    assert read("ppl,b\n1,2\n", {"name": "ppl", "title": "People there"}).also == ("People there", "")


def test_how_the_text_is_written() -> None:
    told = resource(
        schema={"fields": [{"name": "town"}, {"name": "n"}]},
        dialect={"delimiter": "~", "header": False, "commentChar": "%"},
        encoding="iso-8859-2",
    )
    data = "% made in May\nŁódź~5\nKraków~6\n".encode("iso-8859-2")
    grid = open_table("t.csv", data, Within(dialect=told.dialect))
    assert isinstance(grid, Grid)
    assert (grid.names, grid.rows) == (("town", "n"), (("Łódź", "5"), ("Kraków", "6")))
    strange = resource(encoding="unicode_escape")
    assert isinstance(open_table("t.csv", data, Within(dialect=strange.dialect)), Unreadable)


def test_packages_are_looked_for_upwards() -> None:
    assert list(packages_of("a/b/t.csv")) == [
        ("a/b/datapackage.json", "t.csv"),
        ("a/datapackage.json", "b/t.csv"),
        ("datapackage.json", "a/b/t.csv"),
    ]


def test_a_package_that_is_broken_is_told(tmp_path: Path) -> None:

    (tmp_path / "datapackage.json").write_text("{")
    library = Library(Root(tmp_path))
    grid = opened("t.csv", b"a,b\n1,2\n", Within(), library)
    assert isinstance(grid, Grid)
    assert grid.notes == ("has a `datapackage.json` that cannot be read as JSON",)


@pytest.mark.parametrize(
    "text", ["[]", "{}", '{"resources": 5}', '{"resources": [5, {"path": 7}]}', "[" * 9_999]
)
def test_any_package_gets_an_answer(text: str) -> None:
    assert not isinstance(resource_of(text.encode(), "t.csv"), Resource)
