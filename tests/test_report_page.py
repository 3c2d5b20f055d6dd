"""The page of `checker report` in a real browser: its layout, its keyboard, its accessibility, and hostile text in it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PEERS = ROOT / "tests" / "peers"
CHROMIUM = shutil.which("chromium")
ready = bool(CHROMIUM and shutil.which("node") and (PEERS / "node_modules" / "playwright-core").exists())
pytestmark = pytest.mark.skipif(not ready, reason="needs Chromium and `npm ci --prefix tests/peers`")

MISCHIEF = [
    "</script><script>window.hit = 1</script>",
    "<img src=x onerror='window.hit = 2'>",
    "\"><svg onload='window.hit = 3'>",
    "{{ 7 * 7 }}{% include '/etc/passwd' %}",
    "' onfocus='window.hit = 4' autofocus='",
    "--><style>.card { display: none }</style>",
]
HOSTILE = """
article: {title: %(text)s, publisher: %(text)s, author: %(text)s, published: 2021-08-11, text: copy.txt, url: "javascript:window.hit=5"}
entities:
  a: {name: %(text)s, at: [36.7, 67.1]}
  b: {name: B, at: [36.7, 66.1]}
sources:
  page: {document: source.txt, title: %(text)s, publisher: %(text)s, url: "javascript:window.hit=6"}
  data: {document: source.txt, title: T, url: "data:text/html,<script>window.hit=7</script>"}
claims:
- {id: quoted, kind: quantity, measure: %(text)s, value: 9, quote: nine of them, note: %(text)s, claimant: %(text)s, evidence: [{source: page, quote: %(text)s}]}
- {id: placed, kind: place, subject: a, relation: east of, object: b}
- {id: other, kind: quantity, measure: %(text)s, value: 8, quote: eight of them, waive: {no-evidence: %(text)s}}
"""


def page(target: Path, *paths: Path) -> Path:
    words = [sys.executable, "-m", "checker", "report", *map(str, paths), "--output", str(target)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    return target


def seen(file: Path, *extra: str) -> dict[str, Any]:
    words = [str(shutil.which("node")), str(PEERS / "page.mjs"), str(file), *extra]
    done = subprocess.run(
        words, capture_output=True, text=True, check=False, env={"CHROMIUM": str(CHROMIUM), "PATH": ""}
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    made = page(tmp_path_factory.mktemp("page") / "report.html", ROOT / "claims" / "mazar-i-sharif")
    return seen(made, "axe")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("hostile")
    text = " ".join(MISCHIEF)
    (folder / "claims.yaml").write_text(HOSTILE % {"text": json.dumps(text)}, "utf-8")
    (folder / "copy.txt").write_text(
        f"{text}\n\nThere are nine of them, and eight of them {text}.\n", "utf-8"
    )
    (folder / "source.txt").write_text(f"{text} 9\n", "utf-8")
    return seen(page(folder / "report.html", folder))


def test_it_fits_a_phone_a_tablet_and_a_desk(example: dict[str, Any]) -> None:
    assert {width: one["overflow"] for width, one in example["widths"].items()} == {
        "390": 0,
        "820": 0,
        "1360": 0,
    }
    assert [one["beside"] for one in example["widths"].values()] == [False, False, True]


def test_it_is_whole_and_asks_for_nothing_else(example: dict[str, Any]) -> None:
    assert example["requests"] == []
    assert example["console"] == []
    assert example["title"] == "President flies to besieged Mazar-i-Sharif · checked"
    assert example["language"] == "en"
    assert example["claims"] > 60
    assert example["drawings"] > 20


def test_everything_is_there_without_scripts(example: dict[str, Any]) -> None:
    assert example["still"] == example["cards"] > 70


def test_the_keyboard_reaches_everything(example: dict[str, Any]) -> None:
    assert example["skip"] == "skip"
    assert example["entered"] == {"card": True, "lit": 1, "words": 1}
    assert example["walked"] == {"on": True, "back": True}
    assert example["filtered"]["right"]
    assert 0 < example["filtered"]["shown"] < example["cards"]
    assert example["unfiltered"] == example["cards"]


def test_it_prints_with_its_checklist(example: dict[str, Any]) -> None:
    assert example["print"] == {"filters": 0, "checklist": True}
    assert example["pdf"] > 10_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_keeps_anybody_out(example: dict[str, Any], scheme: str) -> None:
    assert example["axe"][scheme] == []


def test_hostile_text_stays_text(hostile: dict[str, Any]) -> None:
    assert hostile["strange"] == {
        "images": 0,
        "frames": 0,
        "scripts": 1,
        "handlers": 0,
        "links": [],
        "hit": None,
    }
    assert (hostile["dialogs"], hostile["console"], hostile["requests"]) == (0, [], [])
    assert hostile["cards"] == hostile["still"] == 3
