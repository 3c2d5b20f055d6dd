"""What is true of real people, offices and places is not found fault with."""

from __future__ import annotations

import shutil
from pathlib import Path

from checker.judge import checks
from checker.read.files import Root
from checker.run import run

TRUE = Path(__file__).with_name("true_statements.yaml")


def test_true_statements_have_no_fault(tmp_path: Path) -> None:
    shutil.copy(TRUE, tmp_path / "claims.yaml")
    result = run(Root(tmp_path), ["claims.yaml"])
    told = [(one.claim, one.check, one.what) for one in result.findings if one.check != "no-evidence"]
    assert told == []
    assert len(result.verdicts) >= 60


def test_they_are_held_against_the_vocabulary(tmp_path: Path) -> None:
    """With their times taken away, offices that followed each other are two at a time."""
    text = TRUE.read_text("utf-8").replace(", until: 2022-09-06", "").replace(", since: 2022-09-06", "")
    (tmp_path / "claims.yaml").write_text(text, "utf-8")
    result = run(Root(tmp_path), ["claims.yaml"])
    vocabulary = {name for name, check in checks().items() if check.stage == "vocabulary"}
    told = {(one.claim, one.check) for one in result.findings if one.check in vocabulary}
    assert told == {("b2", "relation-rivals")}
