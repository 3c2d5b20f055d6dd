"""The pages that the checker shows of itself."""

from __future__ import annotations

import textwrap

import pytest

from checker.declared import kind_of, source_kinds
from checker.explain import NoSuchPage, listing, markdown, page
from checker.judge import checks
from checker.model.file import claim_file
from checker.model.kind import kinds
from checker.read.load import read_sheet
from checker.show.plain import plain


def test_every_check_and_every_kind_has_a_page_and_a_line() -> None:
    lines = listing().splitlines()
    for name in [*checks(), *kinds(), *source_kinds()]:
        assert page(name).startswith(name)
        assert any(line.split()[:1] == [name] for line in lines)


def test_a_checks_page_shows_what_is_found_and_what_is_fine() -> None:
    told = page("count-differs")
    assert told.startswith("count-differs (error)\n\nA count that is not")
    assert "This is found:\n\n    claims:\n" in told
    assert "value: three  # ← count-differs" in told
    assert "This is fine:\n" in told
    assert "expect:" not in told
    assert "waive: {count-differs: " in told


def test_a_kinds_page_shows_its_fields_and_an_example() -> None:
    told = page("share")
    assert "  whole  What it is a part of: a figure or a claim. Required." in told
    assert "And, as in every claim: id, kind, quote" in told
    assert "    - id: over-a-quarter\n      kind: share\n" in told


@pytest.mark.parametrize("name", [name for name, one in source_kinds().items() if hasattr(one, "EXAMPLE")])
def test_a_sources_page_shows_an_example_that_fits(name: str) -> None:
    example = source_kinds()[name].EXAMPLE
    assert textwrap.indent(example.strip("\n"), "    ") in page(name)
    file = claim_file(read_sheet("claims.yaml", example.encode()))
    assert not file.misfits
    assert [kind_of(one) for one in file.sources.values()] == [name]


def test_an_unknown_name_has_a_hint() -> None:
    with pytest.raises(NoSuchPage) as none:
        page("count-difers")
    assert none.value.near == ("count-differs",)


def test_the_manual_has_every_check_once() -> None:
    headings = [line for line in markdown().splitlines() if line.startswith("### ")]
    assert sorted(headings) == sorted(f"### {name}" for name in checks())


def test_pages_are_plain() -> None:
    text = listing() + markdown() + "".join(page(name) for name in [*checks(), *kinds()])
    # The columns of a table that a page shows may be parted by tabs.
    assert all(plain(line) == line.replace("\t", " ") for line in text.split("\n"))
