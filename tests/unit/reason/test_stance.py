"""How answers of a table stand to the fields of claims: figures, shares, ranks, changes, members, and parts by `for`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from checker.read.files import Root
from checker.run import run

TOWNS = """\
town,county,people,2011,2021,opened,gross
Arden,North,1200,100.4,150.6,1801-05-01,$200 million
Beck,North,800,200,100,1850-01-01,$30 million
Cole,South,800,300,330,1790,$45 million
Dunn,South,2000,50,75,1900,$75 million
"""
ONE: dict[str, object] = {"rows": {"town": "Arden"}}
NORTH: dict[str, object] = {"rows": {"county": "North"}}
ALL = ["arden", "beck", "cole", "dunn"]
NOBODY: dict[str, object] = {"rows": {"county": "North", "people": "2000"}}


def verdict(folder: Path, claim: Mapping[str, object], **evidence: object) -> tuple[str, list[str]]:
    """The ruling on one claim with one piece of evidence, and the checks that tell of it."""
    (folder / "t.csv").write_text(TOWNS, encoding="utf-8")
    said = {
        "article": {"title": "Towns", "published": "2023-06-01", "timezone": "UTC"},
        "entities": {key: {"name": key.title()} for key in ("arden", "beck", "cole", "dunn")},
        "sources": {"t": {"table": "t.csv"}},
        "claims": [{"id": "c", **claim, "evidence": [{"source": "t", **evidence}]}],
    }
    (folder / "claims.yaml").write_text(json.dumps(said), encoding="utf-8")
    result = run(Root(folder), ["claims.yaml"])
    told = [one.check for one in result.findings if one.severity != "note"]
    return str(result.verdicts[0].ruling.value), told


def quantity(value: str) -> dict[str, object]:
    return {"kind": "quantity", "measure": "what is asked", "value": value}


@pytest.mark.parametrize(
    ("value", "evidence", "ruling", "checks"),
    [
        # A share is no whole number that a half more or less rounds to.
        ("all", {"rows": {"people": {"above": "900"}}, "take": "share"}, "refuted", ["evidence-refutes"]),
        ("none", {"rows": {"people": {"above": "900"}}, "take": "share"}, "refuted", ["evidence-refutes"]),
        ("half", {"rows": {"people": {"above": "900"}}, "take": "share"}, "supported", []),
        ("most", {"rows": {"people": {"above": "1500"}}, "take": "share"}, "refuted", ["evidence-refutes"]),
        ("1 in 5", {"rows": {"people": {"above": "1500"}}, "take": "share"}, "refuted", ["evidence-refutes"]),
        ("all", {"rows": {"people": {"above": "700"}}, "take": "share"}, "supported", []),
        # What was printed comes to what is claimed, whatever the digits left out.
        ("50.2", {**ONE, "take": "difference", "column": "2021 - 2011", "against": {"town": "Beck"}}, "refuted",
         ["evidence-refutes"]),
        ("$170 million", {**ONE, "take": "difference", "column": "gross", "against": {"town": "Beck"}}, "supported", []),
        ("$350 million", {"take": "sum", "column": "gross"}, "supported", []),
        ("$160 million", {**ONE, "take": "difference", "column": "gross", "against": {"town": "Beck"}}, "supported",
         ["evidence-refutes"]),
        ("$250 million", {"take": "sum", "column": "gross"}, "refuted", ["evidence-refutes"]),
    ],
)  # fmt: skip
def test_a_figure(
    tmp_path: Path, value: str, evidence: Mapping[str, object], ruling: str, checks: list[str]
) -> None:
    assert verdict(tmp_path, quantity(value), **evidence) == (ruling, checks)


@pytest.mark.parametrize(
    ("value", "ruling"), [("none", "supported"), ("3", "refuted"), ("at least one", "refuted")]
)
def test_a_count_of_nought_rows(tmp_path: Path, value: str, ruling: str) -> None:
    claim = {"kind": "count", "of": "towns", "value": value}
    assert verdict(tmp_path, claim, **NOBODY, take="count")[0] == ruling


@pytest.mark.parametrize(
    ("position", "town", "ruling"),
    [
        ("largest", "Dunn", "supported"),
        ("second-largest", "Arden", "supported"),
        ("largest", "Arden", "refuted"),
        ("smallest", "Dunn", "refuted"),
        ("joint third-largest", "Beck", "supported"),
        ("third-largest", "Beck", "not enough evidence"),
    ],
)
def test_a_place_in_a_ranking(tmp_path: Path, position: str, town: str, ruling: str) -> None:
    claim = {"kind": "rank", "subject": town.lower(), "among": ALL, "by": "people", "position": position}
    assert verdict(tmp_path, claim, rows={"town": town}, take="rank", column="people")[0] == ruling


@pytest.mark.parametrize(("position", "ruling"), [("largest", "supported"), ("smallest", "refuted")])
def test_who_holds_a_place(tmp_path: Path, position: str, ruling: str) -> None:
    claim = {"kind": "rank", "subject": "dunn", "among": ALL, "by": "people", "position": position}
    pick = "highest" if position == "largest" else "lowest"
    rows = {"rows": {"town": {"not": "Cole"}}}
    found = verdict(tmp_path, claim, **rows, pick={pick: "people"}, take="value", column="town")
    assert found[0] == ruling


@pytest.mark.parametrize(
    ("by", "ruling"),
    [
        ("150 %", "supported"),
        ("67 %", "refuted"),
        ("rose by a half", "refuted"),
        ("rose", "supported"),
        ("fell", "refuted"),
        ("doubled", "refuted"),
    ],
)
def test_a_change(tmp_path: Path, by: str, ruling: str) -> None:
    claim = {"kind": "change", "from": "800", "to": "2000", "by": by}
    found = verdict(
        tmp_path, claim, rows={"town": "Dunn"}, against={"town": "Beck"}, take="change", column="people"
    )
    assert found[0] == ruling


@pytest.mark.parametrize(
    ("members", "ruling"),
    [
        (["arden", "beck"], "supported"),
        (["arden", "cole"], "refuted"),
        (["arden", "beck", "cole"], "refuted"),
    ],
)
def test_the_members_of_a_count(tmp_path: Path, members: list[str], ruling: str) -> None:
    claim = {"kind": "count", "of": "towns", "value": str(len(members)), "members": members}
    assert verdict(tmp_path, claim, **NORTH, take="list", column="town")[0] == ruling


@pytest.mark.parametrize(("whole", "ruling"), [("4", "follows"), ("5", "refuted")])
def test_a_part_of_a_claim_by_its_field(tmp_path: Path, whole: str, ruling: str) -> None:
    claim = {"kind": "share", "part": "2", "whole": whole, "value": "half" if whole == "4" else "40 %"}
    assert verdict(tmp_path, claim, take="count", **{"for": "whole"})[0] == ruling
