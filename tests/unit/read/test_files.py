"""Files are read inside the root and nowhere else, and what cannot be read says why."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.read.files import Root, Unreadable, claim_files, find_root, join


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    (project / "stories" / "mazar").mkdir(parents=True)
    (project / "stories" / "mazar" / "claims.yaml").write_text("a: b")
    (project / "stories" / "mazar" / "captures.csv").write_text("city\n")
    (tmp_path / "secret.txt").write_text("secret")
    return project


def why(answer: bytes | str | Unreadable) -> tuple[str, str]:
    assert isinstance(answer, Unreadable)
    return answer.why, answer.help


def test_a_file_is_read_from_the_root(root: Path) -> None:
    assert Root(root).read("stories/mazar/claims.yaml") == b"a: b"
    assert Root(str(root)).read("./stories//mazar/../mazar/claims.yaml") == b"a: b"


def test_a_missing_file_names_the_one_that_may_be_meant(root: Path) -> None:
    assert why(Root(root).read("stories/mazar/capture.csv")) == (
        "is not there",
        "did you mean `captures.csv`?",
    )
    assert why(Root(root).read("stories/mazar/xyz")) == ("is not there", "")
    assert why(Root(root).read("storys/mazar/claims.yaml")) == (
        "cannot be reached: `storys` is not there",
        "did you mean `stories`?",
    )


def test_nothing_outside_the_root_is_read(root: Path) -> None:
    assert why(Root(root).read("../secret.txt"))[0] == "leads out of the project's root"
    assert why(Root(root).read("stories/../../secret.txt"))[0] == "leads out of the project's root"
    assert why(Root(root).read("/etc/passwd"))[0] == "is an absolute path"


def test_links_are_not_followed(root: Path) -> None:
    (root / "link.txt").symlink_to(root.parent / "secret.txt")
    (root / "out").symlink_to(root.parent)
    (root / "loop").symlink_to(root / "loop")
    assert why(Root(root).read("link.txt"))[0] == "is a link"
    assert why(Root(root).read("out/secret.txt"))[0] == "cannot be reached: `out` is a link"
    assert why(Root(root).read("loop"))[0] == "is a link"


def test_the_root_itself_may_be_reached_over_a_link(root: Path) -> None:
    link = root.parent / "here"
    link.symlink_to(root)
    assert Root(link).read("stories/mazar/claims.yaml") == b"a: b"


def test_only_regular_files_are_read(root: Path) -> None:
    os.mkfifo(root / "pipe")
    assert why(Root(root).read("pipe"))[0] == "is not a regular file"
    assert why(Root(root).read("stories"))[0] == "is a folder"
    assert why(Root(root).read("."))[0] == "is a folder"
    assert why(Root(root).read("stories/mazar/claims.yaml/x"))[0] == (
        "cannot be reached: `stories/mazar/claims.yaml` is not a folder"
    )


def test_no_more_than_the_cap_is_read(root: Path) -> None:
    assert Root(root).read("stories/mazar/claims.yaml", cap=4) == b"a: b"
    assert why(Root(root).read("stories/mazar/claims.yaml", cap=3))[0] == "is larger than 3 bytes"
    assert why(Root(root).read("stories/mazar/claims.yaml", cap=0))[0] == "is larger than 0 bytes"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission(root: Path) -> None:
    (root / "closed").write_text("")
    (root / "closed").chmod(0)
    assert why(Root(root).read("closed"))[0] == "may not be read: there is no permission"


def test_a_root_that_is_not_there(tmp_path: Path) -> None:
    assert why(Root(tmp_path / "x").read("a"))[0] == "cannot be reached: the project's root is not there"


def test_names_that_no_file_can_have(root: Path) -> None:
    assert why(Root(root).read("a\0b"))[0] == "has a nought character in it"
    assert why(Root(root).read("a" * 5000))[0] == "has a name that is too long"
    assert why(Root(root).read(""))[0] == "is empty"
    assert why(Root(root).read("a\nb"))[0] == "has a character in it that cannot be seen"
    assert why(Root(root).read("\ud800"))[0]


@pytest.mark.parametrize(
    ("file", "relative", "path"),
    [
        ("claims.yaml", "voa.txt", "voa.txt"),
        ("a/b/claims.yaml", "voa.txt", "a/b/voa.txt"),
        ("a/b/claims.yaml", "./x//y.csv", "a/b/x/y.csv"),
        ("a/b/claims.yaml", "../c/claims.yaml", "a/c/claims.yaml"),
        ("a/b/claims.yaml", "../../x", "x"),
        ("a/claims.yaml", "Überblick (2).txt", "a/Überblick (2).txt"),
    ],
)
def test_a_path_counts_from_the_folder_of_its_file(file: str, relative: str, path: str) -> None:
    assert join(file, relative) == path


@pytest.mark.parametrize(
    ("relative", "reason"),
    [
        ("../x", "leads out of the project's root"),
        ("a/../../x", "leads out of the project's root"),
        ("/x", "is an absolute path"),
        ("C:/x", "names a drive"),
        ("c:x", "names a drive"),
        ("a\\b", "has a backslash in it"),
        ("a\0", "has a nought character in it"),
        (".", "is a folder"),
        ("", "is empty"),
    ],
)
def test_a_path_that_is_refused(relative: str, reason: str) -> None:
    assert why(join("claims.yaml", relative))[0] == reason


def test_a_backslash_is_shown_as_it_should_be() -> None:
    assert why(join("claims.yaml", "a\\b.csv"))[1] == "write `a/b.csv`"


def test_claim_files_are_found_in_order_and_once(root: Path) -> None:
    for name in ("b.claims.yml", "a.claims.yaml", "claims.yml", "other.yaml", "myclaims.yaml"):
        (root / name).write_text("")
    for folder in (".hidden", "node_modules", ".venv", "venv"):
        (root / folder).mkdir()
        (root / folder / "claims.yaml").write_text("")
    (root / "stories" / "again").symlink_to(root)
    (root / "stories" / "claims.yaml").symlink_to(root.parent / "secret.txt")
    (root / "claims.yaml").mkdir()
    expected = ("a.claims.yaml", "b.claims.yml", "claims.yml", "stories/mazar/claims.yaml")
    assert claim_files(root, [root]) == expected
    assert claim_files(root, [root / "stories", root, root / "claims.yml"]) == expected


def test_a_folder_that_holds_roots_stands_for_them(tmp_path: Path) -> None:
    for name in ("claims/a", "claims/b", "drafts"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "claims.yaml").touch()

    def found(*paths: str, roots: list[str]) -> tuple[str, ...]:
        return claim_files(tmp_path, [tmp_path / path for path in paths], roots)

    everywhere = ("claims/a/claims.yaml", "claims/b/claims.yaml", "drafts/claims.yaml")
    assert found(".", roots=[]) == found(".", roots=["."]) == everywhere
    assert found(".", roots=["claims/"]) == everywhere[:2]
    assert found("claims", roots=["claims/b"]) == everywhere[1:2]
    assert found("claims/a", roots=["claims", "claims/b"]) == everywhere[:1]
    # What is asked for by its own name is looked at.
    assert found("drafts", "claims/a/claims.yaml", roots=["claims/b"]) == (everywhere[0], everywhere[2])


def test_a_file_that_is_named_is_taken_whatever_its_name(root: Path) -> None:
    (root / "other.yaml").write_text("")
    assert claim_files(root, [root / "other.yaml", root / "missing.yaml"]) == ("missing.yaml", "other.yaml")
    assert claim_files(root, [root.parent / "secret.txt"]) == ("../secret.txt",)


def test_the_root_is_the_nearest_folder_with_a_house_policy(root: Path) -> None:
    here = root / "stories" / "mazar"
    assert find_root([here / "claims.yaml"]) == here
    (root / ".git").mkdir()
    assert find_root([here]) == root
    (root.parent / "checker.yaml").write_text("")
    assert find_root([here]) == root.parent
    (root / "stories" / "checker.yaml").write_text("")
    assert find_root([here / "claims.yaml", root / "stories" / "x"]) == root / "stories"
    assert find_root([here, root]) == root.parent


def test_the_root_without_paths_is_looked_for_from_here(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "stories")
    (root / "checker.yaml").write_text("")
    assert find_root([]) == root
    assert find_root(["mazar/claims.yaml"]) == root
    assert claim_files(root, ["."]) == ("stories/mazar/claims.yaml",)
