"""Every example of the guides is a claim file that the checker can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.model.file import claim_file
from checker.read.load import read_sheet

ROOT = Path(__file__).parents[1]
GUIDES = ("evidence.md",)
EXAMPLES = [
    pytest.param(body, id=f"{name} {number}")
    for name in GUIDES
    for number, body in enumerate(
        re.findall(
            r"^```yaml\n(.*?)^```$", (ROOT / "docs" / name).read_text("utf-8"), re.MULTILINE | re.DOTALL
        )
    )
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_well_formed(text: str) -> None:
    file = claim_file(read_sheet("claims.yaml", text.encode()))
    assert file.sheet.faults == ()
    assert [f"{one.route}: {one.what}" for one in file.misfits] == []


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4
