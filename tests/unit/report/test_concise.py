"""One line a finding."""

from __future__ import annotations

from checker.report.concise import render
from checker.result import Result
from checker.show.options import Options

LINES = """\
claims.yaml:5:10: error[count-differs] `ten`, but 2 are listed
claims.yaml:6:21: warning[turns-on-contested] `farah` is contested
claims.yaml:7:7: note[no-evidence] nothing backs `capitals` (waived: everybody knows it)
"""


def test_one_line_a_finding(result: Result) -> None:
    assert render(result, Options()) == LINES


def test_nothing_to_say(nothing: Result) -> None:
    assert render(nothing, Options()) == ""
