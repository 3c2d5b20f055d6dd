from __future__ import annotations

import pytest

from checker.place import Span
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.read.opening import open_table


def grid(text: str) -> Grid:
    found = open_table("t.csv", text.encode())
    assert isinstance(found, Grid), found
    return found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a,b;c,d\n", ("a", "b;c", "d")),
        ("a;b,c;d\n", ("a", "b,c", "d")),
        ("a\tb\n1,5\t2\n", ("a", "b")),
        ('"a,b,c";d\n', ("a,b,c", "d")),
        ("a,b;c\n", ("a", "b;c")),
        ("a\n", ("a",)),
        ("sep=|\na|b\n", ("a", "b")),
    ],
)
def test_the_header_tells_the_separator(text: str, names: tuple[str, ...]) -> None:
    assert grid(text).names == names


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_and_their_lines(end: str) -> None:
    found = grid(end.join(["a,b", '1,"two', 'lines"', "", '3, "x, ""y"""', ""]))
    assert found.names == ("a", "b")
    assert found.rows == (("1", f"two{end}lines"), ("3", 'x, "y"'))
    assert found.numbers == (2, 5)


def test_names() -> None:
    assert grid(" a  b ,,c,,\n1,2,3,,\n").names == ("a b", "column 2", "c")
    assert grid("a,b,a\n").twice == {"a"}


def test_places_of_cells() -> None:
    found = grid('né,b,c\nx, "y, ""z""",5"",w\n1\n')
    assert found.header_place().span == Span(1, 1, 1, 7)
    assert found.cell_place(0, 0).span == Span(2, 1, 2, 2)
    assert found.cell_place(0, 1).span == Span(2, 3, 2, 14)
    assert found.cell_place(0, 2).span == Span(2, 15, 2, 18)
    assert found.row_place(0).span == Span(2, 1, 2, 20)
    assert found.cell_place(1, 2).span == Span(3, 2, 3, 2)
    assert grid("sep=;\n\na;b\n").header_place().span == Span(3, 1, 3, 4)


def test_ragged_rows() -> None:
    found = grid("a,b\n1\n1,2,3\n1,2,\n")
    assert (found.notes, [one.what for one in found.doubts]) == (
        ("has fewer cells than columns in line 2; the missing ones count as empty",),
        ["has more cells than columns in lines 3 and 4"],
    )
    assert found.rows == (("1", ""), ("1", "2"), ("1", "2"))
    assert grid("a,b\n1,2,\n3,4,\n").doubts == ()
    assert grid("a,b,\n1,2,\n3,4\n").doubts == ()


def test_what_is_no_table() -> None:
    assert isinstance(open_table("t.csv", b'a\n"x'), Unreadable)
    assert isinstance(open_table("t.csv", b"\xff\xfe\0\0a"), Unreadable)
