"""`checker report --watch`: a page that is served on this machine alone, and that is as fresh as its files."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from urllib.parse import urlsplit

import pytest

PEERS = Path(__file__).parent / "peers"
CHROMIUM = shutil.which("chromium")
ready = bool(CHROMIUM and shutil.which("node") and (PEERS / "node_modules" / "playwright-core").exists())
HEAD = "article: {title: Seats, published: 2021-08-11, text: copy.txt}\nclaims:\n"
CLAIM = (
    "- {{id: {0}, kind: quantity, measure: seats of {0}, value: about {1}, quote: {0} has about {1} seats}}\n"
)
NUMBERS = range(10, 40)
NAMES = [f"party-{number}" for number in NUMBERS]
Next = Callable[[str], str]


@contextmanager
def lines(command: list[str], folder: Path, **env: str) -> Iterator[tuple[subprocess.Popen[str], Next]]:
    """A process, and what waits for a line of it that has some words and gives that line."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        env=env or None,
    )
    told: Queue[str] = Queue()
    stream = process.stdout
    assert stream is not None

    def read() -> None:
        with stream:
            for line in stream:
                told.put(line)
        told.put("")

    reading = Thread(target=read, daemon=True)
    reading.start()

    def following(words: str) -> str:
        before = ""
        while line := told.get(timeout=60):
            if words in line:
                return line
            before += line
        raise AssertionError(before)

    try:
        yield process, following
    finally:
        process.terminate()  # which lets a browser be closed as well
        process.wait(60)
        reading.join(10)  # a browser that was left behind may hold the stream


def serving(folder: Path, *words: str) -> AbstractContextManager[tuple[subprocess.Popen[str], Next]]:
    return lines([sys.executable, "-m", "checker", "report", "--watch", *words], folder)


def asked(address: str, path: str, **headers: str) -> tuple[int, str, http.client.HTTPMessage]:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=60)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    told = answer.read().decode() if path != "/changes" else answer.readline().decode()
    connection.close()
    return answer.status, told, answer.headers


def page_at(line: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:\d+/", line)
    assert found is not None
    return found[0]


def put(file: Path, told: str) -> None:
    beside = file.with_name("beside")
    beside.write_text(told, "utf-8")
    beside.replace(file)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "checker.yaml").write_text("")
    (tmp_path / "empty").mkdir()
    told = "".join(CLAIM.format(*one) for one in zip(NAMES, NUMBERS, strict=True))
    (tmp_path / "claims.yaml").write_text(HEAD + told)
    copy = [f"So {name} has about {number} seats." for name, number in zip(NAMES, NUMBERS, strict=True)]
    copy[20] += " Here is the place."
    (tmp_path / "copy.txt").write_text("\n\n".join(copy) + "\n")
    return tmp_path


def test_it_gives_the_page_to_this_machine_and_nothing_else(project: Path) -> None:
    with serving(project) as (process, following):
        address = page_at(following("the page is at"))
        status, page, headers = asked(address, "/")
        assert (status, "party-12 has about 12 seats</a>" in page) == (200, True)
        assert headers["Cache-Control"] == "no-store"
        assert "connect-src &#39;self&#39;" in page
        port = urlsplit(address).port
        assert asked(address, "/", Host=f"localhost:{port}")[0] == 200
        for stranger in ("attacker.example", f"attacker.example:{port}", "127.0.0.1", f"127.0.0.1:{port}.a"):
            status, told, _ = asked(address, "/", Host=stranger)
            assert (status, "party" in told) == (421, False)
        for path in ("/claims.yaml", "/../claims.yaml", "/checker.yaml", "/?x", "/changes/", "/report.html"):
            status, told, _ = asked(address, path)
            assert (status, "party" in told) == (404, False)
        assert not (project / "report.html").exists()
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130


def test_every_change_is_another_page(project: Path) -> None:
    with serving(project) as (_, following):
        address = page_at(following("the page is at"))
        following("Ctrl-C ends")
        before = asked(address, "/changes")[1]
        assert before.removeprefix("data: ").strip() in asked(address, "/")[1]
        put(project / "copy.txt", "So party-10 has about 10 chairs.\n")
        assert "copy.txt has changed" in following("has changed")
        following("Ctrl-C ends")
        assert asked(address, "/changes")[1] != before
        assert "10 chairs" in asked(address, "/")[1]


def test_what_is_wrong_stands_on_the_page(project: Path) -> None:
    with serving(project) as (process, following):
        address = page_at(following("the page is at"))
        following("Ctrl-C ends")
        put(project / "checker.yaml", "fail on: everything\n")
        following("Ctrl-C ends")
        page = asked(address, "/")[1]
        assert "fail on: everything" in page
        assert "Below is what was found before that" in page
        assert "party-12" in page
        put(project / "checker.yaml", "")
        following("Ctrl-C ends")
        put(project / "claims.yaml", "article: {title: [")
        following("Ctrl-C ends")
        assert "broken-yaml" in asked(address, "/")[1]
        (project / "claims.yaml").unlink()
        following("Ctrl-C ends")
        assert "no claim files in <b>.</b>" in asked(address, "/")[1]
        assert process.poll() is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--output", "page.html"], "do not go together"),
        (["-"], "cannot watch standard input"),
        (["empty"], "no claim files in `empty`"),
        (["--port", "70000"], "70000"),
    ],
)
def test_what_no_change_of_a_file_mends_ends_at_once(words: list[str], said: str, project: Path) -> None:
    command = [sys.executable, "-m", "checker", "report", "--watch", *words]
    done = subprocess.run(command, cwd=project, input="", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_port_that_another_has_is_told(project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "checker", "report", "--watch", "--port", port]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
        alone = subprocess.run(
            [*command[:4], "--port", port], cwd=project, capture_output=True, text=True, check=False
        )
    assert (done.returncode, alone.returncode) == (2, 2)
    assert f"port {port} cannot be had: address already in use" in done.stderr
    assert "`--port` is for `--watch`" in alone.stderr


@pytest.mark.skipif(not ready, reason="needs Chromium and `npm ci --prefix tests/peers`")
def test_an_open_page_is_shown_anew_where_it_was(project: Path) -> None:
    file = project / "claims.yaml"
    told = file.read_text()
    with serving(project) as (process, served):
        address = page_at(served("the page is at"))
        node = [str(shutil.which("node")), str(PEERS / "live.mjs"), address, "party-30", "3"]
        with lines(node, project, CHROMIUM=str(CHROMIUM), PATH="") as (_, seen):
            first = json.loads(seen("{"))
            assert (first["lit"], first["focus"], first["open"]) == ("party-30", "party-30", 1)
            assert first["scrolled"]
            # A claim above all others gives each card another number.
            put(file, told.replace("claims:\n", "claims:\n" + CLAIM.format("party-9", 9)))
            second = json.loads(seen("{"))
            assert second | {"claims": 30, "told": "", "named": True} == first | {"told": "", "named": True}
            assert (second["claims"], second["named"]) == (31, True)
            put(project / "checker.yaml", "fail on: everything\n")
            third = json.loads(seen("{"))
            assert "fail on: everything" in third["trouble"]
            assert third | {"trouble": "", "told": ""} == second | {"told": ""}
            put(project / "checker.yaml", "")
            assert json.loads(seen("{")) | {"told": ""} == second | {"told": ""}
            process.kill()
            last = json.loads(seen("{"))
    assert [one for one in last["strange"] if "ERR_" not in one] == []
    assert "no longer watched" in last["gone"]
