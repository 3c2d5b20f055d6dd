"""The command line in tests: called within the process, or as one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest

from checker.cli.main import main


@dataclass(frozen=True)
class Ended:
    """How a run of the checker ended."""

    status: int
    raw: bytes
    err: str

    @property
    def out(self) -> str:
        return self.raw.decode()


class Checker(Protocol):
    """Runs the checker in a folder."""

    def __call__(self, *arguments: str, cwd: Path) -> Ended: ...


@pytest.fixture
def checker(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Checker:
    """The command line, called within this process: a start costs more than most checks."""

    def run(*arguments: str, cwd: Path) -> Ended:
        monkeypatch.chdir(cwd)
        monkeypatch.setattr(sys, "argv", ["checker", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsysbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return Ended(int(ended.value.code), captured.out, captured.err.decode())

    return run


def started(
    *arguments: str, cwd: Path, given: bytes | None = None, env: dict[str, str] | None = None
) -> Ended:
    """The checker as a process of its own."""
    plain = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
    command = [sys.executable, "-m", "checker", *arguments]
    done = subprocess.run(
        command, cwd=cwd, input=given, env={**plain, **(env or {})}, capture_output=True, check=False
    )
    return Ended(done.returncode, done.stdout, done.stderr.decode())
