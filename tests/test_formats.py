"""One run writes every format, over the articles in `claims/` and over a broken copy of them.

Each is read as whoever takes it would: SARIF by its schema and a validator of others, JUnit by a reader of others,
the others by what their publishers ask. All tell the same findings.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from junitparser import Failure, JUnitXml

from checker.cli.output import formats

ROOT = Path(__file__).parents[1]
MULTITOOL = ROOT / "tests" / "peers" / "node_modules" / "@microsoft" / "sarif-multitool-linux"
needs_peer = pytest.mark.skipif(not MULTITOOL.exists(), reason="needs `npm ci --prefix tests/peers` on Linux")
WAIVED = """\
claims:
- {id: known, kind: total, parts: [1, 2], value: 4, waive: {total-differs: "the office adds so"}}
- {id: über, kind: total, parts: ["1,000", 2], value: 4}
"""
BROKEN = "claims:\n- {id: cut, kind: total, parts: [1, 2\n"

# What GitLab takes: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z-]+$"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^(\.?/|\.\.)"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
# The messages of reviewdog.proto, whose reader takes no field besides: https://github.com/reviewdog/reviewdog
_POSITION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["path"],
    "properties": {
        "path": {"type": "string"},
        "range": {
            "type": "object",
            "additionalProperties": False,
            "required": ["start"],
            "properties": {"start": _POSITION, "end": _POSITION},
        },
    },
}
RDJSON = {
    "type": "object",
    "additionalProperties": False,
    "required": ["diagnostics"],
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}, "url": {"type": "string"}}},
        "severity": {"type": "string"},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": _LOCATION,
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {
                        "type": "object",
                        "additionalProperties": False,
                        "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
                    },
                    "relatedLocations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "properties": {"message": {"type": "string"}, "location": _LOCATION},
                        },
                    },
                },
            },
        },
    },
}

Told: TypeAlias = tuple[str, int, str]
"""The file, the line and the check of a finding."""


@dataclass(frozen=True)
class Written:
    """What one run wrote."""

    status: int
    files: Mapping[str, Path]

    def text(self, form: str) -> str:
        return self.files[form].read_text("utf-8")

    def json(self, form: str) -> Any:  # noqa: ANN401 - a shape a format
        return json.loads(self.text(form))

    def findings(self, *, waived: bool = True) -> Counter[Told]:
        """Those of the JSON report, with those that were waived or without."""
        return Counter(
            (one["labels"][0]["file"], one["labels"][0]["line"], one["check"])
            for one in self.json("json")["findings"]
            if waived or not one["waived"]
        )


def spoilt(folder: Path) -> Path:
    """The articles with every figure and date written wrong, and two files more: one cut off, one waived in part."""
    copy = folder / "claims"
    shutil.copytree(ROOT / "claims", copy)
    for file in copy.rglob("claims.yaml"):
        text = re.sub(
            r"(?m)(\bvalue: .*?)(\d)", lambda one: f"{one[1]}{9 - int(one[2])}", file.read_text("utf-8")
        )
        file.write_text(re.sub(r"\b(east|west) of\b", "south of", text), "utf-8")
    for name, text in (("cut-off", BROKEN), ("über, 100 %", WAIVED)):
        (copy / name).mkdir()
        (copy / name / "claims.yaml").write_text(text, "utf-8")
    (folder / "checker.yaml").write_text("", "utf-8")
    return copy


@pytest.fixture(scope="module", params=["as they are", "broken"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder = tmp_path_factory.mktemp("run")
    claims = spoilt(folder) if request.param == "broken" else ROOT / "claims"
    files = {form: folder / f"report.{form}" for form in formats()}
    outputs = [f"--output={form}={file}" for form, file in files.items()]
    command = [sys.executable, "-m", "checker", "check", *outputs, str(claims)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stderr == ""
    return Written(done.returncode, files)


def test_every_format_is_written_by_one_run(written: Written) -> None:
    assert [form for form, file in written.files.items() if file.exists()] == list(formats())
    assert written.status in (0, 1)


def test_the_copy_is_broken_and_the_articles_are_not(written: Written) -> None:
    report = written.json("json")
    assert (report["summary"]["findings"]["error"] > 0) == (written.status == 1)
    if written.status:
        assert report["summary"]["findings"]["error"] > 50
        assert report["summary"]["waived"] == 1
        assert len({one["check"] for one in report["findings"]}) > 12


def test_json_fits_its_schema(written: Written) -> None:
    schema = json.loads((ROOT / "schemas" / "report.schema.json").read_text("utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(written.json("json"))) == []


def test_json_lines_are_the_same_objects(written: Written) -> None:
    rows = [json.loads(line) for line in written.text("json-lines").splitlines()]
    report = written.json("json")
    for kind, name in (("finding", "findings"), ("verdict", "verdicts")):
        told = [{key: row[key] for key in row if key != "type"} for row in rows if row["type"] == kind]
        assert told == report[name]
    assert {**report["summary"], "type": "summary"} == rows[-1]


def test_text_and_concise_tell_every_finding(written: Written) -> None:
    for form, start in (("concise", r"^"), ("text", r"^  ")):
        text = written.text(form)
        for file, line, _check in written.findings():
            assert re.search(rf"(?m){start}{re.escape(file)}:{line}:\d+", text), (form, file, line)
    row = re.compile(r"(.+?):(\d+):\d+: (?:error|warning|note)\[([a-z-]+)\] .+")
    rows = [row.fullmatch(one) for one in written.text("concise").splitlines()]
    assert Counter((one[1], int(one[2]), one[3]) for one in rows if one) == written.findings()


def test_the_page_tells_every_finding(written: Written) -> None:
    text = unescape(re.sub(r"<[^>]*>", "", written.text("html")))
    words = " ".join(text.split())
    told = [" ".join(one["what"].replace("`", "").split()) for one in written.json("json")["findings"]]
    assert [one for one in told if one not in words] == []


def test_github_annotates_every_finding(written: Written) -> None:
    command = re.compile(
        r"::(?:error|warning|notice) file=([^,]+),line=(\d+),[^:]*title=([a-z-]+)(?:%3A [^:]*)?::.+"
    )
    lines = written.text("github").splitlines()
    group = next((at for at, one in enumerate(lines) if one.startswith("::group::")), len(lines))
    waived = written.json("json")["summary"]["waived"]
    assert [one[:2] for one in lines[group + 1 :]] == (["- "] * waived + ["::"] if waived else [])
    rows = [command.fullmatch(one) for one in lines[:group]]
    assert None not in rows
    told = Counter((_undone(one[1]), int(one[2]), one[3]) for one in rows if one)
    assert told == written.findings(waived=False)


def _undone(text: str) -> str:
    """A property of a workflow command, as the runner reads it."""
    for escaped, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, meant)
    return text


def test_gitlab_is_what_gitlab_takes(written: Written) -> None:
    issues = written.json("gitlab")
    assert list(Draft202012Validator(GITLAB).iter_errors(issues)) == []
    assert len({one["fingerprint"] for one in issues}) == len(issues)
    told = Counter(
        (one["location"]["path"], one["location"]["lines"]["begin"], one["check_name"]) for one in issues
    )
    assert told == written.findings()


def test_rdjson_is_what_reviewdog_takes(written: Written) -> None:
    report = written.json("rdjson")
    assert list(Draft202012Validator(RDJSON).iter_errors(report)) == []
    told = Counter(
        (one["location"]["path"], one["location"]["range"]["start"]["line"], one["code"]["value"])
        for one in report["diagnostics"]
    )
    assert told == written.findings()


def test_junit_has_a_case_a_claim_and_fails_for_errors(written: Written) -> None:
    suites = JUnitXml.fromfile(str(written.files["junit"]))
    cases = [case for suite in suites for case in suite]
    report = written.json("json")
    claims = Counter((one["file"], one["claim"]) for one in report["verdicts"])
    assert Counter((one.classname, one.name) for one in cases if one.name != "the file") == claims
    failed = Counter(
        (case.classname, result.type)
        for case in cases
        for result in case.result
        if isinstance(result, Failure)
    )
    assert failed == Counter(
        (one["labels"][0]["file"], one["check"])
        for one in report["findings"]
        if one["severity"] == "error" and not one["waived"]
    )
    # What fails nothing is told beside the cases.
    aside = "\n".join(case.system_err or "" for case in cases)
    for one in report["findings"]:
        if one["severity"] != "error" or one["waived"]:
            assert f":{one['labels'][0]['line']}:" in aside
            assert one["check"] in aside


def test_sarif_shows_every_finding_with_its_region_and_its_help(written: Written) -> None:
    run = written.json("sarif")["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    told: Counter[Told] = Counter()
    for one in run["results"]:
        rule = rules[one["ruleIndex"]]
        assert rule["id"] == one["ruleId"]
        for words in (
            rule["shortDescription"]["text"],
            rule["fullDescription"]["text"],
            rule["help"]["text"],
        ):
            assert len(words.split()) > 3, rule["id"]
        assert "```yaml" in rule["help"]["markdown"], rule["id"]
        assert re.fullmatch("[0-9a-f]{32}", one["partialFingerprints"]["claimCheckValues/v1"])
        for place in (one["locations"][0], *one.get("relatedLocations", ())):
            region = place["physicalLocation"].get("region")
            assert (
                region or place["message"]["text"]
            )  # a cell of a workbook has no line, and is told in words
        region = one["locations"][0]["physicalLocation"]["region"]
        assert (
            (1, 1) <= (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
        )
        uri = one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        told[(unquote(uri), region["startLine"], one["ruleId"])] += 1
    assert told == written.findings()
    waived = [one for one in run["results"] if one["suppressions"]]
    assert len(waived) == written.json("json")["summary"]["waived"]
    assert all(one["suppressions"][0]["justification"] for one in waived)
    assert {one["suppressions"][0]["kind"] for one in waived} <= {"inSource"}


@needs_peer
def test_sarif_fits_its_schema(written: Written) -> None:
    schema = json.loads((MULTITOOL / "sarif-2.1.0.json").read_text("utf-8-sig"))
    assert list(Draft7Validator(schema).iter_errors(written.json("sarif"))) == []


@needs_peer
def test_a_validator_of_others_finds_no_fault_in_the_sarif(written: Written) -> None:
    found = written.files["sarif"].with_name("faults.sarif")
    tool = MULTITOOL / "Sarif.Multitool"
    tool.chmod(0o755)
    files = [str(written.files["sarif"]), "--output", str(found)]
    command = [str(tool), "validate", *files, "--level", "Error"]
    env = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(found.read_text("utf-8-sig"))["runs"][0]["results"] == []
