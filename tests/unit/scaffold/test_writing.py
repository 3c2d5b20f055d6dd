"""What is written as YAML is read back as it was, by our reader and by a reader of YAML 1.1."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from checker.read.load import read_sheet
from checker.scaffold.stub import Field
from checker.scaffold.writing import line, scalar


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("34", "34"),
        ("5,860", "5,860"),
        ("1.40", "1.40"),
        ("010", '"010"'),
        ("NO", '"NO"'),
        ("12:30", '"12:30"'),
        ("$1.695 trillion", "$1.695 trillion"),
        ("he said: yes", '"he said: yes"'),
        ('"Go," he said', "'\"Go,\" he said'"),
        ("a #b", '"a #b"'),
        ("- x", '"- x"'),
        ("it's", "it's"),
    ],
)
def test_quotation_marks_stand_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


@given(st.text(min_size=1))
@example("a: b")
@example("\x85x")
@example("x\ufeff")
@example("'\"")
@example("\\")
def test_any_text_is_read_back(text: str) -> None:
    kept = " ".join(text.split())
    try:
        kept.encode()
    except UnicodeEncodeError:
        return
    sheet = read_sheet("c.yaml", f"a: {scalar(text)}\nb: [{scalar(text, in_list=True)}]\n".encode())
    told = [fault.check for fault in sheet.faults]
    if not told:
        assert sheet.tree == {"a": kept, "b": [kept]}
    else:  # characters that no claim file may hold
        assert any(not char.isprintable() for char in kept), told


@given(st.text(alphabet="aé1 .,:-#'\"[]{}?!&*%@`|>=~$€\\", min_size=1))
def test_others_read_it_as_text_too(text: str) -> None:
    kept = " ".join(text.split())
    read = yaml.safe_load(f"- {scalar(text)}")[0] if kept else ""
    assert str(read) == kept or isinstance(read, int | float)


def test_a_word_to_the_editor_stays_a_comment() -> None:
    written = line(2, "when", Field("Friday", "6 or 13\nAugust?", "as said"))
    assert written == "  when: Friday  # as said; check: 6 or 13 August?"
