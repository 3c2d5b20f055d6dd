"""Tables of a run: nothing lost, and what was waived is told apart."""

from __future__ import annotations

from dataclasses import replace

from checker.report import text
from checker.result import Result
from checker.show.options import Detail, Options
from checker.show.paint import Paint
from checker.show.statistics import statistics


def test_findings_by_check_and_claims_by_kind(result: Result) -> None:
    findings, claims = statistics(result, Paint())
    assert findings.splitlines() == [
        "findings by check",
        "                      error  warning  waived  all",
        "  count-differs           1        ·       ·    1",
        "  no-evidence             ·        ·       1    1",
        "  turns-on-contested      ·        1       ·    1",
        "  all                     1        1       1    3",
    ]
    assert claims.splitlines()[0] == "claims by kind and verdict"
    assert claims.splitlines()[-1].split()[-1] == str(len(result.verdicts))


def test_of_what_there_is_none_there_is_no_table(result: Result) -> None:
    assert list(statistics(replace(result, findings=(), verdicts=()), Paint())) == []


def test_the_text_report_has_them_where_they_are_asked_for(result: Result) -> None:
    assert "findings by check" not in text.render(result, Options())
    for quiet in (False, True):
        asked = Options(Detail.LINE, quiet, statistics=True)
        assert "findings by check" in text.render(result, asked)
