"""The house rules that no linter holds: CONTRIBUTING.md tells them, and why, in words."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
import typing
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

from checker import shelf

ROOT = Path(__file__).parents[2]
FILE_LINES = 300
CHECK_LINES = 120
FUNCTION_LINES = 60
EMPTY_NAMES = {"base", "common", "core", "data", "helpers", "item", "manager", "misc", "process", "utils"}
STAGE_OF = {
    "reading": "Sheet",
    "shape": "ClaimFile",
    "reference": "Ledger",
    "language": "Ledger",
    "evidence": "Facts",
    "meaning": "Facts",
    "vocabulary": "Facts",
    "waiving": "Waivers",
}
# Each costs a start more than 50 ms, or is wanted by few runs only.
HEAVY = {
    "duckdb",
    "geographiclib",
    "jinja2",
    "jsonschema",
    "lsprotocol",
    "pint",
    "pygls",
    "rapidfuzz",
    "rich",
    "z3",
}


def sources(*folders: str) -> Iterator[Path]:
    """The project's own code in these folders."""
    for folder in folders:
        found = sorted((ROOT / folder).rglob("*.py"))
        assert found, f"{folder} holds no code: the walk is wrong"
        yield from found


def told(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_a_package_face_is_only_a_docstring() -> None:
    faces = [path for path in sources("checker") if path.name == "__init__.py"]
    wrong = []
    for face in faces:
        body = ast.parse(face.read_text("utf-8")).body
        if len(body) != 1 or ast.get_docstring(ast.Module(body, [])) is None:
            wrong.append(told(face))
    assert wrong == []


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for path in sources("checker")}
    assert [told(folder) for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []


def test_rooms_are_small() -> None:
    large = []
    for path in sources("checker"):
        lines = len(path.read_text("utf-8").splitlines())
        limit = CHECK_LINES if told(path).startswith("checker/checks/") else FILE_LINES
        if lines > limit:
            large.append(f"{told(path)}: {lines} lines, and {limit} is the most")
    assert large == []


def test_functions_are_short() -> None:
    long = []
    for path in sources("checker"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION_LINES:
                    long.append(f"{told(path)}:{node.lineno} {node.name}: {lines} lines")
    assert long == []


def test_names_say_something() -> None:
    empty = {
        told(path)
        for path in sources("checker", "benchmarks", "scripts")
        if EMPTY_NAMES & {*path.relative_to(ROOT).with_suffix("").parts}
    }
    assert empty == set()


def test_a_start_imports_nothing_heavy() -> None:
    script = "import sys, checker.cli.main; print(*{name.partition('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    imported = set(done.stdout.split())
    assert "checker" in imported
    assert sorted(HEAVY & imported) == []


def test_a_check_sees_what_its_folder_allows() -> None:
    checks = shelf.modules("checker.checks")
    assert checks
    wrong = []
    for check in checks:
        folder = check.__name__.split(".")[2]
        hints = typing.get_type_hints(check.look)
        hints.pop("return", None)
        seen = [getattr(hint, "__name__", str(hint)) for hint in hints.values()]
        if seen != [STAGE_OF[folder]]:
            wrong.append(f"{check.__name__}: look sees {seen}, and its folder allows {STAGE_OF[folder]}")
    assert wrong == []


def test_no_two_checks_share_a_name() -> None:
    names = [name.rpartition(".")[2] for name in shelf.names("checker.checks")]
    assert sorted(names) == sorted(set(names))


def locked(lock: str) -> dict[str, str]:
    """The version that a lock gives for each distribution."""
    lines = (ROOT / "requirements" / lock).read_text("utf-8").splitlines()
    pins = (line.split("==") for line in lines if not line.startswith("#"))
    return {name.lower().replace("_", "-"): version for name, version in pins}


def test_the_locks_give_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {
        "lock.txt": project["dependencies"],
        "dev-lock.txt": project["dependencies"] + project["optional-dependencies"]["dev"],
    }
    unmet = [
        f"{lock}: {requirement}"
        for lock, requirements in wanted.items()
        for requirement in map(Requirement, requirements)
        if not requirement.specifier.contains(locked(lock).get(requirement.name, "0"))
    ]
    assert unmet == []
