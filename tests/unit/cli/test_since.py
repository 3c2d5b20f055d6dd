"""`--changed-since`: what has changed and what rests on it, asked of real repositories."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from shutil import which

import pytest

from tests.running import Checker

pytestmark = pytest.mark.skipif(which("git") is None, reason="there is no git here")

CLAIM = "claims:\n- {{id: all, kind: quantity, measure: {measure}, value: {value}}}\n"
STORIES = {
    "alone/claims.yaml": CLAIM.format(measure="ships", value=34),
    "copy/claims.yaml": "article: {text: article.txt}\n" + CLAIM.format(measure="trains", value=1),
    "copy/article.txt": "One train.\n",
    "table/claims.yaml": "sources: {t: {table: ../tables/t.csv}}\n" + CLAIM.format(measure="cars", value=2),
    "tables/t.csv": "name\nBerlin\nParis\n",
    "share/claims.yaml": "claims:\n- {id: s, kind: share, part: 1, whole: ../table/claims.yaml#all, value: half}\n",
    "review/claims.yaml": "sources: {s: {claims: ../share/claims.yaml}}\n"
    + CLAIM.format(measure="shares", value=5),
    "pinned/claims.yaml": 'sources: {p: {url: "https://a.example/p"}}\n' + CLAIM.format(measure="p", value=3),
    "pinned/evidence.lock": "# nothing yet\n",
    "pinned/evidence/a.txt": "Three.\n",
    "land/entities.yaml": "entities: {kabul: {name: Kabul, aka: [Cabul]}, herat: {name: Herat}}\n",
    "land/a/claims.yaml": "claims:\n- {id: k, kind: quantity, measure: inhabitants, of: kabul, value: 4}\n",
    "land/b/claims.yaml": "claims:\n- {id: k, kind: quantity, measure: inhabitants, of: Cabul, value: 5}\n",
    "land/c/claims.yaml": "claims:\n- {id: h, kind: quantity, measure: inhabitants, of: herat, value: 6}\n",
    "number/claims.yaml": "entities: {river: {name: Rhine, wikidata: Q584}}\nclaims: []\n",
    "digit/claims.yaml": "entities: {rhein: {name: Rhein, wikidata: Q584}}\nclaims: []\n",
    "house.yaml": "{}\n",
    "checker.yaml": "schemas: [house.yaml]\n",
    ".gitignore": "ignored/\n",
}
EVERYTHING = {name for name in STORIES if name.endswith("claims.yaml")}


def git(folder: Path, *words: str) -> str:
    """Run git as anybody may have it set up."""
    given = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PATH": os.environ["PATH"]}
    names = {
        f"GIT_{who}_{what}": "a@b.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    done = subprocess.run(
        [which("git") or "git", *words], cwd=folder, env={**given, **names}, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "a house"
    write(folder, STORIES)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=all")
    return folder


def checked(checker: Checker, folder: Path, *asked: str, since: str = "HEAD") -> set[str]:
    """The claim files that a run was about."""
    ended = checker("check", "--changed-since", since, "--format", "json", *asked, cwd=folder)
    assert ended.status in {0, 1}, ended.err
    return set(json.loads(ended.out)["files"])


def test_nothing_changed_is_nothing_to_check(repository: Path, checker: Checker) -> None:
    ended = checker("check", "--changed-since", "HEAD", cwd=repository)
    assert (ended.status, ended.out) == (0, "")
    assert ended.err == "0 of 11 claim files changed since `HEAD`, or beside or resting on what did\n"
    assert checker("check", "--changed-since", "HEAD", "--quiet", cwd=repository).err == ""
    assert checked(checker, repository, since="") == EVERYTHING


def test_however_far_a_change_has_come(repository: Path, checker: Checker) -> None:
    write(repository, {"alone/claims.yaml": CLAIM.format(measure="ships", value=35)})
    assert checked(checker, repository) == {"alone/claims.yaml"}  # in the folder
    git(repository, "add", ".")
    assert checked(checker, repository) == {"alone/claims.yaml"}  # staged
    git(repository, "commit", "--quiet", "--message=changed")
    assert checked(checker, repository) == set()
    assert checked(checker, repository, since="HEAD~1") == {"alone/claims.yaml"}  # committed
    write(repository, {"new/claims.yaml": "claims: []\n", "ignored/claims.yaml": "claims: []\n"})
    assert checked(checker, repository) == {"new/claims.yaml", "ignored/claims.yaml"}  # not kept
    git(repository, "mv", "alone/claims.yaml", "new/moved.claims.yaml")
    assert "new/moved.claims.yaml" in checked(checker, repository)


@pytest.mark.parametrize(
    ("file", "resting"),
    [
        ("copy/article.txt", {"copy/claims.yaml"}),
        ("tables/t.csv", {"table/claims.yaml", "share/claims.yaml", "review/claims.yaml"}),
        ("tables/datapackage.json", {"table/claims.yaml", "share/claims.yaml", "review/claims.yaml"}),
        ("table/claims.yaml", {"table/claims.yaml", "share/claims.yaml", "review/claims.yaml"}),
        ("share/claims.yaml", {"share/claims.yaml", "review/claims.yaml"}),
        ("pinned/evidence.lock", {"pinned/claims.yaml"}),
        ("pinned/evidence/a.txt", {"pinned/claims.yaml"}),
        ("land/entities.yaml", {"land/a/claims.yaml", "land/b/claims.yaml", "land/c/claims.yaml"}),
        ("land/c/claims.yaml", {"land/c/claims.yaml"}),
        # What tells of the same city, or of a river with the same number, may be at odds with the change.
        ("land/a/claims.yaml", {"land/a/claims.yaml", "land/b/claims.yaml"}),
        ("number/claims.yaml", {"number/claims.yaml", "digit/claims.yaml"}),
        ("house.yaml", EVERYTHING),
        ("checker.yaml", EVERYTHING),
        ("land/checker.yaml", EVERYTHING),
        ("notes.txt", set()),
    ],
)
def test_what_rests_on_a_file_is_checked(
    file: str, resting: set[str], repository: Path, checker: Checker
) -> None:
    with (repository / file).open("a") as opened:
        opened.write("\n")
    if file == "land/checker.yaml":  # it was the root of its own, and is taken out
        git(repository, "add", ".")
        git(repository, "commit", "--quiet", "--message=a house of its own")
        (repository / file).unlink()
    assert checked(checker, repository) == resting


def test_what_rested_on_a_deleted_file_is_checked(repository: Path, checker: Checker) -> None:
    (repository / "tables" / "t.csv").unlink()
    assert "table/claims.yaml" in checked(checker, repository)
    (repository / "table" / "claims.yaml").unlink()
    ended = checker("check", "--changed-since", "HEAD", "--format", "concise", cwd=repository)
    assert (ended.status, "share/claims.yaml:2:40: error[unknown-claim]" in ended.out) == (1, True)


def test_what_rests_on_a_file_outside_the_asked_folder_is_checked(repository: Path, checker: Checker) -> None:
    (repository / "tables" / "t.csv").write_text("name\nRome\n")
    assert checked(checker, repository, "review", "alone") == {"review/claims.yaml"}
    assert checked(checker, repository / "review") == {"review/claims.yaml"}


def test_a_file_that_cannot_be_read_is_checked(repository: Path, checker: Checker) -> None:
    write(repository, {"alone/claims.yaml": "claims: [\n"})
    git(repository, "commit", "--quiet", "--all", "--message=broken")
    assert checked(checker, repository) == {"alone/claims.yaml"}


def test_a_baseline_that_has_changed_is_for_all(repository: Path, checker: Checker) -> None:
    asked = ["--baseline", "known.json"]
    checker("check", *asked, "--update-baseline", cwd=repository)
    assert checked(checker, repository, *asked) == EVERYTHING
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message=known")
    assert checked(checker, repository, *asked) == set()


def test_only_one_side_of_a_fork_counts(repository: Path, checker: Checker) -> None:
    git(repository, "checkout", "--quiet", "-b", "mine")
    write(repository, {"copy/article.txt": "Two trains.\n"})
    git(repository, "commit", "--quiet", "--all", "--message=mine")
    git(repository, "checkout", "--quiet", "main")
    write(repository, {"alone/claims.yaml": "claims: []\n"})
    git(repository, "commit", "--quiet", "--all", "--message=theirs")
    git(repository, "checkout", "--quiet", "mine")
    assert checked(checker, repository, since="main") == {"copy/claims.yaml"}


@pytest.mark.parametrize("name", ["two words", 'a"quote', "-dash", "ümlaut", "*", ":(top)x"])
def test_names_that_are_odd(name: str, repository: Path, checker: Checker) -> None:
    write(repository, {f"{name}/claims.yaml": CLAIM.format(measure="x", value=1)})
    assert checked(checker, repository) == {f"{name}/claims.yaml"}
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "--message=odd")
    write(repository, {f"{name}/claims.yaml": CLAIM.format(measure="x", value=2)})
    assert checked(checker, repository) == {f"{name}/claims.yaml"}


@pytest.mark.parametrize("name", ["a\nline", "back\\slash"])
def test_names_that_no_claim_file_may_have(name: str, repository: Path, checker: Checker) -> None:
    write(repository, {f"{name}/claims.yaml": "claims: []\n"})
    ended = checker("check", "--changed-since", "HEAD", cwd=repository)
    assert (ended.status, ended.out) == (2, "")
    assert "has a" in ended.err.splitlines()[-1]


def test_repositories_inside_the_repository_are_checked(repository: Path, checker: Checker) -> None:
    inner = repository / "inner"
    write(inner, {"claims.yaml": "claims: []\n"})
    git(inner, "init", "--quiet")
    assert checked(checker, repository) == {"inner/claims.yaml"}
    git(inner, "add", ".")
    git(inner, "commit", "--quiet", "--message=inner")
    git(repository, "add", "inner")
    git(repository, "commit", "--quiet", "--message=a submodule")
    assert checked(checker, repository) == {"inner/claims.yaml"}


def test_no_program_of_anybodys_is_started(repository: Path, tmp_path: Path, checker: Checker) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{tmp_path}/sprung'\ncat\n")
    trap.chmod(0o755)
    for name in (
        "core.fsmonitor",
        "diff.external",
        "diff.x.command",
        "diff.x.textconv",
        "core.pager",
        "filter.x.clean",
    ):
        git(repository, "config", name, str(trap))
    (repository / ".git" / "hooks").mkdir(exist_ok=True)
    for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction"):
        (repository / ".git" / "hooks" / hook).symlink_to(trap)
    write(repository, {".gitattributes": "*.csv diff=x filter=x\n", "tables/t.csv": "name\nRome\n"})
    assert "table/claims.yaml" in checked(checker, repository)
    assert not (tmp_path / "sprung").exists()


def test_the_environment_of_a_hook_does_not_lead_astray(
    repository: Path, tmp_path: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository, {"alone/claims.yaml": "claims: []\n"})
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF"):
        monkeypatch.setenv(name, str(tmp_path / "nowhere"))
    assert checked(checker, repository / "alone") == {"alone/claims.yaml"}


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("nowhere", "git knows no commit `nowhere` here\n  help: fetch it first"),
        ("--output=x", "`--output=x` is no revision"),
        ("HEAD:alone", "git knows no commit `HEAD:alone` here"),
        ("a\x1b[31mb", r"git knows no commit `a\x1b[31mb` here"),
    ],
)
def test_a_revision_that_is_none(since: str, said: str, repository: Path, checker: Checker) -> None:
    ended = checker("check", f"--changed-since={since}", cwd=repository)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert not (repository / "x").exists()


def test_a_history_that_is_cut_short(repository: Path, tmp_path: Path, checker: Checker) -> None:
    write(repository, {"alone/claims.yaml": "claims: []\n"})
    git(repository, "commit", "--quiet", "--all", "--message=more")
    git(tmp_path, "clone", "--quiet", "--depth=1", repository.as_uri(), "short")
    ended = checker("check", "--changed-since", "HEAD~1", cwd=tmp_path / "short")
    assert (ended.status, ended.out) == (2, "")
    assert "the history here is cut short: `fetch-depth: 0`" in ended.err
    assert checked(checker, tmp_path / "short") == set()


def test_no_repository_and_no_git(tmp_path: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"claims.yaml": "claims: []\n", "checker.yaml": ""})
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    ended = checker("check", "--changed-since", "HEAD", cwd=tmp_path)
    assert (ended.status, ended.out) == (2, "")
    assert f"`{tmp_path}` is not in a git repository" in ended.err
    monkeypatch.setenv("PATH", str(tmp_path))
    ended = checker("check", "--changed-since", "HEAD", cwd=tmp_path)
    assert "asks git, and there is none here" in ended.err
