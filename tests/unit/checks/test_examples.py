"""Every check's own examples are its tests: silent on the good one, exact on the bad one."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.copy.coverage import Topic
from checker.finding import Severity
from checker.judge import Check, checks
from tests.expecting import FILE, checked, expected, found, told

# A snippet has no sources, so every one of its claims would be told to lack evidence, and is about a part of its article.
BESIDE_THE_POINT = frozenset({"no-evidence", *(f"uncovered-{topic}" for topic in Topic)})
ALL = list(checks().values())


def _examples(check: Check) -> list[tuple[str, str]]:
    found = [("GOOD", check.module.GOOD), ("BAD", check.module.BAD)]
    return [
        *found,
        *((f"MORE {number}", text) for number, text in enumerate(getattr(check.module, "MORE", ()))),
    ]


def _files(check: Check, which: str, text: str) -> dict[str, str]:
    beside = getattr(check.module, "FILES", {})
    faulty = getattr(check.module, "BAD_FILES", {}) if which == "BAD" else {}
    return {**beside, **faulty, FILE: text}


@pytest.mark.parametrize(
    ("check", "which", "text"),
    [
        pytest.param(check, which, text, id=f"{check.name} {which}")
        for check in ALL
        for which, text in _examples(check)
    ],
)
def test_examples_give_what_they_expect(check: Check, which: str, text: str, tmp_path: Path) -> None:
    files = _files(check, which, text)
    result = checked(tmp_path, files)
    # What is faulty may be a file beside the claims.
    wanted = {one for each in files.values() for one in expected(each)}
    assert found(result, leave_out=BESIDE_THE_POINT - {check.name}) == wanted, told(result)
    assert any(name == check.name for _, name in wanted) == (which == "BAD" or bool(wanted))


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.name)
def test_a_check_says_what_why_and_how_to_mend(check: Check) -> None:
    doc = check.module.__doc__ or ""
    assert len(doc.strip().splitlines()) >= 3
    assert "To mend it:" in doc
    assert isinstance(check.module.SEVERITY, Severity)


def test_messages_read_as_messages_do(tmp_path: Path) -> None:
    for check in ALL:
        folder = tmp_path / check.name
        folder.mkdir()
        result = checked(folder, _files(check, "BAD", check.module.BAD))
        for one in result.findings:
            assert not one.what.endswith("."), one.what
            assert "invalid" not in one.what.lower()
            assert one.what[0] == one.what[0].lower() or one.what[0] == "`", one.what
