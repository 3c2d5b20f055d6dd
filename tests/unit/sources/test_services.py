"""Connectors over pins in the shapes that the services really send: figures, times, names, flags, and what is hostile."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from checker.claim.want import Want
from checker.declared import source_kinds
from checker.model.article import Source
from checker.read.files import Unreadable
from checker.result import Result
from checker.services.measured import cell
from checker.services.world_bank import read_pages
from tests.expecting import checked
from tests.pins import pin

HEAD = """\
article: {title: A story, published: 2021-08-11 13:00 +04:30}
entities:
  kabul: {name: Kabul, is: city, wikidata: Q5838}
  ghazni: {name: Ghazni, is: city, wikidata: Q182169}
  herat: {name: Herat, is: city}
"""


def _wanted(declared: Mapping[str, Any]) -> tuple[str, Want]:
    kind = next(key for key in declared if key in source_kinds())
    module = source_kinds()[kind]
    (want,) = module.wants(Source.model_validate(declared), declared.get("base", module.BASE))
    return kind, want


def ruled(folder: Path, declared: Mapping[str, Any], pages: list[object], claims: str) -> Result:
    """What a run says of claims that have one source, its pages given as JSON or as bytes."""
    kind, want = _wanted(declared)
    brought = []
    following = getattr(source_kinds()[kind], "following", None)
    for page in pages:
        data = page if isinstance(page, bytes) else json.dumps(page).encode()
        brought.append((want, data))
        after = following(want, data) if following else None
        if after is None:
            break
        want = after
    pin(folder, brought)
    given = json.dumps(declared)
    return checked(folder, {"claims.yaml": f"{HEAD}sources: {{src: {given}}}\nclaims:\n{claims}"})


def verdicts(result: Result) -> dict[str, str]:
    return {one.claim.rpartition("#")[2]: str(one.ruling) for one in result.verdicts}


def workings(result: Result) -> str:
    return "\n".join(line for one in result.verdicts for line in one.working)


def quantity(id_: str, value: str, rows: str = "{}", **more: str) -> str:
    said = "".join(f", {key}: {text}" for key, text in more.items())
    return (
        f"- {{id: {id_}, kind: quantity, measure: {id_}, value: {value}{said}, "
        f"evidence: [{{source: src, rows: {rows}}}]}}\n"
    )


# Wikidata

GREGORIAN, JULIAN = "http://www.wikidata.org/entity/Q1985727", "http://www.wikidata.org/entity/Q1985786"


def time(written: str, precision: int, calendar: str = GREGORIAN) -> dict[str, object]:
    return {"time": written, "precision": precision, "calendarmodel": calendar, "timezone": 0}


def item(number: str) -> dict[str, object]:
    return {"entity-type": "item", "numeric-id": int(number[1:]), "id": number}


def amount(digits: str, unit: str = "1", **bounds: str) -> dict[str, object]:
    return {
        "amount": digits,
        "unit": unit if unit == "1" else f"http://www.wikidata.org/entity/{unit}",
        **bounds,
    }


def statement(sort: str, value: object, rank: str = "normal", **qualifiers: tuple[str, int]) -> object:
    return {
        "mainsnak": {"snaktype": "value", "datavalue": {"type": sort, "value": value}},
        "rank": rank,
        "qualifiers": {
            key: [{"snaktype": "value", "datavalue": {"type": "time", "value": time(*told)}}]
            for key, told in qualifiers.items()
        },
    }


AFGHANISTAN = {
    "entities": {
        "Q889": {
            "labels": {"en": {"language": "en", "value": "Afghanistan"}},
            "claims": {
                "P36": [statement("wikibase-entityid", item("Q5838"))],
                "P35": [
                    statement(
                        "wikibase-entityid",
                        item("Q1"),
                        P580=("+2004-12-07T00:00:00Z", 11),
                        P582=("+2014-09-29T00:00:00Z", 11),
                    ),
                    statement(
                        "wikibase-entityid",
                        item("Q2"),
                        "preferred",
                        P580=("+2014-09-29T00:00:00Z", 11),
                        P582=("+2021-08-15T00:00:00Z", 11),
                    ),
                    statement("wikibase-entityid", item("Q3"), "deprecated"),
                ],
                "P1082": [
                    statement("quantity", amount("+34656032"), P585=("+2016-00-00T00:00:00Z", 9)),
                    statement(
                        "quantity", amount("+38041754"), "preferred", P585=("+2019-00-00T00:00:00Z", 9)
                    ),
                    statement(
                        "quantity", amount("+41128771"), "preferred", P585=("+2022-00-00T00:00:00Z", 9)
                    ),
                ],
                "P2046": [
                    statement(
                        "quantity", amount("+652230", "Q712226", upperBound="+652240", lowerBound="+652220")
                    )
                ],
                "P2047": [statement("quantity", amount("+12", "Q987654321"))],
                "P571": [statement("time", time("+1709-00-00T00:00:00Z", 9))],
                "P569": [statement("time", time("+1709-04-21T00:00:00Z", 11, JULIAN))],
                "P625": [
                    statement(
                        "globecoordinate",
                        {"latitude": 34.5, "longitude": 66.5, "globe": "http://www.wikidata.org/entity/Q2"},
                    )
                ],
            },
        }
    }
}
ITEM = {"wikidata": "Q889"}


def relation(id_: str, object_: str, rows: str) -> str:
    return (
        f"- {{id: {id_}, kind: relation, subject: Afghanistan, property: {id_}, object: {object_}, "
        f"evidence: [{{source: src, rows: {rows}}}]}}\n"
    )


def test_an_item_is_known_by_its_number(tmp_path: Path) -> None:
    claims = (
        relation("right", "kabul", "{property: P36}")
        + relation("wrong", "ghazni", "{property: P36}")
        + relation("unsure", "herat", "{property: P36}")
    )
    result = ruled(tmp_path, ITEM, [AFGHANISTAN], claims)
    assert verdicts(result) == {"right": "supported", "wrong": "refuted", "unsure": "not enough evidence"}


def test_an_item_called_as_another_entity_of_the_file_is_another(tmp_path: Path) -> None:
    kabul = {"labels": {"en": {"language": "en", "value": "Kabul"}}}
    labelled = {"entities": {**AFGHANISTAN["entities"], "Q5838": kabul}}
    claims = relation("wrong", "herat", "{property: P36}") + relation("unsure", "Bamyan", "{property: P36}")
    result = ruled(tmp_path, ITEM, [labelled], claims)
    assert verdicts(result) == {"wrong": "refuted", "unsure": "not enough evidence"}


def test_the_statement_in_force_at_the_time_counts(tmp_path: Path) -> None:
    claims = (
        quantity("at-publication", "38 million", "{property: P1082}")
        + quantity("much-later", "41.1 million", "{property: P1082}", as_of="2022")
        + quantity("other", "52 million", "{property: P1082}")
        + quantity("then", "52 million", "{property: P1082}", as_of="2019")
    )
    result = ruled(tmp_path, ITEM, [AFGHANISTAN], claims)
    assert verdicts(result) == {
        "at-publication": "supported",
        "much-later": "supported",
        # The figure of 2019 does not say that 2021 had no more.
        "other": "not enough evidence",
        "then": "refuted",
    }
    assert "(of 2019), which is of another time" in workings(result)


def test_statements_of_other_times_only_are_told_as_such(tmp_path: Path) -> None:
    claims = quantity("long-before", "38 million", "{property: P1082}", as_of="1950")
    result = ruled(tmp_path, ITEM, [AFGHANISTAN], claims)
    told = [one.what for one in result.findings if one.check == "filter-matches-nothing"]
    assert [what.partition("` ")[2] for what in told] == [
        "states of this does not hold at the time of the claim"
    ]


def test_ranks_and_spans_choose_the_holder_of_an_office(tmp_path: Path) -> None:
    rows = "{property: P35}"
    claims = "".join(
        f"- {{id: {id_}, kind: count, of: heads, value: one, as_of: {when}, "
        f"evidence: [{{source: src, rows: {rows}, take: list, column: value}}]}}\n"
        for id_, when in (("before", "2010"), ("now", "2021-08-11"))
    )
    result = ruled(tmp_path, ITEM, [AFGHANISTAN], claims)
    assert verdicts(result) == {"before": "supported", "now": "supported"}
    assert "its value: Q1" in workings(result)
    assert "its value: Q2" in workings(result)
    assert "Q3" not in workings(result)


def test_units_bounds_precision_and_calendars(tmp_path: Path) -> None:
    claims = (
        quantity("area", '"652,230 km²"', "{property: P2046}")
        + quantity("within-its-bounds", '"652,238 km²"', "{property: P2046}")
        + quantity("area-wrong", '"752,230 km²"', "{property: P2046}")
        + quantity("unknown-unit", "12 km", "{property: P2047}")
        + "- {id: founded, kind: event, what: founded, when: May 1709, evidence: [{source: src, rows: {property: P571}}]}\n"
        + "- {id: late, kind: event, what: begun, when: 1747, evidence: [{source: src, rows: {property: P571}}]}\n"
        + "- {id: julian, kind: event, what: born, when: 2 May 1709, evidence: [{source: src, rows: {property: P569}}]}\n"
        + "- {id: latitude, kind: quantity, measure: latitude, value: 34.5, "
        "evidence: [{source: src, rows: {property: P625}, take: value, column: latitude}]}\n"
    )
    result = ruled(tmp_path, ITEM, [AFGHANISTAN], claims)
    assert verdicts(result) == {
        "area": "supported",
        "within-its-bounds": "supported",
        "area-wrong": "refuted",
        "unknown-unit": "not enough evidence",
        "founded": "supported",
        "late": "refuted",
        "julian": "not enough evidence",
        "latitude": "supported",
    }


def test_an_entity_that_is_not_there_and_one_that_was_merged(tmp_path: Path) -> None:
    gone = ruled(
        tmp_path,
        ITEM,
        [{"entities": {"Q889": {"id": "Q889", "missing": ""}}}],
        quantity("a", "1", "{property: P1}"),
    )
    assert [one.check for one in gone.findings] == ["unreadable-source"]
    assert "there is no entity `Q889`" in gone.findings[0].what
    merged = {"entities": {"Q77": AFGHANISTAN["entities"]["Q889"]}}
    result = ruled(tmp_path, ITEM, [merged], relation("capital", "kabul", "{property: P36}"))
    assert verdicts(result) == {"capital": "supported"}


# SPARQL


def binding(value: str, kind: str = "literal", datatype: str = "") -> dict[str, str]:
    return {"type": kind, "value": value, **({"datatype": datatype} if datatype else {})}


XSD = "http://www.w3.org/2001/XMLSchema#"
RESULTS = {
    "head": {"vars": ["city", "cityLabel", "place", "people", "founded"]},
    "results": {
        "bindings": [
            {
                "city": binding("http://www.wikidata.org/entity/Q5838", "uri"),
                "cityLabel": {"type": "literal", "xml:lang": "en", "value": "Kabul"},
                "place": binding(
                    "Point(69.178 34.525)", datatype="http://www.opengis.net/ont/geosparql#wktLiteral"
                ),
                "people": binding("4273156", datatype=f"{XSD}decimal"),
                "founded": binding("1504-01-01T00:00:00Z", datatype=f"{XSD}dateTime"),
            },
            {
                "city": binding("http://www.wikidata.org/entity/Q182169", "uri"),
                "cityLabel": {"type": "literal", "xml:lang": "en", "value": "Ghazni"},
                "place": binding(
                    "<http://www.wikidata.org/entity/Q111> Point(1 2)",
                    datatype="http://www.opengis.net/ont/geosparql#wktLiteral",
                ),
            },
        ]
    },
}


def test_results_of_a_query_are_a_table(tmp_path: Path) -> None:
    def one(id_: str, value: str, rows: str, column: str) -> str:
        return (
            f"- {{id: {id_}, kind: quantity, measure: {id_}, value: {value}, "
            f"evidence: [{{source: src, rows: {rows}, take: value, column: {column}}}]}}\n"
        )

    claims = (
        one("people", "4.27 million", "{cityLabel: Kabul}", "people")
        + one("latitude", "34.5", "{city: Q5838}", "place latitude")
        + one("longitude", "69.2", "{city: Q5838}", "place longitude")
        + one("on-another-planet", "2", "{cityLabel: Ghazni}", "place latitude")
        + "- {id: cities, kind: count, of: cities, value: two, evidence: [{source: src, take: count, rows: {}}]}\n"
        + "- {id: founded, kind: event, what: founded, when: March 1504, "
        "evidence: [{source: src, rows: {cityLabel: Kabul}, take: value, column: founded}]}\n"
    )
    result = ruled(tmp_path, {"sparql": "SELECT * WHERE { ?s ?p ?o }"}, [RESULTS], claims)
    assert verdicts(result) == {
        "people": "supported",
        "latitude": "supported",
        "longitude": "supported",
        "on-another-planet": "not enough evidence",
        "cities": "supported",
        "founded": "supported",
    }


# The World Bank


def page(number: int, of: int, *rows: tuple[str, str, object, str]) -> object:
    head = {"page": number, "pages": of, "per_page": "1000", "total": len(rows), "sourceid": "2"}
    return [
        head,
        [
            {
                "indicator": {"id": "X", "value": label},
                "country": {"id": "AF", "value": "Afghanistan"},
                "countryiso3code": "AFG",
                "date": year,
                "value": value,
                "unit": "",
                "obs_status": status,
                "decimal": 0,
            }
            for label, year, value, status in rows
        ],
    ]


BANK = {"worldbank": "X", "country": "AFG", "period": "2019:2021"}


def test_an_indicator_by_country_and_year_over_pages(tmp_path: Path) -> None:
    pages = [
        page(1, 2, ("Population, total", "2020", 38972230, ""), ("Population, total", "2021", None, "")),
        page(2, 2, ("Population, total", "2019", 37769499, "E")),
    ]
    claims = (
        quantity("right", "38.97 million", as_of="2020")
        + quantity("wrong", "41 million", "{country: AFG}", as_of="2020")
        + quantity("estimated", "37.8 million", "{country name: Afghanistan, period: 2019}")
        + quantity("not-yet", "40 million", as_of="2021")
    )
    result = ruled(tmp_path, BANK, pages, claims)
    assert verdicts(result) == {
        "right": "supported",
        "wrong": "refuted",
        "estimated": "supported",
        "not-yet": "not enough evidence",
    }
    assert "the source marks it `estimated`" in workings(result)


def test_an_indicator_tells_its_unit_in_its_name(tmp_path: Path) -> None:
    pages = [page(1, 1, ("Urban population (% of total population)", "2020", 26.026, ""))]
    claims = quantity("share", "26 %", as_of="2020") + quantity("money", "$26", as_of="2020")
    result = ruled(tmp_path, BANK, pages, claims)
    assert verdicts(result) == {"share": "supported", "money": "not enough evidence"}


def test_a_refusal_of_the_service_is_told_in_its_words(tmp_path: Path) -> None:
    refused = [
        {
            "message": [
                {"id": "120", "key": "Invalid value", "value": "The provided parameter value is not valid"}
            ]
        }
    ]
    result = ruled(tmp_path, BANK, [refused], quantity("a", "1", as_of="2020"))
    assert [one.check for one in result.findings] == ["unreadable-source"]
    assert "The provided parameter value is not valid" in result.findings[0].what


# SDMX

JSON_STAT = {
    "version": "2.0",
    "class": "dataset",
    "id": ["freq", "unit", "geo", "time"],
    "size": [1, 1, 2, 2],
    "dimension": {
        "freq": {"category": {"index": {"A": 0}, "label": {"A": "Annual"}}},
        "unit": {"category": {"index": {"THS_PER": 0}, "label": {"THS_PER": "Thousand persons"}}},
        "geo": {"category": {"index": {"DE": 0, "FR": 1}, "label": {"DE": "Germany", "FR": "France"}}},
        "time": {"category": {"index": {"2020": 0, "2021": 1}, "label": {"2020": "2020", "2021": "2021"}}},
    },
    "value": {"0": 1511.5, "1": 1466, "3": 2365.1},
    "status": {"1": "p", "2": ":", "3": "bp"},
}


def _structure(listed: bool) -> object:
    structure = {
        "dimensions": {
            "series": [
                {"id": "FREQ", "values": [{"id": "A", "name": "Annual"}]},
                {
                    "id": "GEO",
                    "values": [{"id": "DE", "name": "Germany"}, {"id": "FR", "names": {"en": "France"}}],
                },
            ],
            "observation": [{"id": "TIME_PERIOD", "values": [{"id": "2020"}, {"id": "2021"}]}],
        },
        "attributes": {
            "series": [
                {"id": "UNIT_MULT", "values": [{"id": "3", "name": "Thousands"}]},
                {"id": "UNIT_MEASURE", "values": [{"id": "PS", "name": "Persons"}]},
            ],
            "observation": [{"id": "OBS_STATUS", "values": [{"id": "A"}, {"id": "P"}, {"id": "B"}]}],
        },
    }
    return [structure] if listed else structure


SERIES = {
    "0:0": {"attributes": [0, 0], "observations": {"0": [1511.5, 0], "1": [1466, 1]}},
    "0:1": {"attributes": [0, 0], "observations": {"1": [2365.1, 2], "0": [None]}},
}
SDMX_1 = {
    "header": {"id": "x"},
    "dataSets": [{"action": "Information", "series": SERIES}],
    "structure": _structure(listed=False),
}
SDMX_2 = {
    "meta": {},
    "data": {"dataSets": [{"structure": 0, "series": SERIES}], "structures": _structure(listed=True)},
}
CSV_1 = b"""\
DATAFLOW,FREQ: Frequency,GEO: Area,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status,UNIT_MULT,UNIT_MEASURE: Unit
X:Y(1.0),A: Annual,DE: Germany,2020,1511.5,A: Normal,3: Thousands,PS: Persons
X:Y(1.0),A: Annual,DE: Germany,2021,1466,P: Provisional value,3: Thousands,PS: Persons
X:Y(1.0),A: Annual,FR: France,2021,2365.1,B: Break,3: Thousands,PS: Persons
"""
CSV_2 = b"""\
STRUCTURE,STRUCTURE_ID,ACTION,freq,unit,geo,GEO_LABEL,TIME_PERIOD,OBS_VALUE,OBS_FLAG
dataflow,ESTAT:X(1.0),I,A,THS_PER,DE,Germany,2020,1511.5,
dataflow,ESTAT:X(1.0),I,A,THS_PER,DE,Germany,2021,1466,p
dataflow,ESTAT:X(1.0),I,A,THS_PER,FR,France,2021,2365.1,b
"""
CSV_LABELS = b"""\
STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,GEO,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier
DATAFLOW,X:Y(1.0),Jobs,I,DE,Germany,U,Unemployed,PS,Persons,2020,,1511.5,,A,Normal value,3,Thousands
DATAFLOW,X:Y(1.0),Jobs,I,DE,Germany,U,Unemployed,PS,Persons,2021,,1466,,P,Provisional value,3,Thousands
DATAFLOW,X:Y(1.0),Jobs,I,FR,France,U,Unemployed,PS,Persons,2021,,2365.1,,B,Time series break,3,Thousands
"""
MESSAGES = {
    "JSON-stat": JSON_STAT,
    "SDMX-JSON 1": SDMX_1,
    "SDMX-JSON 2": SDMX_2,
    "SDMX-CSV 1": CSV_1,
    "SDMX-CSV 2": CSV_2,
    "SDMX-CSV with labels": CSV_LABELS,
}
FLOW = {"sdmx": "une_rt_a/A.THS_PER.DE+FR", "period": "2020:2021"}


@pytest.mark.parametrize("form", MESSAGES)
def test_a_series_says_the_same_in_every_form(form: str, tmp_path: Path) -> None:
    claims = (
        quantity("right", "1.51 million", "{geo: DE}", as_of="2020")
        + quantity("wrong", "1.8 million", "{geo: DE}", as_of="2020")
        + quantity("provisional", "1.47 million", "{geo name: Germany, period: 2021}")
        + quantity("broken", "2.4 million", "{geo: France, year: 2021}")
        + quantity("absent", "2.4 million", "{geo: FR}", as_of="2020")
    )
    result = ruled(tmp_path, FLOW, [MESSAGES[form]], claims)
    assert verdicts(result) == {
        "right": "supported",
        "wrong": "refuted",
        "provisional": "supported",
        "broken": "supported",
        "absent": "not enough evidence",
    }
    assert "`provisional`" in workings(result)
    assert "`break in series" in workings(result)


def test_the_request_for_a_series_names_flow_key_and_time() -> None:
    _, want = _wanted(FLOW)
    assert want.url == (
        "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1/data/une_rt_a/A.THS_PER.DE+FR"
        "?startPeriod=2020&endPeriod=2021&format=SDMX-CSV"
    )
    _, whole = _wanted(
        {"sdmx": "https://data-api.ecb.europa.eu/service/data/EXR/D.USD.EUR.SP00.A?format=csvdata"}
    )
    assert whole.url.endswith("format=csvdata")


XML = b'<?xml version="1.0"?><mes:GenericData xmlns:mes="x"/>'
REFUSALS = {
    "XML": (XML, "is XML (SDMX-ML), which is not read"),
    "an error": (
        {"error": [{"status": 400, "label": "Dimension GEOO not found."}]},
        "Dimension GEOO not found",
    ),
    "errors": ({"errors": [{"code": 404, "title": "No data"}]}, "No data"),
    "another tree": ({"a": 1}, "is neither SDMX-JSON nor JSON-stat"),
    "another table": (b"a,b\n1,2\n", "is not SDMX-CSV"),
    "a huge claim of sizes": (
        {"id": ["a", "b"], "size": [100000, 100000], "dimension": {}},
        "the most that is read",
    ),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_is_no_series_is_told(case: str, tmp_path: Path) -> None:
    answer, said = REFUSALS[case]
    result = ruled(tmp_path, FLOW, [answer], quantity("a", "1", as_of="2020"))
    assert [one.check for one in result.findings] == ["unreadable-source"]
    assert said in result.findings[0].what


# Whatever bytes a service sends

HOSTILE = {
    "nothing": b"",
    "half": b'{"entities": {"Q889": {',
    "deep": b"[" * 200_000,
    "deep and closed": b"[" * 100_000 + b"]" * 100_000,
    "many": b"[" + b"1," * 2_100_000 + b"1]",
    "not UTF-8": b'{"a": "\xff\xfe"}',
    "a number": b"12",
    "a long number": b'{"entities": {"Q889": {"claims": {"P1": [{"mainsnak": {"snaktype": "value", "datavalue": '
    b'{"type": "quantity", "value": {"amount": "' + b"9" * 100_000 + b'"}}}}]}}}}',
    "lists for mappings": b'{"entities": [], "dataSets": {}, "structure": [], "claims": {}, "results": []}',
    "mappings of nothing": b'{"entities": {"Q889": {"claims": {"P1": [[], 1, null, {"mainsnak": [], "qualifiers": 7}]}}}}',
    "no rows": b'{"head": {"vars": [1, null]}, "results": {"bindings": [null, 3]}}',
    "pages of nonsense": b'[{"page": "x", "pages": -1}, {"a": [1]}]',
    "sizes of nonsense": b'{"id": ["a"], "size": ["x"], "dimension": 3}',
    "steps of nonsense": b'{"dataSets": [{"series": {"9:x": {"observations": {"-1": 4}}}}], "structure": '
    b'{"dimensions": {"series": [{"id": "A"}], "observation": [{"id": "TIME_PERIOD", "values": 7}]}}}',
    "a page": b"<!doctype html><script type='application/ld+json'>{</script><p>busy</p>",
}
DECLARED: list[dict[str, Any]] = [ITEM, {"sparql": "ASK {}"}, BANK, FLOW, {"claimreview": "capitals"}]


@pytest.mark.parametrize("declared", DECLARED, ids=lambda one: next(iter(one)))
@pytest.mark.parametrize("case", HOSTILE)
def test_any_bytes_get_an_answer(case: str, declared: dict[str, Any], tmp_path: Path) -> None:
    result = ruled(tmp_path, declared, [HOSTILE[case]], quantity("a", "1", "{property: P1}"))
    assert verdicts(result)["a"] != "refuted"
    assert all(
        one.severity != "error" or one.check in {"unreadable-source", "unknown-column"}
        for one in result.findings
    )


# Checks by others


def search(*reviews: tuple[str, str, str]) -> object:
    return {
        "claims": [
            {
                "text": text,
                "claimant": "a senator",
                "claimDate": "2021-08-01T00:00:00Z",
                "claimReview": [
                    {
                        "publisher": {"name": who, "site": "x.example"},
                        "url": f"https://x.example/{who}",
                        "reviewDate": "2021-08-05T00:00:00Z",
                        "textualRating": rating,
                    }
                ],
            }
            for text, who, rating in reviews
        ]
    }


SAID = "Afghanistan has 40 provincial capitals"


def checked_before(folder: Path, *pages: object) -> Result:
    claim = (
        f"- {{id: a, kind: quantity, quote: {SAID}, measure: provincial capitals, value: 40, "
        "evidence: [{source: src}]}\n"
    )
    return ruled(folder, {"claimreview": "provincial capitals"}, list(pages), claim)


@pytest.mark.parametrize(
    ("reviews", "verdict", "told"),
    [
        ([(SAID, "Gazette", "False")], "refuted", True),
        ([(SAID, "Gazette", "True.")], "supported", True),
        ([(SAID, "Gazette", "Half true")], "not enough evidence", True),
        ([(SAID, "Gazette", "False"), (SAID, "Herald", "Correct")], "not enough evidence", True),
        ([("Afghanistan has forty provincial capitals", "Gazette", "False")], "not enough evidence", True),
        ([("Cheese cures colds", "Gazette", "False")], "not enough evidence", False),
        ([], "not enough evidence", False),
    ],
)
def test_what_others_found_decides_only_of_the_same_words(
    reviews: list[tuple[str, str, str]], verdict: str, told: bool, tmp_path: Path
) -> None:
    result = checked_before(tmp_path, search(*reviews))
    assert verdicts(result) == {"a": verdict}
    assert ("checked-before" in {one.check for one in result.findings}) is told


def test_a_search_goes_on_to_its_next_page(tmp_path: Path) -> None:
    first = {**search(("Cheese", "A", "False")), "nextPageToken": "abc/="}  # type: ignore[dict-item]
    result = checked_before(tmp_path, first, search((SAID, "Gazette", "Pants on Fire!")))
    assert verdicts(result) == {"a": "refuted"}


FEEDS = {
    "a feed": {
        "@type": "DataFeed",
        "dataFeedElement": [
            {
                "@type": "DataFeedItem",
                "item": [
                    {
                        "@type": "ClaimReview",
                        "claimReviewed": SAID,
                        "author": {"name": "Gazette"},
                        "reviewRating": {"ratingValue": "1", "worstRating": "1", "bestRating": "5"},
                    }
                ],
            }
        ],
    },
    "a page": b"<html><script type='application/ld+json'>"
    + json.dumps(
        {
            "@graph": [
                {"@type": "WebPage"},
                {
                    "@type": ["ClaimReview"],
                    "claimReviewed": SAID,
                    "author": [{"name": "Gazette"}],
                    "reviewRating": {
                        "ratingValue": 1,
                        "worstRating": 1,
                        "bestRating": 5,
                        "alternateName": "False",
                    },
                },
            ]
        }
    ).encode()
    + b"</script><p>text</p></html>",
}


@pytest.mark.parametrize("form", FEEDS)
def test_reviews_in_pages_and_feeds(form: str, tmp_path: Path) -> None:
    claim = (
        f"- {{id: a, kind: quantity, quote: {SAID}, measure: provincial capitals, value: 40, "
        "evidence: [{source: src}]}\n"
    )
    result = ruled(tmp_path, {"claimreview": "https://x.example/feed"}, [FEEDS[form]], claim)
    assert verdicts(result) == {"a": "refuted"}


# Gazetteers


def place(number: int, name: str, others: str, at: tuple[float, float], *rest: object) -> str:
    country, people = rest
    cells = [
        number,
        name,
        name,
        others,
        *at,
        "P",
        "PPLA",
        country,
        "",
        "08",
        "",
        "",
        "",
        people,
        "",
        300,
        "Asia/Kabul",
        "",
    ]
    return "\t".join(map(str, cells)) + "\n"


GAZETTEER = (
    place(
        1133616,
        "Mazar-e Sharif",
        "Mazar-i-Sharif,Mazari Sharif,مزار شریف",
        (36.70904, 67.11087),
        "AF",
        303282,
    )
    + place(1127768, "Shibirghān", "Sheberghan,Shibarghan", (36.66757, 65.7529), "AF", 55641)
    + place(1, "Springfield", "", (39.8, -89.6), "US", 114394)
    + place(2, "Springfield", "", (37.2, -93.3), "US", 169176)
)


def test_a_place_is_found_by_any_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "places.txt").write_text(GAZETTEER, encoding="utf-8")

    def one(id_: str, value: str, name: str, column: str) -> str:
        return (
            f"- {{id: {id_}, kind: quantity, measure: {id_}, value: {value}, "
            f"evidence: [{{source: src, rows: {{name: {name}}}, take: value, column: {column}}}]}}\n"
        )

    claims = (
        one("people", '"303,282"', "Mazar-i-Sharif", "population")
        + one("latitude", "36.7", "Sheberghan", "latitude")
        + one("ambiguous", '"169,176"', "Springfield", "population")
        + one("unknown", "12", "Atlantis", "population")
    )
    files = {"claims.yaml": f"{HEAD}sources: {{src: {{gazetteer: places.txt}}}}\nclaims:\n{claims}"}
    result = checked(tmp_path, files)
    assert verdicts(result) == {
        "people": "supported",
        "latitude": "supported",
        "ambiguous": "not enough evidence",
        "unknown": "not enough evidence",
    }
    assert {one.check for one in result.findings} == {"several-rows", "filter-matches-nothing"}


def test_a_place_bears_a_claim_out_only_where_it_lies_there(tmp_path: Path) -> None:
    (tmp_path / "places.txt").write_text(GAZETTEER, encoding="utf-8")
    claims = """\
article: {title: A story}
entities:
  mazar: {name: Mazar-i-Sharif, at: [36.709, 67.111]}
  sheberghan: {name: Sheberghan, at: [36.667, 65.754]}
  springfield: {name: Springfield, at: [39.8, -89.6]}
sources: {src: {gazetteer: places.txt}}
claims:
- {id: west, kind: place, subject: sheberghan, relation: west of, object: mazar, evidence: [{source: src, rows: {name: Sheberghan}}]}
- {id: east, kind: place, subject: sheberghan, relation: east of, object: mazar, evidence: [{source: src, rows: {name: Sheberghan}}]}
- {id: which, kind: place, subject: springfield, relation: west of, object: mazar, evidence: [{source: src, rows: {name: Springfield}}]}
"""
    result = checked(tmp_path, {"claims.yaml": claims})
    told = verdicts(result)
    assert (told["west"], told["east"]) == ("supported", "contradicted")
    assert "puts Sheberghan" in workings(result)
    assert {one.check for one in result.findings} <= {"place-differs", "several-rows"}
    assert told["which"] == "follows"


@pytest.mark.parametrize("text", ["", "a\tb\n1\t2\n", "\x00\x01", "1\t2\t3\n"])
def test_what_is_no_gazetteer_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "places.txt").write_text(text, encoding="utf-8")
    files = {
        "claims.yaml": f"{HEAD}sources: {{src: {{gazetteer: places.txt}}}}\nclaims:\n{quantity('a', '1')}"
    }
    assert [one.check for one in checked(tmp_path, files).findings] == ["unreadable-source"]


@pytest.mark.parametrize(
    ("label", "written"),
    [
        ("Inflation, consumer prices (annual %)", "7.65988 %"),
        ("Unemployment, total (% of total labor force) (modeled ILO estimate)", "7.65988 %"),
        ("Exports of goods and services (BoP, current US$)", "7.65988 USD"),
        ("Life expectancy at birth, total (years)", "7.65988"),
    ],
)
def test_an_indicator_tells_its_unit_wherever_it_stands(label: str, written: str) -> None:
    answer = json.dumps([{"page": 1, "pages": 1}, [{"indicator": {"value": label}, "value": 7.65988}]])
    grid = read_pages("bank.json", [answer.encode()])
    assert not isinstance(grid, Unreadable)
    assert grid.rows[0][grid.names.index("value")] == written


@pytest.mark.parametrize(
    ("unit", "code", "written"),
    [
        ("Annual rate of change", "RCH_A", "2.4 %"),
        ("", "PCCH", "2.4 %"),
        ("", "PC_PNT", "2.4"),
        ("Percentage points", "PPNT", "2.4"),
    ],
)
def test_a_rate_of_change_is_in_per_cent_and_points_are_not(unit: str, code: str, written: str) -> None:
    assert cell("2.4", unit, code=code) == written


def test_figures_keep_the_digits_that_were_published() -> None:
    from checker.language.cell import read_number

    told = [
        (cell("1511.5", "Thousand persons"), 1511500, ""),
        (cell("3.9e+07", ""), 39000000, ""),
        (cell("12", "Current prices, million euro", code="CP_MEUR"), 12000000, "EUR"),
        (cell("7.5", "Percentage of active population", code="PC_ACT"), Fraction(15, 2), "%"),
        (cell("1.25", "", code="EUR", power=9), 1250000000, "EUR"),
        (cell("5", "", power=2), 500, ""),
        (cell("0.12", "", power=1), Fraction(6, 5), ""),
        (cell("-3.10", ""), Fraction(-31, 10), ""),
    ]
    for text, stated, unit in told:
        number = read_number(text)
        assert number is not None, text
        assert (number.stated, number.unit) == (stated, unit)
