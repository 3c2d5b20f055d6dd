"""The page, as far as it can be judged without a browser."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
DISCREET = """
article: {title: T, publisher: P, published: 2021-08-11, text: copy.txt}
sources:
  deep-throat: {document: memo.txt, title: Memo of the minister, publisher: Jane Roe, url: "https://leak.example/memo", confidential: true}
  open: {document: open.txt, title: Open letter}
claims:
- {id: a, kind: quantity, measure: planes, value: nine, quote: nine planes, evidence: [{source: deep-throat, quote: nine planes}]}
- {id: b, kind: quantity, measure: ships, value: eight, quote: eight ships, note: as Jane Roe told us, evidence: [{source: deep-throat, quote: seven ships}, {source: open, quote: eight ships}]}
"""


def made(folder: Path, *words: str) -> str:
    command = [sys.executable, "-m", "checker", "report", str(folder), "--output", "-", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout


def test_every_claim_has_a_card_and_its_words_lead_there() -> None:
    page = made(ROOT / "claims" / "bundestag-2021")
    cards = re.findall(r'<article class="card [^"]*" id="([^"]+)"', page)
    leads = re.findall(r'<a class="claim [^"]*" href="#([^"]+)"', page)
    assert len(cards) == len(set(cards)) == 70
    assert set(leads) <= set(cards)
    assert len(set(leads)) > 40


def test_the_same_files_give_the_same_bytes() -> None:
    folder = ROOT / "claims" / "us-budget-2023"
    assert made(folder) == made(folder)


def test_nothing_is_told_of_a_confidential_source(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(DISCREET, "utf-8")
    (tmp_path / "copy.txt").write_text("They sent nine planes and eight ships.\n", "utf-8")
    (tmp_path / "memo.txt").write_text("We send nine planes and five ships.\n", "utf-8")
    (tmp_path / "open.txt").write_text("We have eight ships.\n", "utf-8")
    page = made(tmp_path)
    for word in ("deep-throat", "memo", "minister", "Roe", "leak.example", "five ships"):
        assert word.casefold() not in page.casefold()
    assert "a confidential source" in page
    assert "Open letter" in page


def test_a_file_without_a_copy_says_so(tmp_path: Path) -> None:
    claims = "claims:\n- {id: a, kind: quantity, measure: planes, value: nine}\n"
    (tmp_path / "claims.yaml").write_text(claims, "utf-8")
    assert "the file names no copy" in made(tmp_path)


def test_a_folder_without_claims_and_a_broken_file_are_pages_too(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text("claims: [{id: a, kind:\n", "utf-8")
    assert "About the file" in made(tmp_path)


TOGETHER = """
article: {title: The fleet, published: 2022-05-01, text: copy.txt}
claims:
- {id: north, kind: quantity, measure: ships, of: the north, value: about 7, quote: north about 7, checked_by: Mina, checked_on: 2022-04-30}
- {id: south, kind: quantity, measure: ships, of: the south, value: about 7}
- {id: east, kind: quantity, measure: ships, of: the east, value: about 7}
- {id: ahead, kind: comparison, left: north, relation: more than, right: south}
- {id: behind, kind: comparison, left: south, relation: more than, right: east}
- {id: level, kind: comparison, left: east, relation: at least, right: north}
- {id: crew, kind: quantity, measure: sailors, value: 412}
- {id: crew-again, kind: quantity, measure: sailors, value: 421}
"""


def test_what_nobody_claims_and_what_cannot_be_true_together_is_shown(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(TOGETHER, "utf-8")
    (tmp_path / "copy.txt").write_text("The north about 7, for £310 million on 4 May 1998.\n", "utf-8")
    page = made(tmp_path)
    assert re.findall(r'<span class="unclaimed" title="[^"]+">([^<]+)</span>', page) == [
        "£310 million",
        "4 May 1998",
    ]
    assert re.findall(r"no claim is about[^<]*<b>([^<]+)</b>", page) == ["£310 million", "4 May 1998"]
    ties = re.findall(r'<div class="conflict">\n<ul([^>]*)>(.*?)</ul>', page, re.DOTALL)
    assert [(style, told.count("<li>")) for style, told in ties] == [(' class="two"', 2), ("", 3)]
    assert "checked by Mina on 2022-04-30" in page
