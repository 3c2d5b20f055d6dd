"""Completion as a shell gives it: the printed script, read by the shell itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.output import formats

BASH, FISH = shutil.which("bash") or "", shutil.which("fish") or ""


def printed(shell: str, **env: str) -> str:
    command = [sys.executable, "-m", "checker", "completion", *([shell] if shell else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env or None)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("shell") / "checker.bash"
    file.write_text(printed("bash"), "utf-8")
    return file


def completed(script: Path, *words: str) -> set[str]:
    """What bash offers for the last of some words."""
    listed = " ".join(f"'{word}'" for word in words)
    ask = f'. "{script}"; COMP_WORDS=({listed}); COMP_CWORD={len(words) - 1}; _checker; printf "%s\\n" "${{COMPREPLY[@]}}"'
    done = subprocess.run([BASH, "--norc", "-uc", ask], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return {*done.stdout.split()}


def test_commands(script: Path) -> None:
    assert completed(script, "checker", "ex") == {"explain", "export"}
    assert {"check", "fetch", "completion"} <= completed(script, "checker", "")


def test_options_of_a_command(script: Path) -> None:
    assert completed(script, "checker", "check", "--st") == {"--statistics", "--stdin-name", "--strict"}
    assert completed(script, "checker", "check", "stories", "--verd") == {"--verdicts"}
    assert "--format" not in completed(script, "checker", "schema", "--")


def test_values_of_an_option(script: Path) -> None:
    assert completed(script, "checker", "check", "--format", "") == {*formats()}
    assert completed(script, "checker", "check", "--format", "=", "js") == {"json", "json-lines"}
    assert completed(script, "checker", "check", "--format", "=") == {*formats()}
    assert completed(script, "checker", "check", "--output", "sar") == {"sarif="}
    assert completed(script, "checker", "check", "--profile", "d") == {"desk"}


def test_names_of_checks_kinds_and_sources(script: Path) -> None:
    assert completed(script, "checker", "explain", "count-d") == {"count-differs"}
    assert {"share", "document"} <= completed(script, "checker", "explain", "")


def test_files_are_left_to_the_shell(script: Path) -> None:
    for words in (("check", ""), ("check", "--root", ""), ("check", "--output", "sarif", "=", "cl")):
        assert completed(script, "checker", *words) == set()


def test_the_shell_is_the_users_own() -> None:
    assert printed("", SHELL="/usr/bin/fish") == printed("fish")


@pytest.mark.parametrize(("shell", "asks"), [("zsh", ["-fn"]), ("fish", ["--no-config", "--no-execute"])])
def test_the_shell_understands_its_script(shell: str, asks: list[str], tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"needs {shell}")
    file = tmp_path / "_checker"
    file.write_text(printed(shell), "utf-8")
    done = subprocess.run([shell, *asks, str(file)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_fish_offers_the_same(tmp_path: Path) -> None:
    if not FISH:
        pytest.skip("needs fish")
    file = tmp_path / "checker.fish"
    file.write_text(printed("fish"), "utf-8")

    def offered(line: str) -> set[str]:
        ask = f"source {file}; complete --do-complete '{line}'"
        done = subprocess.run([FISH, "--no-config", "-c", ask], capture_output=True, text=True, check=False)
        assert done.stderr == ""
        return {row.split("\t")[0] for row in done.stdout.splitlines()}

    assert offered("checker ex") == {"explain", "export"}
    assert offered("checker check --format j") == {"json", "json-lines", "junit"}
    assert offered("checker explain count-d") == {"count-differs"}
