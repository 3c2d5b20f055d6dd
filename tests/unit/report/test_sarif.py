"""SARIF: valid by its own schema, and nothing of a finding lost."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from checker.explain import rules
from checker.finding import Finding, Label, WaivedBy
from checker.place import Place
from checker.report.sarif import render
from checker.result import Result
from checker.show.options import Options

PEER = Path(__file__).parents[2] / "peers" / "node_modules"
MULTITOOL = PEER / "@microsoft" / "sarif-multitool-linux"
needs_peer = pytest.mark.skipif(not MULTITOOL.exists(), reason="needs `npm ci --prefix tests/peers` on Linux")


@pytest.fixture
def told(result: Result) -> Result:
    strange = Finding(
        "`a\x1b[31m\u202e` ",
        (Label(Place("a folder/ü %.yaml").at("claims")), Label(Place("x.xlsx", spot="Seats!B7"), "a cell")),
        check="no-evidence",
    )
    return replace(
        result, findings=(*result.findings, strange), rules=rules, unread=("`lost.yaml` is not there",)
    )


@pytest.fixture
def log(told: Result) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(render(told, Options()))
    return made


def test_every_finding_has_its_rule_with_help_and_its_region(log: dict[str, Any], told: Result) -> None:
    run = log["runs"][0]
    assert len(run["results"]) == len(told.findings)
    for one in run["results"]:
        rule = run["tool"]["driver"]["rules"][one["ruleIndex"]]
        assert rule["id"] == one["ruleId"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        region = one["locations"][0]["physicalLocation"]["region"]
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    assert len(run["tool"]["driver"]["rules"]) == len(rules())


def test_further_places_are_related_ones(log: dict[str, Any]) -> None:
    second = log["runs"][0]["results"][1]
    assert second["relatedLocations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "voa.txt", "uriBaseId": "ROOT"},
        "region": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 6},
    }


def test_what_was_waived_stays_suppressed(log: dict[str, Any]) -> None:
    suppressed = [one["suppressions"] for one in log["runs"][0]["results"]]
    assert [bool(one) for one in suppressed] == [False, False, True, False]
    assert suppressed[2][0]["justification"] == "everybody knows it"
    assert suppressed[2][0]["kind"] == "inSource"


@pytest.mark.parametrize("by", [WaivedBy.HOUSE, WaivedBy.BASELINE])
def test_what_somebody_else_waived_is_suppressed_from_outside(result: Result, by: WaivedBy) -> None:
    one = replace(result.findings[0], waived="agreed", waived_by=by)
    log = json.loads(render(replace(result, findings=(one,)), Options()))
    assert log["runs"][0]["results"][0]["suppressions"][0]["kind"] == "external"


def test_a_file_that_cannot_be_read_is_told(log: dict[str, Any]) -> None:
    invocation = log["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "lost.yaml" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_paths_are_uris_and_nothing_steers_a_terminal(told: Result) -> None:
    text = render(told, Options())
    assert "a%20folder/%C3%BC%20%25.yaml" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


@needs_peer
def test_it_fits_the_schema_of_the_standard(log: dict[str, Any]) -> None:
    schema = json.loads((MULTITOOL / "sarif-2.1.0.json").read_text("utf-8-sig"))
    assert list(Draft7Validator(schema).iter_errors(log)) == []
    broken = {**log, "runs": [{**log["runs"][0], "columnKind": "bytes"}]}
    assert not Draft7Validator(schema).is_valid(broken)


@needs_peer
def test_a_validator_of_others_finds_no_fault(told: Result, tmp_path: Path) -> None:
    file = tmp_path / "told.sarif"
    file.write_text(render(told, Options()), "utf-8")
    found = tmp_path / "faults.sarif"
    tool = MULTITOOL / "Sarif.Multitool"
    tool.chmod(0o755)
    done = subprocess.run(
        [tool, "validate", file, "--output", found, "--level", "Error"],
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(found.read_text("utf-8-sig"))["runs"][0]["results"] == []


def test_a_cell_of_a_workbook_has_no_line(log: dict[str, Any]) -> None:
    cell = log["runs"][0]["results"][-1]["relatedLocations"][0]
    assert cell["message"]["text"] == "Seats!B7: a cell"
    assert "region" not in cell["physicalLocation"]
