"""Setting a field: what the text looks like afterwards, line by line."""

from __future__ import annotations

import pytest

from checker.edit.field import Refused, with_fields


def edited(text: str, **fields: str) -> str:
    done = with_fields(text.encode(), "b", fields)
    assert not isinstance(done, Refused), done
    return done.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "claims:\n- id: b\n  kind: count # nine?\n\n# next\n- id: c\n",
            "claims:\n- id: b\n  kind: count # nine?\n  review: wrong\n\n# next\n- id: c\n",
        ),
        ("claims:\n  -   id: b", "claims:\n  -   id: b\n      review: wrong"),
        ("claims:\r\n- id: b\r\n  kind: x\r\n", "claims:\r\n- id: b\r\n  kind: x\r\n  review: wrong\r\n"),
        ("\ufeffclaims:\n- id: b\n", "\ufeffclaims:\n- id: b\n  review: wrong\n"),
        ("claims:\n- {id: b, kind: count}\n", "claims:\n- {id: b, kind: count, review: wrong}\n"),
        ("claims:\n- {id: b, kind: count,}\n", "claims:\n- {id: b, kind: count, review: wrong,}\n"),
        (
            "claims:\n- {id: b, # its name\n   kind: count # what\n  }\n",
            "claims:\n- {id: b, # its name\n   kind: count, review: wrong # what\n  }\n",
        ),
        ("claims: [{id: b, kind: }]\n", "claims: [{id: b, kind: , review: wrong}]\n"),
        ("claims:\n- review: unsure # hm\n  id: b\n", "claims:\n- review: wrong # hm\n  id: b\n"),
        ("claims:\n- id: b\n  'review': \"unsure\"\n", "claims:\n- id: b\n  'review': wrong\n"),
        ("claims:\n- id: b\n  review:\n  kind: x\n", "claims:\n- id: b\n  review: wrong\n  kind: x\n"),
        ("claims:\n- id: b\n  review: # to do\n", "claims:\n- id: b\n  review: wrong # to do\n"),
        (
            "claims:\n- id: b\n  members:\n  - x\n  - {y: z}\n- id: c\n",
            "claims:\n- id: b\n  members:\n  - x\n  - {y: z}\n  review: wrong\n- id: c\n",
        ),
        (
            "claims:\n- id: b\n  kind: x\n  note: |\n    one\n\n    two\n\n- id: c\n",
            "claims:\n- id: b\n  kind: x\n  note: |\n    one\n\n    two\n  review: wrong\n\n- id: c\n",
        ),
        (
            "claims:\n- id: b\n  kind: x\n  note: |+\n    one\n\n- id: c\n",
            "claims:\n- id: b\n  kind: x\n  review: wrong\n  note: |+\n    one\n\n- id: c\n",
        ),
    ],
)
def test_one_line_is_changed(before: str, after: str) -> None:
    assert edited(before, review="wrong") == after


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("two were added in 2012; see the atlas", "two were added in 2012; see the atlas"),
        ("no", '"no"'),
        ("see: the atlas", '"see: the atlas"'),
        ("34 # of them", '"34 # of them"'),
        ('he said "no"', 'he said "no"'),
        ("- not so", '"- not so"'),
        ("a\\b", "a\\b"),
        ("two\nlines", "two lines"),
        ("bell\x07", "bell"),
        ("", '""'),
        ("می‌گوید", "می‌گوید"),
    ],
)
def test_words_are_quoted_where_they_must_be(words: str, written: str) -> None:
    assert edited("claims:\n- id: b\n", note=words) == f"claims:\n- id: b\n  note: {written}\n"


def test_a_list_of_words_on_a_line_is_quoted_in_braces() -> None:
    assert edited("claims: [{id: b}]\n", note="a, b") == 'claims: [{id: b, note: "a, b"}]\n'


def test_a_note_over_several_lines_is_replaced_as_a_whole() -> None:
    text = "claims:\n- id: b\n  note: >-\n    one\n    two\n\n  kind: x\n"
    assert edited(text, note="three") == "claims:\n- id: b\n  note: three\n\n  kind: x\n"


def test_what_is_said_already_is_left_as_it_is() -> None:
    text = "claims:\n- id: b\n  note: >-\n    one\n    two\n"
    assert edited(text, note="one two") == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("claims:\n- id: c\n", "has no claim `b`"),
        ("claims:\n- id: b\n  note: [x]\n", "has more than words in `note` of `b`"),
        ("claims:\n- id: b\n  what: [x\n", "is not wholly read"),
        ("claims: nothing\n", "has no claim `b`"),
        ("", "has no claim `b`"),
    ],
)
def test_a_file_is_left_alone_where_it_cannot_be_done(text: str, why: str) -> None:
    done = with_fields(text.encode(), "b", {"note": "x"})
    assert isinstance(done, Refused)
    assert done.why == why


def test_bytes_that_are_no_utf_8_are_left_alone() -> None:
    assert isinstance(
        with_fields("claims:\n- id: b\n  note: für\n".encode("cp1252"), "b", {"note": "x"}), Refused
    )
    assert isinstance(with_fields("claims:\n- id: b\n".encode("utf-16"), "b", {"note": "x"}), Refused)
