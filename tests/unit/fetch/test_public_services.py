"""Public services behind a real server: their answers are fetched, pinned, and then read without it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, Store

from checker.claim.library import Library
from checker.fetch.fetch import Run, fetch
from checker.fetch.manners import Manners
from checker.fetch.orders import orders
from checker.fetch.outcome import Came, Outcome
from checker.fetch.wire import Limits
from checker.model.file import claim_file
from checker.read.files import Root
from checker.read.load import read_sheet
from tests.expecting import FILE, checked
from tests.unit.fetch.serving import Handler, Site, serving

HERE = Limits(seconds=20, connect=5, allow_private=True)
CLAIM = """\
article: {title: A story, published: 2021-08-11}
entities: {kabul: {name: Kabul, is: city, wikidata: Q5838}}
sources:
  src: {%s}
claims:
- {id: a, kind: quantity, quote: Kabul has 4.3 million people, measure: people, of: Kabul, as_of: 2020, value: 4.3 million, evidence: [{source: src, %s}]}
"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


def brought(
    folder: Path, source: str, evidence: str = "rows: {}", limits: Limits = HERE, review: str = ""
) -> Outcome:
    """A fetch for one claim that has one source; `review` is where the house has its search for reviews."""
    bases = {"claimreview": review} if review else {}
    folder.joinpath("checker.yaml").write_text(
        f"connectors: {{claimreview: {{base: '{review}'}}}}\n" if review else "", "utf-8"
    )
    text = CLAIM % (source, evidence)
    folder.joinpath(FILE).write_text(text, "utf-8")
    library = Library(Root(folder), bases)
    placed, _ = orders([claim_file(read_sheet(FILE, text.encode()))], library)
    run = Run(library, Manners(limits, "desk@wire.example", pause=0.0), False, False, attempts=3, waits=0.01)
    (outcome,) = fetch(placed, run, lambda _: None)
    return outcome


def verdict(folder: Path) -> str:
    (one,) = checked(folder).verdicts
    return str(one.ruling)


def as_json(site: Site, path: str, *answers: object) -> None:
    """Answer a path with one tree after the other, the last one for good."""
    waiting = list(answers)

    def answer(handler: Handler) -> None:
        tree = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        body = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
        handler.give(200, body, Content_Type="application/json")

    site.pages[path] = answer


TRIPLES = """
@prefix wd: <http://www.wikidata.org/entity/> . @prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix geo: <http://www.opengis.net/ont/geosparql#> .
wd:Q5838 rdfs:label "Kabul"@en ; wdt:P1082 4273156 ; wdt:P625 "Point(69.178 34.525)"^^geo:wktLiteral .
wd:Q130469 rdfs:label "Mazar-i-Sharif"@en ; wdt:P1082 469247 .
"""
QUERY = (
    "PREFIX wdt: <http://www.wikidata.org/prop/direct/> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
    "SELECT ?city ?cityLabel ?people ?place WHERE { ?city wdt:P1082 ?people; rdfs:label ?cityLabel. "
    "OPTIONAL { ?city wdt:P625 ?place } }"
)


def sparql_service() -> Callable[[Handler], None]:
    """A query service as the SPARQL protocol has it, over a real store."""
    store = Store()
    store.load(TRIPLES.encode(), format=RdfFormat.TURTLE)

    def answer(handler: Handler) -> None:
        (query,) = parse_qs(urlsplit(handler.path).query)["query"]
        try:
            results = store.query(query)
        except SyntaxError as error:
            handler.give(400, str(error).encode(), Content_Type="text/plain")
            return
        assert isinstance(results, QuerySolutions)
        body = results.serialize(format=QueryResultsFormat.JSON)
        handler.give(200, body or b"", Content_Type="application/sparql-results+json")

    return answer


@pytest.mark.parametrize(
    ("rows", "ruling"),
    [
        ("rows: {cityLabel: Kabul}, take: value, column: people", "supported"),
        ("rows: {city: Q5838}, take: value, column: people", "supported"),
        ("rows: {city: Q130469}, take: value, column: people", "refuted"),
        ("rows: {place longitude: {above: 69}}, take: value, column: people", "supported"),
    ],
)
def test_a_query_is_put_to_a_real_store(rows: str, ruling: str, site: Site, tmp_path: Path) -> None:
    site.pages["/sparql"] = sparql_service()
    source = f"sparql: {json.dumps(QUERY)}, base: '{site.base}/sparql'"
    assert brought(tmp_path, source, rows).came is Came.FETCHED
    asked = len(site.asked)
    assert verdict(tmp_path) == ruling
    assert len(site.asked) == asked


def test_a_comment_in_a_query_ends_with_its_line(site: Site, tmp_path: Path) -> None:
    site.pages["/sparql"] = sparql_service()
    query = QUERY.replace("OPTIONAL", "# where it lies, if that is known\n  OPTIONAL")
    source = f"sparql: {json.dumps(query)}, base: '{site.base}/sparql'"
    assert brought(tmp_path, source, "rows: {city: Q5838}, take: value, column: people").came is Came.FETCHED
    assert verdict(tmp_path) == "supported"


def test_a_query_that_the_service_refuses_brings_nothing(site: Site, tmp_path: Path) -> None:
    site.pages["/sparql"] = sparql_service()
    outcome = brought(tmp_path, f"sparql: SELECT nonsense, base: '{site.base}/sparql'")
    assert outcome.came is Came.FAILED
    assert verdict(tmp_path) == "not enough evidence"


def bank(page: int, year: str, value: int) -> object:
    head = {"page": page, "pages": 2, "per_page": "1", "total": 2}
    one = {
        "indicator": {"id": "X", "value": "Population"}, "country": {"id": "AF", "value": "Afghanistan"},
        "countryiso3code": "AFG", "date": year, "value": value, "unit": "", "obs_status": "", "decimal": 0,
    }  # fmt: skip
    return [head, [one]]


def test_pages_are_fetched_one_after_the_other(site: Site, tmp_path: Path) -> None:
    as_json(site, "/country/AFG/indicator/X", bank(1, "2019", 4_100_000), bank(2, "2020", 4_310_000))
    outcome = brought(tmp_path, f"worldbank: X, country: AFG, base: '{site.base}'", "rows: {country: AFG}")
    assert outcome.came is Came.FETCHED
    assert [path.rpartition("&")[2] for path in site.asked if "page" in path][-1] == "page=2"
    assert verdict(tmp_path) == "supported"


def test_pages_that_go_round_are_not_counted_again_and_again(site: Site, tmp_path: Path) -> None:
    as_json(site, "/country/AFG/indicator/X", bank(1, "2019", 4_100_000))
    outcome = brought(tmp_path, f"worldbank: X, country: AFG, base: '{site.base}'", "rows: {country: AFG}")
    assert (outcome.came, "go round" in outcome.why) == (Came.FAILED, True)
    (finding,) = [one for one in checked(tmp_path).findings if one.check == "unreadable-source"]
    assert "the service of `src` sends pages that go round" in finding.what


def test_a_service_that_asks_to_wait_is_waited_for(site: Site, tmp_path: Path) -> None:
    calls = iter((429, 503))

    def answer(handler: Handler) -> None:
        status = next(calls, 200)
        if status == 200:
            tree = [{"page": 1, "pages": 1}, bank(1, "2020", 4_310_000)[1]]  # type: ignore[index]
            handler.give(200, json.dumps(tree).encode(), Content_Type="application/json")
        else:
            handler.give(status, b"busy", Retry_After="0")

    site.pages["/country/AFG/indicator/X"] = answer
    outcome = brought(tmp_path, f"worldbank: X, country: AFG, base: '{site.base}'", "rows: {country: AFG}")
    assert outcome.came is Came.FETCHED
    assert verdict(tmp_path) == "supported"


ENTITY = {
    "entities": {
        "Q5838": {
            "labels": {"en": {"value": "Kabul"}},
            "claims": {
                "P1082": [
                    {
                        "mainsnak": {
                            "snaktype": "value",
                            "datavalue": {"type": "quantity", "value": {"amount": "+4273156", "unit": "1"}},
                        },
                        "rank": "normal",
                    }
                ]
            },
        }
    }
}
SERIES = b"freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,UNIT_MULT\nA,KBL,2020,4310,e,3\n"
REVIEWS = {
    "claims": [
        {
            "text": "Kabul has 4.3 million people",
            "claimReview": [
                {"publisher": {"name": "Gazette"}, "textualRating": "True", "reviewDate": "2021-08-01"}
            ],
        }
    ]
}
SERVED = {
    "wikidata": ("wikidata: Q5838", "rows: {property: P1082}", "/wiki/Special:EntityData/Q5838.json", ENTITY),
    "sdmx": ("sdmx: flow/A.KBL", "rows: {geo: KBL}", "/data/flow/A.KBL", SERIES),
    "claimreview": ("claimreview: Kabul people", "note: before", "/claims:search", REVIEWS),
}


@pytest.mark.parametrize("kind", SERVED)
def test_every_service_is_fetched_and_then_read_offline(
    kind: str, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_API_KEY", "sesame")
    source, rows, path, tree = SERVED[kind]
    as_json(site, path, tree)
    # A service that is sent a key is the house's choice, never a claim file's.
    own = kind == "claimreview"
    declared = source if own else f"{source}, base: '{site.base}'"
    outcome = brought(tmp_path, declared, rows, review=site.base if own else "")
    assert outcome.came is Came.FETCHED, outcome
    asked = len(site.asked)
    assert verdict(tmp_path) == "supported"
    assert len(site.asked) == asked
    assert b"sesame" not in (tmp_path / "evidence.lock").read_bytes()


@pytest.mark.parametrize("kind", SERVED)
@pytest.mark.parametrize(
    "body", [b'{"entities": {"Q5838"', b"<html>busy</html>", b"[" * 50_000], ids=["half", "page", "deep"]
)
def test_broken_answers_are_told_by_the_check(
    kind: str, body: bytes, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_API_KEY", "sesame")
    source, rows, path, _ = SERVED[kind]
    as_json(site, path, body)
    own = kind == "claimreview"
    declared = source if own else f"{source}, base: '{site.base}'"
    brought(tmp_path, declared, rows, review=site.base if own else "")
    assert verdict(tmp_path) == "not enough evidence"


def test_an_answer_that_is_too_large_brings_nothing(site: Site, tmp_path: Path) -> None:
    as_json(site, "/data/flow/A.KBL", SERIES * 10_000)
    outcome = brought(
        tmp_path, f"sdmx: flow/A.KBL, base: '{site.base}'", limits=replace(HERE, wire=10_000, body=10_000)
    )
    assert outcome.came is Came.FAILED
