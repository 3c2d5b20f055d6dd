"""The site of the documentation: its pages are whole, its order names them all, and it can be read without a network."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from checker.explain import rules
from checker.judge import checks
from checker.model.kind import kinds
from scripts import pages, website

PEERS = Path(__file__).parent / "peers"
CHROMIUM, NODE = shutil.which("chromium"), shutil.which("node")
ready = bool(CHROMIUM and NODE and (PEERS / "node_modules" / "playwright-core").exists())


def test_every_check_has_a_page_with_what_the_checker_says() -> None:
    said = {name: pages.said(checks()[name]) for name in rules()}
    assert [name for name, told in said.items() if f"[{name}]" not in told] == []
    assert not any("expect:" in told for told in said.values())


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages.pages()


def test_every_kind_has_a_page_with_its_verdict(made: dict[str, str]) -> None:
    for name in kinds():
        assert "says of the example" in made[f"kinds/{name}.md"]
        assert f"[`{name}`]({name}.md)" in made["kinds/index.md"]


def test_every_command_option_and_status_is_told(made: dict[str, str]) -> None:
    told = made["commands.md"]
    assert "## checker check" in told
    assert "--baseline FILE" in told
    assert "| 130 | Stopped by Ctrl-C. |" in told


def test_links_to_the_long_pages_lead_to_the_short_ones() -> None:
    text = "[a](../checks.md#count-differs) [b](../kinds.md)"
    assert website.linked(text, 1) == "[a](../checks/count-differs.md) [b](../kinds/index.md)"
    assert website.linked("[a](checks.md)", 0) == "[a](checks/index.md)"


def test_pictures_are_drawn_in_the_page() -> None:
    drawn = website.with_pictures("![what it shows](pictures/turns-on.svg)")
    assert drawn.startswith('<figure><svg role="img" aria-label="what it shows"')
    assert "\n" not in drawn


def test_what_a_page_would_load_from_elsewhere_is_seen() -> None:
    assert website.ELSEWHERE.search('<script src="https://cdn.example/x.js">')
    assert website.ELSEWHERE.search("@font-face{src:url(//fonts.example/a.woff)}")
    assert not website.ELSEWHERE.search('<a href="https://example.com">somewhere</a>')


def test_pages_that_the_order_does_not_name_come_last(tmp_path: Path) -> None:
    for name in ("index.md", "kinds/index.md", "kinds/count.md", "extra.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("# A page\n", "utf-8")
    given: list[website.Entry] = [{"Home": "index.md"}, {"Guides": ["none.md", {"Kinds": "kinds/"}]}]
    assert website.ordered(given, tmp_path) == [
        {"Home": "index.md"},
        {"Guides": [{"Kinds": ["kinds/index.md", "kinds/count.md"]}]},
        {"More": ["extra.md"]},
    ]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    assert website.build(folder) == []
    return folder / "site"


def test_no_link_leads_nowhere_and_nothing_comes_from_elsewhere(site: Path) -> None:
    assert (site / "tutorial.html").exists()
    assert (site / "checks" / "count-differs.html").exists()


@pytest.mark.skipif(not ready, reason="needs Chromium and `npm ci --prefix tests/peers`")
def test_the_site_is_read_from_files_on_any_screen(site: Path) -> None:
    pages = ["index.html", "reasoning.html", "checks/index.html"]
    done = subprocess.run(
        [str(NODE), str(PEERS / "site.mjs"), str(site), "turns-on-contested", *pages],
        capture_output=True,
        text=True,
        check=False,
        env={"CHROMIUM": str(CHROMIUM), "PATH": ""},
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"outside": [], "faults": [], "overflow": [], "axe": [], "found": 1}
