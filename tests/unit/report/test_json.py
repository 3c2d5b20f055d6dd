"""The report for programs, and its schema."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.finding import Finding, Label
from checker.place import Place
from checker.report.json import render, schema
from checker.result import Result
from checker.show.options import Detail, Options


@pytest.fixture
def report(result: Result) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(render(result, Options()))
    return made


def test_it_fits_its_schema(report: dict[str, Any], nothing: Result) -> None:
    Draft202012Validator.check_schema(schema())
    validator = Draft202012Validator(schema())
    assert list(validator.iter_errors(report)) == []
    assert list(validator.iter_errors(json.loads(render(nothing, Options())))) == []


def test_the_schema_is_no_formality(report: dict[str, Any]) -> None:
    validator = Draft202012Validator(schema())
    assert not validator.is_valid({**report, "version": "2"})
    assert not validator.is_valid({**report, "findings": [{"check": "x"}]})


def test_a_finding(report: dict[str, Any]) -> None:
    first = report["findings"][0]
    assert first["check"] == "count-differs"
    assert first["severity"] == "error"
    assert first["claim"] == "ninth-city"
    assert first["waived"] == ""
    assert first["labels"][0] == {
        "file": "claims.yaml",
        "line": 5,
        "column": 10,
        "end_line": 5,
        "end_column": 13,
        "route": ["claims", 0, "value"],
        "spot": "",
        "text": "says ten",
        "link": "",
    }
    assert report["findings"][2]["waived"] == "everybody knows it"


def test_a_verdict(report: dict[str, Any]) -> None:
    first = report["verdicts"][0]
    assert (first["claim"], first["kind"], first["line"]) == ("ninth-city", "count", 2)
    assert (first["ruling"], first["margin"], first["turns_on"]) == (
        "refuted",
        "two would be right",
        ["Farah"],
    )
    assert first["rests_on"][0]["file"] == "voa.txt"


def test_readings(report: dict[str, Any]) -> None:
    interval = {"low": "10", "high": "10", "low_open": False, "high_open": False}
    figure, time = report["readings"]
    assert (figure["phrase"], figure["as"], figure["claim"]) == ("ten", "figure", "ninth-city")
    assert figure["readings"] == [
        {"strict": interval, "generous": interval, "unit": "", "stated": "10", "hedge": ""}
    ]
    assert time["as"] == "time"
    assert time["readings"][0]["first_day"] == "2021-08-06"


def test_the_summary_counts(report: dict[str, Any]) -> None:
    assert report["summary"]["claims"] == 3
    assert report["summary"]["findings"] == {"error": 1, "warning": 1, "note": 0}
    assert report["summary"]["waived"] == 1
    assert report["summary"]["rulings"]["refuted"] == 1


def test_no_option_changes_it(result: Result) -> None:
    assert render(result, Options()) == render(result, Options(Detail.NONE, quiet=True))


def test_it_cannot_steer_a_terminal_and_says_the_same(nothing: Result) -> None:
    nasty = "a\x1b[2J\x9b\u202e\u200b\U000e0041ü\n"
    one = Finding(nasty, (Label(Place("claims.yaml"), nasty),), check="broken-yaml")
    text = render(replace(nothing, findings=(one,)), Options())
    assert json.loads(text)["findings"][0]["what"] == nasty
    assert not set(text) & set("\x1b\x9b\u202e\u200b\U000e0041")
    assert "ü" in text
