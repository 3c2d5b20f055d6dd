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
from checker.fetch.orders import Order, orders
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

SOURCE = """\
sources:
  served: {{{declared}, base: "{base}"}}
claims:
- {{id: a, kind: quantity, measure: things, value: 1, evidence: [{{source: served}}]}}
"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


def _placed(text: str, library: Library) -> tuple[Order, ...]:
    return orders([claim_file(read_sheet("claims.yaml", text.encode()))], library)[0]


def _asked_for(folder: Path, text: str) -> str:
    (order,) = _placed(text, Library(Root(folder)))
    return order.wanted[0].url


def brought(folder: Path, text: str, *, replace: bool = False) -> Outcome:
    folder.joinpath("claims.yaml").write_text(text, "utf-8")
    library = Library(Root(folder))
    placed = _placed(text, library)
    manners = Manners(Limits(seconds=20, allow_private=True), pause=0.0)
    (outcome,) = fetch(
        placed, Run(library, manners, replace, replace, attempts=3, waits=0.01), lambda _: None
    )
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


REFUSED: dict[str, tuple[str, object, str]] = {
    "the World Bank": (
        "worldbank: X, country: AFX",
        [{"message": [{"id": "120", "key": "Invalid value", "value": "The value is\nnot valid."}]}],
        "The value is not valid",
    ),
    "a fact-check search": (
        'claimreview: "{base}/feed"',
        {"error": {"code": 400, "message": "API key not valid."}},
        "API key not valid",
    ),
    "Eurostat": ('sdmx: "{base}/data"', {"error": [{"status": 400, "label": "No GEOO."}]}, "No GEOO"),
    "SDMX": ("sdmx: a/b", {"errors": [{"code": 404, "title": "No data"}]}, "No data"),
    "Wikidata": ("wikidata: Q9", {"error": {"code": "x", "info": "Could not find it"}}, "Could not find it"),
    "an entity that is missing": ("wikidata: Q9", {"entities": {"Q9": {"missing": ""}}}, "no entity `Q9`"),
    "a SPARQL endpoint": ('sparql: "ASK {{}}"', {"error": "Query timed out"}, "Query timed out"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_with_status_200_is_told_and_not_pinned(site: Site, tmp_path: Path, case: str) -> None:
    declared, answer, said = REFUSED[case]
    text = SOURCE.format(declared=declared.format(base=site.base), base=site.base)
    path = "/" + urlsplit(_asked_for(tmp_path, text)).path.lstrip("/")
    site.pages[path] = lambda h: h.give(200, json.dumps(answer).encode(), Content_Type="application/json")
    outcome = brought(tmp_path, text)
    assert outcome.came is Came.FAILED, outcome
    assert outcome.why.startswith("answers with a refusal: ")
    assert outcome.why.endswith(said)
    assert [one.name for one in tmp_path.iterdir()] == ["claims.yaml"]
    assert len(site.asked) == 1


def test_a_refusal_that_was_pinned_before_is_told_and_replaced(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, path = PEOPLE.format(base=site.base), "/country/AFG/indicator/SP.POP.TOTL"
    refused = json.dumps([{"message": [{"value": "Not today."}]}]).encode()
    site.pages[path] = lambda h: h.give(200, refused, Content_Type="application/json")
    with monkeypatch.context() as before:
        before.setattr("checker.fetch.fetch.refusal", lambda _kind, _data: "")
        assert brought(tmp_path, text).came is Came.FETCHED
    kept = brought(tmp_path, text)
    assert kept.came is Came.FAILED
    assert kept.why == "is pinned with a refusal of the service: Not today; `--replace` asks again"
    site.pages[path] = lambda h: h.give(200, page(1, 1, "AFG", 9), Content_Type="application/json")
    assert brought(tmp_path, text, replace=True).came is Came.REPLACED
    site.pages[path] = lambda h: h.give(200, refused, Content_Type="application/json")
    assert brought(tmp_path, text, replace=True).came is Came.FAILED
    assert brought(tmp_path, text).came is Came.KEPT


@pytest.mark.parametrize(
    "more", [{"error": 0}, {"error": "none"}, {"errors": []}, {"error": {}}, {"error": None}]
)
def test_an_answer_with_no_error_to_tell_of_is_fetched(
    site: Site, tmp_path: Path, more: dict[str, object]
) -> None:
    answer = {"dataFeedElement": [{"@type": "ClaimReview", "claimReviewed": "a"}], **more}
    site.page("/feed", json.dumps(answer), "application/json")
    declared = f'claimreview: "{site.base}/feed"'
    assert brought(tmp_path, SOURCE.format(declared=declared, base=site.base)).came is Came.FETCHED
