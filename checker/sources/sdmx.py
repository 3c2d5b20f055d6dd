"""Statistics as Eurostat, the OECD, the ECB and the IMF serve them, as they were when they were fetched.

`sdmx` is the whole address of some data, or a data flow and a key (`demo_pjan/A.NR.T.TOTAL.DE`) with the service under
`base`. SDMX-CSV, SDMX-JSON and JSON-stat are read. Columns: the dimensions by their codes (`geo`) and by their names
(`geo name`), then `period`, `value`, `unit` and `status`.
"""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from checker.claim.answer import Answer, Question
from checker.claim.library import Library
from checker.claim.want import Want
from checker.model.article import Source
from checker.read.files import Unreadable
from checker.read.grid import Grid
from checker.services.json_answer import error_of, read_json, refusal_in
from checker.services.json_answer import refusal as refusal_saying
from checker.services.json_stat import is_dataset, read_dataset
from checker.services.sdmx_csv import read_csv
from checker.services.sdmx_json import is_message, read_message
from checker.services.served import served, table_of

KEY = "sdmx"
BASE = "https://ec.europa.eu/eurostat/api/dissemination/sdmx/2.1"
EXAMPLE = """
sources:
  jobless: {sdmx: une_rt_a/A.TOTAL.THS_PER.T.DE+FR, period: "2020:2021"}
claims:
- id: jobless-in-france
  kind: quantity
  measure: unemployed people in France
  as_of: 2021
  value: 2.4 million
  evidence:
  - {source: jobless, rows: {geo: France}}
"""
_ACCEPT = (
    "application/vnd.sdmx.data+csv;labels=both, application/vnd.sdmx.data+json;q=0.8, application/json;q=0.6, "
    "text/csv;q=0.5"
)
_FORMATS = {
    "ec.europa.eu": "SDMX-CSV", "data-api.ecb.europa.eu": "csvdata", "sdmx.oecd.org": "csvfilewithlabels",
}  # fmt: skip
"""What services call tables of text, which they send only when asked in the address."""


def wants(declared: Source, base: str) -> tuple[Want, ...]:
    """The one address of the data."""
    if declared.sdmx.startswith(("https://", "http://")):
        return (Want(declared.sdmx, accept=_ACCEPT),)
    first, _, last = declared.period.replace("/", ":").replace(" ", "").partition(":")
    asked = [
        ("startPeriod", first),
        ("endPeriod", last or first),
        ("format", _FORMATS.get(urlsplit(base).netloc, "")),
    ]
    said = "&".join(f"{name}={quote(value, safe='')}" for name, value in asked if value)
    path = quote(declared.sdmx.strip("/"), safe="/,+.@:*~")
    return (Want(f"{base.rstrip('/')}/data/{path}{f'?{said}' if said else ''}", accept=_ACCEPT),)


def refusal(data: bytes) -> str:
    """What the service says in place of a message."""
    return refusal_in(data, error_of)


def answer(question: Question, library: Library) -> Answer:
    """What the observations say to one piece of evidence."""
    copy = question.source.pins[0]
    grid = table_of(question, library, lambda: read_message_of(question.source.path, copy.data))
    return grid if isinstance(grid, Answer) else served(question, grid, library)


def read_message_of(file: str, data: bytes) -> Grid | Unreadable:
    """The observations in a message, whichever of its forms the service chose."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if start == b"<":
        help_ = (
            "ask the service for another form in the address, such as `?format=csvdata` or `?format=jsondata`"
        )
        return Unreadable("is XML (SDMX-ML), which is not read", help_)
    if start not in {b"{", b"["}:
        return read_csv(file, data)
    tree = read_json(data)
    if isinstance(tree, Unreadable):
        return tree
    if said := error_of(tree):
        return refusal_saying(said)
    if is_dataset(tree):
        return read_dataset(file, tree)
    if is_message(tree):
        return read_message(file, tree)
    return Unreadable("is neither SDMX-JSON nor JSON-stat")
