"""`checker new` as an editor calls it: a file to start from, which is valid, and is never written over."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.explain import claims_schema
from checker.model.file import claim_file
from checker.read.load import read_sheet
from checker.scaffold.draft import draft
from checker.scaffold.file import claim_file_text
from checker.scaffold.masthead import Masthead
from tests.expecting import checked
from tests.making import run as words
from tests.making import word

ROOT = Path(__file__).parents[3]
SCHEMA = Draft202012Validator(json.loads(claims_schema()))
ARTICLE = """\
Rebels take four cities

By Jane Roe
11 August 2021

Rebels took four cities on Tuesday: Farah, Kunduz, Herat and Ghazni. The country has 34 provincial capitals.

"We will be back," said the general, Omar Khan.
"""
GAINED = "\nThe mayor of Farah left for Herat on Monday. Some 40 police officers went with him.\n"


def new(*arguments: str, fed: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", "new", *arguments]
    return subprocess.run(command, input=fed, capture_output=True, text=True, check=False)


def fits(text: str) -> None:
    """The file fits the schema and the claim language."""
    sheet = read_sheet("claims.yaml", text.encode())
    assert sheet.faults == ()
    assert claim_file(sheet).misfits == ()
    assert [one.message for one in SCHEMA.iter_errors(sheet.tree)] == []


def test_a_file_is_written_beside_the_article(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(ARTICLE, "utf-8")
    done = new(str(tmp_path / "story.txt"), "--timezone", "Asia/Kabul")
    out = tmp_path / "story.claims.yaml"
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(f"`{out}` has 5 claims to decide on")
    text = out.read_text("utf-8")
    fits(text)
    assert (
        "  title: Rebels take four cities\n  # check: publisher: who publishes it?\n  author: Jane Roe\n"
        in text
    )
    assert "  published: 11 August 2021\n  timezone: Asia/Kabul\n  text: story.txt\n" in text
    assert (
        "  members: [farah, Kunduz, herat, Ghazni]\n" in text
        or "  members: [Farah, Kunduz, Herat, Ghazni]\n" in text
    )
    assert "  when: 2021-08-10  # Tuesday\n" in text


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(ARTICLE, "utf-8")
    out = tmp_path / "story.claims.yaml"
    out.write_text("mine\n", "utf-8")
    done = new(str(tmp_path / "story.txt"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: `{out}` is there already\n  help: `--update` adds")
    assert out.read_text("utf-8") == "mine\n"


def test_standard_input_goes_to_standard_output() -> None:
    done = new("-", "--published", "2021-08-11", fed=ARTICLE)
    assert (done.returncode, done.stderr) == (0, "")
    assert "  # check: text: the file that holds the copy" in done.stdout
    fits(done.stdout)


PAGE = """<html><head><title>Rebels take four cities</title><meta property="og:site_name" content="Example Wire">
<meta property="og:url" content="https://wire.example/rebels">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rebels take four cities",
"datePublished": "2021-08-11T13:10:00+01:00", "author": {"@type": "Person", "name": "Jane Roe"}}</script></head>
<body><h1>Rebels take four cities</h1><p>Rebels took four cities on Tuesday: Farah, Kunduz, Herat and Ghazni.</p>
<p>The country has 34 provincial capitals, and three of them are in the far north-west of the land.</p></body></html>
"""


@pytest.mark.parametrize("form", ["html", "docx", "md"])
def test_every_form_of_copy_is_read(form: str, tmp_path: Path) -> None:
    article = tmp_path / f"story.{form}"
    said = {
        "html": PAGE.encode(),
        "docx": word(*(words(line) for line in ARTICLE.splitlines() if line)),
        "md": ARTICLE.replace("Rebels take", "# Rebels take", 1).encode(),
    }
    article.write_bytes(said[form])
    assert new(str(article)).returncode == 0
    text = (tmp_path / "story.claims.yaml").read_text("utf-8")
    fits(text)
    assert "title: Rebels take four cities\n" in text
    assert "34 provincial capitals\n" in text
    if form == "html":
        assert "  publisher: Example Wire\n  author: Jane Roe\n  published: 2021-08-11 13:10 +01:00\n" in text
        assert "  url: https://wire.example/rebels\n" in text


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    done = new(str(tmp_path / "none.txt"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"error: `{tmp_path}/none.txt` is not there\n"
    (tmp_path / "story.txt").write_text(ARTICLE, "utf-8")
    wrong = new(str(tmp_path / "story.txt"), "--published", "the day of days")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("error: `the day of days` is not understood")
    assert not (tmp_path / "story.claims.yaml").exists()


@pytest.mark.parametrize(
    ("name", "published"),
    [("mazar-i-sharif", "2021-08-11"), ("bundestag-2021", "2021-12-08"), ("us-budget-2023", "2023-11-09")],
)
def test_a_check_of_what_is_written_finds_nothing_wrong(name: str, published: str, tmp_path: Path) -> None:
    article = (ROOT / "claims" / name / "article.txt").read_text("utf-8")
    (tmp_path / "article.txt").write_text(article, "utf-8")
    assert new(str(tmp_path / "article.txt"), "--published", published).returncode == 0
    text = (tmp_path / "article.claims.yaml").read_text("utf-8")
    fits(text)
    result = checked(tmp_path, {"claims.yaml": text, "article.txt": article})
    told = {one.check for one in result.findings}
    assert {one for one in told if not one.startswith("uncovered-")} <= {"no-evidence"}


EDITED = """\
# Mine.
article: {title: Rebels take four cities, published: 2021-08-11, text: story.txt}
entities:
    farah:   {name: Farah}   # as the gazetteer spells it
claims:
  - id: cities
    kind: count
    quote: "Rebels took four cities on Tuesday: Farah, Kunduz, Herat and Ghazni"
    of: cities
    value: four   # kept

  # The capitals.
  - {id: capitals, kind: quantity, quote: The country has 34 provincial capitals, measure: capitals, value: 34}
  - id: back
    kind: quotation
    quote: '"We will be back," said the general, Omar Khan'
    speaker: Omar Khan
    words: We will be back"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_an_update_adds_what_the_copy_gained_and_touches_no_other_line(newline: str, tmp_path: Path) -> None:
    article, out = tmp_path / "story.txt", tmp_path / "story.claims.yaml"
    before = EDITED.replace("\n", newline)
    out.write_bytes(before.encode())
    article.write_text(ARTICLE, "utf-8")
    again = new(str(article), "--update")
    assert "has claims for all that the copy says" in again.stderr
    assert out.read_bytes().decode() == before
    article.write_text(ARTICLE.replace('\n\n"We', f'{GAINED}\n"We'), "utf-8")
    done = new(str(article), "--update")
    assert (done.returncode, done.stdout) == (0, "")
    after = out.read_bytes().decode()
    fits(after)
    kept = [line for line in after.split(newline) if line in before.split(newline)]
    assert [line for line in before.split(newline) if line not in kept] == []
    added = after[after.index("value: 34}") :].partition("- id: back")[0]
    assert "quote: Some 40 police officers went with him" in added.replace(newline, "\n")
    assert "where: Herat" in added or "who" in added or "when: 2021-08-09" in added
    new(str(article), "--update")
    assert out.read_bytes().decode() == after


def test_an_update_adds_nothing_that_needs_no_claim(tmp_path: Path) -> None:
    article, out = tmp_path / "story.txt", tmp_path / "story.claims.yaml"
    article.write_text(ARTICLE.replace('\n\n"We', f'{GAINED}\n"We'), "utf-8")
    unclaimed = "unclaimed: [{quote: Some 40 police officers went with him, reason: by hearsay}]"
    out.write_text(EDITED.replace("text: story.txt", f"text: story.txt, {unclaimed}"), "utf-8")
    assert "1 claim added" in new(str(article), "--update").stderr
    assert "police officers" not in out.read_text("utf-8").partition("claims:")[2]


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ("claims: []\n", "are no list to which lines can be added"),
        ("claims: [{id: a, kind: event, what: it fell}]\n", "are no list to which lines can be added"),
        ("claims:\n- id: [\n", "is not wholly read"),
    ],
)
def test_an_update_needs_a_list_that_it_can_add_to(claims: str, why: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(ARTICLE, "utf-8")
    out = tmp_path / "story.claims.yaml"
    out.write_text(claims, "utf-8")
    done = new(str(tmp_path / "story.txt"), "--update")
    assert done.returncode == 2
    assert why in done.stderr
    assert out.read_text("utf-8") == claims


_PIECES = st.sampled_from([
    "34", "nine cities", "President Joe Biden", "Kabul", "on Friday", "more than a quarter of them", "rose by 5 per cent",
    '"we go"', "he said", ".", ",", ":", "#", "- ", "'", "the biggest", "twice as many as", "two decades", "to its west",
    "\n\n", "[", "{", "}", "@12", "NO", "5,860", "since 1949", "of", "four cities: Farah, Kunduz, Herat and Ghazni", "—", "é",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=30).map(" ".join))
def test_any_copy_gives_a_file_that_fits(copy: str) -> None:
    fits(claim_file_text(Masthead(title=copy[:40].strip()), draft(copy, None)))
