"""Where somebody is typing, in texts that are broken just there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.lsp.cursor import cursor_at
from checker.place import Route
from tests.editing import CURSOR

ABOVE = "article: {published: 2021-08-11}\nentities:\n  farah: {name: Farah}\nclaims:\n- id: before\n  kind: share\n- id: a\n  kind: count\n"
BELOW = "\n- id: b\n  kind: share\n  part: 9\n"
CLAIM: Route = ("claims", 0)


@pytest.mark.parametrize(
    ("typed", "route", "on_key", "word"),
    [
        ("  val¦", CLAIM, True, "val"),
        ("  ¦", CLAIM, True, ""),
        ("  value: ¦", (*CLAIM, "value"), False, ""),
        ("  value:¦", (*CLAIM, "value"), False, ""),
        ("  members: [far¦", (*CLAIM, "members", 0), False, "far"),
        ("  members: [farah, za¦", (*CLAIM, "members", 1), False, "za"),
        ("  members: [\n    farah,\n    za¦", (*CLAIM, "members", 1), False, "za"),
        ("  members:\n  - farah\n  - za¦", (*CLAIM, "members", 1), True, "za"),
        ("  evidence:\n  - {source: ca¦", (*CLAIM, "evidence", 0, "source"), False, "ca"),
        ("  evidence:\n  - {source: x, ro¦", (*CLAIM, "evidence", 0), True, "ro"),
        ("  evidence:\n  - source: x\n    rows: {city: Far¦", (*CLAIM, "evidence", 0, "rows", "city"), False, "Far"),
        ("  evidence:\n  - source: x\n    rows:\n      ci¦", (*CLAIM, "evidence", 0, "rows"), True, "ci"),
        ("  evidence:\n  - source: x\n    rows: {city: {in: [A, B¦", (*CLAIM, "evidence", 0, "rows", "city", "in", 1), False, "B"),
        ("  quote: 'the ninth ci¦", (*CLAIM, "quote"), False, "'the ninth ci"),
        ("  claimant: Mr. O'Br¦", (*CLAIM, "claimant"), False, "Mr. O'Br"),
        ('  "members": [fa¦', (*CLAIM, "members", 0), False, "fa"),
        ("  waive: {¦", (*CLAIM, "waive"), True, ""),
        ("  value: 12:30¦", (*CLAIM, "value"), False, "12:30"),
        ("  note: |\n    some text\n  val¦", CLAIM, True, "val"),
    ],
)  # fmt: skip
def test_in_a_claim(typed: str, route: Route, on_key: bool, word: str) -> None:
    text = ABOVE + typed + BELOW
    found = cursor_at(text.replace(CURSOR, ""), text.index(CURSOR))
    assert found is not None
    assert (found.route, found.on_key, found.word) == (route, on_key, word)
    assert (found.kind, found.claim) == ("count", "a")


@pytest.mark.parametrize("typed", ["  value: nine # com¦", "  note: |\n    some te¦", "# ¦"])
def test_nothing_is_offered_in_comments_and_lines_of_text(typed: str) -> None:
    text = ABOVE + typed + BELOW
    assert cursor_at(text.replace(CURSOR, ""), text.index(CURSOR)) is None


@pytest.mark.parametrize(
    ("text", "route", "on_key"),
    [
        ("¦", (), True),
        ("art¦", (), True),
        ("article:\n  tit¦", ("article",), True),
        ("article: {title: x}\ncl¦", (), True),
        ("entities:\n  farah: {na¦", ("entities", "farah"), True),
        ("entities:\n  farah:\n    in: ¦", ("entities", "farah", "in"), False),
        ("sources:\n  x: {table: a¦", ("sources", "x", "table"), False),
    ],
)
def test_outside_the_claims(text: str, route: Route, on_key: bool) -> None:
    found = cursor_at(text.replace(CURSOR, ""), text.index(CURSOR))
    assert found is not None
    assert (found.route, found.on_key) == (route, on_key)


def test_what_is_left_open_in_another_claim_stays_there() -> None:
    text = "claims:\n- {id: a, kind: count, members: [farah\n- id: b\n  kind: share\n  par¦"
    found = cursor_at(text.replace(CURSOR, ""), text.index(CURSOR))
    assert found is not None
    assert (found.route, found.kind, found.claim) == (CLAIM, "share", "b")


def test_the_kind_may_stand_below() -> None:
    text = "claims:\n- id: a\n  ¦\n  kind: count\n- id: b\n  kind: share\n"
    found = cursor_at(text.replace(CURSOR, ""), text.index(CURSOR))
    assert found is not None
    assert found.kind == "count"


@given(text=st.text(alphabet="ab:-,{}[]|>'\"# \n&*!%", max_size=60), where=st.integers(0, 60))
def test_whatever_is_typed_nothing_breaks(text: str, where: int) -> None:
    cursor_at(f"claims:\n- id: a\n  {text}", min(where, len(text)) + 18)
