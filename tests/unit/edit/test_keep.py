"""Writing a changed file: whole, with what it permitted, and never over what somebody else wrote."""

from __future__ import annotations

import stat
from pathlib import Path

from checker.edit.keep import keep
from checker.read.files import Root


def test_a_file_is_replaced_and_permits_what_it_did(tmp_path: Path) -> None:
    file = tmp_path / "desk" / "claims.yaml"
    file.parent.mkdir()
    file.write_bytes(b"old")
    file.chmod(0o664)
    assert keep(Root(tmp_path), "desk/claims.yaml", b"old", b"new") is None
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o664
    assert [one.name for one in file.parent.iterdir()] == ["claims.yaml"]


def test_what_was_changed_meanwhile_is_left(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_bytes(b"theirs")
    refused = keep(Root(tmp_path), "claims.yaml", b"old", b"new")
    assert refused is not None
    assert refused.why == "was changed meanwhile, and is left as it is"
    assert file.read_bytes() == b"theirs"


def test_what_is_gone_stays_gone(tmp_path: Path) -> None:
    refused = keep(Root(tmp_path), "claims.yaml", b"old", b"new")
    assert refused is not None
    assert refused.why == "is not there"
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_bytes(b"old")
    project = tmp_path / "project"
    project.mkdir()
    (project / "claims.yaml").symlink_to(outside)
    refused = keep(Root(project), "claims.yaml", b"old", b"new")
    assert refused is not None
    assert refused.why == "is a link"
    assert outside.read_bytes() == b"old"
