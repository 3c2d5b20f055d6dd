"""Every folder in `cases/` is a test: its claim files must give exactly the findings written beside their lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.read.files import Root
from checker.report import text
from checker.result import Result
from checker.run import run
from checker.show.options import Options
from tests.expecting import expected, house, told

CASES = Path(__file__).parent / "cases"
FOLDERS = sorted(path.parent for path in CASES.glob("*/claims.yaml"))


def _result(folder: Path) -> Result:
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*claims.yaml"))
    root = Root(folder)
    return run(root, names, house=house(root))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.relative_to(CASES).as_posix())
def test_case(folder: Path) -> None:
    result = _result(folder)
    for file in result.files:
        wanted = {
            (file, *one) for one in expected((folder / file).read_bytes().decode("utf-8-sig", "replace"))
        }
        given = {
            (one.place.file, result.span(one.place).line, one.check)
            for one in result.findings
            if not one.waived
        }
        assert {one for one in given if one[0] == file} == wanted, told(result)


@pytest.mark.parametrize(
    "folder", [one for one in FOLDERS if (one / "report.txt").exists()], ids=lambda folder: folder.name
)
def test_the_wording_of_the_report(folder: Path) -> None:
    assert text.render(_result(folder), Options()) == (folder / "report.txt").read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    assert FOLDERS
