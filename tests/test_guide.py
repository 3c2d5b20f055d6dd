"""What the guides show is so: their claim files are well formed, and their commands print what stands below them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model.file import TOP, claim_file
from checker.model.settled import Settled, settled
from checker.read.load import read_sheet
from checker.settings import FILE as SETTINGS
from scripts.guide import ROOT, Block, blocks, guides, walked

PAGES = [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in guides()]
EXAMPLES = [
    pytest.param(block, id=f"{page.relative_to(ROOT).as_posix()} {number}")
    for page in guides()
    for number, block in enumerate(blocks(page.read_text("utf-8")))
    if block.language in {"yaml", "yml"}
]


@pytest.mark.parametrize("block", EXAMPLES)
def test_an_example_is_well_formed(block: Block) -> None:
    sheet = read_sheet(block.file or "claims.yaml", block.body.encode())
    assert sheet.faults == ()
    if block.file == SETTINGS:
        assert isinstance(settled(sheet), Settled)
    elif isinstance(sheet.tree, dict) and {*sheet.tree} & {*TOP}:
        assert [f"{one.route}: {one.what}" for one in claim_file(sheet).misfits] == []


@pytest.mark.parametrize("page", PAGES)
def test_commands_print_what_the_page_shows(page: Path, tmp_path: Path) -> None:
    text = page.read_text("utf-8")
    assert walked(text, tmp_path) == text, "`make docs` writes it anew"


@pytest.mark.parametrize("page", PAGES)
def test_every_block_says_what_it_is(page: Path) -> None:
    """A fence without a language would be shown, and neither read nor run."""
    fences = [line for line in page.read_text("utf-8").splitlines() if line.startswith("```")]
    assert all(line != "```" for line in fences[::2])


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 8
