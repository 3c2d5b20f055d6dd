"""`checker check --watch`, as an editor lives with it: a process that is told of nothing but the files."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

COUNT = """\
sources: {seats: {table: seats.csv}}
claims:
- {id: seats, kind: quantity, measure: seats, value: 3, evidence: [{source: seats, take: count}]}
"""
Next = Callable[[str], str]
"""Waits for a line that has these words, and gives all until then."""


@contextmanager
def watching(folder: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], Next]]:
    command = [sys.executable, "-m", "checker", "check", "--watch", "--format", "concise", *words]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    lines: Queue[str] = Queue()
    stream = process.stdout
    assert stream is not None

    def read() -> None:
        for line in stream:
            lines.put(line)
        lines.put("")

    reading = Thread(target=read, daemon=True)
    reading.start()

    def following(words: str) -> str:
        told = ""
        while words not in told:
            line = lines.get(timeout=60)
            assert line, f"it has ended: {told}"
            told += line
        return told

    try:
        yield process, following
    finally:
        process.kill()
        process.wait()
        reading.join()
        stream.close()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "checker.yaml").write_text("")
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "one" / "claims.yaml").write_text(COUNT)
    (tmp_path / "one" / "seats.csv").write_text("name\na\nb\nc\n")
    return tmp_path


def put(file: Path, told: str | bytes) -> None:
    """Write a file as editors do: all of it at once."""
    beside = file.with_name("beside")
    beside.write_bytes(told if isinstance(told, bytes) else told.encode())
    beside.replace(file)


def test_a_change_of_any_file_that_was_read_is_a_new_run(project: Path) -> None:
    with watching(project) as (_, following):
        assert "error" not in following("Ctrl-C ends")
        put(project / "one" / "seats.csv", "name\na\nb\n")
        told = following("Ctrl-C ends")
        assert "one/seats.csv has changed" in told
        assert "one/claims.yaml:3:" in told
        put(project / "checker.yaml", "severity: {evidence-differs: note}\n")
        assert "checker.yaml has changed" in following("Ctrl-C ends")


def test_a_broken_file_ends_nothing(project: Path) -> None:
    file = project / "one" / "claims.yaml"
    with watching(project) as (process, following):
        following("Ctrl-C ends")
        put(file, "claims: [")
        assert "error[" in following("Ctrl-C ends")
        put(file, b"\xff\x00")
        assert "error[" in following("Ctrl-C ends")
        put(project / "checker.yaml", "fail on: everything\n")
        assert "checker.yaml:1:10" in following("Ctrl-C ends")
        put(project / "checker.yaml", "")
        following("Ctrl-C ends")
        file.unlink()
        assert "no claim files" in following("Ctrl-C ends")
        put(file, COUNT)
        assert "error" not in following("Ctrl-C ends")
        assert process.poll() is None


def test_several_paths_and_a_claim_file_that_is_new(project: Path) -> None:
    with watching(project, "one/claims.yaml", "two") as (_, following):
        following("Ctrl-C ends")
        (project / "two" / "inner").mkdir()
        put(project / "two" / "inner" / "claims.yaml", COUNT.replace("seats.csv", "none.csv"))
        told = following("Ctrl-C ends")
        assert "two/inner/claims.yaml has changed" in told
        assert "/none.csv` is not there" in told
        # A file that was looked for in vain is waited for.
        put(project / "two" / "inner" / "none.csv", "name\na\nb\nc\n")
        assert "none.csv has changed" in following("Ctrl-C ends")


def test_an_interrupt_ends_with_130(project: Path) -> None:
    with watching(project) as (process, following):
        following("Ctrl-C ends")
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-"], "`--watch` cannot watch standard input"),
        (["--baseline", "b.json", "--update-baseline"], "do not go together"),
        (["--root", "nowhere"], "is not a folder"),
        (["two"], "no claim files in `two`"),
        (["--output", "xml=a.xml"], "there is no format `xml`"),
    ],
)
def test_what_no_change_of_a_file_mends_ends_at_once(words: list[str], said: str, project: Path) -> None:
    command = [sys.executable, "-m", "checker", "check", "--watch", *words]
    done = subprocess.run(command, cwd=project, input="", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
