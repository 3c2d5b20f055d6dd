"""What other people's pipelines call: the hooks, the action, the job and the container, each run as it would be.

Each installs the checker. Here its libraries are those that the tests themselves run with, so that nothing is fetched
but what builds it, and not even that where it is installed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from scripts.guide import blocks

ROOT = Path(__file__).parents[1]
GOOD = "claims:\n- {id: sum, kind: total, parts: [1, 2], value: 3}\n"
WRONG = GOOD.replace("value: 3", "value: 4")
BROKEN = GOOD.replace("]", "")
LIBRARIES = sysconfig.get_paths()["purelib"]
BUILDS = find_spec("hatchling") is not None


def environment(**more: str) -> dict[str, str]:
    """That of a pipeline in which the libraries are there already."""
    kept = {"PATH", "HOME", "LANG", "TMPDIR", "SSL_CERT_FILE"}
    own = {key: value for key, value in os.environ.items() if key in kept or key.startswith("PIP_")}
    # `0` is how pip spells a yes to `--no-build-isolation` here.
    offline = {"PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1"} if BUILDS else {}
    git = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return {**own, **git, **offline, "PYTHONPATH": LIBRARIES, **more}


def ran(command: list[str], cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=300)


@pytest.fixture(scope="module")
def installs(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What builds the checker is installed, or can be had."""
    if not BUILDS:
        asked = ["install", "--dry-run", "--no-deps", "--timeout=5", "--retries=0", "hatchling"]
        to = ["--target", str(tmp_path_factory.mktemp("nowhere"))]
        if ran([sys.executable, "-m", "pip", *asked, *to], ROOT, dict(os.environ)).returncode:
            pytest.skip("needs hatchling, or a package registry that has it")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as it stands, as others check it out: what git knows of, committed."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("needs git, and a clone of it")
    folder = tmp_path_factory.mktemp("checkout")
    listed = ran(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], ROOT, os.environ)
    for name in filter(None, listed.stdout.split("\0")):
        if not name.startswith("tests/") and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    committed(folder)
    return folder


def committed(folder: Path) -> None:
    named = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org"]
    for words in (["init", "-q"], ["add", "."], [*named, "commit", "-q", "-m", "Begin"]):
        done = ran(["git", *words], folder, environment())
        assert done.returncode == 0, done.stderr


def project(folder: Path, claims: str) -> Path:
    """A newsroom's project with one claim file in a folder that nobody would have named so."""
    story = folder / "a story; $(touch hacked)"
    story.mkdir(parents=True)
    (story / "claims.yaml").write_text(claims, "utf-8")
    (folder / "checker.yaml").write_text("", "utf-8")
    return folder


# --- pre-commit


@pytest.mark.usefixtures("installs")
def test_the_hooks_pass_and_fail_as_they_should(checkout: Path, tmp_path: Path) -> None:
    env = environment(PRE_COMMIT_HOME=str(tmp_path / "hooks"))

    def tried(claims: str, hook: str) -> subprocess.CompletedProcess[str]:
        folder = tmp_path / hook
        shutil.rmtree(folder, ignore_errors=True)
        committed(project(folder, claims))
        pre_commit = [sys.executable, "-m", "pre_commit", "try-repo", str(checkout), hook, "--all-files"]
        return ran(pre_commit, folder, env)

    good, wrong, broken = (tried(claims, "check-claims") for claims in (GOOD, WRONG, BROKEN))
    assert (good.returncode, "Passed" in good.stdout) == (0, True), good.stdout + good.stderr
    assert wrong.returncode == 1
    assert "error[total-differs]: `4`, but the parts add up to 3" in wrong.stdout
    assert broken.returncode == 1
    assert "error[" in broken.stdout
    assert "internal" not in broken.stdout
    everything = tried(WRONG, "check-all-claims")
    assert everything.returncode == 1
    assert "error[total-differs]" in everything.stdout


def test_the_hook_is_called_for_claim_files_alone() -> None:
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
    wanted = {"claims.yaml", "a/claims.yml", "a/b.claims.yaml", "b.claims.yml"}
    others = {"myclaims.yaml", "claims.yaml.bak", "claims.json", "a/claims.yaml/b"}
    assert {name for name in wanted | others if re.search(hook["files"], name)} == wanted


# --- GitHub's action

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def called(
    folder: Path, step: Mapping[str, Any], inputs: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a step of the action as GitHub's runner would, in `folder`, with a runner's files beside it."""
    runner = folder.parent / "runner"
    runner.mkdir(exist_ok=True)
    known = {"github.action_path": str(ROOT), "runner.temp": str(runner)}
    known |= {f"inputs.{name}": one.get("default", "") for name, one in ACTION["inputs"].items()}
    known |= {f"inputs.{name}": value for name, value in inputs.items()}

    def put(text: str) -> str:
        return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: known[found[1]], text)

    env = environment(
        RUNNER_TEMP=str(runner),
        GITHUB_OUTPUT=str(runner / "output"),
        GITHUB_STEP_SUMMARY=str(runner / "summary.md"),
        **{name: put(value) for name, value in step["env"].items()},
    )
    at = folder / put(step.get("working-directory", "."))
    return ran(["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]], at, env)


def test_no_script_of_the_action_has_anything_spliced_in() -> None:
    steps = ACTION["runs"]["steps"]
    assert [step["name"] for step in steps if "${{" in step["run"]] == []


@pytest.mark.usefixtures("installs")
def test_the_action_installs_and_checks(tmp_path: Path) -> None:
    install, check = ACTION["runs"]["steps"]
    folder = project(tmp_path / "news", WRONG)
    inputs = {"python": sys.executable, "sarif": "claims.sarif", "junit": "claims.xml"}
    done = called(folder, install, inputs)
    assert done.returncode == 0, done.stderr
    done = called(folder, check, inputs)
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=a story; $(touch hacked)/claims.yaml,line=2,")
    runner = tmp_path / "runner"
    assert (runner / "output").read_text("utf-8") == "status=1\n"
    assert "\n    error[total-differs]: `4`, but" in (runner / "summary.md").read_text("utf-8")
    assert len(json.loads((folder / "claims.sarif").read_text("utf-8"))["runs"][0]["results"]) == 1
    assert JUnitXml.fromfile(str(folder / "claims.xml")).failures == 1


@pytest.fixture
def installed(tmp_path: Path) -> None:
    """In place of the action's own step: the checker of this project where that would have put it."""
    at = tmp_path / "runner" / "claims-checker" / "bin" / "checker"
    at.parent.mkdir(parents=True)
    at.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker "$@"\n')
    at.chmod(0o755)


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("claims", "inputs", "status"),
    [
        (GOOD, {}, 0),
        (BROKEN, {}, 1),
        (GOOD, {"fail-level": "note"}, 0),
        (GOOD, {"paths": "a story; $(touch hacked)\n\nchecker.yaml\n"}, 1),
        (GOOD, {"paths": "--help"}, 2),
        (GOOD, {"paths": "$(touch hacked)"}, 2),
        (GOOD, {"fail-level": '"; touch hacked; "'}, 2),
        (GOOD, {"sarif": "$(touch hacked)"}, 0),
        (GOOD, {"baseline": "`touch hacked`"}, 2),
        (GOOD, {"changed-since": "--output=/tmp/hacked"}, 2),
        (GOOD, {"profile": "strikt"}, 2),
        (GOOD, {"working-directory": "a story; $(touch hacked)"}, 0),
    ],
)
def test_the_action_heeds_its_inputs_and_runs_none(
    claims: str, inputs: dict[str, str], status: int, tmp_path: Path
) -> None:
    folder = project(tmp_path / "news", claims)
    done = called(folder, ACTION["runs"]["steps"][1], inputs)
    assert done.returncode == status, done.stdout + done.stderr
    assert list(tmp_path.rglob("hacked")) == []


# --- GitLab's job


@pytest.mark.usefixtures("installs")
def test_the_job_of_gitlab_writes_what_it_hands_on(tmp_path: Path) -> None:
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))["check-claims"]
    folder = project(tmp_path / "news", WRONG)
    env = environment(**{**job["variables"], "CLAIMS_CHECKER": str(ROOT), "CLAIMS_OPTIONS": "--no-verdicts"})
    env["PATH"] = f"{Path(sys.executable).parent}:{env['PATH']}"
    script = "\n".join([*job["before_script"], *job["script"]])
    done = ran(["bash", "-e", "-o", "pipefail", "-c", script], folder, env)
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    issue = json.loads((folder / reports["codequality"]).read_text("utf-8"))[0]
    assert issue["location"]["path"] == "a story; $(touch hacked)/claims.yaml"
    assert JUnitXml.fromfile(str(folder / reports["junit"])).failures == 1


# --- the page that tells how to call them

PAGE = [block for block in blocks((ROOT / "docs" / "ci.md").read_text("utf-8")) if block.language == "yaml"]
SHOWN = [yaml.safe_load(block.body) for block in PAGE if not block.title]


def test_the_page_names_what_there_is() -> None:
    hooks = {one["id"] for one in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))["check-claims"]
    called = [hook["id"] for one in SHOWN for repo in one.get("repos", ()) for hook in repo["hooks"]]
    assert called
    assert set(called) <= hooks
    steps = [step for one in SHOWN for step in one.get("jobs", {}).get("claims", {}).get("steps", ())]
    handed = [step.get("with", {}) for step in steps if "claims-checker" in step.get("uses", "")]
    assert len(handed) == 2
    assert {name for one in handed for name in one} <= {*ACTION["inputs"]}
    set_ = [one["check-claims"]["variables"] for one in SHOWN if "check-claims" in one]
    assert {name for one in set_ for name in one} == {*job["variables"]}


# --- the container


def test_the_container_has_all_that_it_copies() -> None:
    lines = (ROOT / "Dockerfile").read_text("utf-8").splitlines()
    copied = [line.split()[1:-1] for line in lines if line.startswith("COPY") and "--from" not in line]
    let_in = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    for name in (name for names in copied for name in names):
        assert (ROOT / name).exists()
        assert f"!{name}" in let_in


@pytest.mark.usefixtures("installs")
def test_the_steps_of_the_container_build_a_checker(tmp_path: Path) -> None:
    """Its first stage by hand, where no container can be built: each COPY and RUN, in a folder of its own."""
    stage = (ROOT / "Dockerfile").read_text("utf-8").split("\nFROM ")[1]
    into = tmp_path / "opt" / "checker"
    source = tmp_path / "src"
    source.mkdir()
    env = environment(PATH=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    for line in stage.splitlines():
        word, _, rest = line.partition(" ")
        if word == "COPY":
            *names, to = rest.split()
            for name in names:
                put = source / to / Path(name).name if to.endswith("/") else source / to
                put.parent.mkdir(parents=True, exist_ok=True)
                copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
                copy(ROOT / name, put)
        elif word == "RUN":
            done = ran(["sh", "-c", rest.replace("/opt/checker", str(into))], source, env)
            assert done.returncode == 0, done.stderr
    folder = project(tmp_path / "news", WRONG)
    done = ran([str(into / "bin" / "checker"), "check"], folder, env)
    assert done.returncode == 1, done.stderr
    assert "error[total-differs]" in done.stdout


def test_the_container_runs_as_nobody() -> None:
    last = (ROOT / "Dockerfile").read_text("utf-8").split("\nFROM ")[-1]
    assert "\nUSER 65534:65534\n" in last
    assert '\nENTRYPOINT ["checker"]\n' in last
