"""What a claim file says of itself: `# expect: check-name` beside every line with a fault.

Several names are parted by commas. The findings must be exactly these, in both directions.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from checker.finding import Finding
from checker.model.house import House, house_of
from checker.model.settled import Settled, settled
from checker.read.files import Root, Unreadable
from checker.read.load import read_sheet
from checker.read.sheet import Sheet
from checker.result import Result
from checker.run import run
from checker.settings import FILE as SETTINGS
from tests.workbooks import told_workbook

_EXPECT = re.compile(r"#\s*expect:\s*([a-z][a-z, -]*[a-z])")
FILE = "claims.yaml"


def expected(text: str) -> set[tuple[int, str]]:
    """The line and the name of every finding that the text asks for."""
    lines = enumerate(re.split(r"\r\n|\r|\n", text), 1)
    return {
        (number, name.strip())
        for number, line in lines
        for told in _EXPECT.finditer(line)
        for name in told.group(1).split(",")
    }


def found(result: Result, *, leave_out: frozenset[str] = frozenset()) -> set[tuple[int, str]]:
    """The line and the name of every finding that was not waived."""
    return {
        (result.span(one.place).line, one.check)
        for one in result.findings
        if not one.waived and one.check not in leave_out
    }


def checked(folder: Path, files: dict[str, str] | None = None, today: date | None = None) -> Result:
    """A run over the claim file of a folder, with some files written into it first; workbooks are told as CSV."""
    for name, text in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(told_workbook(text) if name.endswith(".xlsx") else text.encode())
    root = Root(folder)
    return run(root, [FILE], house=house(root), today=today)


def house(root: Root) -> House:
    """The house rules of a project, from its `checker.yaml`."""

    def read(path: str) -> Sheet | Unreadable:
        data = root.read(path)
        return data if isinstance(data, Unreadable) else read_sheet(path, data)

    own = read(SETTINGS)
    if isinstance(own, Unreadable):
        return House()
    force = settled(own)
    assert isinstance(force, Settled), force
    return house_of(force.settings, read)


def told(result: Result) -> str:
    """All findings, for the message of a test that fails."""
    return "\n".join(_told(result, one) for one in result.findings)


def _told(result: Result, one: Finding) -> str:
    return (
        f"{one.place.file}:{result.span(one.place).line}: {one.severity}[{one.check}] {one.what} {one.notes}"
    )
