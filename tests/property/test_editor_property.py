"""Whatever stands in an open file, and wherever the cursor is, every question has an answer and nothing breaks."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from checker.lsp.checking import Open, check
from checker.lsp.complete import complete
from checker.lsp.diagnostics import diagnostics
from checker.lsp.fixes import fixes
from checker.lsp.hover import hover
from checker.lsp.lens import lenses
from checker.lsp.locations import definition, references
from checker.lsp.page import Known, Page
from checker.lsp.positions import UTF_16
from tests.editing import uri

FOLDER = Path(__file__).parents[2] / "claims" / "bundestag-2021"
FILE = "claims.yaml"
TEXT = (FOLDER / FILE).read_text("utf-8")
LINES = TEXT.count("\n")


def found(text: str) -> Known:
    return check(FOLDER, {FILE: Open(FILE, 1, text)}, lambda: True).known


@cache
def whole() -> Known:
    return found(TEXT)


def asked(page: Page, at: types.Position) -> None:
    """Every question that an editor asks, at one place."""
    complete(page, at, UTF_16)
    hover(page, at, UTF_16)
    definition(page, at, uri, UTF_16)
    references(page, at, uri, UTF_16)
    lenses(page, UTF_16)
    where = types.Range(at, at)
    about = types.CodeActionParams(
        types.TextDocumentIdentifier(uri(FILE)), where, types.CodeActionContext([])
    )
    fixes(page, about, uri, UTF_16)


@settings(max_examples=40)
@given(line=st.integers(0, LINES + 1), column=st.integers(0, 90))
def test_everywhere_in_a_whole_file(line: int, column: int) -> None:
    asked(Page(FILE, TEXT, whole(), whole()), types.Position(line, column))


@settings(max_examples=25)
@given(
    start=st.integers(0, len(TEXT)),
    length=st.integers(0, 30),
    typed=st.text(alphabet="abcde:-,{}[]|>'\"# \n&*!🗳é", max_size=12),
    away=st.integers(-40, 40),
)
def test_in_a_file_that_somebody_is_changing(start: int, length: int, typed: str, away: int) -> None:
    text = TEXT[:start] + typed + TEXT[start + length :]
    before = text[: max(start + away, 0)]
    at = types.Position(before.count("\n"), len(before.rpartition("\n")[2]))
    asked(Page(FILE, text, whole(), whole()), at)  # while the check is still under way


@settings(max_examples=10)
@given(start=st.integers(0, len(TEXT)), typed=st.text(alphabet="ab:-{[|'\"# \n&🗳", max_size=8))
def test_after_the_check_of_a_change(start: int, typed: str) -> None:
    text = TEXT[:start] + typed + TEXT[start:]
    now = found(text)
    diagnostics(now.result, uri, UTF_16)
    asked(Page(FILE, text, now, whole()), types.Position(text[:start].count("\n"), 4))
