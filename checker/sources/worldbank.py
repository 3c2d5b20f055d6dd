"""Indicators of the World Bank (API version 2), by indicator, country and year, as they were when they were fetched.

`worldbank: SP.POP.TOTL` with `country: AFG` and `period: 2019:2021` is asked as a table with the columns `country`
(the code), `country name`, `indicator`, `period`, `value`, `unit` and `status`.
"""

from __future__ import annotations

from urllib.parse import quote

from checker.claim.answer import Answer, Question
from checker.claim.library import Library
from checker.claim.want import Want
from checker.model.article import Source
from checker.services.json_answer import refusal_in
from checker.services.served import served, table_of
from checker.services.world_bank import pages, read_pages, refused

KEY = "worldbank"
BASE = "https://api.worldbank.org/v2"
EXAMPLE = """
sources:
  population: {worldbank: SP.POP.TOTL, country: AFG, period: "2019:2021"}
claims:
- id: people
  kind: quantity
  measure: population of Afghanistan
  as_of: 2020
  value: 39 million
  evidence:
  - {source: population, rows: {country: AFG}}
"""
_PAGE = "&page="


def wants(declared: Source, base: str) -> tuple[Want, ...]:
    """The first page."""
    given = [declared.country] if isinstance(declared.country, str) else declared.country
    countries = ";".join(quote(one.strip(), safe="") for one in given if one) or "all"
    years = quote(declared.period.replace("/", ":").replace(" ", ""), safe=":")
    date = f"&date={years}" if years else ""
    indicator = quote(declared.worldbank, safe="")
    address = f"{base.rstrip('/')}/country/{countries}/indicator/{indicator}?format=json&per_page=1000{date}"
    return (Want(address, accept="application/json"),)


def following(want: Want, data: bytes) -> Want | None:
    """The page after this one."""
    told = pages(data)
    if told is None or told[0] >= told[1]:
        return None
    return Want(f"{want.url.partition(_PAGE)[0]}{_PAGE}{told[0] + 1}", want.accept)


def refusal(data: bytes) -> str:
    """What the service says in place of observations."""
    return refusal_in(data, refused)


def answer(question: Question, library: Library) -> Answer:
    """What the observations say to one piece of evidence."""
    copies = [one.data for one in question.source.pins]
    grid = table_of(question, library, lambda: read_pages(question.source.path, copies))
    return grid if isinstance(grid, Answer) else served(question, grid, library)
