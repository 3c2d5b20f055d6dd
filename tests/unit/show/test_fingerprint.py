"""By what a finding is known from one run to the next."""

from __future__ import annotations

from pathlib import Path

from checker.read.files import Root
from checker.run import run
from checker.show.fingerprint import fingerprints

CLAIMS = """\
claims:
- {id: cities, kind: count, of: cities taken, value: three, members: [Farah, Zaranj]}
- {id: gold, kind: total, parts: [30, 20], value: 60}
"""


def prints(tmp_path: Path, text: str) -> dict[str, str]:
    (tmp_path / "claims.yaml").write_text(text)
    result = run(Root(tmp_path), ["claims.yaml"])
    return {
        f"{one.claim} {one.check}": mark
        for one, mark in zip(result.findings, fingerprints(result), strict=True)
    }


def test_lines_may_move_and_claims_may_be_added(tmp_path: Path) -> None:
    before = prints(tmp_path, CLAIMS)
    assert "cities count-differs" in before
    moved = CLAIMS.replace(
        "claims:\n", "# a remark\n\nclaims:\n- {id: doom, kind: judgement, claimant: a general}\n"
    )
    assert prints(tmp_path, moved) == before
    assert prints(tmp_path, CLAIMS.replace("value: 60}", "value: 60, note: asked again}")) == before


def test_another_figure_is_another_finding(tmp_path: Path) -> None:
    before = prints(tmp_path, CLAIMS)
    after = prints(tmp_path, CLAIMS.replace("value: 60", "value: 70"))
    assert after["gold total-differs"] != before["gold total-differs"]
    assert after["cities count-differs"] == before["cities count-differs"]
    parts = prints(tmp_path, CLAIMS.replace("30, 20", "30, 25"))
    assert parts["gold total-differs"] != before["gold total-differs"]


def test_findings_that_are_alike_differ(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(
        "claims:\n- {id: a, kind: quantity, measure: x, value: 3, vlaue: 4, valeu: 4}\n"
    )
    result = run(Root(tmp_path), ["claims.yaml"])
    assert len(set(fingerprints(result))) == len(result.findings)
