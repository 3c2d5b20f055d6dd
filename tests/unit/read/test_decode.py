"""Encodings: UTF-8 is read, all others are told by name and read as well as can be."""

from __future__ import annotations

import pytest

from checker.place import Span
from checker.read.decode import decode


def test_utf_8_is_read_without_its_mark() -> None:
    assert decode("a: é".encode()) == ("a: é", ())
    assert decode(b"\xef\xbb\xbfa") == ("a", ())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_told_by_name(encoding: str) -> None:
    text, [fault] = decode("a: é 😀\n".encode(encoding))
    assert text == "a: é 😀\n"
    assert fault.check == "broken-yaml"
    assert fault.what == f"this file is in {encoding[:6].upper()}, not in UTF-8"


def test_one_byte_encodings_are_told_with_their_first_character() -> None:
    text, [fault] = decode("a: b\nc: caf\xe9 – x\n".encode("cp1252"))
    assert text == "a: b\nc: caf\xe9 – x\n"
    assert "Windows-1252" in fault.what
    assert "`é`" in fault.what
    assert fault.span == Span(2, 7, 2, 8)
    assert fault.label == "byte E9"


def test_a_broken_character_is_told_with_line_column_and_byte() -> None:
    text, [fault] = decode("é: 1\nb: ü".encode() + b"\xff!\xfe\n")
    assert text == "é: 1\nb: ü\ufffd!\ufffd\n"
    assert fault.span == Span(2, 5, 2, 6)
    assert "byte FF (number 12 of the file)" in fault.what
    assert fault.notes == ("the file has 1 more of them",)


def test_a_file_cut_off_in_a_character() -> None:
    text, [fault] = decode("é: 😀".encode()[:-1])
    assert text == "é: "
    assert "ends in the middle of a character" in fault.what


def test_a_last_byte_that_is_no_utf_8_in_a_file_of_ascii() -> None:
    text, [fault] = decode(b"a: caf\xe9")
    assert text == "a: café"
    assert "Latin-1" in fault.what
