"""Connectors over a real server: pages, a rate limit, a real SPARQL endpoint, and answers that are no good."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pyoxigraph
import pytest

from checker.claim.library import Library
from checker.fetch.fetch import Run, fetch
from checker.fetch.manners import Manners
from checker.fetch.orders import orders
from checker.fetch.outcome import Came, Outcome
from checker.fetch.wire import Limits
from checker.finding import Ruling
from checker.model.file import claim_file
from checker.read.files import Root
from checker.read.load import read_sheet
from tests.expecting import checked
from tests.unit.fetch.serving import Handler, Site, serving

PEOPLE = """\
sources:
  bank: {{worldbank: SP.POP.TOTL, country: AFG, period: "2020", base: "{base}"}}
claims:
- id: people
  kind: quantity
  measure: people in Afghanistan
  value: about 39 million
  evidence:
  - {{source: bank, rows: {{country: AFG, period: "2020"}}, take: value, column: value}}
"""
CAPITALS = """\
sources:
  facts: {{sparql: "SELECT ?city WHERE {{ ?city <https://x.example/is> <https://x.example/capital> }}", base: "{base}/sparql"}}
claims:
- id: capitals
  kind: quantity
  measure: capitals
  value: three
  evidence:
  - {{source: facts, take: count}}
"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


def brought(folder: Path, text: str) -> Outcome:
    folder.joinpath("claims.yaml").write_text(text, "utf-8")
    library = Library(Root(folder))
    placed, _ = orders([claim_file(read_sheet("claims.yaml", text.encode()))], library)
    manners = Manners(Limits(seconds=20, allow_private=True), pause=0.0)
    (outcome,) = fetch(placed, Run(library, manners, attempts=3, waits=0.01), lambda _: None)
    return outcome


def page(number: int, pages: int, country: str, value: int) -> bytes:
    about = {"page": number, "pages": pages, "per_page": 1, "total": pages, "lastupdated": "2021-07-30"}
    row = {
        "indicator": {"id": "SP.POP.TOTL", "value": "Population, total"},
        "country": {"id": country[:2], "value": country},
        "countryiso3code": country,
        "date": "2020",
        "value": value,
        "unit": "",
        "obs_status": "",
        "decimal": 0,
    }
    return json.dumps([about, [row]]).encode()


def test_pages_are_followed_and_a_rate_limit_is_waited_out(site: Site, tmp_path: Path) -> None:
    def give(handler: Handler) -> None:
        asked = parse_qs(urlsplit(handler.path).query)
        if len(site.asked) == 2:
            handler.give(429, b"slower", Retry_After="0")
        elif asked.get("page") == ["2"]:
            handler.give(200, page(2, 2, "AFG", 38_972_230), Content_Type="application/json")
        else:
            handler.give(200, page(1, 2, "ALB", 2_837_849), Content_Type="application/json")

    site.pages["/country/AFG/indicator/SP.POP.TOTL"] = give
    outcome = brought(tmp_path, PEOPLE.format(base=site.base))
    assert outcome.came is Came.FETCHED, outcome
    assert outcome.why.endswith(" in 2 pages")
    assert len(site.asked) == 3
    (verdict,) = checked(tmp_path).verdicts
    assert verdict.ruling is Ruling.SUPPORTED, verdict


def test_a_sparql_endpoint_is_asked_and_counted(site: Site, tmp_path: Path) -> None:
    store = pyoxigraph.Store()
    is_, capital = (pyoxigraph.NamedNode(f"https://x.example/{one}") for one in ("is", "capital"))
    for name in ("a", "b", "c"):
        store.add(pyoxigraph.Quad(pyoxigraph.NamedNode(f"https://x.example/{name}"), is_, capital))

    def give(handler: Handler) -> None:
        (query,) = parse_qs(urlsplit(handler.path).query)["query"]
        found = store.query(query)
        assert isinstance(found, pyoxigraph.QuerySolutions)
        data = found.serialize(format=pyoxigraph.QueryResultsFormat.JSON)
        assert isinstance(data, bytes)
        handler.give(200, data, Content_Type="application/sparql-results+json")

    site.pages["/sparql"] = give
    assert brought(tmp_path, CAPITALS.format(base=site.base)).came is Came.FETCHED
    (verdict,) = checked(tmp_path).verdicts
    assert verdict.ruling is Ruling.SUPPORTED, verdict
    text = (tmp_path / "claims.yaml").read_text("utf-8")
    (tmp_path / "claims.yaml").write_text(text.replace("three", "four"), "utf-8")
    assert checked(tmp_path).verdicts[0].ruling is Ruling.REFUTED


@pytest.mark.parametrize("answer", [b"{", b"<html>", b"[" * 100_000, b'{"results": 3}', b"\xff\xfe"])
def test_an_answer_that_is_no_good_is_no_support(site: Site, tmp_path: Path, answer: bytes) -> None:
    site.pages["/sparql"] = lambda h: h.give(200, answer, Content_Type="application/json")
    brought(tmp_path, CAPITALS.format(base=site.base))
    (verdict,) = checked(tmp_path).verdicts
    assert verdict.ruling is Ruling.NOT_ENOUGH
