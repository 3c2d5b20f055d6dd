"""The site of the documentation: its pages are whole, its order names them all, and it can be read without a network."""

from __future__ import annotations

import pytest

from checker.explain import rules
from checker.judge import checks
from checker.model.kind import kinds
from scripts import pages, website


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
    page = website.DOCS / "editors" / "zed.md"
    text = "[a](../checks.md#count-differs) [b](../kinds.md)"
    assert website.linked(text, page) == "[a](../checks/count-differs.md) [b](../kinds/index.md)"


def test_pictures_are_drawn_in_the_page() -> None:
    drawn = website.with_pictures("![what it shows](pictures/turns-on.svg)")
    assert drawn.startswith('<figure><svg role="img" aria-label="what it shows"')
    assert "\n" not in drawn


def test_what_a_page_would_load_from_elsewhere_is_seen() -> None:
    assert website.ELSEWHERE.search('<script src="https://cdn.example/x.js">')
    assert website.ELSEWHERE.search("@font-face{src:url(//fonts.example/a.woff)}")
    assert not website.ELSEWHERE.search('<a href="https://example.com">somewhere</a>')
