"""Work in threads: in order, whole, and over when it is interrupted."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.fetch.together import in_threads
from tests.unit.fetch.serving import Handler, Site, serving
from tests.unit.fetch.test_fetch import CLAIMS

# A run in the background of a shell is deaf to interrupts, and so is what it starts.
HEEDING = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from checker.cli.main import main
main()
"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


def test_answers_come_in_the_order_of_the_work() -> None:
    assert in_threads([lambda number=number: number * number for number in range(20)], 4) == tuple(  # type: ignore[misc]
        number * number for number in range(20)
    )
    assert in_threads([], 4) == ()


def test_what_one_raises_is_raised() -> None:
    def broken() -> int:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        in_threads([broken, lambda: 1], 2)


def test_an_interrupt_does_not_wait_for_a_slow_server(site: Site, tmp_path: Path) -> None:
    def silent(handler: Handler) -> None:
        child.send_signal(signal.SIGINT)
        handler.rfile.read(1)  # until the other side hangs up

    site.pages["/robots.txt"] = silent
    (tmp_path / "claims.yaml").write_text(f'sources: {{page: {{url: "{site.base}/a"}}}}\n{CLAIMS}', "utf-8")
    child = subprocess.Popen(
        [sys.executable, "-c", HEEDING, "fetch", "--allow-private", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    _, told = child.communicate(timeout=120)
    assert child.returncode == 130
    assert b"Traceback" not in told
