"""`checker review` on the command line: what waits, and what it says where there is no screen."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Timer

import pytest

from tests.running import Checker
from tests.sitting import CLAIMS, desk


def _today() -> date:
    return datetime.now(UTC).astimezone().date()


def test_what_waits_is_listed(checker: Checker, tmp_path: Path) -> None:
    desk(tmp_path)
    ended = checker("review", "--list", cwd=tmp_path)
    assert ended.status == 1
    assert ended.out == (
        "claims.yaml:5: capitals: not reviewed; supported: 34 provincial capitals\n"
        "claims.yaml:12: districts: not reviewed; not enough evidence: some 400 districts\n"
    )


def test_nothing_waits_where_all_is_reviewed(checker: Checker, tmp_path: Path) -> None:
    desk(tmp_path)
    head, _, rivers = CLAIMS.partition("claims:\n")
    (tmp_path / "claims.yaml").write_text(f"{head}claims:\n{rivers[rivers.index('- id: rivers') :]}", "utf-8")
    ended = checker("review", "--list", cwd=tmp_path)
    assert (ended.status, ended.out) == (0, "every claim is reviewed\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "error: the screen needs a terminal\n  help: `--list` prints what waits for review\n"),
        (
            ("-", "--list"),
            "error: standard input cannot be written to\n  help: name the claim file, or its folder\n",
        ),
        (
            ("--list", "--today", "tomorrow"),
            "error: `tomorrow` is no day\n  help: write it as 2026-12-31, or `now`\n",
        ),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: tuple[str, ...], told: str, checker: Checker, tmp_path: Path
) -> None:
    desk(tmp_path)
    ended = checker("review", *arguments, cwd=tmp_path)
    assert (ended.status, ended.err) == (2, told)


def test_a_missing_extra_is_told_with_what_brings_it(
    checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk(tmp_path)
    monkeypatch.setattr("checker.cli.review.find_spec", lambda _: None)
    ended = checker("review", cwd=tmp_path)
    assert ended.status == 2
    assert "help: run `pip install 'claims-checker[review]'`; `--list` does without" in ended.err


def test_a_file_that_is_not_there_is_told(checker: Checker, tmp_path: Path) -> None:
    desk(tmp_path)
    ended = checker("review", "--list", "clams.yaml", cwd=tmp_path)
    assert ended.status == 2
    assert "`clams.yaml` is not there; did you mean `claims.yaml`?" in ended.err


def test_a_whole_sitting_at_a_terminal(tmp_path: Path) -> None:
    """The real command, at a terminal of its own: a key confirms, a key quits, and today's day is written."""
    desk(tmp_path)
    ours, theirs = pty.openpty()
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    before = _today()
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "review", "--name", "Mina"],
        cwd=tmp_path,
        env=env,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    stop = Timer(60, process.kill)
    stop.start()
    shown, sent = b"", b""
    while True:
        try:
            piece = os.read(ours, 65_536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
        if not sent and b"to review" in shown:
            sent = b"c"
            os.write(ours, sent)
        elif sent == b"c" and b"confirmed" in shown:
            sent = b"q"
            os.write(ours, sent)
    stop.cancel()
    os.close(ours)
    assert process.wait() == 0
    assert b"1 of 3 claims to review" in shown
    written = (tmp_path / "claims.yaml").read_text("utf-8")
    assert any(
        f"  review: confirmed\n  checked_by: Mina\n  checked_on: {day}\n" in written
        for day in (before, _today())
    )
