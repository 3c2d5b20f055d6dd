"""What GitHub, GitLab and reviewdog show beside the lines of a change."""

from __future__ import annotations

import json
from dataclasses import replace

from checker.finding import Finding, Label, Severity, WaivedBy
from checker.place import Place, Span
from checker.report import github, gitlab, json_lines, rdjson
from checker.result import Result
from checker.show.options import Options


def test_github_shows_each_finding_at_its_place(result: Result) -> None:
    first, second, *waived = github.render(result, Options()).splitlines()
    assert first == (
        "::error file=claims.yaml,line=5,endLine=5,col=10,endColumn=13,title=count-differs%3A ninth-city"
        "::`ten`, but 2 are listed"
        "%0Anote: 2 members listed (Zaranj and Farah), and it says ten"
        "%0Anote: copy:  nine%0Anote: quote: ten%0Ahelp: write `two`"
    )
    assert second.startswith("::warning file=claims.yaml,line=6,endLine=6,col=21,")
    assert waived == [
        "::group::1 finding waived, each with its reason",
        "- claims.yaml:7:7: no-evidence: everybody knows it",
        "::endgroup::",
    ]


def test_no_text_of_a_file_begins_a_command_of_its_own(result: Result) -> None:
    place = Place("a,b:c%\n::error::.yaml", span=Span(1, 1, 2, 1))
    odd = Finding("100 %\r\n::add-mask::x", (Label(place),), ("\n::set-output::",), severity=Severity.ERROR)
    text = github.render(replace(result, findings=(odd,)), Options())
    assert text.count("\n") == 1
    assert "file=a%2Cb%3Ac%25\\n%3A%3Aerror%3A%3A.yaml,line=1,endLine=2,title=" in text
    assert "::100 %25\\n::add-mask::x" in text


def test_no_reason_begins_a_command_of_its_own(result: Result) -> None:
    place = Place("::error::.yaml", span=Span(1, 1, 2, 1))
    odd = Finding("x", (Label(place),), check="no-evidence", waived="y\n::add-mask::x ##[add-mask]x")
    rows = github.render(replace(result, findings=(odd,)), Options()).splitlines()
    assert len(rows) == 3
    assert rows[1] == r"- ::error::.yaml:1:1: no-evidence: y\n::add-mask::x # #[add-mask]x"


def test_gitlab(result: Result) -> None:
    issues = json.loads(gitlab.render(result, Options()))
    assert [one["check_name"] for one in issues] == ["count-differs", "turns-on-contested", "no-evidence"]
    assert issues[0]["location"] == {"path": "claims.yaml", "lines": {"begin": 5, "end": 5}}
    assert [one["severity"] for one in issues] == ["major", "minor", "info"]
    assert issues[2]["description"] == "waived: nothing backs `capitals`"
    assert issues[2]["content"]["body"].startswith("waived: everybody knows it\n")
    assert len({one["fingerprint"] for one in issues}) == len(issues)


def test_reviewdog_counts_bytes(result: Result) -> None:
    place = Place("ü.txt", span=Span(1, 3, 1, 4))
    one = Finding("x", (Label(place), Label(place, "again")), check="no-evidence")
    told = replace(result, findings=(one,), texts={"ü.txt": "üü€!\n"})
    diagnostic = json.loads(rdjson.render(told, Options()))["diagnostics"][0]
    assert diagnostic["location"]["range"]["start"] == {"line": 1, "column": 5}
    assert diagnostic["location"]["range"]["end"] == {"line": 1, "column": 8}
    assert diagnostic["relatedLocations"][0]["message"] == "again"
    assert diagnostic["severity"] == "ERROR"


def test_reviewdog_tells_what_was_waived_as_information(result: Result) -> None:
    told = replace(result.findings[0], waived="it comes", waived_by=WaivedBy.HOUSE)
    (diagnostic,) = json.loads(rdjson.render(replace(result, findings=(told,)), Options()))["diagnostics"]
    assert (diagnostic["severity"], diagnostic["message"][:16]) == ("INFO", "waived: it comes")


def test_an_object_a_line(result: Result) -> None:
    rows = [json.loads(line) for line in json_lines.render(result, Options()).splitlines()]
    assert [row["type"] for row in rows] == ["finding"] * 3 + ["verdict"] * 3 + ["summary"]
    assert rows[-1]["claims"] == len(result.verdicts)
