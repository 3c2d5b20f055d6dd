"""Where the parser in C was not built, the one in Python reads the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.read import parser
from checker.read.load import read_sheet

TEXTS = [
    "a: [1.40, NO, ~, '', \"x\\ty\"]\nb: |\n  one\n\nc: {d: x, e: f}\ng:\n",
    'claims:\n- id: a\n  quote: He said: no\n- id: b\n  quote: "open\n- id: c\n',
    "a: &b c\nd: *b\ne: !!int 3\na: 2\n---\nf\n",
    "a: x\u2028y\nb: \x07\n",
]


@pytest.mark.parametrize("text", TEXTS)
def test_both_parsers_give_the_same_sheet(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = read_sheet("x", text.encode())
    assert quick.marks.values
    monkeypatch.setattr(parser, "__with_libyaml__", False)
    slow = read_sheet("x", text.encode())
    assert slow.tree == quick.tree
    assert [(fault.what, fault.span) for fault in slow.faults] == [
        (fault.what, fault.span) for fault in quick.faults
    ]
    assert dict(slow.marks.values) == dict(quick.marks.values)


def test_real_files_read_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for path in Path(__file__).parents[3].glob("claims/*/claims.yaml"):
        quick = read_sheet("x", path.read_bytes())
        with monkeypatch.context() as patch:
            patch.setattr(parser, "__with_libyaml__", False)
            slow = read_sheet("x", path.read_bytes())
            assert slow.tree == quick.tree
            assert dict(slow.marks.keys) == dict(quick.marks.keys)
