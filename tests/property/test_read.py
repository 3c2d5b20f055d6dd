"""Whatever the bytes, reading gives a sheet; what is well written reads back as it was written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.place import Route, Span
from checker.read import limits
from checker.read.build import build
from checker.read.load import read_sheet
from checker.read.marks import mark
from checker.read.mended import Mended
from checker.read.sheet import Sheet, Tree
from checker.read.standin import ODD
from checker.read.walk import walk

Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | bool | None"

REAL = [path.read_text() for path in sorted(Path(__file__).parents[2].glob("claims/*/claims.yaml"))]
"""The claim files of the project itself."""
SMALL = (
    "article:\n  title: A title  # and a comment\n  published: 2021-08-11 13:10 +01:00\n\nentities:\n"
    "  farah: {name: Farah, aka: ['The \"town\"', b], at: [36.700, 67.117]}\n\nclaims:\n- id: a\n"
    '  quote: >-\n    one\n    two\n  members: [x, y,\n    z]\n- id: b\n  note: |\n    it\'s\n\n  value: "é\\n"\n'
)
SIGNS = "\t\n\r :-\"'[]{},#&*!|>%@`?\\\u2028\x85\ufeffé😀ax\x00<"

unhurried = settings(deadline=None)  # how long a text takes says nothing on a busy machine

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).filter(
    lambda words: not ODD.search(words)
)
KEYS = WORDS.filter(lambda words: len(words) < 30)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def as_text(value: Json) -> Tree:
    """A JSON value with its scalars as they are written."""
    match value:
        case dict():
            return {key: as_text(inner) for key, inner in value.items()}
        case list():
            return [as_text(inner) for inner in value]
        case str() | None:
            return value
        case _:
            return json.dumps(value)


def routes(tree: Tree, here: Route = ()) -> set[Route]:
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return {here}.union(*(routes(value, (*here, key)) for key, value in inner))


def cut(text: str, span: Span) -> str:
    """What stands at a place, by the lines that an editor shows."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def assert_well_placed(sheet: Sheet) -> None:
    lines = sheet.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for fault in sheet.faults:
        assert fault.check in {
            "broken-yaml",
            "unsupported-yaml",
            "duplicate-key",
            "odd-character",
            "over-limit",
        }
        assert fault.what
        for span in (fault.span, *(other for other, _ in fault.others)):
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert (span.line, span.column) <= (span.end_line, span.end_column)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    if sheet.text and () not in sheet.lost and (sheet.tree is not None or sheet.marks.values):
        assert set(sheet.marks.values) == routes(sheet.tree)


@unhurried
@given(st.binary(max_size=400))
def test_any_bytes_give_a_sheet(data: bytes) -> None:
    assert_well_placed(read_sheet("x", data))


@unhurried
@given(
    st.lists(st.sampled_from(["a: ", "- ", "\n", "\n  ", "\n    ", "{", "}", "[", *SIGNS]), max_size=60).map(
        "".join
    )
)
def test_any_signs_give_a_sheet(text: str) -> None:
    assert_well_placed(read_sheet("x", text.encode(errors="surrogatepass")))


@unhurried
@given(VALUES, st.sampled_from([None, 2]), st.booleans())
def test_json_reads_back_the_same(value: Json, indent: int | None, ascii_only: bool) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    sheet = read_sheet("x", text.encode())
    assert sheet.faults == ()
    assert sheet.tree == as_text(value)


@unhurried
@given(VALUES, st.sampled_from([None, 2]))
def test_marks_point_at_the_scalars_own_text(value: Json, indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    marks = mark(text)

    def look(inner: Json, route: Route) -> None:
        if isinstance(inner, dict):
            for key, further in inner.items():
                assert cut(text, marks.keys[*route, key]) == json.dumps(key, ensure_ascii=False)
                look(further, (*route, key))
        elif isinstance(inner, list):
            for n, further in enumerate(inner):
                look(further, (*route, n))
        if indent is None or not isinstance(inner, dict | list):
            assert cut(text, marks.values[route]) == json.dumps(inner, ensure_ascii=False)

    look(value, ())
    assert set(marks.values) == routes(as_text(value))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_characters_lost_or_gained_in_a_claim_file_do_no_harm(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from([SMALL, SMALL, SMALL, *REAL]))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        gone = data.draw(st.integers(0, 4))
        text = text[:start] + data.draw(st.text(SIGNS, max_size=2)) + text[start + gone :]
    assert_well_placed(read_sheet("x", text.encode()))


@unhurried
@given(VALUES, st.integers(0, 40), st.text(SIGNS, max_size=3))
def test_the_quick_way_and_the_careful_way_agree(value: Json, start: int, more: str) -> None:
    text = json.dumps(value, indent=1, ensure_ascii=False)
    text = text[:start] + more + text[start:]
    sheet = read_sheet("x", text.encode())
    if sheet.mended is None:
        walked = walk(Mended(text.removeprefix("\ufeff")).readable)
        assert walked.error is None
        assert walked.oddities == []
        assert sheet.tree == build(text) == walked.tree
        assert set(sheet.marks.values) == set(walked.values)
        assert set(sheet.marks.keys) == set(walked.keys)


def test_the_claim_files_of_the_project_read_the_same_both_ways() -> None:
    for text in (SMALL, *REAL):
        mended = Mended(text)
        walked = walk(mended.readable)
        marks = mark(text)
        assert build(text) == walked.tree
        assert dict(marks.values) == {route: mended.span(*at) for route, at in walked.values.items()}
        assert dict(marks.keys) == {route: mended.span(*at) for route, at in walked.keys.items()}


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(["a: b", "[", "- ", '"', "a: 'b' c", "\t", "?", "@", "{a: b: c", ": "]),
        min_size=1,
        max_size=3,
    )
)
def test_what_is_repeated_without_end_is_read_in_little_time(pieces: list[str]) -> None:
    text = ("\n".join(pieces) + "\n") * 4000
    sheet = read_sheet("x", text.encode())
    assert len(sheet.faults) <= 2 * limits.RECOVERIES + 102
