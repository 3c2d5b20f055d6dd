"""`check` opens no socket: shown by forbidding them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.unit.fetch.serving import serving
from tests.unit.fetch.test_fetch import WORDS, one

ROOT = Path(__file__).parent.parent
WATCHED = """
import sys
def forbid(event, args):
    if event.startswith("socket."):
        print("a socket:", event, args, file=sys.stderr)
        import os
        os._exit(99)
sys.addaudithook(forbid)
sys.argv = ["checker", *sys.argv[1:]]
from checker.cli.main import main
main()
"""


def watched(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WATCHED, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_the_watch_sees_a_socket(tmp_path: Path) -> None:
    text = 'sources: {a: {url: "http://127.0.0.1:9/"}}\n'
    (tmp_path / "claims.yaml").write_text(text, "utf-8")
    assert watched("fetch", "--allow-private", str(tmp_path)).returncode == 99


def test_checking_the_examples_opens_none() -> None:
    done = watched("check", "claims/")
    assert (done.returncode, done.stderr) == (0, "")


def test_checking_what_was_fetched_opens_none(tmp_path: Path) -> None:
    with serving() as site:
        one(tmp_path, site.page("/a", WORDS))
    done = watched("check", "--strict", str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 supported" in done.stdout
