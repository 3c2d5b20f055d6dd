"""A check of what is open, as it stands in the editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.lsp.buffers import Buffers, Superseded
from checker.lsp.checking import TOO_LARGE, Open, check
from checker.lsp.projects import Projects
from checker.read.files import Unreadable
from tests.editing import FILE

CLAIM = "claims:\n- {{id: a, kind: share, part: {part}, whole: 34, value: more than a quarter}}\n"


def test_what_is_open_counts_and_not_what_is_saved(tmp_path: Path) -> None:
    (tmp_path / "b.claims.yaml").write_text(
        "claims:\n- {id: nine, kind: quantity, measure: x, value: 1}\n", "utf-8"
    )
    files = {
        FILE: Open(FILE, 1, CLAIM.format(part="b.claims.yaml#nine")),
        "b.claims.yaml": Open(
            "b.claims.yaml", 4, "claims:\n- {id: nine, kind: quantity, measure: x, value: 9}\n"
        ),
    }
    checked = check(tmp_path, files, lambda: True)
    assert {one.check for one in checked.known.result.findings} <= {"no-evidence"}
    assert checked.known.versions == (("b.claims.yaml", 4), (FILE, 1))


def test_a_check_that_is_no_longer_wanted_ends(tmp_path: Path) -> None:
    with pytest.raises(Superseded):
        check(tmp_path, {FILE: Open(FILE, 1, CLAIM.format(part=9))}, lambda: False)


def test_a_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    (told,) = check(tmp_path, {FILE: Open(FILE, 1, "# x\n" * 600_000)}, lambda: True).unruled
    assert told.check == TOO_LARGE
    assert "larger than" in told.what


@pytest.mark.parametrize("path", ["../outside.txt", "/etc/passwd", "link.txt"])
def test_nothing_outside_the_root_is_read(path: str, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("secret", "utf-8")
    root = tmp_path / "desk"
    root.mkdir()
    (root / "link.txt").symlink_to(tmp_path / "outside.txt")
    assert isinstance(Buffers(root, {}).read(path), Unreadable)


@pytest.mark.parametrize(
    ("name", "text", "ours"),
    [
        ("claims.yaml", "", True),
        ("budget.claims.yml", "", True),
        ("entities.yaml", "entities:\n  a: {name: A}\n", True),
        ("entities.yaml", "light: on\n", False),
        ("compose.yaml", "claims: []\n", False),
        ("story.yaml", "# yaml-language-server: $schema=../claims.schema.json\n", True),
    ],
)
def test_which_files_are_ours(name: str, text: str, ours: bool, tmp_path: Path) -> None:
    assert (Projects().put((tmp_path / name).as_uri(), 1, text) is not None) == ours
