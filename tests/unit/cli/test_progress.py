"""What is told on standard error while a run lasts: on a terminal, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

CLAIMS = "claims:\n- {id: sum, kind: total, parts: [1, 2], value: 3}\n"
AT_ONCE = "import checker.cli.progress as shown; shown.AFTER = 0; from checker.cli.main import main; main()"


def on_a_terminal(folder: Path, *words: str) -> tuple[bytes, bytes]:
    """Standard output, and what a terminal at standard error is sent."""
    mine, its = pty.openpty()
    command = [sys.executable, "-c", AT_ONCE, *words]
    env = {**os.environ, "TERM": "xterm"}
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=its, env=env, check=False)
    os.close(its)
    told = b""
    try:
        while piece := os.read(mine, 65536):
            told += piece
    except OSError:  # how a terminal ends on Linux
        pass
    os.close(mine)
    return done.stdout, told


def test_a_terminal_shows_the_stage_and_is_left_clean(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    out, told = on_a_terminal(tmp_path, "check", "--format", "concise")
    assert out == b""
    assert b" s\r\x1b[K" in told
    assert told.endswith(b"\r\x1b[K")


def test_quiet_shows_nothing(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    assert on_a_terminal(tmp_path, "check", "--quiet") == (b"", b"")


def test_what_is_no_terminal_is_told_nothing(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    command = [sys.executable, "-c", AT_ONCE, "check", "--format", "concise"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_the_times_of_the_stages_stay_out_of_the_report(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    command = [sys.executable, "-m", "checker", "check", "--statistics"]
    one, two = (subprocess.run(command, cwd=tmp_path, capture_output=True, check=False) for _ in range(2))
    assert one.stdout == two.stdout
    stages = [told.split()[0] for told in one.stderr.decode().split("; ")]
    assert stages == ["reading", "understanding", "consulting", "reasoning", "judging"]
