"""What is kept is whole, whatever happens while it is written."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from checker.fetch.failed import Failed
from checker.fetch.store import Store, named
from checker.read.files import Root
from checker.read.lock import FOLDER, Pin, read_lock, write_lock

ENDLESS = """
import sys
from tests.unit.fetch.test_store import keep
number = 0
while True:
    keep(sys.argv[1], number % 7, b"copy %d\\n" % number * 2000)
    number += 1
    print(number, flush=True)
"""
FALLS = 12


def pin_of(number: int, data: bytes) -> Pin:
    file = named(data, ".txt")
    url = f"https://wire.example/{number}"
    return Pin(
        url, url, "2026-11-23T09:30:00Z", 200, "text/plain", file, file[:64], len(data), "claims-checker 0"
    )


def keep(folder: str, number: int, data: bytes) -> Pin:
    pin = pin_of(number, data)
    Store(Root(folder), "").keep(pin, {pin.file: data})
    return pin


def test_a_fall_at_any_moment_leaves_old_or_new(tmp_path: Path) -> None:
    told = 0
    for fall in range(FALLS):
        child = subprocess.Popen(
            [sys.executable, "-c", ENDLESS, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(fall * 0.007)
        os.kill(child.pid, signal.SIGKILL)
        child.communicate()
        lock = read_lock((tmp_path / "evidence.lock").read_bytes())
        assert lock.faults == ()
        for pin in lock.pins.values():
            data = (tmp_path / FOLDER / pin.file).read_bytes()
            assert hashlib.sha256(data).hexdigest() == pin.sha256
            told += 1
    assert told >= FALLS
    keep(str(tmp_path), 1, b"and it goes on")
    assert not [path for path in tmp_path.rglob("*") if path.suffix == ".part"]


def test_the_lock_is_the_same_whatever_came_first() -> None:
    pins = [pin_of(number, b"words") for number in range(5)]
    assert write_lock(pins) == write_lock(reversed(pins))
    assert list(read_lock(write_lock(pins)).pins.values()) == pins


def test_a_folder_that_is_a_link_is_not_written_to(tmp_path: Path) -> None:
    outside, project = tmp_path / "outside", tmp_path / "project"
    outside.mkdir()
    project.mkdir()
    (project / FOLDER).symlink_to(outside)
    with pytest.raises(Failed, match="is a link"):
        keep(str(project), 1, b"words")
    assert list(outside.iterdir()) == []
    assert not (project / "evidence.lock").exists()


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("mine", "utf-8")
    (tmp_path / "evidence.lock").symlink_to(tmp_path / "secret")
    with pytest.raises(Failed, match="is a link"):
        keep(str(tmp_path), 1, b"words")
    assert (tmp_path / "secret").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    "line",
    [
        "", "- {}", "- []", "words", '- {"url": 1}', "<<<<<<< HEAD", "- " + "[" * 50_000,
    ],
)  # fmt: skip
def test_a_line_that_is_not_ours_is_told(line: str) -> None:
    whole = write_lock([pin_of(1, b"words")]).decode()
    assert bool(read_lock((whole + line + "\n").encode()).faults) == bool(line)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("file", '"../../secret"'), ("file", f'"{"0" * 64}.txt"'), ("size", "-1"), ("size", '"5"'), ("size", "true"),
        ("status", "9" * 40), ("fetched", '"yesterday"'), ("sha256", '"x"'), ("url", "null"), ("status", "1e9"),
    ],
)  # fmt: skip
def test_a_pin_that_fetch_would_not_write_is_told(field: str, value: str) -> None:
    pin = pin_of(1, b"words")
    line = write_lock([pin]).decode()
    was = getattr(pin, field)
    shown = f'"{was}"' if isinstance(was, str) else str(was)
    assert f'"{field}": {shown}' in line
    lock = read_lock(line.replace(f'"{field}": {shown}', f'"{field}": {value}').encode())
    assert lock.faults
    assert not lock.pins
