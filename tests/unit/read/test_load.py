"""From bytes to a sheet: scalars as they were written, and every fault of a file."""

from __future__ import annotations

import pytest

from checker.place import Place, Span
from checker.read import limits
from checker.read.load import read_sheet
from checker.read.sheet import Sheet, Tree


def read(text: str) -> Sheet:
    return read_sheet("claims.yaml", text.encode())


@pytest.mark.parametrize(
    ("written", "tree"),
    [
        ("1.40", "1.40"),
        ("010", "010"),
        ("NO", "NO"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("2021-08-11", "2021-08-11"),
        ("true", "true"),
        ('"true"', "true"),
        ("'null'", "null"),
        ('""', ""),
        ("", None),
        ("~", None),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("nULL", "nULL"),
        ("[1, , 2]", None),
        ("[a, ~, 'b c', \"d\"]", ["a", None, "b c", "d"]),
        ("{a: 1, b}", {"a": "1", "b": None}),
        ("“nine”", "“nine”"),
        ('"tab\\tline\\nnext"', "tab\tline\nnext"),
        ('"\\ud83d\\ude00"', "😀"),
        ("'\\ud83d\\ude00'", "\\ud83d\\ude00"),
        ("one\u2028two", "one\u2028two"),
        ("one\x85two: three", None),
    ],
)
def test_a_scalar_stays_what_was_written(written: str, tree: Tree) -> None:
    sheet = read(f"key: {written}\n")
    if sheet.faults:
        assert tree is None
    else:
        assert sheet.tree == {"key": tree}


def test_texts_over_several_lines() -> None:
    sheet = read("a: |\n  one\n   two\n\nb: >-\n  three\n  four\nc: five\n  six\n")
    assert sheet.tree == {"a": "one\n two\n", "b": "three four", "c": "five six"}
    assert sheet.faults == ()


def test_an_empty_file_has_no_tree_and_no_fault() -> None:
    for text in ("", "\n\n", "# only a comment\n", "\ufeff", "---\n"):
        sheet = read(text)
        assert sheet.tree is None
        assert sheet.faults == ()


def test_a_byte_order_mark_shifts_no_column() -> None:
    sheet = read("\ufeffa: b")
    assert sheet.tree == {"a": "b"}
    assert sheet.marks.keys["a",] == Span(1, 1, 1, 2)


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    sheet = read("a: 1\r\nb: x\u2028y\rc: 😀 é # d\nd: 4\n")
    assert sheet.tree == {"a": "1", "b": "x\u2028y", "c": "😀 é", "d": "4"}
    assert sheet.marks.values["b",] == Span(2, 4, 2, 7)
    assert sheet.marks.values["c",] == Span(3, 4, 3, 7)
    assert sheet.marks.values["d",] == Span(4, 4, 4, 5)


def test_the_first_of_two_equal_keys_is_kept_and_both_places_are_told() -> None:
    sheet = read("a: 1\nb: {x: 1}\na: {c: [2]}\n")
    assert sheet.tree == {"a": "1", "b": {"x": "1"}}
    [fault] = sheet.faults
    assert fault.check == "duplicate-key"
    assert fault.what == "`a` is written twice in one group"
    assert fault.span == Span(3, 1, 3, 2)
    assert fault.others == ((Span(1, 1, 1, 2), "first here"),)
    assert ("a", "c") not in sheet.marks.values


def test_what_claim_files_do_not_use_is_told_where_it_stands() -> None:
    sheet = read("a: &name one\nb: *name\nc: !!int 3\nd: {<<: *name, e: 1}\n---\nf: 2\n")
    assert [(fault.check, fault.span.line, fault.span.column) for fault in sheet.faults] == [
        ("unsupported-yaml", 1, 4),
        ("unsupported-yaml", 2, 4),
        ("unsupported-yaml", 3, 4),
        ("unsupported-yaml", 4, 5),
        ("unsupported-yaml", 5, 1),
    ]
    assert sheet.tree == {"a": "one", "b": "one", "c": "3", "d": {"e": "1"}}
    assert sheet.lost == {("d",)}


def test_a_key_must_be_a_word() -> None:
    sheet = read("a: 1\n? [b]\n: 2\n?\n: 3\nc: {{ total }}\n: 4\n")
    assert [fault.check for fault in sheet.faults] == ["broken-yaml"] * 4
    assert "list or a group" in sheet.faults[0].what
    assert "nothing stands before this colon" in sheet.faults[1].what
    assert "double braces" in sheet.faults[2].what
    assert sheet.faults[2].span == Span(6, 4, 6, 15)
    assert "nothing stands before this colon" in sheet.faults[3].what


def test_odd_characters_are_told_and_left_out() -> None:
    sheet = read('a: x\x07y\nb: "\\u202e\\x1b"\nc: \u2066z\n\u2066d: \u2066\n')
    assert sheet.tree == {"a": "xy", "b": "", "c": "z", "d": ""}
    assert [(fault.check, fault.span.line, fault.span.column) for fault in sheet.faults] == [
        ("odd-character", 1, 5),
        ("odd-character", 2, 4),
        ("odd-character", 3, 4),
    ]
    assert sheet.faults[2].notes == ("it stands in 2 other places too",)


def test_a_file_that_is_too_large_is_not_read() -> None:
    sheet = read_sheet("x", b"a" * (limits.BYTES + 1))
    assert [fault.check for fault in sheet.faults] == ["over-limit"]
    assert sheet.tree is None
    assert sheet.lost == {()}


def test_depth_and_number_of_values_are_limited() -> None:
    assert read("- " * limits.DEPTH + "a").faults == ()
    [deep] = read("- " * (limits.DEPTH + 1) + "a").faults
    assert deep.check == "over-limit"
    assert "24 levels" in deep.what
    [many] = read("- a\n" * (limits.EVENTS + 1)).faults
    assert many.check == "over-limit"
    assert "200,000" in many.what


def test_a_place_without_a_mark_is_that_of_what_holds_it() -> None:
    sheet = read("claims:\n- id: a\n  kind: count\n")
    place = Place("claims.yaml", ("claims", 0))
    assert sheet.locate(place.at("kind")) == Span(3, 9, 3, 14)
    assert sheet.locate(place.at("kind").key()) == Span(3, 3, 3, 7)
    assert sheet.locate(place.at("value")) == Span(2, 3, 3, 14)
    assert sheet.locate(Place("claims.yaml", span=Span(9, 9, 9, 9))) == Span(9, 9, 9, 9)
    assert read("").locate(place) == Span(1, 1, 1, 1)
