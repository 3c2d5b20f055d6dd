"""The results of a query in SPARQL, to Wikidata or to another service, as they were when they were fetched.

Each variable of the query is a column; a point has a column for its latitude and one for its longitude.
"""

from __future__ import annotations

from urllib.parse import quote

from checker.claim.answer import Answer, Question
from checker.claim.library import Library
from checker.claim.want import Want
from checker.model.article import Source
from checker.services.json_answer import error_of, refusal_in
from checker.services.served import served, table_of
from checker.services.sparql_results import read_results

KEY = "sparql"
BASE = "https://query.wikidata.org/sparql"
EXAMPLE = """
sources:
  cities: {sparql: "SELECT ?city ?cityLabel ?people WHERE { … }"}
claims:
- id: people
  kind: quantity
  measure: inhabitants of Kabul
  value: 4.3 million
  evidence:
  - {source: cities, rows: {cityLabel: Kabul}, take: value, column: people}
"""


def wants(declared: Source, base: str) -> tuple[Want, ...]:
    """The query, sent as the SPARQL protocol has it."""
    query = quote(_in_lines(declared.sparql), safe="")
    mark = "&" if "?" in base else "?"
    return (Want(f"{base}{mark}query={query}", accept="application/sparql-results+json"),)


def _in_lines(query: str) -> str:
    """The query, the same however it is indented; in lines where a comment or a text in quotes needs them."""
    if any(mark in query for mark in "#\"'"):
        return "\n".join(bare for line in query.splitlines() if (bare := line.strip()))
    return " ".join(query.split())


def refusal(data: bytes) -> str:
    """What the service says in place of results."""
    return refusal_in(data, error_of)


def answer(question: Question, library: Library) -> Answer:
    """What the results say to one piece of evidence."""
    copy = question.source.pins[0]
    grid = table_of(question, library, lambda: read_results(question.source.path, copy.data))
    return grid if isinstance(grid, Answer) else served(question, grid, library)
