"""`checker fetch` as an editor calls it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.fetch.serving import Site, closed_port, serving
from tests.unit.fetch.test_fetch import CLAIMS, WORDS


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "checker", "fetch", *words, str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )


def write(folder: Path, sources: str) -> None:
    (folder / "claims.yaml").write_text(f"sources: {{{sources}}}\n{CLAIMS}", "utf-8")


def test_what_would_be_fetched_is_told_without_asking(site: Site, tmp_path: Path) -> None:
    write(tmp_path, f'page: {{url: "{site.base}/a"}}')
    done = run(tmp_path, "--offline")
    assert (done.returncode, done.stdout) == (0, f"claims.yaml: page would fetch {site.base}/a\n")
    assert site.asked == []


def test_a_run_tells_each_source_and_ends_with_its_status(site: Site, tmp_path: Path) -> None:
    url = site.page("/a", WORDS)
    write(tmp_path, f'page: {{url: "{url}"}}, hidden: {{url: "{url}x", confidential: true}}')
    done = run(tmp_path, "--allow-private")
    assert done.stdout == (
        "claims.yaml: page is fetched (49 bytes)\nclaims.yaml: hidden is confidential, and so never fetched\n"
    )
    assert done.stderr == "fetching claims.yaml: page\n"
    assert done.returncode == 0
    assert run(tmp_path, "--offline").stdout.splitlines()[0] == "claims.yaml: page is pinned already"
    site.page("/a", WORDS.replace("34", "35"))
    changed = run(tmp_path, "--allow-private", "--refresh")
    assert changed.returncode == 1
    assert "+ There are 35 provincial capitals in Afghanistan." in changed.stdout


def test_this_machine_is_not_asked_unless_allowed(site: Site, tmp_path: Path) -> None:
    write(tmp_path, f'page: {{url: "{site.page("/a", WORDS)}"}}')
    done = run(tmp_path)
    assert done.returncode == 3
    assert "nothing is fetched from there without `--allow-private`" in done.stdout
    assert site.asked == []


def test_a_password_in_an_address_is_not_shown(tmp_path: Path) -> None:
    write(tmp_path, 'page: {url: "https://me:secret@wire.example/a"}')
    for words in ((), ("--offline",)):
        done = run(tmp_path, *words)
        assert "https://wire.example/a" in done.stdout
        assert "secret" not in done.stdout + done.stderr


def test_only_one_source_is_fetched_where_one_is_named(site: Site, tmp_path: Path) -> None:
    write(
        tmp_path,
        f'page: {{url: "{site.page("/a", WORDS)}"}}, other: {{url: "http://127.0.0.1:{closed_port()}/"}}',
    )
    assert run(tmp_path, "--allow-private", "--only", "page").returncode == 0
    done = run(tmp_path, "--only", "pag")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "error: no source is called `pag`\n  help: did you mean `page`?\n"


def test_nothing_to_fetch_is_said(tmp_path: Path) -> None:
    write(tmp_path, "page: {document: a.txt}")
    done = run(tmp_path)
    assert (done.returncode, done.stdout) == (0, "nothing is to be fetched: no source needs it\n")


def test_what_a_server_sent_does_not_paint_the_terminal(site: Site, tmp_path: Path) -> None:
    url = site.page("/a", WORDS)
    write(tmp_path, f'page: {{url: "{url}"}}')
    run(tmp_path, "--allow-private")
    site.page("/a", "\x1b[31mred\u202e")
    done = run(tmp_path, "--allow-private", "--refresh")
    assert "\\x1b[31mred\\u202e" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_service_that_nobody_knows_is_told(tmp_path: Path) -> None:
    write(tmp_path, "page: {document: a.txt}")
    (tmp_path / "checker.yaml").write_text("connectors: {waybak: {base: 'https://x.example'}}\n", "utf-8")
    done = run(tmp_path)
    assert done.returncode == 2
    assert "did you mean `wayback`?" in done.stderr


def test_a_library_that_is_not_installed_is_told_in_a_line(tmp_path: Path) -> None:
    write(tmp_path, 'page: {url: "https://wire.example/a"}')
    script = (
        "import sys; sys.modules['httpx2'] = None; sys.argv = ['checker', 'fetch', sys.argv[1]]; "
        "from checker.cli.main import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "error: fetching needs `httpx2`, which is not installed\n  help: pip install 'claims-checker[fetch]'\n"
    )


def test_a_refusal_of_a_service_is_a_source_that_was_not_consulted(site: Site, tmp_path: Path) -> None:
    url = site.page("/feed", '{"error": {"code": 403, "message": "The key has\\nexpired."}}')
    write(tmp_path, f'checks: {{claimreview: "{url}"}}')
    done = run(tmp_path, "--allow-private")
    assert done.stdout == f"claims.yaml: checks: `{url}` answers with a refusal: The key has expired\n"
    assert done.returncode == 3
    assert not (tmp_path / "evidence").exists()
