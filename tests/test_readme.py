"""What the README shows is what the checker says."""

from __future__ import annotations

import re
from pathlib import Path

from checker.read.files import Root
from checker.report import text
from checker.run import run
from checker.show.options import Detail, Options
from tests.expecting import FILE, checked, told

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def _block(word: str, start: str) -> str:
    found: list[str] = [body for name, body in BLOCKS if name == word and body.startswith(start)]
    return found[0]


def test_the_output_is_the_real_one() -> None:
    result = run(Root(ROOT), ["claims/mazar-i-sharif/claims.yaml"])
    assert _block("", "warning[turns-on-contested]") in text.render(result, Options(Detail.NONE))


def test_the_claim_file_turns_on_farah(tmp_path: Path) -> None:
    result = checked(tmp_path, {FILE: _block("yaml", "#")})
    assert {(one.claim, one.check) for one in result.findings} == {
        ("capitals", "no-evidence"),
        ("over-a-quarter", "turns-on-contested"),
    }, told(result)


def test_the_messages_are_real_ones(tmp_path: Path) -> None:
    claims = "claims:\n- {id: rise, kind: change, from: 20 %, to: 25 %, by: 5 %}\n"
    (finding,) = checked(tmp_path, {FILE: claims}).findings
    assert f"error[{finding.check}]: {finding.what}" in README


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
