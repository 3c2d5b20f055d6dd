"""Working out one claim of a claim file, by the real stages, for the tests of the kinds."""

from __future__ import annotations

import tempfile
from pathlib import Path
from textwrap import dedent

from checker.claim.library import Library
from checker.claim.reckoning import Reckoning
from checker.consult import consult
from checker.model.file import claim_file
from checker.read.files import Root
from checker.read.load import read_sheet
from checker.reason.facts import Fact, Facts
from checker.reason.reason import reason
from checker.resolve.resolve import resolve

FILE = "claims.yaml"
ARTICLE = """
article:
  published: 2021-08-11 16:40
  timezone: Asia/Kabul
"""


def facts(text: str) -> Facts:
    """All that is known of the claims of a file, which must fit the claim language."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Root(Path(folder)))
        file = claim_file(read_sheet(FILE, dedent(text).encode()))
        assert not file.sheet.faults, file.sheet.faults
        assert not file.misfits, file.misfits
        ledger = resolve([file], {FILE}, lambda path: library.read(path, 0))  # type: ignore[arg-type, return-value]
        return reason(ledger, consult(ledger, library))


def fact(text: str, id_: str) -> Fact:
    """What is known of one claim."""
    return facts(text).facts[f"{FILE}#{id_}"]


def reckon(text: str, id_: str = "x") -> Reckoning:
    """What one claim comes to, by its likeliest readings or else by those under which it holds."""
    return fact(text, id_).reckoning


def claims(text: str, id_: str = "x") -> Reckoning:
    """The same of bare claims, under an article of 11 August 2021 in Kabul."""
    return reckon(f"{ARTICLE}\n{dedent(text)}", id_)
