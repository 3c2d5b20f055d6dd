"""Waivers: what they set aside, until when, and what becomes of those that nothing needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.finding import Severity
from checker.model.house import house_of
from checker.read.files import Root, Unreadable
from checker.result import Result
from checker.run import run
from checker.settings import Settings
from tests.expecting import checked, found

CLAIMS = """\
article: {{published: 2026-11-20}}
claims:
- id: cities
  kind: count
  of: cities taken
  value: three
  members: [Farah, Zaranj]
{waive}
"""


def ran(folder: Path, waive: str = "", house: str = "", today: date | None = None) -> Result:
    text = CLAIMS.format(waive=f"  waive: {waive}" if waive else "")
    return checked(folder, {"claims.yaml": text, "checker.yaml": house}, today)


def test_a_reason_with_a_name_and_a_day_is_told(tmp_path: Path) -> None:
    result = ran(tmp_path, "{count-differs: {reason: the third comes, by: Mina, until: 2026-11-30}}")
    (one,) = result.findings
    assert one.waived == "the third comes, Mina, until 2026-11-30"
    assert not result.failed(Severity.NOTE)


def test_the_last_day_counts_whole(tmp_path: Path) -> None:
    waive = "{count-differs: {reason: the third comes, until: 2026-11-30}}"
    assert not found(ran(tmp_path, waive, today=date(2026, 11, 30)))
    after = found(ran(tmp_path, waive, today=date(2026, 12, 1)))
    assert {name for _, name in after} == {"count-differs", "waiver-expired"}


def test_a_day_that_no_calendar_has_is_over(tmp_path: Path) -> None:
    result = ran(tmp_path, "{count-differs: {reason: the third comes, until: 2026-11-31}}")
    assert {name for _, name in found(result)} == {"count-differs", "waiver-expired"}


def test_a_waiver_past_its_day_that_nothing_needs_is_unused(tmp_path: Path) -> None:
    result = ran(tmp_path, "{count-differs: it comes, rank-differs: {reason: old, until: 2020-01-01}}")
    assert {name for _, name in found(result)} == {"waiver-unused"}


def test_a_misspelt_name_is_told_with_the_one_meant(tmp_path: Path) -> None:
    result = ran(tmp_path, "{count-difers: the third comes}")
    (told,) = [one for one in result.findings if one.check == "waiver-unused"]
    assert told.help == ("did you mean `count-differs`?",)


@pytest.mark.parametrize(
    ("house", "left"),
    [
        ("waive: [{check: count-differs, file: claims.yaml, reason: agreed}]", set()),
        ("waive: [{check: count-differs, file: '*.yaml', claim: cities, reason: agreed}]", set()),
        ("waive: [{check: count-differs, file: other/*.yaml, reason: agreed}]", {"count-differs"}),
        ("waive: [{check: count-differs, file: claims.yaml, claim: towns, reason: agreed}]", {"count-differs", "waiver-unused"}),
    ],
)  # fmt: skip
def test_a_house_sets_aside_what_no_claim_can(tmp_path: Path, house: str, left: set[str]) -> None:
    assert {name for _, name in found(ran(tmp_path, house=house))} == left


@pytest.mark.parametrize(
    ("pattern", "asked", "left"),
    [
        ("*.yaml", ["a.claims.yaml", "b.claims.yaml"], {"waiver-unused"}),
        ("a*.yaml", ["a.claims.yaml"], {"waiver-unused"}),
        # What it sets aside may be in a file that was not asked for, or in none that is looked for.
        ("*.yaml", ["a.claims.yaml"], set()),
        ("old/*", ["a.claims.yaml", "b.claims.yaml"], set()),
    ],
)
def test_an_unused_pattern_is_told_when_all_it_is_about_was_checked(
    tmp_path: Path, pattern: str, asked: list[str], left: set[str]
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.claims.yaml").write_text("claims: []\n", encoding="utf-8")
    waiver = {"check": "count-differs", "file": pattern, "reason": "agreed"}
    house = house_of(Settings.model_validate({"waive": [waiver]}), lambda _: Unreadable("is not there"))
    result = run(Root(tmp_path), asked, house=house)
    assert {one.check for one in result.findings} == left


def test_a_waiver_of_the_house_is_told_in_its_own_file(tmp_path: Path) -> None:
    result = ran(tmp_path, house="# ours\nwaive:\n- {check: rank-differs, file: claims.yaml, reason: old}\n")
    (told,) = [one for one in result.findings if one.check == "waiver-unused"]
    assert told.place.file == "checker.yaml"
    assert result.span(told.place).line == 3


CHECKED = """\
article: {published: 2026-11-20}
claims:
- {id: mills, kind: quantity, measure: mills, value: 30, waive: {no-evidence: counted}, %s}
"""


@pytest.mark.parametrize(
    ("fields", "house", "today", "left"),
    [
        ("expires: 2026-11-19", "", None, True),
        ("expires: 2026-11-20", "", None, False),  # the day itself still counts
        ("expires: 2026-12-31", "", date(2027, 1, 1), True),
        ("checked_on: 2026-11-01", "", date(2030, 1, 1), False),  # nobody said how long it is good for
        ("checked_on: 2026-11-01", "policy: {checks last: 10 days}", None, True),
        ("checked_on: 2026-11-01", "policy: {checks last: 30 days}", None, False),
        ("checked_on: 2026-11-01, expires: 2026-12-01", "policy: {checks last: 10 days}", None, False),
        ("checked_on: 9999-12-31", "policy: {checks last: 9999 days}", None, False),
        ("expires: once it is calmer", "", None, False),
    ],
)
def test_a_check_by_hand_is_good_until_its_day(
    fields: str, house: str, today: date | None, left: bool, tmp_path: Path
) -> None:
    result = checked(tmp_path, {"claims.yaml": CHECKED % fields, "checker.yaml": house}, today)
    assert ("check-expired" in {name for _, name in found(result)}) is left
