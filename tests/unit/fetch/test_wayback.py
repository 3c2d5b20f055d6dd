"""Captures of the Internet Archive, from a server that speaks as it does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.fetch.outcome import Came
from checker.finding import Ruling
from checker.read.lock import read_lock
from tests.expecting import checked
from tests.unit.fetch.serving import Handler, Site, serving
from tests.unit.fetch.test_fetch import WORDS, ran

PAGE = "https://wire.example/capitals"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


def told(site: Site, stamp: str) -> None:
    """Let the archive tell of one capture."""
    nearest = {"status": "200", "available": True, "timestamp": stamp, "url": f"http://x/web/{stamp}/{PAGE}"}
    answer = {"url": PAGE, "archived_snapshots": {"closest": nearest}}

    def give(handler: Handler) -> None:
        handler.give(200, json.dumps(answer).encode(), Content_Type="application/json")

    site.pages["/wayback/available"] = give


def source(site: Site) -> str:
    return f'page: {{wayback: "{PAGE}", base: "{site.base}", accessed: 2021-08-12}}'


def test_the_nearest_capture_is_pinned_and_read(site: Site, tmp_path: Path) -> None:
    told(site, "20210812030405")
    site.page(f"/web/20210812030405id_/{PAGE}", WORDS)
    (outcome,) = ran(tmp_path, source(site))
    assert outcome.came is Came.FETCHED
    assert outcome.why.endswith(" in 2 pages")
    assert "timestamp=20210812" in site.asked[0]
    assert len(read_lock((tmp_path / "evidence.lock").read_bytes()).pins) == 2
    result = checked(tmp_path)
    assert [one.ruling for one in result.verdicts] == [Ruling.SUPPORTED]


@pytest.mark.parametrize(
    "answer", ['{"archived_snapshots": {}}', "[]", "<html>", '{"archived_snapshots": 3}']
)
def test_where_there_is_no_capture_that_is_said(site: Site, tmp_path: Path, answer: str) -> None:
    site.page("/wayback/available", answer, "application/json")
    (outcome,) = ran(tmp_path, source(site))
    assert outcome.came is Came.FAILED
    assert outcome.why == "has no capture at the Internet Archive that it tells of"
    (verdict,) = checked(tmp_path).verdicts
    assert verdict.ruling is Ruling.NOT_ENOUGH
    assert "no capture" in " ".join(verdict.working)
    (outcome,) = ran(tmp_path, source(site))
    assert outcome.why.endswith("; `--replace` asks again")
