"""`checker challenge` on the command line: its status, and what it says where nothing can be tried."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.running import Checker

FILE = """
article: {title: T, published: 2021-08-11}
claims:
- {id: planes, kind: quantity, measure: planes, value: 34}
"""


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    (tmp_path / "claims.yaml").write_text(FILE, "utf-8")
    return tmp_path


def test_a_low_score_ends_with_a_status_of_its_own_only_where_that_was_asked(
    checker: Checker, folder: Path
) -> None:
    assert checker("challenge", cwd=folder).status == 0
    ended = checker("challenge", "--fail-under", "90", cwd=folder)
    assert ended.status == 1
    assert "nothing guards `34` in `planes`" in ended.out
    assert "(0 %)" in ended.out


def test_programs_read_what_would_pass(checker: Checker, folder: Path) -> None:
    (file,) = json.loads(checker("challenge", "--format", "json", cwd=folder).out)["files"]
    assert (file["percent"], file["noticed"], file["claims"]["planes"]) == (0, 0, [0, file["tried"]])
    (hole,) = file["holes"]
    assert (hole["claim"], hole["field"], hole["was"], hole["line"]) == ("planes", ["value"], "34", 4)


def test_a_claim_that_no_file_has_is_no_perfect_score(checker: Checker, folder: Path) -> None:
    ended = checker("challenge", "--only", "plains", cwd=folder)
    assert ended.status == 2
    assert "no claim has the id `plains`" in ended.err
    assert "did you mean `planes`?" in ended.err
