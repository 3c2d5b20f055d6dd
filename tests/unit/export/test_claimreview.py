"""Which claims are published as reviews, that the markup is what its readers ask for, and that it can be read back."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from checker.export.claimreview import Exported, Json, claim_reviews, element, json_ld
from checker.read.files import Root, Unreadable
from checker.run import examine
from checker.services.reviews import read_reviews
from tests.unit.sources.test_services import ruled, verdicts

NAMED = {
    "type": "object",
    "required": ["@type", "name"],
    "properties": {
        "@type": {"enum": ["Person", "Organization"]},
        "name": {"type": "string", "minLength": 1},
        "sameAs": {"type": "array", "items": {"type": "string", "pattern": "^https?://"}},
    },
    "additionalProperties": False,
}
DAY = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
WORK = {
    "type": "object",
    "required": ["@type"],
    "properties": {
        "@type": {"const": "CreativeWork"},
        "name": {"type": "string"},
        "url": {"type": "string", "pattern": "^https?://"},
        "publisher": NAMED,
        "datePublished": DAY,
    },
    "additionalProperties": False,
}
REVIEW = {
    "type": "object",
    "required": ["@type", "url", "claimReviewed", "itemReviewed", "reviewRating", "reviewBody", "author"],
    "properties": {
        "@type": {"const": "ClaimReview"},
        "@id": {"type": "string", "pattern": "^https?://"},
        "url": {"type": "string", "pattern": "^https?://"},
        "datePublished": DAY,
        "author": NAMED,
        "publisher": NAMED,
        "creator": NAMED,
        "claimReviewed": {"type": "string", "minLength": 1},
        "itemReviewed": {
            "type": "object",
            "required": ["@type", "author"],
            "properties": {
                "@type": {"const": "Claim"},
                "author": NAMED,
                "datePublished": DAY,
                "appearance": {"type": "array", "items": WORK},
            },
            "additionalProperties": False,
        },
        "reviewRating": {
            "type": "object",
            "required": ["@type", "alternateName", "ratingValue", "bestRating", "worstRating"],
            "properties": {
                "@type": {"const": "Rating"},
                "ratingValue": {"type": "integer", "minimum": 1, "maximum": 5},
                "bestRating": {"const": 5},
                "worstRating": {"const": 1},
                "alternateName": {"type": "string", "minLength": 1},
            },
            "additionalProperties": False,
        },
        "reviewBody": {"type": "string", "minLength": 1},
        "citation": {"type": "array", "items": WORK},
    },
    "additionalProperties": False,
}
# What schema.org has for these types, and Google's page on fact checks requires and recommends.
VALID = Draft202012Validator(
    {
        "type": "object",
        "required": ["@context", "@graph"],
        "properties": {"@context": {"const": "https://schema.org"}, "@graph": {"items": REVIEW}},
    }
)

HEAD = """\
article:
  title: What the senator said
  publisher: Example Wire
  author: Jo Writer
  published: 2021-08-12 00:30 +04:30
  url: https://wire.example/check
entities:
  senator: {name: Jane Roe, aka: [Senator Roe], is: senator, wikidata: Q42}
  bureau: {name: The Bureau, is: agency}
sources:
  office: {document: office.txt, title: Divisions, publisher: Statistics office, url: "https://stats.example/d"}
  paper: {document: paper.txt, title: The almanac}
  speech: {document: speech.txt, publisher: Senator Roe, url: "https://roe.example/s", published: 2021-08-10}
  memo: {document: memo.txt, title: Memo of the deputy, url: "https://intra.example/memo", confidential: true}
claims:
"""
FILES = {
    "office.txt": "There are 34 provincial capitals in Afghanistan.",
    "paper.txt": "Afghanistan has 40 provincial capitals, says the almanac.",
    "speech.txt": "Afghanistan has 40 provincial capitals, she said.",
    "memo.txt": "We count 34 provincial capitals.",
}


def capitals(value: str, *evidence: str, more: str = "claimant: senator") -> str:
    told = ", ".join(f'{{source: {one.split(":")[0]}, quote: "{one.split(":")[1]}"}}' for one in evidence)
    return (
        f"- {{id: a, kind: quantity, quote: Afghanistan has {value} provincial capitals, "
        f"measure: provincial capitals, value: {value}, evidence: [{told}], {more}}}\n"
    )


OFFICE, PAPER = "office:There are 34 provincial capitals", "paper:Afghanistan has 40 provincial capitals"
SPEECH, MEMO = "speech:Afghanistan has 40 provincial capitals", "memo:34 provincial capitals"


def exported(folder: Path, claims: str, head: str = HEAD) -> Exported:
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "claims.yaml").write_text(head + claims, "utf-8")
    run = examine(Root(folder), ["claims.yaml"])
    found = claim_reviews(run.facts, run.vocabulary)
    faults = [one.message for one in VALID.iter_errors(json.loads(json_ld(found.reviews)))]
    assert faults == []
    return found


def rated(found: Exported) -> list[tuple[str, Any]]:
    assert found.unfit == ()
    ratings: list[Any] = [one["reviewRating"] for one in found.reviews]
    return [(one["alternateName"], one["ratingValue"]) for one in ratings]


@pytest.mark.parametrize(
    ("claims", "rating"),
    [
        (capitals("40", OFFICE), ("False", 1)),
        (capitals("34", OFFICE), ("True", 5)),
        (capitals("40", OFFICE, PAPER), ("Disputed", 3)),
        # Her own speech bears nothing out: what is left denies it.
        (capitals("40", OFFICE, SPEECH), ("False", 1)),
        (capitals("34", MEMO), ("True", 5)),
    ],
    ids=["denied", "borne out", "disputed", "denied but by herself", "confidentially"],
)
def test_a_verdict_is_a_rating(claims: str, rating: tuple[str, int], tmp_path: Path) -> None:
    assert rated(exported(tmp_path, claims)) == [rating]


PARTS = """\
- {id: then, kind: quantity, measure: capitals once, value: 34, evidence: [{source: office, quote: 34 provincial capitals}]}
- {id: now, kind: quantity, measure: capitals now, value: 40, evidence: [{source: paper, quote: 40 provincial capitals}]}
- {id: a, kind: comparison, quote: it was fewer then, claimant: senator, left: then, relation: RELATION, right: now}
"""


@pytest.mark.parametrize(("relation", "rating"), [("less than", ("True", 5)), ("more than", ("False", 1))])
def test_what_is_reckoned_from_what_evidence_bears_out_is_rated(
    relation: str, rating: tuple[str, int], tmp_path: Path
) -> None:
    assert rated(exported(tmp_path, PARTS.replace("RELATION", relation))) == [rating]


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        (capitals("40", SPEECH), "only the claimant's own words stand behind it"),
        (capitals("40"), "there is not enough evidence to rate it"),
        (capitals("40", OFFICE).replace("quote: Afghanistan has 40 provincial capitals, ", ""), "it has no `quote`"),
        ("- {id: a, kind: judgement, quote: a disgrace, claimant: senator}", "it is an opinion or a prediction, which nobody can rate"),
        (capitals("34", OFFICE, more="claimant: the deputy"), "its claimant is a confidential source"),
        (PARTS.replace("RELATION", "less than").replace("paper, quote: 40", "paper, quote: 41"), "it is follows, and no evidence was held against it"),
    ],
)  # fmt: skip
def test_what_is_no_review_is_left_out_with_the_reason(claims: str, why: str, tmp_path: Path) -> None:
    found = exported(tmp_path, claims)
    assert found.reviews == ()
    assert [one.why for one in found.unfit] == [why]


def test_without_the_address_of_the_page_there_is_no_review(tmp_path: Path) -> None:
    found = exported(tmp_path, capitals("40", OFFICE), HEAD.replace("https://wire", "javascript:wire"))
    assert [one.why for one in found.unfit] == ["its article has no `url` on the web"]


def test_the_articles_own_claims_are_no_reviews(tmp_path: Path) -> None:
    assert exported(tmp_path, capitals("40", OFFICE, more="note: ours")) == Exported((), ())


def test_all_that_is_known_is_told(tmp_path: Path) -> None:
    (review,) = exported(tmp_path, capitals("40", OFFICE, SPEECH)).reviews
    assert review == {
        "@type": "ClaimReview",
        "@id": "https://wire.example/check#a",
        "url": "https://wire.example/check",
        "datePublished": "2021-08-12",
        "author": {"@type": "Organization", "name": "Example Wire"},
        "publisher": {"@type": "Organization", "name": "Example Wire"},
        "creator": {"@type": "Person", "name": "Jo Writer"},
        "claimReviewed": "Afghanistan has 40 provincial capitals",
        "itemReviewed": {
            "@type": "Claim",
            "author": {
                "@type": "Person",
                "name": "Jane Roe",
                "sameAs": ["https://www.wikidata.org/entity/Q42"],
            },
            "datePublished": "2021-08-10",
            "appearance": [
                {
                    "@type": "CreativeWork",
                    "url": "https://roe.example/s",
                    "publisher": {"@type": "Organization", "name": "Senator Roe"},
                    "datePublished": "2021-08-10",
                }
            ],
        },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": 1,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": "False",
        },
        "reviewBody": "Against it: Divisions has the words “There are 34 provincial capitals” in line 1.",
        "citation": [
            {
                "@type": "CreativeWork",
                "name": "Divisions",
                "url": "https://stats.example/d",
                "publisher": {"@type": "Organization", "name": "Statistics office"},
            }
        ],
    }


def test_an_agency_is_no_person(tmp_path: Path) -> None:
    (review,) = exported(tmp_path, capitals("40", OFFICE, more="claimant: bureau")).reviews
    item: Any = review["itemReviewed"]
    assert item["author"] == {"@type": "Organization", "name": "The Bureau"}


def test_confidential_sources_leave_no_trace(tmp_path: Path) -> None:
    found = exported(tmp_path, capitals("34", MEMO, OFFICE))
    text = json_ld(found.reviews).casefold()
    assert "A confidential source speaks for it." in json_ld(found.reviews)
    assert [one for one in ("memo", "deputy", "intra.example", "we count") if one in text] == []


class Scripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.tags.append(tag)


def test_nothing_that_was_written_ends_the_element(tmp_path: Path) -> None:
    hostile = r'"</script><img src=x onerror=alert(1)><!--\u2028 & Afghanistan"'
    claims = (
        capitals("40", OFFICE)
        .replace("quote: Afghanistan", f"quote: {hostile} #", 1)
        .replace(" # has 40 provincial capitals", "")
    )
    found = exported(tmp_path, claims)
    page = element(found.reviews)
    parser = Scripts()
    parser.feed(page)
    assert parser.tags == ["script"]
    assert "\u2028" not in page
    assert json.loads(page.split("\n", 1)[1].rpartition("</script>")[0])["@graph"][0][
        "claimReviewed"
    ].startswith("</script>")


@pytest.mark.parametrize("form", [json_ld, element])
@pytest.mark.parametrize(("value", "verdict"), [("40", "refuted"), ("34", "supported")])
def test_what_was_exported_bears_out_and_denies_as_it_did(
    form: Callable[[Sequence[Json]], str], value: str, verdict: str, tmp_path: Path
) -> None:
    home, away = tmp_path / "home", tmp_path / "away"
    home.mkdir()
    away.mkdir()
    text = form(exported(home, capitals(value, OFFICE)).reviews)
    found = read_reviews([text.encode()])
    assert not isinstance(found, Unreadable)
    (read,) = found
    assert (read.publisher, read.claimant, read.reviewed) == ("Example Wire", "Jane Roe", "2021-08-12")
    said = capitals(value).replace("evidence: []", "evidence: [{source: src}]")
    result = ruled(
        away,
        {"claimreview": "https://wire.example/check"},
        [text.encode()],
        said.replace(", claimant: senator", ""),
    )
    assert verdicts(result) == {"a": verdict}


def export(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "checker", "export", "claimreview", str(folder), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_command_prints_writes_and_tells_what_is_left_out(tmp_path: Path) -> None:
    found = exported(tmp_path, capitals("40", OFFICE) + "- {id: b, kind: judgement, claimant: senator}\n")
    done = export(tmp_path)
    assert (done.returncode, done.stdout) == (0, json_ld(found.reviews))
    assert (
        done.stderr == "claims.yaml:17: `b` is left out: it has no `quote`; add the words that were claimed\n"
    )
    to_file = export(tmp_path, "--only", "a", "--html", "--output", str(tmp_path / "out.html"))
    assert (to_file.returncode, to_file.stdout, to_file.stderr) == (0, "", "")
    assert (tmp_path / "out.html").read_text("utf-8") == element(found.reviews)
    wrong = export(tmp_path, "--only", "capital")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr.startswith("error: no claim is called `capital`")
